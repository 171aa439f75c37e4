package rongcuo.evaluation;

import java.util.List;

/**
 * What would settle a case that is undetermined.
 *
 * @param ways sets of answers after which every completion agrees; none is part of another; those with the fewest answers
 *     first, then in vocabulary order
 */
public record Settling(List<Way> ways, Extent extent) {
    /** Of a case in which there is nothing to settle. */
    public static final Settling NOTHING = new Settling(List.of(), Extent.ALL);

    /** Of a case about which nobody asked. */
    public static final Settling NOT_SOUGHT = new Settling(List.of(), Extent.NOT_SOUGHT);

    /** Of a case whose completions could not all be considered: the clauses alone say what is possible and missing. */
    public static final Settling GIVEN_UP = new Settling(List.of(), Extent.GIVEN_UP);

    public Settling {
        ways = List.copyOf(ways);
    }

    /** How many of the ways were found. */
    public enum Extent {
        ALL,
        /** There may be more than these. */
        SOME,
        NOT_SOUGHT,
        /** The search exceeded its limit before it could begin. */
        GIVEN_UP
    }

    /** Whether there may be more ways than these. */
    public boolean isCut() {
        return extent != Extent.ALL;
    }

    /** Answers, in vocabulary order, and the conclusion to which they lead. */
    public record Way(List<Answer> answers, Conclusion conclusion) {
        public Way {
            answers = List.copyOf(answers);
        }
    }
}
