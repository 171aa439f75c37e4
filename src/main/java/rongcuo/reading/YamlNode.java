package rongcuo.reading;

import java.util.List;
import java.util.Optional;
import rongcuo.source.Position;

/** A part of a YAML document and where it stands. */
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
    }

    record Entry(Scalar key, YamlNode value) {}

    record Sequence(List<YamlNode> items, Position position) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A text; numbers, dates and truth values are texts too until a reader knows what is due. */
    record Scalar(String text, Style style, Position position) implements YamlNode {
        /** Whether nothing stands there: {@code key:} or {@code key: ~}. */
        public boolean isEmpty() {
            return style == Style.PLAIN && (text.isEmpty() || text.equals("~"));
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
