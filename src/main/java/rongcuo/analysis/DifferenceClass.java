package rongcuo.analysis;

import rongcuo.evaluation.Conclusion;

/**
 * Cases that two policies treat differently, told by one ground a side. A case may be of several classes.
 *
 * @param number from 1, in the order of the atlas
 */
public record DifferenceClass(int number, Ground first, Ground second, Direction direction) {
    /** Which policy finds these cases eligible. */
    public enum Direction {
        FIRST_ONLY("first-only"),
        SECOND_ONLY("second-only"),
        /** Neither does, for different reasons. */
        NEITHER("neither");

        private final String id;

        Direction(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }

        static Direction of(Conclusion first, Conclusion second) {
            if (first == Conclusion.ELIGIBLE) {
                return FIRST_ONLY;
            }
            return second == Conclusion.ELIGIBLE ? SECOND_ONLY : NEITHER;
        }
    }
}
