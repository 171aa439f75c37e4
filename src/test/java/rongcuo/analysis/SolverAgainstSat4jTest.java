package rongcuo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.RandomLaw;
import rongcuo.evaluation.RandomLaw.Feature;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problems;

/** A second solver, given the same clauses, answers every question in the same way. */
class SolverAgainstSat4jTest {
    private static final int LAWS = Integer.getInteger("laws", 200);
    private static final int PARTIAL_CASES = 5;

    private int yes;
    private int no;

    @Test
    void both_find_the_same_of_every_two_shipped_policies() {
        var library = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());
        var policies = library.ids().stream().map(id -> library.find(id).get(0)).toList();
        assertThat(policies).hasSizeGreaterThanOrEqualTo(6);
        for (var one : policies) {
            compare(List.of(one), new Random(1));
            for (var other : policies) {
                if (!one.equals(other)) {
                    compare(List.of(one, other), new Random(1));
                }
            }
        }
        assertThat(yes).as("questions answered with yes").isGreaterThan(500);
        assertThat(no).as("questions answered with no").isGreaterThan(50);
    }

    @Test
    void both_find_the_same_of_large_policies_made_by_chance() {
        LongStream.range(0, LAWS).forEach(seed -> {
            var features = Set.of(Feature.PAIRS_OF_DAYS, Feature.CONSTRAINTS);
            compare(
                    List.of(RandomLaw.of(seed, 20 + (int) (seed % 30), 0, features)
                            .policy()),
                    new Random(seed));
        });
        assertThat(yes).as("questions answered with yes").isGreaterThan(1_000);
        assertThat(no).as("questions answered with no").isGreaterThan(100);
    }

    /** For whatever conclusions side by side, of cases about which nothing is known and about which something is. */
    private void compare(List<Policy> policies, Random random) {
        var second = new Sat4j();
        var solver = new Solver(Budget.AMPLE, second::add);
        var copy = new Copy(Encoding.of(policies.stream().map(Evaluator::of).toList()), new Gates(solver));
        for (var wanted : conclusions(copy, policies.size())) {
            for (int round = 0; round <= PARTIAL_CASES; round++) {
                var literals = new ArrayList<>(wanted);
                if (round > 0) {
                    literals.addAll(someRegions(copy, random));
                }
                var assumptions = new Solver.Assumptions();
                literals.forEach(assumptions::add);
                boolean found = solver.isSatisfiable(assumptions);
                assertThat(found)
                        .as("%s, %s", policies.stream().map(Policy::id).toList(), literals)
                        .isEqualTo(second.isSatisfiable(literals));
                yes += found ? 1 : 0;
                no += found ? 0 : 1;
            }
        }
    }

    /** One conclusion a policy, in every combination. */
    private static List<List<Integer>> conclusions(Copy copy, int policies) {
        var combinations = new ArrayList<List<Integer>>();
        for (var first : Conclusion.settled()) {
            int literal = copy.conclusion(0, first);
            if (policies == 1) {
                combinations.add(List.of(literal));
            } else {
                for (var second : Conclusion.settled()) {
                    combinations.add(List.of(literal, copy.conclusion(1, second)));
                }
            }
        }
        return combinations;
    }

    private static List<Integer> someRegions(Copy copy, Random random) {
        var literals = new ArrayList<Integer>();
        for (int domain = 0; domain < copy.encoding().domains().size(); domain++) {
            if (random.nextInt(3) == 0) {
                literals.add(copy.region(domain, random.nextInt(copy.regions(domain))));
            }
        }
        return literals;
    }

    /** The second solver. */
    private static final class Sat4j {
        private final ISolver solver = SolverFactory.newDefault();
        private boolean isContradiction;

        void add(int[] clause) {
            try {
                solver.addClause(new VecInt(clause.clone()));
            } catch (ContradictionException e) {
                isContradiction = true;
            }
        }

        boolean isSatisfiable(List<Integer> literals) {
            try {
                var assumptions =
                        new VecInt(literals.stream().mapToInt(Integer::intValue).toArray());
                return !isContradiction && solver.isSatisfiable(assumptions);
            } catch (TimeoutException e) {
                throw new AssertionError(e);
            }
        }
    }
}
