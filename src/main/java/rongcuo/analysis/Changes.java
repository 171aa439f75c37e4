package rongcuo.analysis;

import java.util.List;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Subject;

/**
 * What would lead a case to other conclusions.
 *
 * @param now the conclusion of the case as it is
 * @param others every other conclusion that was asked for, in order of precedence
 * @param margins how far what is stated of levels, numbers and days is from another conclusion; in vocabulary order
 * @param untried what is left out of the others and the margins, or of these alone
 */
public record Changes(Conclusion now, List<Other> others, List<Margin> margins, List<Untried> untried) {
    public Changes {
        others = List.copyOf(others);
        margins = List.copyOf(margins);
        untried = List.copyOf(untried);
    }

    /** A subject of which not everything was found out. */
    public record Untried(Subject subject, Reason reason) {}

    /** Why not everything was found out. */
    public enum Reason {
        /** A condition asks how the day stands to another; it was thought otherwise nowhere. */
        BETWEEN_DAYS("between-days"),
        /** The search for how far another conclusion is was given up. */
        BUDGET_SPENT("budget-spent");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }

    /**
     * The smallest sets of changes that lead to one conclusion, whatever is not known turns out to be.
     *
     * @param ways all with the same number of changes; none: no change that was allowed leads there
     * @param isCut whether there may be more ways, or, where there is none, a longer one
     */
    public record Other(Conclusion conclusion, List<List<Answer>> ways, boolean isCut) {
        public Other {
            ways = ways.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The nearest other value of one subject, with nothing else changed, at which the conclusion is another.
     *
     * @param conclusion perhaps undetermined
     */
    public record Margin(Answer value, Side side, Conclusion conclusion) {}

    /** Where another value lies. */
    public enum Side {
        BELOW("below"),
        ABOVE("above");

        private final String id;

        Side(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }

    /** Which facts may be changed. */
    public enum Allowed {
        /** Those that can still be changed by acting now; history cannot. */
        CHANGEABLE("changeable"),
        ANY("any");

        private final String id;

        Allowed(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }
}
