package rongcuo.cli;

/** How a run ended, for scripts. Any other number is a failure too. */
public enum ExitCode {
    /** Done; the answer itself never makes it another number. */
    DONE(0),
    /** Done, and what was looked for was found ({@code --fail-on}, what is due, what a check finds). */
    FOUND(1),
    /** The command was called wrongly. */
    USAGE(2),
    /** Done in part: some files, cases or lines could not be used. */
    PARTLY(3),
    /** A file is not what it is taken for, or has faults, and there is no result. */
    INVALID(4),
    /** A file is missing, exists already, or cannot be read or written. */
    FILE(5),
    /** No announced calendar where one was required. */
    NO_CALENDAR(6),
    /** The ledger is locked or broken. */
    LEDGER(7),
    /** A defect of ours. */
    DEFECT(70),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
