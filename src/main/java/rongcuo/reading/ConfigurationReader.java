package rongcuo.reading;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.reading.Configuration.Value;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** A configuration file. */
public final class ConfigurationReader {
    /** What such a file is called where none is named; so it is no policy, and no case. */
    public static final String FILE_NAME = "rongcuo.yaml";

    /** The fewest columns that anything is laid out for. */
    public static final int NARROWEST = 40;

    /** The most. */
    public static final int WIDEST = 1000;

    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final List<String> COLORS = List.of("auto", "always", "never");
    private static final List<String> KEYS = keys();

    private final Path file;
    private final SourceText source;
    private final Trust trust;
    private final Faults faults;
    private final Map<ConfigurationKey, List<Value>> values = new EnumMap<>(ConfigurationKey.class);

    private ConfigurationReader(Path file, SourceText source, Trust trust, Problems problems) {
        this.file = file;
        this.source = source;
        this.trust = trust;
        this.faults = Faults.of(source, problems);
    }

    /** Whose word a file is. */
    public enum Trust {
        /** The user's own, or one that the user names. */
        USER,
        /** One that lies in a folder, which may have come from anybody: it must not choose a program to be run. */
        FOLDER
    }

    private static List<String> keys() {
        var keys = new ArrayList<String>();
        for (var key : ConfigurationKey.values()) {
            keys.add(key.id());
        }
        return List.copyOf(keys);
    }

    /**
     * Reads a file; one that says nothing at all is sound.
     *
     * @return empty where something is wrong with it, which is told
     * @throws UnreadableFile where there is no such file or it cannot be opened
     */
    public static Optional<Configuration> read(Path file, Trust trust, Problems problems) {
        var text = TextFile.read(file, problems);
        return text.isEmpty()
                ? Optional.empty()
                : new ConfigurationReader(file, text.get().source(), trust, problems).read();
    }

    private Optional<Configuration> read() {
        var documents = YamlTree.documents(source, faults);
        if (documents.size() > 1) {
            faults.at(documents.get(1).position(), ProblemCode.SECOND_DOCUMENT);
        } else if (documents.size() == 1) {
            read(MappingReader.of(documents.get(0), faults, KEYS));
        }
        return faults.anyError() ? Optional.empty() : Optional.of(new Configuration(source.name(), values));
    }

    private void read(MappingReader mapping) {
        for (var entry : mapping.mapping().entries()) {
            var key = ConfigurationKey.of(entry.key().text());
            if (key.isPresent() && isTaken(key.get(), entry.value())) {
                var found = read(key.get(), mapping, entry.value());
                if (!found.isEmpty()) {
                    values.put(key.get(), found);
                }
            }
        }
    }

    private boolean isTaken(ConfigurationKey key, YamlNode node) {
        boolean isTaken = key != ConfigurationKey.PAGER || trust == Trust.USER;
        if (!isTaken) {
            faults.at(node, ProblemCode.SETTING_NOT_TAKEN, key.id());
        }
        return isTaken;
    }

    private List<Value> read(ConfigurationKey key, MappingReader mapping, YamlNode node) {
        return switch (key) {
            case LANGUAGE -> word(key, LANGUAGES, mapping, node);
            case COLOR -> word(key, COLORS, mapping, node);
            case WIDTH -> {
                var width = mapping.integer(key.id(), NARROWEST, WIDEST);
                yield width.isEmpty() ? List.of() : List.of(value(width.get().toString(), node));
            }
            case RECORDS, OFFICE, PAGER -> {
                var text = mapping.text(key.id());
                yield text.isEmpty() ? List.of() : List.of(value(key, text.get(), node));
            }
            case POLICIES, POLICY -> {
                var found = new ArrayList<Value>();
                for (var scalar : mapping.scalars(key.id())) {
                    found.add(value(key, scalar.text(), scalar));
                }
                yield found;
            }
        };
    }

    private List<Value> word(ConfigurationKey key, List<String> words, MappingReader mapping, YamlNode node) {
        int word = mapping.word(key.id(), words);
        return word < 0 ? List.of() : List.of(value(words.get(word), node));
    }

    private Value value(ConfigurationKey key, String written, YamlNode node) {
        return value(
                switch (key) {
                    case POLICIES, RECORDS, OFFICE -> beside(written);
                    case LANGUAGE, COLOR, WIDTH, POLICY, PAGER -> written;
                },
                node);
    }

    private Value value(String text, YamlNode node) {
        var position = node.position();
        return new Value(text, position, source.line(position.line()), Faults.width(node));
    }

    /** As it is reached from wherever the program is started. */
    private String beside(String written) {
        try {
            return file.resolveSibling(written).normalize().toString();
        } catch (InvalidPathException e) {
            // No file can be called so, which is told when it is looked for.
            return written;
        }
    }
}
