package rongcuo.rendering;

import java.util.List;

/**
 * A setting as it holds.
 *
 * @param key as it is written in a configuration file
 * @param values none where nothing is set
 */
public record ShownSetting(String key, List<Value> values) {
    public ShownSetting {
        values = List.copyOf(values);
    }

    /**
     * A value, and what says so.
     *
     * @param name of the option, the variable or the file; empty of what is built in
     * @param line in the file, from 1; 0 where it is none
     */
    public record Value(String text, Origin origin, String name, int line) {
        /** The name as it is shown; of a file, with the line. */
        String place() {
            return origin == Origin.FILE ? name + ":" + line : name;
        }
    }

    /** What may say it, the nearest first. */
    public enum Origin {
        OPTION("option"),
        VARIABLE("variable"),
        FILE("file"),
        BUILT_IN("built-in");

        private final String id;

        Origin(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
