package rongcuo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rongcuo.fact.Truth;
import rongcuo.policy.Policy;

/** The evaluator and the naive judge, written apart from each other, agree on policies and cases made by chance. */
class EvaluatorAgainstNaiveJudgeTest {
    private static final int POLICIES = 350;
    private static final int CASES = 6;

    @Test
    void the_evaluator_finds_what_a_plain_walk_of_the_conditions_finds() {
        LongStream.range(0, POLICIES).forEach(seed -> {
            var law = RandomLaw.of(seed, 3 + (int) (seed % 6), CASES);
            var evaluator = Evaluator.of(law.policy());
            for (var caseFile : law.cases()) {
                for (var strictness : Strictness.values()) {
                    var respondent = caseFile.respondents().get(0);
                    var evaluation = evaluator.evaluate(caseFile, respondent, Law.setting(strictness));
                    var naive = NaiveJudge.of(law.policy(), caseFile, respondent, strictness)
                            .outcome();
                    assertThat(found(evaluation))
                            .as("seed %d, %s, %s", seed, caseFile.id(), strictness)
                            .isEqualTo(Found.of(law.policy(), naive));
                }
            }
        });
    }

    private static Found found(Evaluation evaluation) {
        var truths = new LinkedHashMap<String, Truth>();
        evaluation.clauses().forEach(clause -> truths.put(clause.id(), clause.truth()));
        return new Found(
                evaluation.verdict(),
                truths,
                ids(evaluation.matched()),
                ids(evaluation.excluded()),
                ids(evaluation.undecided()));
    }

    private static List<String> ids(List<ClauseResult> clauses) {
        return clauses.stream().map(ClauseResult::id).toList();
    }

    private record Found(
            Verdict verdict,
            Map<String, Truth> truths,
            List<String> matched,
            List<String> excluded,
            List<String> undecided) {
        static Found of(Policy policy, NaiveJudge.Outcome outcome) {
            return new Found(
                    new Verdict(outcome.conclusion(), outcome.possible(), outcome.eligible()),
                    outcome.clauses(),
                    policy.groups().stream()
                            .flatMap(group -> group.clauses().stream())
                            .map(clause -> clause.id())
                            .filter(id -> outcome.clauses().get(id) == Truth.TRUE)
                            .toList(),
                    policy.exclusions().stream()
                            .map(clause -> clause.id())
                            .filter(id -> outcome.clauses().get(id) == Truth.TRUE)
                            .toList(),
                    outcome.clauses().entrySet().stream()
                            .filter(entry -> entry.getValue() == Truth.UNKNOWN)
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }
}
