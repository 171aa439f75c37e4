package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rongcuo.analysis.TestCoverage.Finding;
import rongcuo.analysis.TestCoverage.Manner;
import rongcuo.analysis.TestCoverage.Standing;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Evaluator;

/**
 * Finds what the tests of a policy show of its deciding clauses: that each holds and fails, that the conclusion turns on
 * it, that each of its conditions holds, fails and turns it (MC/DC), and that it does so at every constant. What no case
 * can show is proved and left out of account.
 *
 * <p>A case that states a part shows what is known of it, presumptions as in judging. A proof is about cases of which
 * every fact is known, within the constraints.
 */
public final class CoverageSurvey {
    private final Evaluator evaluator;
    private final Encoding encoding;
    private final Circuit circuit;
    private final List<Goal> goals;
    private @Nullable CoverageProofs proofs;

    public CoverageSurvey(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.encoding = Encoding.of(List.of(evaluator));
        var wiring = encoding.policies().get(0);
        this.circuit = wiring.circuit;
        var formulas = Formula.of(circuit);
        var clauses = new ArrayList<ClauseParts>();
        for (var clause : evaluator.policy().clauses()) {
            int place = clauses.size();
            clauses.add(new ClauseParts(place, clause, formulas.clause(place), wiring, encoding.domains()));
        }
        this.goals = Goals.of(clauses, encoding.domains(), circuit);
    }

    /** What some tests show. */
    public synchronized TestCoverage coverage(List<Trial> trials) {
        var evidence = evidence(trials);
        var findings = new ArrayList<Finding>();
        for (var goal : goals) {
            findings.add(finding(goal, evidence));
        }
        return new TestCoverage(evaluator.policy(), trials.size(), findings);
    }

    /** Cases that show what some tests leave out, and can be shown. */
    public synchronized DraftedTests complete(List<Trial> trials) {
        return new TestCompletion(this, evidence(trials)).drafted();
    }

    Evidence evidence(List<Trial> trials) {
        return new Evidence(
                encoding.domains(), trials.stream().map(this::sighting).toList());
    }

    Sighting sighting(Trial trial) {
        return new Sighting(trial, evaluator, circuit);
    }

    Finding finding(Goal goal, Evidence evidence) {
        boolean isPair = goal.obligation().kind() == Obligation.Kind.CONDITION_TURNS;
        var shown = evidence.showing(goal, Manner.UNIQUE_CAUSE);
        if (!shown.isEmpty()) {
            return met(goal, shown, isPair ? Optional.of(Manner.UNIQUE_CAUSE) : Optional.empty());
        }
        try {
            if (proofs().canShow(goal, Manner.UNIQUE_CAUSE)) {
                return finding(goal, Standing.UNMET, isPair ? Optional.of(Manner.UNIQUE_CAUSE) : Optional.empty());
            }
            return isPair ? masked(goal, evidence) : finding(goal, Standing.INFEASIBLE, Optional.empty());
        } catch (Solver.BudgetSpent e) {
            return finding(goal, Standing.OPEN, Optional.empty());
        }
    }

    /** Of a condition that never differs alone: whether the clause is seen to turn on it in two cases all the same. */
    private Finding masked(Goal goal, Evidence evidence) {
        var shown = evidence.showing(goal, Manner.MASKING);
        if (!shown.isEmpty()) {
            return met(goal, shown, Optional.of(Manner.MASKING));
        }
        return proofs().canShow(goal, Manner.MASKING)
                ? finding(goal, Standing.UNMET, Optional.of(Manner.MASKING))
                : finding(goal, Standing.INFEASIBLE, Optional.empty());
    }

    private static Finding met(Goal goal, List<Sighting> shown, Optional<Manner> manner) {
        return new Finding(goal.obligation(), Standing.MET, manner, Sighting.names(shown));
    }

    private static Finding finding(Goal goal, Standing standing, Optional<Manner> manner) {
        return new Finding(goal.obligation(), standing, manner, List.of());
    }

    private CoverageProofs proofs() {
        if (proofs == null) {
            proofs = new CoverageProofs(encoding, CoverageProofs.Silence.EXCLUDED);
        }
        return proofs;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Encoding encoding() {
        return encoding;
    }

    List<Goal> goals() {
        return goals;
    }
}
