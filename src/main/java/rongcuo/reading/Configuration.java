package rongcuo.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/**
 * What one configuration file says.
 *
 * @param file its path
 * @param values of the keys that it names, each at least one
 */
public record Configuration(String file, Map<ConfigurationKey, List<Value>> values) {
    public Configuration {
        values = Map.copyOf(values);
    }

    /**
     * A value with its place.
     *
     * @param text of a file or folder: its path, which the file may have written relative to its own folder
     * @param line on which it stands, and how much of it
     */
    public record Value(String text, Position position, String line, int length) {
        /** What is found wrong with it by whoever uses it. */
        public Problem problem(ProblemCode code, String... arguments) {
            return new Problem(code, position, line, length, List.of(arguments));
        }
    }

    /** The values of a key, in their order; empty where the file does not name it. */
    public List<Value> of(ConfigurationKey key) {
        return Optional.ofNullable(values.get(key)).orElse(List.of());
    }
}
