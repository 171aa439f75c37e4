package rongcuo.record;

/** A line that is sound as JSON is no record of a kind that this program knows. */
public final class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String member;

    UnreadableRecord(String member) {
        super("no usable " + member);
        this.member = member;
    }

    UnreadableRecord(String member, Throwable cause) {
        super("no usable " + member, cause);
        this.member = member;
    }

    /** The member that is missing or of another form. */
    public String member() {
        return member;
    }
}
