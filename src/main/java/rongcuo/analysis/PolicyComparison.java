package rongcuo.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.analysis.Atlas.Proof;
import rongcuo.analysis.DifferenceClass.Direction;
import rongcuo.analysis.GroundLiterals.Literal;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.Clause;
import rongcuo.policy.Policy;

/**
 * Two policies over all cases that types, order, definitions and the constraints of both allow: every fact known, nothing
 * presumed.
 *
 * <p>Where both are the same policy in other words (one id, or one extends the other), an authority's finding on a clause
 * counts for the clause of that id in both. Used by one thread.
 */
public final class PolicyComparison {
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private final List<Evaluator> evaluators;
    private final ComparedCopy compared;
    private final Copy copy;
    private final Solver solver;
    private final List<List<Literal>> grounds;
    private final List<Adjudicator> adjudicators;
    private final Budget budget;
    private final Map<Discretion, Atlas> atlases = new EnumMap<>(Discretion.class);

    private PolicyComparison(Evaluator first, Evaluator second, Budget budget) {
        this.evaluators = List.of(first, second);
        this.budget = budget;
        this.compared = new ComparedCopy(Encoding.of(evaluators), budget);
        this.copy = compared.copy;
        this.solver = compared.solver();
        this.grounds = compared.grounds;
        this.adjudicators = List.of(new Adjudicator(first), new Adjudicator(second));
    }

    public static PolicyComparison of(Evaluator first, Evaluator second) {
        return of(first, second, Budget.AMPLE);
    }

    /** @param budget for all questions together, and once more for each witness */
    static PolicyComparison of(Evaluator first, Evaluator second, Budget budget) {
        return new PolicyComparison(first, second, budget);
    }

    public Policy first() {
        return evaluators.get(FIRST).policy();
    }

    public Policy second() {
        return evaluators.get(SECOND).policy();
    }

    /** Whether it is proved that there is no case at all that the constraints of both policies let be. */
    public boolean isEmpty() {
        try {
            return !solver.isSatisfiable(compared.assumptions(Discretion.FREE));
        } catch (Solver.BudgetSpent e) {
            return false;
        }
    }

    /** What both ask for. */
    public List<Subject> shared() {
        var ofSecond = Set.copyOf(evaluators.get(SECOND).subjects());
        var shared = new ArrayList<Subject>();
        for (var subject : evaluators.get(FIRST).subjects()) {
            if (ofSecond.contains(subject) && !(subject instanceof Subject.OfFinding)) {
                shared.add(subject);
            }
        }
        return shared;
    }

    /** How the cases of a conclusion under the first policy stand to those under the second. */
    public Relation relation(Conclusion conclusion, Discretion discretion) {
        return relation(copy.conclusion(FIRST, conclusion), copy.conclusion(SECOND, conclusion), discretion);
    }

    private Relation relation(int ofFirst, int ofSecond, Discretion discretion) {
        try {
            return Relation.of(
                    isPossible(discretion, ofFirst, -ofSecond),
                    isPossible(discretion, ofSecond, -ofFirst),
                    isPossible(discretion, ofFirst, ofSecond));
        } catch (Solver.BudgetSpent e) {
            return Relation.UNPROVED;
        }
    }

    /** The texts side by side, part by part; parts that neither has are empty. */
    public List<TextAlignment> texts() {
        return TextAlignment.of(
                evaluators.get(FIRST),
                evaluators.get(SECOND),
                (first, second) -> relation(clause(FIRST, first), clause(SECOND, second), Discretion.FREE));
    }

    private int clause(int policy, Clause clause) {
        int place = evaluators.get(policy).policy().clauses().indexOf(clause);
        return copy.outcome(policy).clause(place);
    }

    /** The words of both policies' facts. */
    public Vocabulary vocabulary() {
        return copy.encoding().vocabulary();
    }

    private boolean isPossible(Discretion discretion, int... literals) {
        var assumptions = compared.assumptions(discretion);
        for (int literal : literals) {
            assumptions.add(literal);
        }
        return solver.isSatisfiable(assumptions);
    }

    /** Every class of difference; found once and kept. */
    public Atlas atlas(Discretion discretion) {
        return atlases.computeIfAbsent(discretion, this::found);
    }

    private Atlas found(Discretion discretion) {
        var pairs = new ArrayList<Pair>();
        try {
            var seen = new HashSet<Pair>();
            for (var first : reachable(FIRST, discretion)) {
                for (var second : reachable(SECOND, discretion)) {
                    var pair = new Pair(first, second);
                    if (pair.isDifferent() && (seen.contains(pair) || isPossible(pair, discretion, seen))) {
                        pairs.add(pair);
                    }
                }
            }
            return atlas(pairs, isCovered(pairs, discretion) ? Proof.COMPLETE : Proof.BUDGET_SPENT);
        } catch (Solver.BudgetSpent e) {
            return atlas(pairs, Proof.BUDGET_SPENT);
        }
    }

    private List<Literal> reachable(int policy, Discretion discretion) {
        var reachable = new ArrayList<Literal>();
        for (var ground : grounds.get(policy)) {
            if (isPossible(discretion, ground.literal())) {
                reachable.add(ground);
            }
        }
        return reachable;
    }

    /** One ground a side. */
    private record Pair(Literal first, Literal second) {
        boolean isDifferent() {
            return first.ground().conclusion() != second.ground().conclusion();
        }

        Direction direction() {
            return Direction.of(first.ground().conclusion(), second.ground().conclusion());
        }
    }

    private boolean isPossible(Pair pair, Discretion discretion, Set<Pair> seen) {
        if (!isPossible(discretion, pair.first().literal(), pair.second().literal())) {
            return false;
        }
        // The case that was found shows other pairs as well, which need not be asked for.
        var others = grounds.get(SECOND).stream()
                .filter(second -> solver.isTrue(second.literal()))
                .toList();
        for (var first : grounds.get(FIRST)) {
            if (solver.isTrue(first.literal())) {
                others.forEach(second -> seen.add(new Pair(first, second)));
            }
        }
        return true;
    }

    /**
     * Whether no case that is treated differently is outside these pairs.
     *
     * @throws IllegalStateException if one is: the grounds of a conclusion would not say all that leads to it
     */
    private boolean isCovered(List<Pair> pairs, Discretion discretion) {
        var assumptions = compared.assumptions(discretion);
        var apart = new ArrayList<Integer>();
        for (var conclusion : Conclusion.settled()) {
            apart.add(copy.gates()
                    .all(List.of(copy.conclusion(FIRST, conclusion), -copy.conclusion(SECOND, conclusion))));
        }
        assumptions.add(copy.gates().any(apart));
        pairs.forEach(pair -> assumptions.add(-literal(pair)));
        if (solver.isSatisfiable(assumptions)) {
            throw new IllegalStateException("a difference outside the atlas");
        }
        return true;
    }

    private int literal(Pair pair) {
        return copy.gates().all(List.of(pair.first().literal(), pair.second().literal()));
    }

    private Atlas atlas(List<Pair> pairs, Proof proof) {
        var classes = new ArrayList<DifferenceClass>();
        for (var direction : Direction.values()) {
            var ofDirection = new ArrayList<>(
                    pairs.stream().filter(pair -> pair.direction() == direction).toList());
            if (direction == Direction.SECOND_ONLY) {
                var order = grounds.get(SECOND);
                ofDirection.sort(Comparator.comparingInt(pair -> order.indexOf(pair.second())));
            }
            for (var pair : ofDirection) {
                classes.add(new DifferenceClass(
                        classes.size() + 1, pair.first().ground(), pair.second().ground(), direction));
            }
        }
        return new Atlas(classes, proof);
    }

    /**
     * A case of a class that states as little as can be: without any one of its facts the class would not be certain.
     * Strictly judged, it has the conclusions of the class under both policies.
     *
     * @param id of the case file
     * @param policies how the case file names both
     * @return empty where the search was given up
     */
    public Optional<CaseFile> witness(
            DifferenceClass difference, Discretion discretion, String id, List<String> policies) {
        // A copy of its own, for what a solver finds depends on what it was asked before.
        var own = new ComparedCopy(copy.encoding(), budget);
        try {
            var found = new WitnessSearch(own.copy, own.findings)
                    .found(own.both(difference.first(), difference.second()), own.assumptions(discretion));
            var witness = found.smallest().caseFile(id, policies);
            return Optional.of(
                    isConfirmed(witness, difference) ? witness : found.whole().caseFile(id, policies));
        } catch (Solver.BudgetSpent e) {
            return Optional.empty();
        }
    }

    /** Whether a case has the conclusions of a class under both policies, nothing being presumed. */
    public boolean isConfirmed(CaseFile caseFile, DifferenceClass difference) {
        return concludes(FIRST, caseFile) == difference.first().conclusion()
                && concludes(SECOND, caseFile) == difference.second().conclusion();
    }

    private Conclusion concludes(int policy, CaseFile caseFile) {
        return adjudicators.get(policy).conclusion(caseFile, Respondent.UNNAMED, Strictness.STRICT);
    }

    /** What a case at hand comes to under both policies. */
    public CaseFlips.Way judge(CaseFile caseFile, Respondent respondent, Strictness strictness) {
        return new CaseFlips.Way(
                adjudicators.get(FIRST).conclusion(caseFile, respondent, strictness),
                adjudicators.get(SECOND).conclusion(caseFile, respondent, strictness));
    }
}
