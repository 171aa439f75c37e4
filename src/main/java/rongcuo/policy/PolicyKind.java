package rongcuo.policy;

/** What a policy is about. It picks the words of a conclusion, never its logic. */
public enum PolicyKind {
    TOLERANCE("tolerance"),
    INCENTIVE("incentive");

    private final String id;

    PolicyKind(String id) {
        this.id = id;
    }

    /** The word that files and JSON use. */
    public String id() {
        return id;
    }
}
