package rongcuo.analysis;

/** How the cases of which one policy says something stand to those of which another says the same. */
public enum Relation {
    SAME("same"),
    /** Each such case of the first policy is one of the second, not the other way round. */
    NARROWER("narrower"),
    /** Each such case of the second policy is one of the first, not the other way round. */
    WIDER("wider"),
    /** Some cases are of both, some of either alone. */
    OVERLAPPING("overlapping"),
    /** Both have such cases, and none in common. */
    DISJOINT("disjoint"),
    /** The search was given up before anything was proved. */
    UNPROVED("unproved");

    private final String id;

    Relation(String id) {
        this.id = id;
    }

    /** The word that JSON uses. */
    public String id() {
        return id;
    }

    /** As the second policy stands to the first. */
    public Relation reversed() {
        return switch (this) {
            case NARROWER -> WIDER;
            case WIDER -> NARROWER;
            case SAME, OVERLAPPING, DISJOINT, UNPROVED -> this;
        };
    }

    /** Of what can be: only in the first, only in the second, in both. */
    static Relation of(boolean firstAlone, boolean secondAlone, boolean both) {
        if (firstAlone && secondAlone) {
            return both ? OVERLAPPING : DISJOINT;
        }
        if (firstAlone) {
            return WIDER;
        }
        return secondAlone ? NARROWER : SAME;
    }
}
