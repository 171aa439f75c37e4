package rongcuo.evaluation;

import java.util.List;

/**
 * An unknown fact that keeps the conclusion open.
 *
 * @param clauses the open clauses that ask for it, in the order of the policy
 */
public record Missing(Subject subject, Reason.Basis basis, List<String> clauses) {
    public Missing {
        clauses = List.copyOf(clauses);
    }
}
