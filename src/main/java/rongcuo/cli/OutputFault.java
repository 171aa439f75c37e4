package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rongcuo.rendering.SafeText;

/** A result cannot be written where it should go. */
final class OutputFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** In bytes; a file system may keep a last few back. */
    private static final long ALMOST_NOTHING = 64 << 10;

    private final String file;
    private final Reason reason;

    OutputFault(String file, Reason reason, Throwable cause) {
        super(file, cause);
        this.file = file;
        this.reason = reason;
    }

    /** Of a file that could not be written or put in its place. */
    static OutputFault unwritten(Path file, IOException cause) {
        return new OutputFault(file.toString(), isFull(file) ? Reason.DISK_FULL : Reason.NOT_WRITABLE, cause);
    }

    /** Systems say so in words of their own language; what is left they say in numbers. */
    private static boolean isFull(Path file) {
        try {
            var folder = Optional.ofNullable(file.toAbsolutePath().getParent());
            return folder.isPresent() && Files.getFileStore(folder.get()).getUsableSpace() < ALMOST_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }

    OutputFault(String file, Reason reason) {
        super(file);
        this.file = file;
        this.reason = reason;
    }

    /** The name as it may be shown. */
    String file() {
        return SafeText.of(file);
    }

    Reason reason() {
        return reason;
    }

    /** Why it cannot be written. */
    enum Reason {
        EXISTS("exists"),
        /** The name is that of a folder. */
        FOLDER("folder"),
        /** A folder is to be made where there is one that holds something. */
        FOLDER_IN_USE("folder-in-use"),
        /** The name is that of a device or pipe, and the result could not take its place. */
        SPECIAL("special"),
        IN_USE("in-use"),
        DISK_FULL("disk-full"),
        NOT_WRITABLE("not-writable");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
