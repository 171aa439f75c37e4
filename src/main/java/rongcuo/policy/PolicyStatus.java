package rongcuo.policy;

/** Where a policy stands. */
public enum PolicyStatus {
    /** 征求意见稿. */
    DRAFT("draft"),
    /** 试行. */
    TRIAL("trial"),
    IN_FORCE("in-force"),
    SUPERSEDED("superseded"),
    REPEALED("repealed");

    private final String id;

    PolicyStatus(String id) {
        this.id = id;
    }

    /** The word that files and JSON use. */
    public String id() {
        return id;
    }
}
