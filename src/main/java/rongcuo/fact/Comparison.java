package rongcuo.fact;

/** How a value stands to the end of a range. */
public enum Comparison {
    /** 以上、不少于: the end itself is included. */
    AT_LEAST("at-least"),
    /** 以下、以内、不超过: the end itself is included. */
    AT_MOST("at-most"),
    /** 超过、以外: the end itself is not included. */
    ABOVE("above"),
    /** 不满、低于: the end itself is not included. */
    BELOW("below");

    private final String id;

    Comparison(String id) {
        this.id = id;
    }

    /** The word that files and JSON use. */
    public String id() {
        return id;
    }

    /**
     * Whether a value that compares so with the end lies in the range.
     *
     * @param order negative, zero or positive, as {@link Comparable#compareTo} gives it for value and end
     */
    public boolean admits(int order) {
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case BELOW -> order < 0;
        };
    }
}
