package rongcuo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rongcuo.analysis.Discretion;
import rongcuo.analysis.PolicyComparison;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problems;

/**
 * What it costs to find out how two policies differ: huachi and jiaozuo in a process that has just begun, with every class
 * of difference; two made-up policies of 300 facts and 300 clauses, warm, conclusion by conclusion; and once every class
 * of two of half that size. {@code scripts/bench-analysis} runs it.
 */
public final class ComparisonBenchmark {
    private static final int FACTS = 300;
    private static final int CLAUSES = 300;
    private static final int ROUNDS = 7;

    private ComparisonBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var library = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());
        var huachi = library.find("huachi").get(0);
        var jiaozuo = library.find("jiaozuo").get(0);
        printClasses("huachi and jiaozuo, cold", huachi, jiaozuo);
        var large = LargePolicies.of(FACTS, CLAUSES, 2);
        var rounds = new ArrayList<Long>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long start = System.nanoTime();
            related(large.get(0), large.get(1));
            if (round >= ROUNDS) {
                rounds.add(millisSince(start));
            }
        }
        rounds.sort(Long::compare);
        System.out.printf(
                "relations of two policies of %d facts and %d clauses, warm: %d ms%n",
                FACTS, CLAUSES, rounds.get(ROUNDS / 2));
        var smaller = LargePolicies.of(FACTS / 2, CLAUSES / 2, 2);
        printClasses(
                "two policies of %d facts and %d clauses".formatted(FACTS / 2, CLAUSES / 2),
                smaller.get(0),
                smaller.get(1));
    }

    /** Compared, and how the cases of each conclusion stand to each other. */
    private static PolicyComparison related(Policy first, Policy second) {
        var comparison = PolicyComparison.of(Evaluator.of(first), Evaluator.of(second));
        for (var conclusion : Conclusion.settled()) {
            comparison.relation(conclusion, Discretion.NONE);
        }
        return comparison;
    }

    private static void printClasses(String what, Policy first, Policy second) {
        long start = System.nanoTime();
        var comparison = related(first, second);
        long related = millisSince(start);
        long before = System.nanoTime();
        var atlas = comparison.atlas(Discretion.NONE);
        System.out.printf(
                "%s: encoding and relations %d ms, classes of difference %d ms, %d of them, %s%n",
                what,
                related,
                millisSince(before),
                atlas.classes().size(),
                atlas.proof().id());
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
