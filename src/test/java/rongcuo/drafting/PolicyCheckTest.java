package rongcuo.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

class PolicyCheckTest {
    @TempDir
    private Path directory;

    private Draft draft;

    @BeforeEach
    void makeDraft() {
        draft = new Draft(directory);
    }

    @Test
    void a_sound_policy_has_no_faults() {
        assertThat(draft.faultsOf(Draft.SOUND)).isEmpty();
    }

    @Test
    void a_fact_of_its_own_that_nothing_uses_is_told_where_it_is_declared() {
        var problem = only(Draft.SOUND + "facts: {lonely: {type: boolean, label: 孤立}}\n");

        assertThat(problem.code()).isEqualTo(ProblemCode.UNUSED_FACT);
        assertThat(problem.arguments()).containsExactly("lonely");
        assertThat(marked(problem)).isEqualTo("lonely");
    }

    @Test
    void a_fact_used_in_a_definition_that_is_used_is_used() {
        var body = circumstances("when: mine") + """
                facts: {own: {type: boolean, label: 自有}}
                definitions: {mine: {any: [own, diligent]}}
                """;

        assertThat(draft.faultsOf(body)).isEmpty();
    }

    @Test
    void a_fact_is_used_by_whatever_condition_asks_for_it() {
        var body = circumstances("when: {all: [one, {not: two}, {at-least: {count: 1, of: [diligent, three]}}]}") + """
                facts:
                  one: {type: boolean, label: 一}
                  two: {type: boolean, label: 二}
                  three: {type: boolean, label: 三}
                  four: {type: level, label: 四, values: [low, high]}
                  five: {type: choice, label: 五, values: [left, right]}
                  six: {type: set, label: 六, values: [in, out]}
                  seven: {type: date, label: 七}
                  eight: {type: date, label: 八}
                premises:
                  - {id: p, article: 第三条, text: 前提, label: 前提, when: {four: {at-least: high}}, except: {five: left}}
                factors:
                  - {id: f, article: 第五条, text: 因素, when: {six: {has: in}}}
                duties:
                  - {id: d, article: 第九条, text: 备案, actor: 县委, done: {before: [seven, accepted]}}
                  - {id: e, article: 第九条, text: 报告, actor: 县委, done: {elapsed: {from: applied, to: eight, at-most: {days: 3}}}}
                """;

        assertThat(draft.faultsOf(body)).isEmpty();
    }

    @Test
    void a_definition_that_only_an_unused_one_uses_is_unused_too() {
        var body = Draft.SOUND + """
                definitions:
                  outer: {not: inner}
                  inner: {not: diligent}
                """;

        assertThat(draft.faultsOf(body))
                .extracting(Problem::code, Problem::arguments)
                .containsExactly(
                        tuple(ProblemCode.UNUSED_DEFINITION, List.of("outer")),
                        tuple(ProblemCode.UNUSED_DEFINITION, List.of("inner")));
    }

    @Test
    void a_disposition_that_no_circumstance_offers_is_told() {
        var problem = only("""
                circumstances:
                  - {id: "6", article: 第六条, dispositions: [exempt], clauses: [{id: "6.1", article: 第六条, text: 甲, when: diligent}]}
                dispositions:
                  - {id: exempt, article: 第二条, text: 免除责任}
                  - {id: lighter, article: 第二条, text: 从轻责任}
                """);

        assertThat(problem.code()).isEqualTo(ProblemCode.DISPOSITION_NEVER_OFFERED);
        assertThat(marked(problem)).isEqualTo("lighter");
        assertThat(problem.position().line()).isEqualTo(12);
    }

    @Test
    void a_group_whose_every_clause_narrows_it_does_not_offer_its_own_list() {
        var problem = only("""
                circumstances:
                  - {id: "6", article: 第六条, clauses: [{id: "6.1", article: 第六条, text: 甲, when: diligent, dispositions: [exempt]}]}
                dispositions:
                  - {id: exempt, article: 第二条, text: 免除责任}
                  - {id: lighter, article: 第二条, text: 从轻责任}
                """);

        assertThat(problem.arguments()).containsExactly("lighter");
    }

    @Test
    void circumstances_that_lead_to_nothing_are_told() {
        var problem = only(Draft.SOUND.substring(0, Draft.SOUND.indexOf("dispositions:")));

        assertThat(problem.code()).isEqualTo(ProblemCode.NO_DISPOSITIONS);
        assertThat(marked(problem)).isEqualTo("circumstances");
    }

    @Test
    void a_policy_without_circumstances_needs_no_dispositions() {
        assertThat(draft.faultsOf("duties: [{id: d, article: 第九条, text: 备案, actor: 县委}]\n"))
                .isEmpty();
    }

    @Test
    void a_clause_that_quotes_nothing_is_told() {
        var problem = only(Draft.SOUND + "exclusions: [{id: x, article: 第七条, label: 隐瞒, when: concealed}]\n");

        assertThat(problem.code()).isEqualTo(ProblemCode.CLAUSE_WITHOUT_TEXT);
        assertThat(problem.arguments()).containsExactly("x");
    }

    @Test
    void two_clauses_of_one_label_are_told_at_the_second() {
        var problem =
                only(Draft.SOUND + "exclusions: [{id: x, article: 第七条, label: 勤勉, text: 隐瞒的, when: concealed}]\n");

        assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_CLAUSE_LABEL);
        assertThat(problem.arguments()).containsExactly("勤勉", "6.1");
        assertThat(marked(problem)).isEqualTo("勤勉");
    }

    @Test
    void a_reference_to_a_discretionary_clause_is_a_warning() {
        var problem = only("""
                circumstances:
                  - id: "6"
                    article: 第六条
                    clauses:
                      - {id: "6.1", article: 第六条第（一）项, text: 其他, discretion: true}
                      - {id: "6.2", article: 第六条第（二）项, text: 甲, when: {not: {clause: "6.1"}}}
                dispositions:
                  - {id: exempt, article: 第二条, text: 免除责任}
                """);

        assertThat(problem.code()).isEqualTo(ProblemCode.REFERENCE_TO_DISCRETION);
        assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
        assertThat(problem.arguments()).containsExactly("6.1");
        assertThat(problem.position().line()).isEqualTo(13);
    }

    @Test
    void a_clause_that_demands_what_a_constraint_rules_out_is_told() {
        var problem = only(circumstances("when: {all: [diligent, {all: [prompt, concealed]}]}"));

        assertThat(problem.code()).isEqualTo(ProblemCode.CLAUSE_NEVER_HOLDS);
        assertThat(problem.arguments()).containsExactly("6.1", "not-both");
    }

    @Test
    void definitions_are_unfolded_to_see_what_a_clause_demands() {
        assertThat(only(circumstances("when: {all: [prompt, secret]}")).code())
                .isEqualTo(ProblemCode.CLAUSE_NEVER_HOLDS);
    }

    @Test
    void definitions_are_unfolded_to_see_what_a_constraint_rules_out() {
        var body = circumstances("when: {all: [diligent, concealed]}")
                + "constraints: [{id: own, never: {all: [secret, diligent]}, reason: 相互矛盾}]\n";

        assertThat(only(body).arguments()).containsExactly("6.1", "own");
    }

    @Test
    void a_clause_that_leaves_a_choice_is_not_ruled_out() {
        assertThat(draft.faultsOf(circumstances("when: {any: [prompt, concealed]}")))
                .isEmpty();
    }

    @Test
    void steps_that_wait_for_one_another_are_told_once() {
        var problem = only(Draft.SOUND + """
                procedure:
                  - {step: first, article: 第八条, title: 步骤, text: 甲, after: second}
                  - {step: second, article: 第八条, title: 步骤, text: 乙, after: third}
                  - {step: third, article: 第八条, title: 步骤, text: 丙, between: {after: first, before: accepted}}
                  - {step: last, article: 第八条, title: 步骤, text: 丁, after: third}
                """);

        assertThat(problem.code()).isEqualTo(ProblemCode.STEP_CYCLE);
        assertThat(problem.arguments()).containsExactly("first → second → third → first");
        assertThat(marked(problem)).isEqualTo("first");
    }

    @Test
    void a_circle_may_close_by_the_event_that_a_step_brings_about() {
        var problem = only(Draft.SOUND + """
                procedure:
                  - {step: verify, article: 第八条, title: 步骤, text: 甲, after: accept, done: verified}
                  - {step: accept, article: 第八条, title: 步骤, text: 乙, after: verified, done: accepted}
                """);

        assertThat(problem.arguments()).containsExactly("verify → accept → verify");
    }

    @Test
    void a_circle_that_can_be_entered_from_outside_is_none() {
        var body = Draft.SOUND + """
                procedure:
                  - {step: verify, article: 第八条, title: 步骤, text: 甲, after: [accepted, again], done: verified}
                  - {step: again, article: 第八条, title: 步骤, text: 乙, after: verified}
                """;

        assertThat(draft.faultsOf(body)).isEmpty();
    }

    @Test
    void an_interpretation_of_nothing_is_told_at_its_clause() {
        var problem = only(Draft.SOUND + """
                interpretations:
                  - {clause: "6.1", reading: 从宽}
                  - {clause: "6.9", reading: 从严}
                """);

        assertThat(problem.code()).isEqualTo(ProblemCode.INTERPRETATION_OF_NOTHING);
        assertThat(problem.arguments()).containsExactly("6.9");
        assertThat(marked(problem)).isEqualTo("6.9");
    }

    @Test
    void an_interpretation_may_be_of_an_article_that_only_a_passage_cites() {
        var body = Draft.SOUND + """
                unencoded: [{article: 第一条第二款, text: 目的, reason: 立法目的}]
                interpretations: [{clause: 第一条, reading: 从宽}]
                """;

        assertThat(draft.faultsOf(body)).isEmpty();
    }

    private static String circumstances(String when) {
        return Draft.SOUND.replace("when: diligent", when);
    }

    private Problem only(String body) {
        var faults = draft.faultsOf(body);
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static String marked(Problem problem) {
        int start = problem.position().column() - 1;
        return problem.quotedLine().substring(start, start + problem.length());
    }
}
