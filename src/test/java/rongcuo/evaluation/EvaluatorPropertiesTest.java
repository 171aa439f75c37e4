package rongcuo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import rongcuo.casefile.CaseFile;
import rongcuo.fact.FactId;
import rongcuo.fact.Truth;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Policy;

/** What holds of every policy and every case. */
class EvaluatorPropertiesTest {
    private static final int CASES = 5;

    /** So many ways to complete a case are tried, and a case with more is passed over. */
    private static final int MOST_COMPLETIONS = 200;

    @Test
    void when_nothing_is_presumed_a_fact_learnt_later_never_overturns_a_settled_answer() {
        int settled = 0;
        for (long seed = 0; seed < 150; seed++) {
            var law = RandomLaw.of(seed, 4, CASES);
            var evaluator = Evaluator.of(law.policy());
            var completions = Completions.under(law.policy());
            for (var caseFile : law.cases()) {
                var before = evaluate(evaluator, caseFile, Strictness.STRICT);
                for (var subject : NaiveJudge.subjects(law.policy())) {
                    for (var learnt : completions.learning(subject, caseFile)) {
                        var after = evaluate(evaluator, learnt, Strictness.STRICT);
                        assertThat(after.verdict().possible())
                                .as("seed %d, %s, learning %s: %s", seed, caseFile.id(), subject, learnt.facts())
                                .isSubsetOf(before.verdict().possible());
                        assertThat(settledTruths(after))
                                .as("seed %d, %s, learning %s: %s", seed, caseFile.id(), subject, learnt.facts())
                                .containsAllEntriesOf(settledTruths(before));
                        settled += before.conclusion() == Conclusion.UNDETERMINED ? 0 : 1;
                    }
                }
            }
        }
        assertThat(settled).as("settled answers put to the test").isGreaterThan(500);
    }

    @Test
    void every_way_of_completing_the_open_facts_leads_to_a_conclusion_that_was_named_as_possible() {
        int completed = 0;
        for (long seed = 0; seed < 150; seed++) {
            var law = RandomLaw.of(seed, 3, 2);
            var evaluator = Evaluator.of(law.policy());
            for (var caseFile : law.cases()) {
                for (var strictness : Strictness.values()) {
                    completed += completions(seed, evaluator, law.policy(), caseFile, strictness);
                }
            }
        }
        assertThat(completed).as("completions tried").isGreaterThan(3_000);
    }

    private static int completions(
            long seed, Evaluator evaluator, Policy policy, CaseFile caseFile, Strictness strictness) {
        var before = evaluate(evaluator, caseFile, strictness);
        var open = NaiveJudge.subjects(policy);
        before.presumed().forEach(presumed -> open.remove(presumed.subject()));
        var completions = Completions.under(policy).ofAll(open, caseFile, MOST_COMPLETIONS);
        if (completions.isEmpty()) {
            return 0;
        }
        for (var completion : completions.get()) {
            var after = evaluate(evaluator, completion, strictness);
            if (!before.verdict().possible().contains(after.conclusion())) {
                assertThat(before.verdict().possible())
                        .as("seed %d, %s, %s, completed: %s", seed, caseFile.id(), strictness, completion)
                        .contains(after.conclusion());
            }
        }
        return completions.get().size();
    }

    @Test
    void a_presumption_moves_nothing_in_circumstances() {
        int presumed = 0;
        for (long seed = 0; seed < 400; seed++) {
            var law = RandomLaw.of(seed, 6, CASES);
            var evaluator = Evaluator.of(law.policy());
            for (var caseFile : law.cases()) {
                var ordinary = evaluate(evaluator, caseFile, Strictness.ORDINARY);
                var strict = evaluate(evaluator, caseFile, Strictness.STRICT);
                assertThat(circumstances(ordinary))
                        .as("seed %d, %s", seed, caseFile.id())
                        .isEqualTo(circumstances(strict));
                presumed += ordinary.presumed().size();
            }
        }
        assertThat(presumed).as("presumptions made").isGreaterThan(500);
    }

    private static Map<String, Truth> circumstances(Evaluation evaluation) {
        var truths = new LinkedHashMap<String, Truth>();
        evaluation.clauses().stream()
                .filter(clause -> clause.kind() == ClauseKind.CIRCUMSTANCE
                        || clause.group().isPresent())
                .forEach(clause -> truths.put(clause.id(), clause.truth()));
        return truths;
    }

    @Test
    void the_order_of_parts_and_of_facts_and_the_names_of_facts_change_nothing() {
        for (long seed = 0; seed < 150; seed++) {
            var law = RandomLaw.of(seed, 5, CASES);
            var rewriting = new Rewriting(new Random(seed));
            var evaluator = Evaluator.of(law.policy());
            var rewritten = Evaluator.of(rewriting.policy(law.policy()));
            for (var caseFile : law.cases()) {
                for (var strictness : Strictness.values()) {
                    var one = evaluate(evaluator, caseFile, strictness);
                    var other = evaluate(rewritten, rewriting.caseFile(caseFile), strictness);
                    assertThat(other.verdict())
                            .as("seed %d, %s", seed, caseFile.id())
                            .isEqualTo(one.verdict());
                    assertThat(truths(other))
                            .as("seed %d, %s", seed, caseFile.id())
                            .isEqualTo(truths(one));
                    assertThat(settledReasons(other, Rewriting::oldName))
                            .as("seed %d, %s", seed, caseFile.id())
                            .isEqualTo(settledReasons(one, fact -> fact));
                }
            }
        }
    }

    /** What each settled clause rests on, facts of equal rank left in no order. */
    private static Map<String, Set<String>> settledReasons(Evaluation evaluation, UnaryOperator<FactId> name) {
        var reasons = new LinkedHashMap<String, Set<String>>();
        for (var clause : evaluation.clauses()) {
            if (clause.truth().isKnown()) {
                var subjects = new LinkedHashSet<String>();
                clause.because()
                        .forEach(reason ->
                                reason.subject().factId().map(name).ifPresent(fact -> subjects.add(fact.value())));
                reasons.put(clause.id(), subjects);
            }
        }
        return reasons;
    }

    @Test
    void a_program_that_was_written_and_read_again_judges_the_same() throws IOException, ClassNotFoundException {
        for (long seed = 0; seed < 60; seed++) {
            var law = RandomLaw.of(seed, 6, CASES);
            var evaluator = Evaluator.of(law.policy());
            var carried = writtenAndRead(evaluator.program());
            for (var caseFile : law.cases()) {
                var leafTruths =
                        evaluator.leafTruths(caseFile, caseFile.respondents().get(0), Strictness.ORDINARY);
                var evaluation = evaluate(evaluator, caseFile, Strictness.ORDINARY);
                var judgement = carried.judge(leafTruths);
                assertThat(judgement.verdict()).as("seed %d", seed).isEqualTo(evaluation.verdict());
                assertThat(judgement.matched()).as("seed %d", seed).isEqualTo(ids(evaluation.matched()));
                assertThat(judgement.excluded()).as("seed %d", seed).isEqualTo(ids(evaluation.excluded()));
                assertThat(judgement.undecided()).as("seed %d", seed).isEqualTo(ids(evaluation.undecided()));
            }
        }
    }

    private static PolicyProgram writtenAndRead(PolicyProgram program) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(program);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (PolicyProgram) in.readObject();
        }
    }

    private static List<String> ids(List<ClauseResult> clauses) {
        return clauses.stream().map(ClauseResult::id).toList();
    }

    private static Evaluation evaluate(Evaluator evaluator, CaseFile caseFile, Strictness strictness) {
        return evaluator.evaluate(caseFile, caseFile.respondents().get(0), Law.setting(strictness));
    }

    private static Map<String, Truth> truths(Evaluation evaluation) {
        var truths = new LinkedHashMap<String, Truth>();
        evaluation.clauses().forEach(clause -> truths.put(clause.id(), clause.truth()));
        return truths;
    }

    private static Map<String, Truth> settledTruths(Evaluation evaluation) {
        var truths = truths(evaluation);
        truths.values().removeIf(truth -> !truth.isKnown());
        return truths;
    }
}
