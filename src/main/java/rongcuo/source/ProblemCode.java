package rongcuo.source;

/**
 * What can be wrong with a file. The id is stable: it never changes with language or version; words for it stand in
 * the message files under {@code problem.<id>} and, for how to mend it, {@code problem.<id>.mend}.
 */
public enum ProblemCode {
    UNKNOWN_FACT("unknown-fact", Problem.Severity.ERROR);

    private final String id;
    private final Problem.Severity severity;

    ProblemCode(String id, Problem.Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    public String id() {
        return id;
    }

    public Problem.Severity severity() {
        return severity;
    }
}
