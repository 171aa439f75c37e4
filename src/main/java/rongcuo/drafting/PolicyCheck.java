package rongcuo.drafting;

import java.util.List;
import rongcuo.policy.Policy;
import rongcuo.source.Problem;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** The faults of a policy that show only when it is read as a whole. */
public final class PolicyCheck {
    private PolicyCheck() {}

    /** The steps of a policy that wait for one another, pointed at without their lines. */
    public static List<Problem> stepsThatNeverBegin(Policy policy) {
        var noLines = new SourceText(policy.position().file(), "");
        return StepCycles.of(policy, new Pointer(noLines));
    }

    /**
     * Checks a policy that could be read.
     *
     * @param file the text that the policy was read from, under the name its positions give
     * @return in file order
     */
    public static List<Problem> of(Policy policy, SourceText file) {
        var pointer = new Pointer(file);
        var problems = new Problems();
        problems.addAll(UnusedTerms.of(policy, pointer));
        problems.addAll(DispositionCheck.of(policy, pointer));
        problems.addAll(ClauseCheck.of(policy, pointer));
        problems.addAll(ImpossibleClauses.of(policy, pointer));
        problems.addAll(StepCycles.of(policy, pointer));
        problems.addAll(InterpretationCheck.of(policy, pointer));
        return problems.inFileOrder();
    }
}
