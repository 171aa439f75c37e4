package rongcuo.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that is not there or cannot be opened: the run cannot go on with it. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final Reason reason;

    private UnreadableFile(String file, Reason reason, Exception cause) {
        super(file + ": " + reason.id(), cause);
        this.file = file;
        this.reason = reason;
    }

    public static UnreadableFile of(Path path, IOException cause) {
        return new UnreadableFile(path.toString(), Reason.of(path), cause);
    }

    /** For a name that no file of this system can have. */
    static UnreadableFile misnamed(String name, InvalidPathException cause) {
        return new UnreadableFile(name, Reason.MISSING, cause);
    }

    static UnreadableFile stream(String name, IOException cause) {
        return new UnreadableFile(name, Reason.BROKEN, cause);
    }

    /** The name as the user gave it. */
    public String file() {
        return file;
    }

    public Reason reason() {
        return reason;
    }

    /** Why a file cannot be read. */
    public enum Reason {
        MISSING("missing"),
        DIRECTORY("directory"),
        DENIED("denied"),
        /** Opened, but reading it failed. */
        BROKEN("broken");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        private static Reason of(Path path) {
            if (!Files.exists(path)) {
                return MISSING;
            }
            if (!Files.isReadable(path)) {
                return DENIED;
            }
            return Files.isDirectory(path) ? DIRECTORY : BROKEN;
        }

        public String id() {
            return id;
        }
    }
}
