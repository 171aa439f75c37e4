package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rongcuo.analysis.Solver.Assumptions;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Subject;

/**
 * Every way of completing what is unknown of a case under one policy, within types, ranges, order, definitions and
 * constraints. Used by one thread.
 */
final class Completions {
    private static final int POLICY = 0;

    private final Encoding encoding;
    private final Budget budget;
    private final Copy copy;
    private final Set<Subject> asked;
    private @Nullable Pair pair;

    /**
     * The completions under a policy.
     *
     * @param encoding of this policy alone
     * @param budget for each question
     */
    Completions(Evaluator evaluator, Encoding encoding, Budget budget) {
        this.encoding = encoding;
        this.budget = budget;
        this.copy = new Copy(encoding, new Gates(new Solver(budget)));
        this.asked = Set.copyOf(evaluator.subjects());
    }

    Encoding encoding() {
        return encoding;
    }

    Copy copy() {
        return copy;
    }

    /** Whether a deciding clause of the policy asks for a subject. */
    boolean asks(Subject subject) {
        return asked.contains(subject);
    }

    /** The literal of a conclusion. */
    int conclusion(Conclusion conclusion) {
        return copy.conclusion(POLICY, conclusion);
    }

    /**
     * Those of some conclusions that a completion within these regions reaches; none where there is no completion.
     *
     * @throws Solver.BudgetSpent where that could not be found out
     */
    List<Conclusion> possible(List<Conclusion> among, List<BitSet> regions) {
        copy.gates().solver().refill();
        var possible = new ArrayList<Conclusion>();
        for (var conclusion : among) {
            var assumptions = new Assumptions().add(conclusion(conclusion));
            assume(copy, assumptions, regions);
            if (copy.gates().solver().isSatisfiable(assumptions)) {
                possible.add(conclusion);
            }
        }
        return possible;
    }

    /**
     * Whether there is a completion within these regions.
     *
     * @throws Solver.BudgetSpent where that could not be found out
     */
    boolean areAny(List<BitSet> regions) {
        copy.gates().solver().refill();
        var assumptions = new Assumptions();
        assume(copy, assumptions, regions);
        return copy.gates().solver().isSatisfiable(assumptions);
    }

    static void assume(Copy copy, Assumptions assumptions, List<BitSet> regions) {
        for (int domain = 0; domain < regions.size(); domain++) {
            copy.assume(assumptions, domain, regions.get(domain));
        }
    }

    /**
     * Whether two completions that differ in these domains only differ in their conclusions.
     *
     * @throws Solver.BudgetSpent where that could not be found out
     */
    boolean matters(List<Integer> domains, List<BitSet> regions) {
        var two = Optional.ofNullable(pair).orElseGet(this::pair);
        return two.differ(domains, regions);
    }

    private Pair pair() {
        pair = new Pair(encoding, budget);
        return pair;
    }

    /** Two completions side by side. */
    private static final class Pair {
        private final Copy one;
        private final Copy other;
        /** By domain: true where both lie in the same region. */
        private final List<Integer> same = new ArrayList<>();

        private final int differ;

        Pair(Encoding encoding, Budget budget) {
            var gates = new Gates(new Solver(budget));
            one = new Copy(encoding, gates);
            other = new Copy(encoding, gates);
            for (int domain = 0; domain < encoding.domains().size(); domain++) {
                same.add(same(domain, encoding.domains().get(domain).size()));
            }
            var apart = new ArrayList<Integer>();
            for (var conclusion : Conclusion.settled()) {
                apart.add(
                        gates.all(List.of(one.conclusion(POLICY, conclusion), -other.conclusion(POLICY, conclusion))));
            }
            differ = gates.any(apart);
        }

        private int same(int domain, int regions) {
            var both = new ArrayList<Integer>();
            for (int region = 0; region < regions; region++) {
                both.add(one.gates().all(List.of(one.region(domain, region), other.region(domain, region))));
            }
            return one.gates().any(both);
        }

        boolean differ(List<Integer> domains, List<BitSet> regions) {
            one.gates().solver().refill();
            var assumptions = new Assumptions().add(differ);
            assume(one, assumptions, regions);
            for (int domain = 0; domain < same.size(); domain++) {
                if (domains.contains(domain)) {
                    other.assume(assumptions, domain, regions.get(domain));
                } else {
                    assumptions.add(same.get(domain));
                }
            }
            return one.gates().solver().isSatisfiable(assumptions);
        }
    }
}
