package rongcuo.evaluation;

import java.util.List;

/**
 * What would settle a case that is undetermined.
 *
 * @param ways sets of answers after which every completion agrees; none is part of another; those with the fewest answers
 *     first, then in vocabulary order
 * @param isCut whether there may be more ways than these
 */
public record Settling(List<Way> ways, boolean isCut) {
    /** Of a case in which there is nothing to settle. */
    public static final Settling NOTHING = new Settling(List.of(), false);

    /** Of a case about which nobody asked. */
    public static final Settling NOT_SOUGHT = new Settling(List.of(), true);

    public Settling {
        ways = List.copyOf(ways);
    }

    /** Answers, in vocabulary order, and the conclusion to which they lead. */
    public record Way(List<Answer> answers, Conclusion conclusion) {
        public Way {
            answers = List.copyOf(answers);
        }
    }
}
