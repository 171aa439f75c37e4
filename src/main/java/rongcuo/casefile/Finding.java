package rongcuo.casefile;

import java.time.LocalDate;
import java.util.Optional;
import rongcuo.source.Position;

/**
 * What an authority has found on a discretionary clause (认定).
 *
 * @param policy the policy whose clause it is; absent under a single policy
 * @param clause the id of the clause
 */
public record Finding(
        Optional<String> policy,
        String clause,
        Outcome outcome,
        Optional<String> by,
        Optional<LocalDate> on,
        Optional<String> reason,
        Position position) {
    /** Whether this finding speaks of a clause of that policy. */
    public boolean concerns(String policyId, String clauseId) {
        return clause.equals(clauseId) && policy.map(policyId::equals).orElse(true);
    }

    /** What was found. */
    public enum Outcome {
        HOLDS,
        DOES_NOT_HOLD
    }
}
