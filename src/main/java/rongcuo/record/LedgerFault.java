package rongcuo.record;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A ledger, or a key of one, cannot be read or not be written: the run cannot go on with it. */
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String file;
    private final long offset;
    // Written out with a trace only if it can be; a holder can.
    private final transient Optional<LockHolder> holder;

    private LedgerFault(
            Reason reason, String file, long offset, Optional<LockHolder> holder, Optional<Throwable> cause) {
        super(reason.id() + ": " + file + (offset < 0 ? "" : ", byte " + offset), cause.orElse(null));
        this.reason = reason;
        this.file = file;
        this.offset = offset;
        this.holder = holder;
    }

    static LedgerFault of(Reason reason, Path file) {
        return new LedgerFault(reason, file.toString(), -1, Optional.empty(), Optional.empty());
    }

    static LedgerFault of(Reason reason, Path file, Throwable cause) {
        return new LedgerFault(reason, file.toString(), -1, Optional.empty(), Optional.of(cause));
    }

    static LedgerFault at(Reason reason, Path file, long offset) {
        return new LedgerFault(reason, file.toString(), offset, Optional.empty(), Optional.empty());
    }

    static LedgerFault locked(Path file, Optional<LockHolder> holder) {
        return new LedgerFault(Reason.LOCKED, file.toString(), -1, holder, Optional.empty());
    }

    public Reason reason() {
        return reason;
    }

    /** The folder of the ledger, or the file in it. */
    public String file() {
        return file;
    }

    /** Where in the file the line begins that is wrong, in bytes counted from 0; empty where no line is meant. */
    public Optional<Long> offset() {
        return offset < 0 ? Optional.empty() : Optional.of(offset);
    }

    /** Who holds the lock, as far as the lock's file tells. */
    public Optional<LockHolder> holder() {
        return holder;
    }

    /** Why. */
    public enum Reason {
        /** There is no folder, no ledger in it, or no key. */
        MISSING,
        /** A ledger was to be made where there is one, or other files; or a key. */
        EXISTS,
        /** The files are no ledger's, or the file no key. */
        FOREIGN,
        /** Written by a later version of the program. */
        NEWER_FORMAT,
        /** A line that this program did not write, or that somebody changed. */
        BROKEN,
        /** A line longer than any that is written. */
        LINE_TOO_LONG,
        /** A file stands in the place of the ledger's folder. */
        NO_FOLDER,
        /** A symbolic link, folder or device stands in the place of a file. */
        NO_PLAIN_FILE,
        LOCKED,
        /** Somebody removed the lock, or wrote without it, while it was held; what was to be written counts for nothing. */
        LOCK_STOLEN,
        DISK_FULL,
        /** The system refuses to read or to write. */
        DENIED,
        READ_FAILED,
        WRITE_FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
