package rongcuo.analysis;

import java.util.Arrays;

/**
 * Which of some questions to ask first so that, asked in the best order, they take the fewest on average: found over
 * every state of partly answered questions. A matter is settled once all completions left come to the same.
 */
final class QuestionTree {
    /** What completions that are left come to: more than one thing, or there are none. */
    private static final int MIXED = -1;

    private static final int NONE = -2;

    private static final double EQUAL = 1e-9;

    private final int[] sizes;
    private final int[] strides;
    private final int states;
    private final int most;

    /**
     * @param sizes by question, how many answers there are
     * @param most states that are looked at
     */
    QuestionTree(int[] sizes, int most) {
        this.sizes = sizes.clone();
        this.strides = new int[sizes.length];
        long all = 1;
        for (int question = 0; question < sizes.length; question++) {
            strides[question] = (int) all;
            // One more for a question that is not answered yet, so that every answer leads to a state before it.
            all = Math.min(most + 1L, all * (sizes[question] + 1));
        }
        this.states = (int) all;
        this.most = most;
    }

    /**
     * The question to be asked first.
     *
     * @param outcomes by question and completion: the answer
     * @param found by completion: what is concluded
     * @param weights by completion: none where it cannot be
     * @return -1 where there are too many states
     */
    int first(int[][] outcomes, long[] found, double[] weights) {
        if (states > most) {
            return -1;
        }
        var search = new Search(outcomes, found, weights);
        return search.best[states - 1];
    }

    /** States by number: of each question the digit is its answer, or the number of answers while it is open. */
    private final class Search {
        private final int[] reached = new int[states];
        private final double[] weight = new double[states];
        private final double[] cost = new double[states];
        private final int[] best = new int[states];

        Search(int[][] outcomes, long[] found, double[] weights) {
            Arrays.fill(reached, NONE);
            Arrays.fill(best, 0);
            var kinds = Arrays.stream(found).distinct().sorted().toArray();
            for (int one = 0; one < found.length; one++) {
                int state = 0;
                for (int question = 0; question < sizes.length; question++) {
                    state += strides[question] * outcomes[question][one];
                }
                if (weights[one] > 0) {
                    reached[state] = joined(reached[state], Arrays.binarySearch(kinds, found[one]));
                    weight[state] += weights[one];
                }
            }
            for (int state = 0; state < states; state++) {
                look(state);
            }
        }

        private void look(int state) {
            boolean isLeaf = true;
            double least = Double.MAX_VALUE;
            for (int question = 0; question < sizes.length; question++) {
                if (state / strides[question] % (sizes[question] + 1) == sizes[question]) {
                    if (isLeaf) {
                        join(state, question);
                        isLeaf = false;
                    }
                    if (reached[state] == MIXED) {
                        double after = after(state, question);
                        if (after < least - EQUAL) {
                            least = after;
                            best[state] = question;
                        }
                    }
                }
            }
            cost[state] = reached[state] == MIXED && !isLeaf ? 1 + least : 0;
        }

        private void join(int state, int question) {
            for (int answer = 1; answer <= sizes[question]; answer++) {
                int part = state - answer * strides[question];
                reached[state] = joined(reached[state], reached[part]);
                weight[state] += weight[part];
            }
        }

        private double after(int state, int question) {
            double sum = 0;
            for (int answer = 1; answer <= sizes[question]; answer++) {
                int part = state - answer * strides[question];
                sum += weight[part] * cost[part];
            }
            return sum / weight[state];
        }

        private static int joined(int one, int other) {
            if (one == NONE || one == other) {
                return other;
            }
            return other == NONE ? one : MIXED;
        }
    }
}
