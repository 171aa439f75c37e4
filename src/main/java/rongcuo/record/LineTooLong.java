package rongcuo.record;

import java.io.IOException;

/** A line longer than any that is written. */
final class LineTooLong extends IOException {
    private static final long serialVersionUID = 1;

    private final long offset;

    LineTooLong(long offset) {
        super("the line at byte " + offset + " is too long");
        this.offset = offset;
    }

    /** Where the line begins in the file. */
    long offset() {
        return offset;
    }
}
