package rongcuo.evaluation;

import java.util.List;
import java.util.Optional;
import rongcuo.casefile.Finding;
import rongcuo.fact.Truth;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;

/**
 * How one clause fares.
 *
 * @param condition whether its condition holds, its exception left aside
 * @param group the id of its group, for a circumstance and for a premise of one group only
 * @param because for a clause that holds, a subset-minimal set of facts that suffices, for one that does not, one that
 *     defeats it (fewest facts, then vocabulary order); for an open one, the facts that already count and those that
 *     are missing
 * @param finding what an authority found, for a discretionary clause
 */
public record ClauseResult(
        Clause clause,
        ClauseKind kind,
        Optional<String> group,
        Truth truth,
        Truth condition,
        List<Reason> because,
        Optional<Finding> finding) {
    public ClauseResult {
        because = List.copyOf(because);
    }

    public String id() {
        return clause.id();
    }

    /** Whether the exception decides: without it the clause would stand otherwise. */
    public boolean isExcepted() {
        return truth.isKnown() && truth != condition;
    }

    /** Whether the exception decides only because nobody found that it does not apply. */
    public boolean isExceptedForWantOfFinding() {
        return isExcepted() && because.stream().anyMatch(reason -> reason.basis() == Reason.Basis.NOT_FOUND);
    }
}
