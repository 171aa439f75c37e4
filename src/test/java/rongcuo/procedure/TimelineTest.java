package rongcuo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.calendar.Calendars;
import rongcuo.calendar.DateInterval;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** What a timeline says of steps, each in a small procedure of its own. Days are of 2025 unless said. */
class TimelineTest {
    private static final String HEAD = """
            policy: demo
            kind: tolerance
            version: "1"
            title: 示范办法
            jurisdiction: {code: "621023", name: 某县, calendar: CN}
            status: trial
            source: {file: sources/demo.md, kind: full}
            facts: {urgent: {type: boolean, label: {zh: 紧急, en: urgent}}}
            events:
              a: {label: {zh: 甲, en: a}}
              b: {label: {zh: 乙, en: b}}
              c: {label: {zh: 丙, en: c}}
            dispositions: [{id: exempt, article: 第二条, text: 免除责任}]
            circumstances:
              - {id: g, article: 第六条, text: 情形, clauses: [{id: g1, article: 第六条, label: 紧急, text: 紧急的, when: urgent}]}
            procedure:
            """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();
    private LocalDate today = LocalDate.of(2025, 7, 1);

    @BeforeEach
    void writeVocabulary() throws IOException {
        Files.writeString(folder.resolve("vocabulary.yaml"), "facts: {}\n");
    }

    private Timeline timeline(String steps, String caseFile) throws IOException {
        Files.writeString(folder.resolve("demo.yaml"), HEAD + steps.indent(2));
        var library = PolicyLibrary.open(List.of(folder), problems);
        var cases = CaseReader.of(library, problems)
                .read(new SourceText("case.yaml", "case: X\npolicy: demo\n" + caseFile));
        assertThat(problems.inFileOrder()).isEmpty();
        var shipped = CalendarLibrary.open(List.of(Path.of("policies")), TreeCache.none(), problems);
        Calendars calendars = id -> shipped.find(id, Optional.empty());
        var evaluator = Evaluator.of(library.find("demo").get(0), calendars);
        var setting = new Setting(today, today, Optional.empty(), Strictness.ORDINARY);
        var one = cases.get(0);
        return Timeline.of(evaluator.evaluate(one, one.respondents().get(0), setting), calendars);
    }

    private StepTiming step(String step, String caseFile) throws IOException {
        return timeline("- {step: s, article: 第八条, title: 步骤, text: 文字, " + step + "}", caseFile)
                .step("s")
                .orElseThrow();
    }

    private static DateInterval on(int month, int day) {
        return DateInterval.on(LocalDate.of(2025, month, day));
    }

    @Test
    void the_day_of_the_event_is_not_counted() throws IOException {
        assertThat(step("after: a, done: b, within: {working-days: 3}", "events: {a: 2025-07-01}")
                        .due())
                .contains(on(7, 4));
    }

    @Test
    void a_last_day_that_is_a_day_off_gives_way_to_the_next_working_day() throws IOException {
        assertThat(step("after: a, done: b, within: {days: 4}", "events: {a: 2025-07-01}")
                        .due())
                .contains(on(7, 7));
        assertThat(step("after: a, done: b, within: {days: 4}, roll: none", "events: {a: 2025-07-01}")
                        .due())
                .contains(on(7, 5));
    }

    @Test
    void a_make_up_workday_is_a_last_day_like_any_other() throws IOException {
        // 2025-04-27 is a Sunday on which people work.
        assertThat(step("after: a, done: b, within: {days: 7}", "events: {a: 2025-04-20}")
                        .due())
                .contains(on(4, 27));
    }

    @Test
    void a_month_ends_on_its_last_day() throws IOException {
        assertThat(step("after: a, done: b, within: {months: 1}", "events: {a: 2025-05-31}")
                        .due())
                .contains(on(6, 30));
    }

    @Test
    void what_lasts_never_rolls() throws IOException {
        var timing = step("after: a, lasting: {months: 1}", "events: {a: 2025-06-05}");
        assertThat(timing.due()).contains(on(7, 5));
        assertThat(timing.status()).isEqualTo(StepStatus.RUNNING);
    }

    @Test
    void what_lasts_for_good_has_no_end() throws IOException {
        var timing = step("after: a, lasting: permanent", "events: {a: 2025-06-05}");
        assertThat(timing.due()).isEmpty();
        assertThat(timing.status()).isEqualTo(StepStatus.RUNNING);
    }

    @Test
    void any_event_of_a_list_starts_a_step_and_the_first_counts() throws IOException {
        var step = "after: [a, c], done: b, within: {working-days: 1}";
        assertThat(step(step, "events: {c: 2025-06-30}").due()).contains(on(7, 1));
        assertThat(step(step, "events: {a: 2025-07-02, c: 2025-06-30}").due()).contains(on(7, 1));
    }

    @Test
    void any_event_of_a_list_completes_a_step() throws IOException {
        var timing =
                step("after: a, done: [b, c], within: {working-days: 3}", "events: {a: 2025-06-25, c: 2025-06-26}");
        assertThat(timing.status()).isEqualTo(StepStatus.DONE);
        assertThat(timing.done()).contains(LocalDate.of(2025, 6, 26));
    }

    @Test
    void an_event_that_is_denied_and_one_that_is_unknown_are_waited_for_alike() throws IOException {
        assertThat(step("after: a, done: b, within: {days: 3}", "events: {a: none}")
                        .status())
                .isEqualTo(StepStatus.WAITING);
        assertThat(step("after: a, done: b, within: {days: 3}", "events: {}").status())
                .isEqualTo(StepStatus.WAITING);
    }

    @Test
    void the_last_day_is_still_open_and_the_next_is_overdue() throws IOException {
        var step = "after: a, done: b, within: {working-days: 3}";
        today = LocalDate.of(2025, 7, 4);
        var open = step(step, "events: {a: 2025-07-01}");
        assertThat(open.status()).isEqualTo(StepStatus.OPEN);
        assertThat(open.difference().orElseThrow().most()).isZero();
        today = LocalDate.of(2025, 7, 5);
        assertThat(step(step, "events: {a: 2025-07-01}").status()).isEqualTo(StepStatus.OVERDUE);
    }

    @Test
    void what_need_not_be_done_lapses() throws IOException {
        today = LocalDate.of(2025, 7, 5);
        assertThat(step("after: a, done: b, within: {working-days: 3}, optional: true", "events: {a: 2025-07-01}")
                        .status())
                .isEqualTo(StepStatus.LAPSED);
    }

    @Test
    void lateness_is_counted_in_working_days() throws IOException {
        var timing = step("after: a, done: b, within: {working-days: 3}", "events: {a: 2025-07-01, b: 2025-07-08}");
        assertThat(timing.status()).isEqualTo(StepStatus.DONE_LATE);
        assertThat(timing.difference().orElseThrow().most()).isEqualTo(2);
    }

    @Test
    void a_shortest_period_has_no_last_day_but_may_be_cut_short() throws IOException {
        var step = "after: a, done: b, at-least: {working-days: 3}";
        var kept = step(step, "events: {a: 2025-06-24, b: 2025-06-27}");
        assertThat(kept.due()).isEmpty();
        assertThat(kept.opens()).contains(on(6, 27));
        assertThat(kept.status()).isEqualTo(StepStatus.DONE);
        assertThat(step(step, "events: {a: 2025-06-24, b: 2025-06-26}").status())
                .isEqualTo(StepStatus.DONE_EARLY);
    }

    @Test
    void before_an_event_means_on_an_earlier_day() throws IOException {
        assertThat(step("before: {event: a}, done: b", "events: {a: 2025-06-10, b: 2025-06-09}")
                        .status())
                .isEqualTo(StepStatus.DONE);
        assertThat(step("before: {event: a}, done: b", "events: {a: 2025-06-10, b: 2025-06-10}")
                        .status())
                .isEqualTo(StepStatus.DONE_LATE);
        assertThat(step("before: {event: a}, done: b", "events: {a: 2025-06-10}")
                        .status())
                .isEqualTo(StepStatus.OVERDUE);
        assertThat(step("before: {event: a}, done: b", "events: {}").status()).isEqualTo(StepStatus.OPEN);
    }

    @Test
    void a_period_counted_back_ends_on_the_working_day_before_a_day_off() throws IOException {
        assertThat(step("before: {event: a, at-least: {days: 3}}, done: b", "events: {a: 2025-07-09}")
                        .due())
                .contains(on(7, 4));
        // Back over the make-up Sunday 27 April and the weekend day before it.
        assertThat(step("before: {event: a, at-least: {working-days: 5}}, done: b", "events: {a: 2025-05-06}")
                        .due())
                .contains(on(4, 25));
    }

    @Test
    void a_window_lies_between_two_events() throws IOException {
        var step = "between: {after: a, before: c}, done: b";
        assertThat(step(step, "events: {a: 2025-06-02, b: 2025-06-03, c: 2025-06-10}")
                        .status())
                .isEqualTo(StepStatus.DONE);
        assertThat(step(step, "events: {a: 2025-06-02, b: 2025-06-01, c: 2025-06-10}")
                        .status())
                .isEqualTo(StepStatus.DONE_EARLY);
        assertThat(step(step, "events: {a: none, b: 2025-06-03, c: 2025-06-10}").status())
                .isEqualTo(StepStatus.DONE_EARLY);
        assertThat(step(step, "events: {c: 2025-06-10}").status()).isEqualTo(StepStatus.OVERDUE);
        assertThat(step(step, "events: {a: 2025-06-02}").status()).isEqualTo(StepStatus.OPEN);
    }

    @Test
    void a_day_that_an_authority_set_is_taken_as_it_is() throws IOException {
        var step = "after: a, done: b, set-by: 县委";
        // A Saturday.
        assertThat(step(step, "events: {a: 2025-06-02}\nset-days: {s: 2025-07-05}")
                        .due())
                .contains(on(7, 5));
        var unset = step(step, "events: {a: 2025-06-02}");
        assertThat(unset.due()).isEmpty();
        assertThat(unset.status()).isEqualTo(StepStatus.OPEN);
    }

    @Test
    void an_extension_counts_as_often_as_the_text_allows() throws IOException {
        var step = "after: a, done: b, within: {working-days: 3}, extension: {by: {working-days: 2}, times: 1}";
        assertThat(step(step, "events: {a: 2025-07-01}\nextensions: [{step: s}]")
                        .due())
                .contains(on(7, 8));
        var often = timeline(
                "- {step: s, article: 第八条, title: 步骤, text: 文字, " + step + "}",
                "events: {a: 2025-07-01}\nextensions: [{step: s, times: 2}]");
        assertThat(often.steps().get(0).due()).contains(on(7, 8));
        assertThat(often.ineffective())
                .extracting(IneffectiveRuling::why)
                .containsExactly(IneffectiveRuling.Why.TOO_OFTEN);
    }

    @Test
    void an_extension_of_another_unit_begins_where_the_period_would_end() throws IOException {
        // One month ends on Saturday 5 July; ten days from there, not from the Monday after.
        assertThat(step(
                                "after: a, done: b, within: {months: 1}, extension: {by: {days: 10}}",
                                "events: {a: 2025-06-05}\nextensions: [{step: s}]")
                        .due())
                .contains(on(7, 15));
    }

    @Test
    void a_suspension_stops_the_clock_of_the_steps_it_names() throws IOException {
        var step = "after: a, done: b, within: {working-days: 3}";
        var suspended =
                "events: {a: 2025-07-01}\nsuspensions: [{from: 2025-07-03, to: 2025-07-07, steps: [s], basis: 第八条}]";
        assertThat(step(step, suspended).due()).contains(on(7, 9));
        today = LocalDate.of(2025, 7, 4);
        assertThat(step(step, suspended).status()).isEqualTo(StepStatus.SUSPENDED);
        var other = "- {step: s, article: 第八条, title: 步骤, text: 文字, " + step + "}\n"
                + "- {step: t, article: 第八条, title: 另一步骤, text: 文字, after: a, done: c}";
        assertThat(timeline(other, suspended.replace("[s]", "[t]"))
                        .steps()
                        .get(0)
                        .due())
                .contains(on(7, 4));
    }

    @Test
    void a_civil_period_grows_by_the_days_on_which_the_clock_stood_still() throws IOException {
        assertThat(step(
                                "after: a, done: b, within: {days: 10}",
                                "events: {a: 2025-07-01}\nsuspensions: [{from: 2025-07-03, to: 2025-07-05, steps: [s], basis: 第八条}]")
                        .due())
                .contains(on(7, 14));
    }

    @Test
    void a_suspension_without_a_basis_has_no_effect_and_is_said() throws IOException {
        var timeline = timeline(
                "- {step: s, article: 第八条, title: 步骤, text: 文字, after: a, done: b, within: {working-days: 3}}",
                "events: {a: 2025-07-01}\nsuspensions: [{from: 2025-07-03, to: 2025-07-07, steps: [s]}]");
        assertThat(timeline.steps().get(0).due()).contains(on(7, 4));
        assertThat(timeline.ineffective())
                .extracting(IneffectiveRuling::why)
                .containsExactly(IneffectiveRuling.Why.NO_BASIS);
    }

    @Test
    void a_clock_that_stands_still_without_end_has_no_last_day() throws IOException {
        var timing = step(
                "after: a, done: b, within: {working-days: 3}",
                "events: {a: 2025-06-25}\nsuspensions: [{from: 2025-06-26, steps: [s], basis: 第八条}]");
        assertThat(timing.due()).isEmpty();
        assertThat(timing.status()).isEqualTo(StepStatus.SUSPENDED);
    }

    private static final String CHAIN = """
            - {step: s, article: 第八条, title: 一, text: 文字, after: a, done: b, within: {working-days: 3}%s}
            - {step: t, article: 第九条, title: 二, text: 文字, after: b, done: c, within: {working-days: 2}}
            """;

    @Test
    void the_next_step_is_projected_from_the_latest_lawful_day_of_the_one_before() throws IOException {
        var next =
                timeline(CHAIN.formatted(""), "events: {a: 2025-07-01}").steps().get(1);
        assertThat(next.status()).isEqualTo(StepStatus.WAITING);
        assertThat(next.basis()).isEqualTo(StepTiming.Basis.PROJECTED);
        assertThat(next.due()).contains(on(7, 8));
    }

    @Test
    void nothing_is_projected_past_a_step_that_need_not_be_taken() throws IOException {
        var next = timeline(CHAIN.formatted(", optional: true"), "events: {a: 2025-07-01}")
                .steps()
                .get(1);
        assertThat(next.due()).isEmpty();
    }

    @Test
    void nothing_is_projected_past_a_step_without_a_longest_period() throws IOException {
        var next = timeline(
                        CHAIN.replace("within: {working-days: 3}%s", "at-least: {working-days: 3}"),
                        "events: {a: 2025-07-01}")
                .steps()
                .get(1);
        assertThat(next.due()).isEmpty();
    }

    @Test
    void a_step_that_the_case_does_not_call_for_has_no_days() throws IOException {
        var timing = step(
                "after: a, done: b, within: {days: 3}, when: urgent", "events: {a: 2025-07-01}\nfacts: {urgent: 否}");
        assertThat(timing.status()).isEqualTo(StepStatus.NOT_APPLICABLE);
        assertThat(timing.due()).isEmpty();
    }

    @Test
    void an_appeal_suspends_nothing() throws IOException {
        var steps = """
                - {step: s, article: 第八条, title: 执行, text: 文字, after: a, done: b, within: {working-days: 3}}
                - {step: t, article: 第九条, title: 申诉, text: 文字, after: a, done: c, optional: true}
                """;
        assertThat(timeline(steps, "events: {a: 2025-07-01, c: 2025-07-02}")
                        .steps()
                        .get(0)
                        .due())
                .contains(on(7, 4));
    }

    @Test
    void steps_that_wait_for_one_another_wait() throws IOException {
        var steps = """
                - {step: s, article: 第八条, title: 一, text: 文字, after: t, done: b, within: {days: 3}}
                - {step: t, article: 第九条, title: 二, text: 文字, after: s, done: c, within: {days: 3}}
                """;
        assertThat(timeline(steps, "events: {}").steps())
                .extracting(StepTiming::status)
                .containsExactly(StepStatus.WAITING, StepStatus.WAITING);
    }

    @Test
    void a_day_before_all_calendars_is_not_reckoned() throws IOException {
        assertThat(step("after: a, done: b, within: {working-days: 3}", "events: {a: 1998-07-01}")
                        .status())
                .isEqualTo(StepStatus.NOT_RECKONED);
    }

    @Test
    void without_a_calendar_nothing_is_called_done_in_time() throws IOException {
        Files.writeString(
                folder.resolve("demo.yaml"),
                HEAD.replace("calendar: CN", "calendar: CN-XX")
                        + "  - {step: s, article: 第八条, title: 步骤, text: 文字, after: a, done: b, within: {working-days: 3}}\n");
        var library = PolicyLibrary.open(List.of(folder), problems);
        var one = CaseReader.of(library, problems)
                .read(new SourceText("case.yaml", "case: X\npolicy: demo\nevents: {a: 2025-06-02, b: 2025-06-30}\n"))
                .get(0);
        var evaluator = Evaluator.of(library.find("demo").get(0));
        var setting = new Setting(today, today, Optional.empty(), Strictness.ORDINARY);
        var timeline = Timeline.of(evaluator.evaluate(one, one.respondents().get(0), setting), Calendars.none());
        assertThat(timeline.steps().get(0).status()).isEqualTo(StepStatus.NOT_RECKONED);
    }

    @Test
    void no_more_days_are_left_than_the_period_has() throws IOException {
        today = LocalDate.of(2098, 12, 31);
        var timing = step("after: a, done: b, within: {working-days: 10}", "events: {a: 2098-12-30}");
        assertThat(timing.isProvisional()).isTrue();
        assertThat(timing.difference().orElseThrow().most()).isLessThanOrEqualTo(10);
        assertThat(timing.difference().orElseThrow().least()).isGreaterThanOrEqualTo(9);
    }
}
