package rongcuo.evaluation;

import java.util.List;
import rongcuo.fact.Limit;
import rongcuo.fact.Value;

/** An answer to the question what a subject is. */
public record Answer(Subject subject, Extent extent) {
    /** What is answered. */
    public sealed interface Extent {}

    /** The fact has this value; the event came on this day. */
    public record Is(Value value) implements Extent {}

    /**
     * The level, number or date lies within every limit.
     *
     * @param limits one from below, one from above, or both
     */
    public record Within(List<Limit> limits) implements Extent {
        public Within {
            limits = List.copyOf(limits);
        }
    }

    /** Whether the set holds the value, the event has happened, or the clause was found to hold. */
    public record Holds(boolean holds) implements Extent {
        /** Written out, as in {@link rongcuo.fact.FactId}. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Holds answer && holds == answer.holds;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(holds);
        }
    }

    /**
     * The authority determined this.
     *
     * @param disposition {@link #OTHER} where it is none that a condition asks for
     */
    public record Determines(String disposition) implements Extent {
        public static final String OTHER = "none";
    }
}
