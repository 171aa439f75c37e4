package rongcuo.drafting;

import java.util.ArrayList;
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
        return of(policy, file, List.of());
    }

    /**
     * As above, with what was proved of the policy.
     *
     * @param proved each problem at the entry that it names first; what shows without proof is not told again
     */
    public static List<Problem> of(Policy policy, SourceText file, List<Problem> proved) {
        var pointer = new Pointer(file);
        var problems = new Problems();
        problems.addAll(UnusedTerms.of(policy, pointer));
        problems.addAll(DispositionCheck.of(policy, pointer));
        problems.addAll(ClauseCheck.of(policy, pointer));
        problems.addAll(ImpossibleClauses.of(policy, pointer));
        problems.addAll(StepCycles.of(policy, pointer));
        problems.addAll(InterpretationCheck.of(policy, pointer));
        problems.addAll(PropertyCheck.of(policy, pointer));
        problems.addAll(furtherProved(problems.inFileOrder(), proved, policy, pointer));
        return problems.inFileOrder();
    }

    private static List<Problem> furtherProved(
            List<Problem> shown, List<Problem> proved, Policy policy, Pointer pointer) {
        var further = new ArrayList<Problem>();
        for (var problem : proved) {
            String named = problem.arguments().get(0);
            boolean isShown = shown.stream()
                    .anyMatch(other -> other.code() == problem.code()
                            && other.arguments().get(0).equals(named));
            if (!isShown) {
                further.add(pointed(problem, policy, pointer));
            }
        }
        return further;
    }

    /** What a policy takes over from another is at fault in the policy that took it over. */
    private static Problem pointed(Problem problem, Policy policy, Pointer pointer) {
        var arguments = problem.arguments().toArray(new String[0]);
        boolean isOwn =
                pointer.covers(problem.position()) && !problem.position().equals(policy.position());
        return isOwn
                ? pointer.atWord(problem.position(), arguments[0], problem.code(), arguments)
                : pointer.at(policy.position(), problem.code(), arguments);
    }
}
