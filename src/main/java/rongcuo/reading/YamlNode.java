package rongcuo.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rongcuo.source.Position;

/**
 * A part of a YAML document and where it stands. Two are equal when they say the same, wherever they stand: an entry
 * that two files share is one entry.
 */
public sealed interface YamlNode {
    Position position();

    /** Keys and values, in the order of the file; no key twice. */
    record Mapping(List<Entry> entries, Position position) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of a key. */
        public Optional<YamlNode> get(String key) {
            for (var entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Mapping mapping && entries.equals(mapping.entries);
        }

        @Override
        public int hashCode() {
            return entries.hashCode();
        }
    }

    record Entry(Scalar key, YamlNode value) {}

    record Sequence(List<YamlNode> items, Position position) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sequence sequence && items.equals(sequence.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    /** A text; numbers, dates and truth values are texts too until a reader knows what is due. */
    record Scalar(String text, Style style, Position position) implements YamlNode {
        /** Whether nothing stands there: {@code key:} or {@code key: ~}. */
        public boolean isEmpty() {
            return style == Style.PLAIN && (text.isEmpty() || text.equals("~"));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Scalar scalar && style == scalar.style && text.equals(scalar.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** How a text is written. */
    enum Style {
        PLAIN,
        QUOTED,
        /** After {@code |} or {@code >}, on lines of its own. */
        BLOCK
    }
}
