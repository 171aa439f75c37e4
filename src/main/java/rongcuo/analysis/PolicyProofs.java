package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import rongcuo.policy.Policy;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** What can be proved of a policy over all cases and is most likely not meant. */
public final class PolicyProofs {
    private PolicyProofs() {}

    /**
     * The findings, each with the clauses or the value that prove it; one a clause at most, and one a line on which
     * clauses disagree. Each points at an entry and names it first.
     *
     * <p>A case is taken to be known completely: a clause that asks for nothing more may still be needed where facts
     * are open, for what a premise asks for has to be shown and what an exclusion asks for has not.
     */
    public static List<Problem> of(Policy policy) {
        var problems = new ArrayList<Problem>();
        try {
            problems.addAll(ClauseProofs.of(policy));
        } catch (Solver.BudgetSpent e) {
            problems.add(new Problem(ProblemCode.PROOFS_CUT_SHORT, policy.position(), "", 1, List.of(policy.id())));
        }
        problems.addAll(BoundaryProofs.of(policy));
        problems.addAll(PeriodProofs.of(policy));
        return problems;
    }

    /** As above, of a policy that extends others: only what is not so of one of them already. */
    public static List<Problem> of(Policy policy, List<Policy> parents) {
        var problems = new ArrayList<>(of(policy));
        for (var parent : parents) {
            for (var known : of(parent)) {
                problems.removeIf(problem ->
                        problem.code() == known.code() && problem.arguments().equals(known.arguments()));
            }
        }
        return problems;
    }
}
