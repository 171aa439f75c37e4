package rongcuo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rongcuo.analysis.Adjudicator;
import rongcuo.casefile.Respondent;

/** Judged again on no more than what a judgement names, random cases under random policies come out the same. */
class EveryJudgementIsBorneOutTest {
    @Test
    void the_grounds_force_the_conclusion_and_the_reasons_the_truth_of_each_clause() {
        int settled = 0;
        for (long seed = 0; seed < 50; seed++) {
            var law = RandomLaw.of(seed, 6, 5);
            var adjudicator = new Adjudicator(Evaluator.of(law.policy()));
            for (var caseFile : law.cases()) {
                for (var strictness : Strictness.values()) {
                    var setting = Law.setting(strictness);
                    var evaluation = adjudicator.evaluate(caseFile, Respondent.UNNAMED, setting);
                    var grounds = adjudicator.grounds(caseFile, Respondent.UNNAMED, setting);
                    var again = adjudicator.rederive(evaluation, grounds);
                    assertThat(again.bearsOut(evaluation))
                            .as(
                                    "seed %d, %s, %s, %s from %s: %s",
                                    seed, caseFile.id(), strictness, evaluation.conclusion(), grounds, again)
                            .isTrue();
                    settled += evaluation.conclusion() == Conclusion.UNDETERMINED ? 0 : 1;
                }
            }
        }
        assertThat(settled).as("settled answers put to the test").isGreaterThan(150);
    }
}
