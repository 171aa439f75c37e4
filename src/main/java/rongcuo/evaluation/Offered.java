package rongcuo.evaluation;

import java.util.List;
import rongcuo.fact.Truth;
import rongcuo.policy.Disposition;
import rongcuo.policy.Force;

/**
 * A disposition that the policy offers for an eligible case. Offered, never chosen.
 *
 * @param truth whether its own condition holds; never FALSE
 * @param force how strongly the policy puts it
 * @param clauses the circumstances that lead to it
 */
public record Offered(Disposition disposition, Truth truth, Force force, List<String> clauses) {
    public Offered {
        clauses = List.copyOf(clauses);
    }
}
