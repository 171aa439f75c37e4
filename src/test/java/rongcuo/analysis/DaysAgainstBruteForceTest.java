package rongcuo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Law;
import rongcuo.evaluation.RandomLaw;
import rongcuo.evaluation.RandomLaw.Feature;
import rongcuo.evaluation.Strictness;

/**
 * Where conditions compare days with each other, analysis may hold more possible than is, but never less: no completion
 * of a case, its days taken from half a year, comes to a conclusion that is not named.
 */
class DaysAgainstBruteForceTest {
    private static final int LAWS = Integer.getInteger("laws", 40);
    private static final int CASES = 4;
    /** Enough for every two days there are, with something else each time for whatever else is open. */
    private static final int MOST_TRIED = 18_000;

    private static final int FEWEST_TRIED = 300;

    private int tried;
    private int found;
    private int named;

    @Test
    void no_conclusion_that_some_days_lead_to_is_left_out() {
        for (long seed = 0; seed < LAWS; seed++) {
            var features = Set.of(Feature.PAIRS_OF_DAYS, Feature.CONSTRAINTS);
            var law = RandomLaw.of(seed, 2 + (int) (seed % 5), CASES, features);
            var adjudicator = new Adjudicator(Evaluator.of(law.policy()));
            var walk = new PlainWalk(law.policy());
            for (var caseFile : law.cases()) {
                for (var strictness : Strictness.values()) {
                    var reached = reached(walk, walk.possible(caseFile, strictness), new Random(seed));
                    var respondent = caseFile.respondents().get(0);
                    var evaluation = adjudicator.evaluate(caseFile, respondent, Law.setting(strictness));
                    if (!reached.isEmpty()) {
                        assertThat(evaluation.verdict().possible())
                                .as("seed %d, %s, %s", seed, caseFile.id(), strictness)
                                .containsAll(reached);
                        found += reached.size();
                        named += evaluation.verdict().possible().size();
                    }
                }
            }
        }
        assertThat(tried).as("completions").isGreaterThan(100_000);
        assertThat(found).as("conclusions found, of %d named", named).isGreaterThan(named * 8 / 10);
    }

    private Set<Conclusion> reached(PlainWalk walk, List<BitSet> possible, Random random) {
        var reached = EnumSet.noneOf(Conclusion.class);
        var days = IntStream.range(0, possible.size())
                .filter(place -> walk.isInPair(walk.questions().get(place).subject()))
                .toArray();
        var answers = new int[possible.size()];
        long ofDays = IntStream.of(days)
                .mapToLong(place -> possible.get(place).cardinality())
                .reduce(1, (one, other) -> Math.min(one * other, MOST_TRIED + 1L));
        for (int i = 0; i < Math.min(Math.max(ofDays, FEWEST_TRIED), MOST_TRIED); i++) {
            for (int place = 0; place < answers.length; place++) {
                answers[place] = any(possible.get(place), random);
            }
            if (ofDays <= MOST_TRIED) {
                combination(i, days, possible, answers);
            }
            walk.conclusion(answers).ifPresent(reached::add);
            tried++;
        }
        return reached;
    }

    private static int any(BitSet some, Random random) {
        int last = some.length() - 1;
        return some.nextSetBit(some.cardinality() == 1 ? last : random.nextInt(last + 1));
    }

    /** One combination of the days after the other, over and over. */
    private static void combination(int number, int[] days, List<BitSet> possible, int[] answers) {
        int left = number;
        for (int place : days) {
            var some = possible.get(place).stream().toArray();
            answers[place] = some[left % some.length];
            left /= some.length;
        }
    }
}
