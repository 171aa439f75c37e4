package rongcuo.cli;

import rongcuo.record.LedgerFault;
import rongcuo.rendering.SafeText;

/** What a user is told of a ledger with which a run cannot go on. */
final class LedgerFaults {
    private LedgerFaults() {}

    /** That of a file where the file system is in the way, and the ledger's own where the ledger is. */
    static ExitCode code(LedgerFault fault) {
        return switch (fault.reason()) {
            case MISSING, EXISTS, NO_FOLDER, DISK_FULL, DENIED, READ_FAILED, WRITE_FAILED -> ExitCode.FILE;
            case FOREIGN, NEWER_FORMAT, BROKEN, LINE_TOO_LONG, NO_PLAIN_FILE, LOCKED, LOCK_STOLEN -> ExitCode.LEDGER;
        };
    }

    static String key(LedgerFault fault) {
        return "ledger." + fault.reason().id();
    }

    /** The file, the byte at which a line begins, and who holds the lock. */
    static String[] arguments(LedgerFault fault) {
        var holder = fault.holder();
        return new String[] {
            SafeText.of(fault.file()),
            fault.offset().map(Object::toString).orElse("0"),
            holder.map(known -> Long.toString(known.pid())).orElse("?"),
            SafeText.of(holder.map(known -> known.host()).orElse("?")),
            SafeText.of(holder.map(known -> known.since()).orElse("?"))
        };
    }
}
