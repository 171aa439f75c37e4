package rongcuo.evaluation;

import java.util.List;
import java.util.Optional;
import rongcuo.fact.Value;

/**
 * A fact that the case does not state and a presumption filled.
 *
 * @param value what it is taken to be; absent: taken as not found, whichever way a clause puts it
 * @param clauses the clauses that ask for it, in the order of the policy
 */
public record Presumed(Subject subject, Optional<Value> value, List<String> clauses) {
    public Presumed {
        clauses = List.copyOf(clauses);
    }
}
