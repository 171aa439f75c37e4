package rongcuo.policy;

import java.io.Serializable;
import java.util.List;
import rongcuo.calendar.Period;
import rongcuo.fact.Comparison;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.Limit;
import rongcuo.fact.Value;

/** What must hold of a case for a clause to hold. Data, never code. */
public sealed interface Condition extends Serializable {
    <R> R accept(Visitor<R> visitor);

    /** What it is joined of, or denies; nothing for a leaf, a definition or a clause. */
    default List<Condition> parts() {
        return List.of();
    }

    /** One method a form: a new form stops every walker at compile time. */
    interface Visitor<R> {
        R holds(Holds condition);

        R defined(Defined condition);

        R not(Not condition);

        R allOf(AllOf condition);

        R anyOf(AnyOf condition);

        R atLeast(AtLeast condition);

        R oneOf(OneOf condition);

        R compared(Compared condition);

        R contains(Contains condition);

        R elapsed(Elapsed condition);

        R before(Before condition);

        R occurred(Occurred condition);

        R determined(Determined condition);

        R clauseHolds(ClauseHolds condition);
    }

    /** The boolean fact is true. */
    record Holds(FactId fact) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.holds(this);
        }
    }

    /** The definition of that name holds. */
    record Defined(String definition) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.defined(this);
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }
    }

    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.allOf(this);
        }
    }

    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyOf(this);
        }
    }

    /** At least so many of the parts hold. */
    record AtLeast(int count, List<Condition> parts) implements Condition {
        public AtLeast {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atLeast(this);
        }
    }

    /** The fact has one of these values; a single one where the policy writes {@code fact: value}. */
    record OneOf(FactId fact, List<Value> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /** The level, number or date lies within every limit; at most one from below and one from above. */
    record Compared(FactId fact, List<Limit> limits) implements Condition {
        public Compared {
            limits = List.copyOf(limits);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compared(this);
        }
    }

    /** The set holds any or all of these values. */
    record Contains(FactId fact, Quantifier quantifier, List<String> values) implements Condition {
        public Contains {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contains(this);
        }
    }

    /** The time from one day to another lies within every limit; false for all where the second comes first. */
    record Elapsed(DayRef from, DayRef to, List<PeriodLimit> limits) implements Condition {
        public Elapsed {
            limits = List.copyOf(limits);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elapsed(this);
        }
    }

    /** The first day is earlier than the second. */
    record Before(DayRef first, DayRef second) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.before(this);
        }
    }

    /** The event has happened. */
    record Occurred(EventId event) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.occurred(this);
        }
    }

    /** The authority's determination is one of these; {@code refused} is a value. */
    record Determined(List<String> dispositions) implements Condition {
        public Determined {
            dispositions = List.copyOf(dispositions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.determined(this);
        }
    }

    /** Another clause of the same policy holds. */
    record ClauseHolds(String clause) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.clauseHolds(this);
        }
    }

    /** How many values of a set are asked for. */
    enum Quantifier {
        ANY,
        ALL
    }

    /** One end of a range of elapsed time. */
    record PeriodLimit(Comparison comparison, Period period) implements Serializable {}

    /** A day that a case gives: of an event, or as a date fact. */
    sealed interface DayRef extends Serializable {
        record OfEvent(EventId event) implements DayRef {}

        record OfFact(FactId fact) implements DayRef {}
    }
}
