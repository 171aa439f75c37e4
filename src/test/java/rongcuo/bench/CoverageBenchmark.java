package rongcuo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import rongcuo.analysis.CoverageSurvey;
import rongcuo.analysis.TestCoverage.Standing;
import rongcuo.analysis.Trial;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;

/**
 * What it costs to find out what tests show of a made-up policy of 200 facts and 150 clauses, and to draft them. Prints
 * one line a figure.
 */
public final class CoverageBenchmark {
    private static final int FACTS = 200;
    private static final int CLAUSES = 150;

    private CoverageBenchmark() {}

    /** Makes the policy anew in a folder that is removed by the system. */
    public static void main(String[] arguments) throws IOException {
        var evaluator = Evaluator.of(LargePolicies.of(FACTS, CLAUSES, 1).get(0));
        var survey = timed("encoding", () -> new CoverageSurvey(evaluator));
        var none = timed("proofs for all obligations, no tests", () -> survey.coverage(List.of()));
        System.out.printf(
                "obligations: %d, of which impossible: %d%n", none.findings().size(), none.count(Standing.INFEASIBLE));
        var drafted = timed("drafting", () -> survey.complete(List.of()));
        var trials = new ArrayList<Trial>();
        for (var draft : drafted.tests()) {
            trials.add(new Trial(draft.caseFile().id(), draft.caseFile(), Respondent.UNNAMED, Strictness.ORDINARY));
        }
        System.out.printf("drafted cases: %d%n", trials.size());
        var all = timed("coverage by the drafted cases", () -> new CoverageSurvey(evaluator).coverage(trials));
        System.out.printf("coverage: %d%%%n", all.percent());
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T timed(String what, Work<T> work) {
        long start = System.nanoTime();
        T done = work.done();
        System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
        return done;
    }
}
