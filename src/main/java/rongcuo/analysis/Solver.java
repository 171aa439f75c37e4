package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatStyleSolver;
import rongcuo.source.Interruption;

/**
 * Clauses, and whether they can be fulfilled under assumptions. A literal is the number of a variable, from 1, or its
 * negative. Used by one thread.
 */
final class Solver {
    private final MiniSat2Solver solver = new MiniSat2Solver();
    private final Spending spending;
    private final Consumer<int[]> heard;
    private final int truth;

    Solver() {
        this(Budget.AMPLE);
    }

    /** @param budget for all questions together, up to the next {@link #refill} */
    Solver(Budget budget) {
        this(budget, clause -> {});
    }

    /** @param heard is told every clause, so that another solver can be asked the same */
    Solver(Budget budget, Consumer<int[]> heard) {
        this.spending = new Spending(budget);
        this.heard = heard;
        truth = variable();
        clause(truth);
    }

    /** Begins another task, which may take as much as the first. */
    void refill() {
        spending.refill();
    }

    /** A literal that is always true. */
    int truth() {
        return truth;
    }

    /** A new variable. */
    int variable() {
        return solver.newVar(true, true) + 1;
    }

    /** Adds a clause: one of these literals has to be true. */
    void clause(int... literals) {
        heard.accept(literals);
        var vector = new LNGIntVector(literals.length);
        for (int literal : literals) {
            vector.push(internal(literal));
        }
        solver.addClause(vector, null);
    }

    void clause(List<Integer> literals) {
        clause(literals.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Whether all clauses can be true together with these literals.
     *
     * @throws BudgetSpent where that could not be found out
     */
    boolean isSatisfiable(Assumptions assumptions) {
        Interruption.check();
        var found = solver.solve(spending, assumptions.vector);
        Interruption.check();
        if (found == Tristate.UNDEF) {
            throw new BudgetSpent();
        }
        return found == Tristate.TRUE;
    }

    /** Whether a literal is true in what was found last to be satisfiable. */
    boolean isTrue(int literal) {
        return solver.model().get(Math.abs(literal) - 1) == literal > 0;
    }

    /** The assumptions, perhaps not all, for which the last question was answered with no. */
    List<Integer> core() {
        var core = new ArrayList<Integer>();
        var conflict = solver.conflict();
        for (int i = 0; i < conflict.size(); i++) {
            int literal = conflict.get(i);
            int variable = MiniSatStyleSolver.var(literal) + 1;
            // The conflict says that one of the assumptions must be false.
            core.add(MiniSatStyleSolver.sign(literal) ? variable : -variable);
        }
        return core;
    }

    private static int internal(int literal) {
        return MiniSatStyleSolver.mkLit(Math.abs(literal) - 1, literal < 0);
    }

    /** Literals taken to be true for one question. */
    static final class Assumptions {
        private final LNGIntVector vector = new LNGIntVector();

        Assumptions add(int literal) {
            vector.push(internal(literal));
            return this;
        }
    }

    /** Ends a search that takes too long, or that nobody waits for. */
    private static final class Spending implements SATHandler {
        private final Budget budget;
        private long left;

        Spending(Budget budget) {
            this.budget = budget;
            refill();
        }

        void refill() {
            left = budget.conflicts();
        }

        @Override
        public boolean detectedConflict() {
            left--;
            return !aborted();
        }

        @Override
        public boolean aborted() {
            return left <= 0 || Thread.currentThread().isInterrupted();
        }
    }

    /** A question was given up: nothing is known of its answer. */
    static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
