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

    record OfFact(FactId fact) implements Subject {}

    /** Whether a set holds a value. Each value of a set is known or unknown by itself. */
    record OfMember(FactId fact, String value) implements Subject {}

    record OfEvent(EventId event) implements Subject {}

    /** The authority's finding on a discretionary clause. */
    record OfFinding(String clause) implements Subject {}

    /** The authority's determination. */
    record OfDetermination() implements Subject {}
}
