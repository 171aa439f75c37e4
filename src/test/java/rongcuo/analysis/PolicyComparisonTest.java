package rongcuo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.analysis.DifferenceClass.Direction;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.Problems;

/** Comparisons of the policies that come with the program. */
class PolicyComparisonTest {
    private static final LocalDate MON_2024_03_04 = LocalDate.of(2024, 3, 4);

    private final PolicyLibrary library =
            PolicyLibrary.open(List.of(Path.of("policies")), TreeCache.none(), new Problems());

    private Evaluator evaluator(String id) {
        return Evaluator.of(library.find(id).get(0));
    }

    @Test
    void every_witness_has_the_conclusions_of_its_class_under_either_policy_by_itself() {
        var first = new Adjudicator(evaluator("huachi"));
        var second = new Adjudicator(evaluator("jiaozuo"));
        var comparison = PolicyComparison.of(evaluator("huachi"), evaluator("jiaozuo"));
        var strict = new Setting(MON_2024_03_04, MON_2024_03_04, Optional.empty(), Strictness.STRICT);
        for (var discretion : Discretion.values()) {
            for (var difference : comparison.atlas(discretion).classes()) {
                var witness = comparison
                        .witness(difference, discretion, "w", List.of("huachi", "jiaozuo"))
                        .orElseThrow();
                assertThat(first.evaluate(witness, Respondent.UNNAMED, strict).conclusion())
                        .isEqualTo(difference.first().conclusion());
                assertThat(second.evaluate(witness, Respondent.UNNAMED, strict).conclusion())
                        .isEqualTo(difference.second().conclusion());
            }
        }
    }

    @Test
    void a_policy_does_not_differ_from_itself() {
        for (var policy : library.all()) {
            var comparison = PolicyComparison.of(Evaluator.of(policy), Evaluator.of(policy));
            for (var discretion : Discretion.values()) {
                assertThat(comparison.relation(Conclusion.ELIGIBLE, discretion)).isEqualTo(Relation.SAME);
                assertThat(comparison.atlas(discretion).classes()).isEmpty();
                assertThat(comparison.atlas(discretion).proof()).isEqualTo(Atlas.Proof.COMPLETE);
            }
        }
    }

    @Test
    void the_other_way_round_each_class_is_mirrored() {
        var one = PolicyComparison.of(evaluator("youxian"), evaluator("zigui"));
        var other = PolicyComparison.of(evaluator("zigui"), evaluator("youxian"));
        for (var conclusion : Conclusion.settled()) {
            assertThat(one.relation(conclusion, Discretion.FREE))
                    .isEqualTo(other.relation(conclusion, Discretion.FREE).reversed());
        }
        var atlas = one.atlas(Discretion.FREE);
        var mirrored = other.atlas(Discretion.FREE);
        assertThat(atlas.classes()).hasSameSizeAs(mirrored.classes());
        for (var difference : atlas.classes()) {
            assertThat(mirrored.classes())
                    .anyMatch(it -> it.first().equals(difference.second())
                            && it.second().equals(difference.first()));
        }
    }

    @Test
    void what_is_eligible_under_one_policy_alone_comes_first() {
        var atlas =
                PolicyComparison.of(evaluator("youxian"), evaluator("zigui")).atlas(Discretion.NONE);
        assertThat(atlas.classes().stream()
                        .map(difference -> difference.direction().ordinal())
                        .toList())
                .isSorted();
        assertThat(atlas.of(Direction.FIRST_ONLY)).isNotEmpty();
    }

    @Test
    void corresponding_clauses_are_found_by_what_they_ask_for() {
        var comparison = PolicyComparison.of(evaluator("huachi"), evaluator("jiaozuo"));
        var circumstances = comparison.texts().get(0);
        assertThat(circumstances.part()).isEqualTo(TextAlignment.Part.CIRCUMSTANCES);
        assertThat(circumstances.pairs())
                .anyMatch(pair -> pair.first().id().equals("6.8")
                        && pair.second().label().chinese().contains("应急处置"));
    }
}
