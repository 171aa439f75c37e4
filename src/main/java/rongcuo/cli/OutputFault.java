package rongcuo.cli;

import rongcuo.rendering.SafeText;

/** A result cannot be written where it should go. */
final class OutputFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final Reason reason;

    OutputFault(String file, Reason reason, Throwable cause) {
        super(file, cause);
        this.file = file;
        this.reason = reason;
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
        /** A folder is to be made where there is one that holds something. */
        FOLDER_IN_USE("folder-in-use"),
        IN_USE("in-use"),
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
