package rongcuo.policy;

/** Which part of a judgement a clause belongs to. */
public enum ClauseKind {
    SCOPE("scope"),
    PREMISE("premise"),
    CIRCUMSTANCE("circumstance"),
    EXCLUSION("exclusion");

    private final String id;

    ClauseKind(String id) {
        this.id = id;
    }

    /** The word that JSON uses. */
    public String id() {
        return id;
    }
}
