package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import rongcuo.analysis.Atlas.Proof;
import rongcuo.analysis.DifferenceClass.Direction;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.policy.Policy;

/** Some policies, each compared with each as to which cases are eligible. */
public final class PolicyMatrix {
    private final List<Policy> policies;
    private final Discretion discretion;
    private final Budget budget;
    private final List<List<Entry>> rows = new ArrayList<>();

    /**
     * How the policy of a row stands to that of a column.
     *
     * @param rowOnly how many classes of cases are eligible under the row's alone
     * @param columnOnly how many are under the column's alone
     * @param proof whether these are all
     */
    public record Entry(Relation relation, int rowOnly, int columnOnly, Proof proof) {
        Entry reversed() {
            return new Entry(relation.reversed(), columnOnly, rowOnly, proof);
        }
    }

    private PolicyMatrix(List<Evaluator> evaluators, Discretion discretion, Budget budget) {
        this.budget = budget;
        this.policies = evaluators.stream().map(Evaluator::policy).toList();
        this.discretion = discretion;
        for (int row = 0; row < evaluators.size(); row++) {
            var entries = new ArrayList<Entry>();
            for (int column = 0; column < row; column++) {
                entries.add(rows.get(column).get(row).reversed());
            }
            entries.add(new Entry(Relation.SAME, 0, 0, Proof.COMPLETE));
            for (int column = row + 1; column < evaluators.size(); column++) {
                entries.add(entry(evaluators.get(row), evaluators.get(column)));
            }
            rows.add(List.copyOf(entries));
        }
    }

    public static PolicyMatrix of(List<Evaluator> evaluators, Discretion discretion) {
        return of(evaluators, discretion, Budget.AMPLE);
    }

    /** @param budget for each pair */
    static PolicyMatrix of(List<Evaluator> evaluators, Discretion discretion, Budget budget) {
        return new PolicyMatrix(evaluators, discretion, budget);
    }

    private Entry entry(Evaluator row, Evaluator column) {
        var comparison = PolicyComparison.of(row, column, budget);
        var atlas = comparison.atlas(discretion);
        return new Entry(
                comparison.relation(Conclusion.ELIGIBLE, discretion),
                atlas.of(Direction.FIRST_ONLY).size(),
                atlas.of(Direction.SECOND_ONLY).size(),
                atlas.proof());
    }

    /** In the order of the rows and of the columns. */
    public List<Policy> policies() {
        return policies;
    }

    public Discretion discretion() {
        return discretion;
    }

    public Entry entry(int row, int column) {
        return rows.get(row).get(column);
    }

    /** Whether every pair was searched to the end. */
    public boolean isComplete() {
        return rows.stream()
                .flatMap(List::stream)
                .allMatch(entry -> entry.proof() == Proof.COMPLETE && entry.relation() != Relation.UNPROVED);
    }
}
