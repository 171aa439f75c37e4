package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.Comparison;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.source.ProblemCode;

class CaseReaderTest {
    private static final String RULES = Library.circumstance("when: diligent") + """
            exclusions:
              - {id: other, article: 第七条, discretion: true}
            dispositions:
              - {id: exempt, article: 第八条, label: {zh: 免责, en: exemption}}
            procedure:
              - {step: verify, article: 第九条, title: 核查, after: accepted, done: verified}
            """;

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder)
                .policy("p", RULES)
                .policy("huachi", RULES)
                .policy("q", "facts: {own-fact: {type: boolean, label: 自有事实}}\n" + RULES);
    }

    private CaseFile one(String text) {
        var cases = library.cases(text);
        assertThat(library.problems.inFileOrder()).isEmpty();
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private Statement stated(String fact, String value) {
        return one("policy: p\nfacts: {" + fact + ": " + value + "}\n")
                .facts()
                .values()
                .iterator()
                .next()
                .statement();
    }

    private static Statement is(Value value) {
        return new Statement.Is(value);
    }

    private static Value number(int value) {
        return new Value.NumberValue(BigDecimal.valueOf(value));
    }

    @Test
    void a_plain_value_is_stated_by_any_name_of_the_fact() {
        assertThat(stated("谋取私利", "否")).isEqualTo(is(new Value.TruthValue(false)));
        assertThat(stated("private-gain", "no")).isEqualTo(is(new Value.TruthValue(false)));
        assertThat(stated("尽责", "待查")).isEqualTo(new Statement.Open());
    }

    @Test
    void a_detailed_fact_keeps_its_evidence() {
        var fact = one("policy: p\nfacts: {diligent: {value: 是, evidence: [纪要], by: 核查组, note: 已核, contested: 是}}\n")
                .facts()
                .get(new FactId("diligent"));
        assertThat(fact.evidence()).containsExactly("纪要");
        assertThat(fact.by()).contains("核查组");
        assertThat(fact.standing()).isEqualTo(StatedFact.Standing.CONTESTED);
        assertThat(fact.effective()).isEqualTo(new Statement.Open());
    }

    @Test
    void ranges_leave_what_lies_in_them() {
        assertThat(stated("loss-severity", "{below: major}"))
                .isEqualTo(new Statement.Among(Set.of("none", "minor", "moderate")));
        assertThat(stated("loss-severity", "{above: 一定}")).isEqualTo(is(new Value.WordValue("major")));
        assertThat(stated("loss-severity", "{not: none}"))
                .isEqualTo(new Statement.Among(Set.of("minor", "moderate", "major")));
        assertThat(stated("rank", "{at-most: 30}"))
                .isEqualTo(new Statement.Within(List.of(new Limit(Comparison.AT_MOST, number(30)))));
        assertThat(stated("rank", "{above: 2, below: 4位}")).isEqualTo(is(number(3)));
        assertThat(stated("rank", "{at-most: 1}")).isEqualTo(is(number(1)));
        assertThat(stated("outcome", "{in: [同意, refused]}"))
                .isEqualTo(new Statement.Among(Set.of("approved", "refused")));
        assertThat(stated("outcome", "{not: 同意}")).isEqualTo(new Statement.Among(Set.of("refused", "no-reply")));
        assertThat(stated("assessed-on", "{value: 2024年3月5日}"))
                .isEqualTo(is(new Value.DateValue(LocalDate.of(2024, 3, 5))));
    }

    @Test
    void a_list_states_all_of_a_set_and_has_and_not_a_part() {
        var all = (Statement.Members) stated("context", "[reform, 重点工作]");
        assertThat(all.held()).containsExactly("reform", "key-work");
        assertThat(all.of("emergency")).isEqualTo(Truth.FALSE);
        var part = (Statement.Members) stated("工作情境", "{has: reform, not: [应急处置]}");
        assertThat(part.of("reform")).isEqualTo(Truth.TRUE);
        assertThat(part.of("emergency")).isEqualTo(Truth.FALSE);
        assertThat(part.of("key-work")).isEqualTo(Truth.UNKNOWN);
        assertThat(((Statement.Members) stated("context", "重点工作、改革创新等")).of("emergency"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_fact_given_twice_must_agree() {
        assertThat(one("policy: p\nfacts: {diligent: 是, 勤勉尽责: √}\n").facts()).hasSize(1);
        library.cases("policy: p\nfacts: {diligent: 是, 勤勉尽责: 否}\n");
        assertThat(library.codes()).containsExactly(ProblemCode.FACT_TWICE);
    }

    @Test
    void events_are_days_or_have_not_happened_or_are_unknown() {
        var events = one("policy: p\nevents: {事发: 2023-11-02, accepted: none, verified: 不详}\n")
                .events();
        assertThat(events.dayOf(Events.CONDUCT)).contains(LocalDate.of(2023, 11, 2));
        assertThat(events.of(Events.ACCEPTED)).contains(new EventDate.NotHappened());
        assertThat(events.of(new EventId("verified"))).isEmpty();
    }

    @Test
    void respondents_override_facts() {
        var read = one("""
                policy: p
                respondents:
                  - {name: 张某某, kind: person, managed-by: county, facts: {diligent: 否}}
                  - {name: 某单位, kind: unit}
                facts: {diligent: 是}
                """);
        assertThat(read.respondents()).hasSize(2);
        assertThat(read.factsOf(read.respondents().get(0))
                        .get(new FactId("diligent"))
                        .statement())
                .isEqualTo(is(new Value.TruthValue(false)));
    }

    @Test
    void findings_are_on_clauses_and_on_judgements() {
        var read = one("""
                policy: p
                findings:
                  other: {holds: 是, by: 县纪委, on: 2024-10-20, reason: 情节特殊}
                  勤勉尽责: {holds: 否, by: 核查组, reason: 查无记录}
                """);
        assertThat(read.findings()).hasSize(1);
        assertThat(read.findingOn("p", "other").orElseThrow().outcome()).isEqualTo(Finding.Outcome.HOLDS);
        var fact = read.facts().get(new FactId("diligent"));
        assertThat(fact.statement()).isEqualTo(is(new Value.TruthValue(false)));
        assertThat(fact.note()).contains("查无记录");
    }

    @Test
    void under_several_policies_a_finding_names_its_policy() {
        var read = one("policy: [p, q]\nfindings: {\"q#other\": 是}\n");
        assertThat(read.findings().get(0).policy()).isEqualTo(Optional.of("q"));
        library.cases("policy: [p, q]\nfindings: {other: 是}\n");
        assertThat(library.codes()).containsExactly(ProblemCode.FINDING_WITHOUT_POLICY);
    }

    @Test
    void a_determination_is_known_by_id_or_label() {
        assertThat(one("policy: p\ndetermination: {disposition: 免责, by: 县委, on: 2024-11-01}\n")
                        .determination()
                        .orElseThrow()
                        .disposition())
                .isEqualTo("exempt");
        assertThat(one("policy: p\ndetermination: 不予容错\n")
                        .determination()
                        .orElseThrow()
                        .disposition())
                .isEqualTo("refused");
    }

    @Test
    void facts_of_other_policies_may_be_stated_too() {
        assertThat(one("policy: p\nfacts: {自有事实: 是}\n").facts()).containsKey(new FactId("own-fact"));
    }

    @Test
    void many_cases_may_stand_in_one_file_and_be_named_after_it() {
        assertThat(library.cases("policy: p\n---\ncase: B\npolicy: p\n"))
                .extracting(CaseFile::id)
                .containsExactly("case-1", "B");
        assertThat(one("policy: p\n").id()).isEqualTo("case");
    }

    @Test
    void one_faulty_case_does_not_hide_another() {
        var cases = library.cases("case: A\npolicy: p\nfacts: {dilligent: 是}\n---\ncase: B\npolicy: p\n");
        assertThat(cases).extracting(CaseFile::id).containsExactly("B");
        assertThat(library.codes()).containsExactly(ProblemCode.MISTYPED_FACT);
    }

    @Test
    void policies_may_be_forced() {
        var reader = CaseReader.under(List.of("q"), library.open(), library.problems);
        var cases = reader.read(new rongcuo.source.SourceText("a.yaml", "facts: {own-fact: 是}\n"));
        assertThat(cases.get(0).policies()).containsExactly("q");
    }

    @Test
    void a_case_in_gb18030_is_read() {
        var file = TextFile.of(
                        "policy: p\nfacts: {勤勉尽责: 是}\n".getBytes(Charset.forName("GB18030")),
                        "a.yaml",
                        library.problems)
                .orElseThrow();
        assertThat(CaseReader.of(library.open(), library.problems)
                        .read(file.source())
                        .get(0)
                        .facts())
                .containsKey(new FactId("diligent"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            policy: huachu;                                        MISTYPED_POLICY
            policy: nobody-has-this;                           UNKNOWN_POLICY
            fact: {};                                          MISTYPED_KEY
            facts: {diligent: };                               EMPTY_VALUE
            facts: {diligent: [是]};                            NOT_A_LIST_FACT
            facts: {outcome: [approved]};                      ONE_OF_LIST
            facts: {diligent: {note: 未见}};                    FACT_WITHOUT_VALUE
            facts: {diligent: {below: 是}};                     UNKNOWN_KEY
            facts: {loss-severity: {below: none}};             EMPTY_RANGE
            facts: {loss-severity: {in: [none], not: none}};   EMPTY_RANGE
            facts: {context: {has: reform, not: reform}};      BOTH_IN_AND_OUT
            facts: {context: {not: reform, open: reform}};     BOTH_IN_AND_OUT
            facts: {context: [refrom]};                        VALUE_MISTYPED
            facts: {rank: 约30};                                NUMBER_NOT_EXACT
            facts: {assessed-on: 2023-02-29};                  DAY_PAST_MONTH
            facts: {勤勉 尽贵: 是};                              MISTYPED_FACT
            facts: 勤勉尽责：是;                                 WIDE_COLON
            events: {accepted: };                              EVENT_WITHOUT_DATE
            events: {acepted: none};                           MISTYPED_EVENT
            `events: {accepted: none, 受理: 2024-01-02}`;        EVENT_TWICE
            findings: {private-gain: 是};                       NOT_A_JUDGEMENT
            findings: {othr: 是};                               MISTYPED_CLAUSE
            findings: {other: {by: 县委}};                       MISSING_KEY
            determination: 嘉奖;                                UNKNOWN_DISPOSITION
            suspensions: [{from: 2024-02-01, to: 2024-01-01}]; ENDS_BEFORE_IT_BEGINS
            suspensions: [{from: 2024-02-01, steps: [verfy]}]; MISTYPED_ENTRY
            """)
    void what_is_wrong_with_a_case_is_told(String text, ProblemCode code) {
        assertThat(library.cases((text.startsWith("policy") ? "" : "policy: p\n") + text + "\n"))
                .isEmpty();
        assertThat(library.codes()).containsExactly(code);
    }

    @Test
    void a_case_names_its_policy_and_never_a_path() {
        for (String name : List.of("../../etc/passwd", "sources/x.md", "p.yaml", "p@../1", "\"a\\\\b\"")) {
            assertThat(library.cases("policy: " + name + "\n")).isEmpty();
        }
        assertThat(library.codes()).hasSize(5).containsOnly(ProblemCode.UNKNOWN_POLICY, ProblemCode.MISTYPED_POLICY);
    }

    @Test
    void a_value_and_a_part_of_what_is_possible_do_not_stand_together() {
        library.cases("policy: p\nfacts: {loss-severity: {value: minor, at-most: none}}\n");
        assertThat(library.only().code()).isEqualTo(ProblemCode.SEVERAL_FORMS);
        assertThat(library.only().position().column()).isEqualTo(39);
    }

    @Test
    void a_finding_settles_what_is_in_dispute_or_pending() {
        for (String stated : List.of("待查", "{value: 否, contested: true}", "{contested: true}")) {
            var found = one("policy: p\nfacts: {diligent: " + stated + "}\nfindings: {diligent: {holds: 是, by: 县委}}\n")
                    .facts()
                    .get(new FactId("diligent"));
            assertThat(found.effective()).isEqualTo(is(new Value.TruthValue(true)));
            assertThat(found.by()).contains("县委");
        }
        library.cases("policy: p\nfacts: {diligent: 否}\nfindings: {diligent: 是}\n");
        assertThat(library.only().code()).isEqualTo(ProblemCode.FACT_TWICE);
    }

    @Test
    void a_finding_holds_in_one_form() {
        library.cases("policy: p\nfindings: {diligent: {holds: 是, value: 否}}\n");
        assertThat(library.only().code()).isEqualTo(ProblemCode.SEVERAL_FORMS);
    }

    @Test
    void a_list_of_respondents_is_never_empty() {
        library.cases("policy: p\nrespondents: []\n");
        assertThat(library.only().code()).isEqualTo(ProblemCode.NO_PARTS);
    }

    @Test
    void a_policy_named_twice_is_judged_once() {
        assertThat(one("policy: [p, p]\n").policies()).containsExactly("p");
    }

    @Test
    void a_case_has_so_many_respondents() {
        assertThat(one("policy: p\nrespondents:\n" + "- 甲\n".repeat(1_000)).respondents())
                .hasSize(1_000);
        assertThat(library.cases("policy: p\nrespondents:\n" + "- 甲\n".repeat(1_001)))
                .isEmpty();
        assertThat(library.only().code()).isEqualTo(ProblemCode.TOO_MANY_RESPONDENTS);
        assertThat(library.only().position().line()).isEqualTo(1_003);
    }

    @Test
    void a_file_has_so_many_cases() {
        assertThat(library.cases("policy: p\n---\n".repeat(10_000) + "policy: p\n"))
                .isEmpty();
        assertThat(library.only().code()).isEqualTo(ProblemCode.TOO_MANY_CASES);
        assertThat(library.only().position().line()).isEqualTo(20_001);
    }
}
