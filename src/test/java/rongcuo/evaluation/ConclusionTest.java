package rongcuo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.casefile.StatedFact.Standing;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.evaluation.Presumed.NotFound;
import rongcuo.evaluation.Presumed.Part;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType.TruthType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.fact.Value.TruthValue;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Condition;
import rongcuo.policy.Force;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;
import rongcuo.policy.Terms;

/**
 * Conclusions and presumptions by example, under one small policy.
 *
 * <p>It applies to work in the county (本县, presumed), asks that the law was kept (依法), tolerates errors in pioneering
 * work (先行先试) and other circumstances found by the authority, and excludes private gain (谋利) and what was neither
 * reported nor excused (未报告，有正当理由的除外).
 */
class ConclusionTest {
    private static final FactId IN_COUNTY = new FactId("in-county");
    private static final FactId LAWFUL = new FactId("lawful");
    private static final FactId PIONEERING = new FactId("pioneering");
    private static final FactId PRIVATE_GAIN = new FactId("private-gain");
    private static final FactId REPORTED = new FactId("reported");
    private static final FactId EXCUSED = new FactId("excused");

    private static final Evaluator EVALUATOR = Evaluator.of(policy());

    @Test
    void a_lawful_error_in_pioneering_work_is_eligible() {
        var evaluation = judge(Map.of(LAWFUL, yes(), PIONEERING, yes()));
        assertThat(evaluation.conclusion()).isEqualTo(Conclusion.ELIGIBLE);
        assertThat(ids(evaluation.matched())).containsExactly("6.1");
    }

    @Test
    void out_of_scope_comes_before_every_other_conclusion() {
        var evaluation = judge(Map.of(IN_COUNTY, no(), PRIVATE_GAIN, yes(), LAWFUL, no(), PIONEERING, yes()));
        assertThat(evaluation.conclusion()).isEqualTo(Conclusion.OUT_OF_SCOPE);
    }

    @Test
    void an_exclusion_comes_before_a_premise_that_fails_and_before_a_match() {
        assertThat(judge(Map.of(PRIVATE_GAIN, yes(), LAWFUL, no())).conclusion())
                .isEqualTo(Conclusion.EXCLUDED);
        assertThat(judge(Map.of(PRIVATE_GAIN, yes(), LAWFUL, yes(), PIONEERING, yes()))
                        .conclusion())
                .isEqualTo(Conclusion.EXCLUDED);
    }

    @Test
    void a_premise_that_fails_comes_before_a_match() {
        assertThat(judge(Map.of(LAWFUL, no(), PIONEERING, yes())).conclusion()).isEqualTo(Conclusion.PREMISE_NOT_MET);
    }

    @Test
    void what_no_circumstance_names_is_not_matched() {
        assertThat(judge(Map.of(LAWFUL, yes(), PIONEERING, no())).conclusion()).isEqualTo(Conclusion.NOT_MATCHED);
    }

    @Test
    void a_catch_all_holds_only_by_a_recorded_finding() {
        var facts = Map.of(LAWFUL, yes(), PIONEERING, no());
        var without = judge(facts);
        assertThat(without.conclusion()).isEqualTo(Conclusion.NOT_MATCHED);
        assertThat(without.discretion()).extracting("id").containsExactly("6.2");

        assertThat(judge(facts, Finding.Outcome.DOES_NOT_HOLD).conclusion()).isEqualTo(Conclusion.NOT_MATCHED);
        assertThat(judge(facts, Finding.Outcome.HOLDS).conclusion()).isEqualTo(Conclusion.ELIGIBLE);
    }

    @Test
    void a_circumstance_that_nobody_stated_is_never_presumed() {
        var evaluation = judge(Map.of(LAWFUL, yes()));
        assertThat(evaluation.conclusion()).isEqualTo(Conclusion.UNDETERMINED);
        assertThat(evaluation.verdict().possible()).containsExactly(Conclusion.ELIGIBLE, Conclusion.NOT_MATCHED);
        assertThat(evaluation.missing()).extracting("subject").containsExactly(new Subject.OfFact(PIONEERING));
    }

    @Test
    void a_case_that_cannot_be_tolerated_is_said_to_be_so_though_the_ground_is_open() {
        var evaluation = judge(Map.of(PRIVATE_GAIN, pending(), LAWFUL, no()));
        assertThat(evaluation.verdict())
                .isEqualTo(new Verdict(
                        Conclusion.UNDETERMINED,
                        List.of(Conclusion.EXCLUDED, Conclusion.PREMISE_NOT_MET),
                        Truth.FALSE));
    }

    @Test
    void a_fact_of_the_scope_takes_its_presumed_value_and_the_answer_says_so() {
        var evaluation = judge(Map.of(LAWFUL, yes(), PIONEERING, yes()));
        assertThat(evaluation.presumed())
                .contains(new Presumed(
                        new Subject.OfFact(IN_COUNTY), Optional.of(new TruthValue(true)), List.of(), List.of("1")));
    }

    @Test
    void what_only_exclusions_ask_for_is_not_held_against_anyone_unless_it_was_found() {
        var evaluation = judge(Map.of(LAWFUL, yes(), PIONEERING, yes()));
        assertThat(evaluation.excluded()).isEmpty();
        assertThat(evaluation.presumed())
                .contains(new Presumed(
                        new Subject.OfFact(PRIVATE_GAIN),
                        Optional.empty(),
                        List.of(new NotFound(new Condition.Holds(PRIVATE_GAIN), Sense.AFFIRMED, Part.CONDITION)),
                        List.of("7.1")));
    }

    @Test
    void of_an_exception_it_counts_as_not_found_that_it_does_not_apply() {
        var evaluation = judge(Map.of(LAWFUL, yes(), PIONEERING, yes(), REPORTED, no()));
        assertThat(evaluation.conclusion()).isEqualTo(Conclusion.ELIGIBLE);
        assertThat(evaluation.presumed())
                .contains(new Presumed(
                        new Subject.OfFact(EXCUSED),
                        Optional.empty(),
                        List.of(new NotFound(new Condition.Holds(EXCUSED), Sense.DENIED, Part.EXCEPTION)),
                        List.of("7.2")));
    }

    @Test
    void an_exclusion_of_what_was_not_done_needs_a_finding_that_it_was_not_done() {
        assertThat(judge(Map.of(LAWFUL, yes(), PIONEERING, yes())).conclusion()).isEqualTo(Conclusion.ELIGIBLE);
        assertThat(judge(Map.of(LAWFUL, yes(), PIONEERING, yes(), REPORTED, no(), EXCUSED, no()))
                        .conclusion())
                .isEqualTo(Conclusion.EXCLUDED);
    }

    @Test
    void an_exception_that_holds_lifts_an_exclusion() {
        assertThat(judge(Map.of(LAWFUL, yes(), PIONEERING, yes(), REPORTED, no(), EXCUSED, yes()))
                        .conclusion())
                .isEqualTo(Conclusion.ELIGIBLE);
    }

    @Test
    void no_presumption_fills_what_the_case_states_to_be_open_or_contested() {
        for (var open : List.of(pending(), contested())) {
            var evaluation = judge(Map.of(LAWFUL, yes(), PIONEERING, yes(), PRIVATE_GAIN, open));
            assertThat(evaluation.verdict().possible()).containsExactly(Conclusion.EXCLUDED, Conclusion.ELIGIBLE);
            assertThat(judge(Map.of(LAWFUL, yes(), PIONEERING, yes(), IN_COUNTY, open))
                            .verdict()
                            .possible())
                    .containsExactly(Conclusion.OUT_OF_SCOPE, Conclusion.ELIGIBLE);
        }
    }

    @Test
    void strictly_judged_nothing_is_presumed() {
        var evaluation = evaluate(facts(Map.of(LAWFUL, yes(), PIONEERING, yes())), List.of(), Strictness.STRICT);
        assertThat(evaluation.presumed()).isEmpty();
        assertThat(evaluation.verdict())
                .isEqualTo(new Verdict(
                        Conclusion.UNDETERMINED,
                        List.of(Conclusion.OUT_OF_SCOPE, Conclusion.EXCLUDED, Conclusion.ELIGIBLE),
                        Truth.UNKNOWN));
    }

    /* The policy and its cases. */

    private static Policy policy() {
        var vocabulary = Vocabulary.of(
                List.of(
                        fact(IN_COUNTY, "本县", Optional.of(new TruthValue(true))),
                        fact(LAWFUL, "依法", Optional.empty()),
                        fact(PIONEERING, "先行先试", Optional.empty()),
                        fact(PRIVATE_GAIN, "谋利", Optional.empty()),
                        fact(REPORTED, "已报告", Optional.empty()),
                        fact(EXCUSED, "有正当理由", Optional.empty())),
                List.of());
        var circumstances = new CircumstanceGroup(
                Law.provision("6", Optional.empty()),
                new Match.Any(),
                List.of(),
                List.of(),
                Force.MAY,
                List.of(Law.rule("6.1", holds(PIONEERING)), Law.discretion("6.2", Optional.empty())));
        return Law.policy(
                new Terms(vocabulary, Map.of(), List.of()),
                List.of(Law.rule("1", holds(IN_COUNTY))),
                List.of(Law.rule("2", holds(LAWFUL))),
                List.of(circumstances),
                List.of(
                        Law.rule("7.1", holds(PRIVATE_GAIN)),
                        Law.rule("7.2", new Condition.Not(holds(REPORTED)), Optional.of(holds(EXCUSED)))));
    }

    private static FactDeclaration fact(FactId id, String label, Optional<Value> presumed) {
        return new FactDeclaration(
                id,
                new TruthType(List.of(), List.of()),
                Law.words(label),
                Optional.empty(),
                List.of(),
                Set.of(),
                presumed,
                Law.HERE);
    }

    private static Condition holds(FactId fact) {
        return new Condition.Holds(fact);
    }

    private static Said yes() {
        return new Said(new Statement.Is(new TruthValue(true)), Standing.UNDISPUTED);
    }

    private static Said no() {
        return new Said(new Statement.Is(new TruthValue(false)), Standing.UNDISPUTED);
    }

    private static Said pending() {
        return new Said(new Statement.Open(), Standing.UNDISPUTED);
    }

    private static Said contested() {
        return new Said(new Statement.Is(new TruthValue(true)), Standing.CONTESTED);
    }

    private record Said(Statement statement, Standing standing) {}

    private static Evaluation judge(Map<FactId, Said> said) {
        return evaluate(facts(said), List.of(), Strictness.ORDINARY);
    }

    private static Evaluation judge(Map<FactId, Said> said, Finding.Outcome catchAll) {
        return evaluate(facts(said), List.of(Law.finding("6.2", catchAll)), Strictness.ORDINARY);
    }

    private static Map<FactId, StatedFact> facts(Map<FactId, Said> said) {
        var facts = new LinkedHashMap<FactId, StatedFact>();
        said.forEach((id, one) -> facts.put(id, Law.stated(id, one.statement(), one.standing())));
        return facts;
    }

    private static Evaluation evaluate(Map<FactId, StatedFact> facts, List<Finding> findings, Strictness strictness) {
        var caseFile = Law.caseFile("case", Respondent.UNNAMED, Events.none(), facts, findings, Optional.empty());
        return EVALUATOR.evaluate(caseFile, Respondent.UNNAMED, Law.setting(strictness));
    }

    private static List<String> ids(List<ClauseResult> clauses) {
        return clauses.stream().map(ClauseResult::id).toList();
    }
}
