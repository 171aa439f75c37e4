package rongcuo.evaluation;

import java.util.List;
import java.util.Optional;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.fact.Value;
import rongcuo.policy.Condition;

/**
 * A fact that the case does not state and a presumption filled.
 *
 * @param value what it is taken to be; absent: what exclusions ask of it counts as not found
 * @param notFound what that is, for a fact without a value; else empty
 * @param clauses the clauses that ask for it, in the order of the policy
 */
public record Presumed(Subject subject, Optional<Value> value, List<NotFound> notFound, List<String> clauses) {
    public Presumed {
        notFound = List.copyOf(notFound);
        clauses = List.copyOf(clauses);
    }

    /**
     * What would speak against the person, and was not found.
     *
     * @param condition as the policy writes it; for a set, of one value only
     * @param sense whether the condition itself would, or its contrary
     */
    public record NotFound(Condition condition, Sense sense, Part part) {}

    /** Where a clause asks for it. */
    public enum Part {
        CONDITION,
        /** Found, it would show that the exception does not apply. */
        EXCEPTION
    }
}
