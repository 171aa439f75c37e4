package rongcuo.reading;

import java.nio.file.Path;

/**
 * A file in which cases may stand.
 *
 * @param standing whether the user named this very file; one that was found in a folder may be something else
 */
public record CaseSource(Path path, Form form, Standing standing) {
    /** How a file holds cases. */
    public enum Form {
        YAML,
        /** One case a row. */
        TABLE
    }

    /** How a file came to be read. */
    public enum Standing {
        NAMED,
        FOUND
    }
}
