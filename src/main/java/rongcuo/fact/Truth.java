package rongcuo.fact;

/**
 * Truth of three values, by strong Kleene logic: unknown is never false.
 *
 * <p>The order is FALSE, UNKNOWN, TRUE, so that a conjunction is the least and a disjunction the greatest.
 */
public enum Truth {
    FALSE("false", 0),
    UNKNOWN("unknown", 1),
    TRUE("true", 2);

    private static final Truth[] BY_RANK = {FALSE, UNKNOWN, TRUE};

    private final String id;
    private final byte rank;

    Truth(String id, int rank) {
        this.id = id;
        this.rank = (byte) rank;
    }

    /** The truth of that {@link #rank}. */
    public static Truth ofRank(byte rank) {
        return BY_RANK[rank];
    }

    public static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** The word that JSON uses. */
    public String id() {
        return id;
    }

    /** Its place in the order, from 0: the least rank is a conjunction, the greatest a disjunction. */
    public byte rank() {
        return rank;
    }

    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    public Truth and(Truth other) {
        return rank <= other.rank ? this : other;
    }

    public Truth or(Truth other) {
        return rank >= other.rank ? this : other;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }
}
