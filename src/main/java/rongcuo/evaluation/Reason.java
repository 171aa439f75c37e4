package rongcuo.evaluation;

import java.util.Optional;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.fact.Truth;
import rongcuo.policy.Condition;

/**
 * One thing that a clause's truth rests on.
 *
 * @param subject what it is about
 * @param condition what the policy asks of it; for a set, of one value only
 * @param sense whether the clause asks for that condition or for its contrary
 * @param holds whether that condition holds, as written, before any {@code not} around it
 * @param basis how that is known
 * @param stated what the case says, if the subject is a fact that it states
 */
public record Reason(
        Subject subject, Condition condition, Sense sense, Truth holds, Basis basis, Optional<StatedFact> stated) {
    /** How it is known. */
    public enum Basis {
        /** The case states it. */
        STATED("stated"),
        /** The vocabulary's presumption fills it. */
        PRESUMED("presumed"),
        /** It serves exclusions only and nobody found it: it counts as not established. */
        NOT_FOUND("not-found"),
        /** The case states that it is open (待查). */
        PENDING("pending"),
        /** The case states that it is in dispute. */
        CONTESTED("contested"),
        /** The case is silent. */
        UNSTATED("unstated");

        private final String id;

        Basis(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }
}
