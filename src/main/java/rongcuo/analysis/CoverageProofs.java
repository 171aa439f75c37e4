package rongcuo.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongcuo.analysis.ClauseParts.Atom;
import rongcuo.analysis.Solver.Assumptions;
import rongcuo.analysis.TestCoverage.Manner;

/** Finds out whether any completely known case can show something: of two cases where a pair is asked for. */
final class CoverageProofs {
    private static final int POLICY = 0;

    final Gates gates = new Gates(new Solver());
    final Copy one;
    final Copy other;
    private final Wiring wiring;
    private final Decisiveness<Integer> decisiveness;
    private final Decisiveness<Integer> ofOther;
    private final Map<List<Object>, Integer> same = new HashMap<>();

    /** What is held possible of facts that nobody found. */
    enum Silence {
        ADMITTED,
        /** Every fact is one way or the other. */
        EXCLUDED
    }

    CoverageProofs(Encoding encoding, Silence silence) {
        one = new Copy(encoding, gates);
        other = new Copy(encoding, gates);
        wiring = encoding.policies().get(POLICY);
        var policy = encoding.evaluators().get(POLICY).policy();
        var logic = new Logic.OfLiterals(gates);
        decisiveness = new Decisiveness<>(policy, one.outcome(POLICY), logic);
        ofOther = new Decisiveness<>(policy, other.outcome(POLICY), logic);
        if (silence == Silence.EXCLUDED) {
            for (int domain = 0; domain < encoding.domains().size(); domain++) {
                if (encoding.domains().get(domain).mayBeNotFound()) {
                    int notFound = encoding.domains().get(domain).values();
                    gates.solver().clause(-one.region(domain, notFound));
                    gates.solver().clause(-other.region(domain, notFound));
                }
            }
        }
    }

    /** Whether some case can show it; the manner matters where a condition is to turn a clause. */
    boolean canShow(Goal goal, Manner manner) {
        if (goal.obligation().kind() != Obligation.Kind.CONDITION_TURNS) {
            return isSatisfiable(wanted(goal));
        }
        if (manner == Manner.UNIQUE_CAUSE) {
            return gates.solver().isSatisfiable(pair(goal));
        }
        return isSatisfiable(turning(goal, true)) && isSatisfiable(turning(goal, false));
    }

    private boolean isSatisfiable(List<Integer> wanted) {
        return gates.solver().isSatisfiable(assumptions(wanted));
    }

    static Assumptions assumptions(List<Integer> literals) {
        var assumptions = new Assumptions();
        literals.forEach(assumptions::add);
        return assumptions;
    }

    /** What has to be true of one case for it to show something, for all but pairs. */
    List<Integer> wanted(Goal goal) {
        int clause = clause(goal.parts());
        return switch (goal.obligation().kind()) {
            case CLAUSE_HOLDS -> List.of(clause);
            case CLAUSE_FAILS -> List.of(-clause);
            case DECIDES_BY_HOLDING -> List.of(clause, decisive(goal.parts()));
            case DECIDES_BY_FAILING -> List.of(-clause, decisive(goal.parts()));
            case CONDITION_HOLDS -> List.of(condition(goal.condition()));
            case CONDITION_FAILS -> List.of(-condition(goal.condition()));
            case BOUNDARY -> List.of(one.region(goal.condition().domain(), goal.region()), turns(goal));
            case CONDITION_TURNS -> throw new IllegalArgumentException("asked of two cases");
        };
    }

    /** What has to be true of a case in which the condition holds or not and the clause turns on it. */
    List<Integer> turning(Goal goal, boolean holds) {
        int condition = condition(goal.condition());
        return List.of(turns(goal), holds ? condition : -condition);
    }

    private int turns(Goal goal) {
        int with = goal.parts().literal(one, wiring, goal.condition(), true);
        int without = goal.parts().literal(one, wiring, goal.condition(), false);
        return -alike(with, without);
    }

    int clause(ClauseParts parts) {
        return one.outcome(POLICY).clause(parts.place);
    }

    int condition(Atom atom) {
        return one.within(atom.domain(), atom.holding());
    }

    int decisive(ClauseParts parts) {
        return decisiveness.of(parts.place);
    }

    int decisiveInOther(ClauseParts parts) {
        return ofOther.of(parts.place);
    }

    private int alike(int one, int other) {
        return gates.any(List.of(gates.all(List.of(one, other)), gates.all(List.of(-one, -other))));
    }

    /** Two cases between which the clause differs and of its conditions only the one asked for. */
    Assumptions pair(Goal goal) {
        var assumptions = new Assumptions();
        for (var atom : goal.parts().atoms) {
            if (!atom.equals(goal.condition())) {
                assumptions.add(same(atom));
            }
        }
        var asked = goal.condition();
        int clauses = alike(clause(goal.parts()), other.outcome(POLICY).clause(goal.parts().place));
        return assumptions
                .add(condition(asked))
                .add(-other.within(asked.domain(), asked.holding()))
                .add(-clauses);
    }

    private int same(Atom atom) {
        return same.computeIfAbsent(
                List.of(atom.domain(), atom.holding()),
                any -> alike(condition(atom), other.within(atom.domain(), atom.holding())));
    }
}
