package rongcuo.rendering;

/**
 * A place where a configuration file is looked for.
 *
 * @param kind why there
 * @param file its path
 */
public record ConfigurationFile(Kind kind, String file, Standing standing) {
    /** Whose file it is. */
    public enum Kind {
        /** The one that the call or the environment names, in place of the others. */
        NAMED("named"),
        /** Of the folder in which the program was started, or of one above. */
        FOLDER("folder"),
        USER("user");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** Whether there is a file. */
    public enum Standing {
        THERE,
        ABSENT
    }
}
