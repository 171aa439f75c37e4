package rongcuo.evaluation;

import java.io.Serializable;
import java.util.Optional;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;

/** What one answer would settle: a fact, one value of a set, an event, or what an authority has to say. */
public sealed interface Subject extends Serializable {
    /** The fact it is about, or about a value of which it is; absent for what is no fact. */
    default Optional<FactId> factId() {
        if (this instanceof OfFact ofFact) {
            return Optional.of(ofFact.fact());
        }
        return this instanceof OfMember ofMember ? Optional.of(ofMember.fact()) : Optional.empty();
    }

    record OfFact(FactId fact) implements Subject {
        /** Written out, here and below: what the compiler makes for a record slows a short run down. */
        @Override
        public boolean equals(Object other) {
            return other instanceof OfFact subject && fact.equals(subject.fact);
        }

        @Override
        public int hashCode() {
            return fact.hashCode();
        }
    }

    /** Whether a set holds a value. Each value of a set is known or unknown by itself. */
    record OfMember(FactId fact, String value) implements Subject {
        @Override
        public boolean equals(Object other) {
            return other instanceof OfMember subject && fact.equals(subject.fact) && value.equals(subject.value);
        }

        @Override
        public int hashCode() {
            return 31 * fact.hashCode() + value.hashCode();
        }
    }

    record OfEvent(EventId event) implements Subject {
        @Override
        public boolean equals(Object other) {
            return other instanceof OfEvent subject && event.equals(subject.event);
        }

        @Override
        public int hashCode() {
            return 7 * event.hashCode();
        }
    }

    /** The authority's finding on a discretionary clause. */
    record OfFinding(String clause) implements Subject {
        @Override
        public boolean equals(Object other) {
            return other instanceof OfFinding subject && clause.equals(subject.clause);
        }

        @Override
        public int hashCode() {
            return 13 * clause.hashCode();
        }
    }

    /** The authority's determination. */
    record OfDetermination() implements Subject {
        @Override
        public boolean equals(Object other) {
            return other instanceof OfDetermination;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
