package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.fact.Comparison;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.Limit;
import rongcuo.fact.Value;
import rongcuo.policy.Condition;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

class ConditionReaderTest {
    @TempDir
    Path folder;

    private Condition condition(String when) throws IOException {
        var library = new Library(folder).condition(when);
        var policies = library.find("p");
        assertThat(library.problems.inFileOrder()).isEmpty();
        return policies.get(0).clause("6.1").orElseThrow().provision().when().orElseThrow();
    }

    private Problem problem(String when) throws IOException {
        var library = new Library(folder).condition(when);
        assertThat(library.find("p")).isEmpty();
        return library.only();
    }

    private static FactId fact(String id) {
        return new FactId(id);
    }

    private static Value word(String id) {
        return new Value.WordValue(id);
    }

    private static Limit limit(Comparison comparison, Value value) {
        return new Limit(comparison, value);
    }

    @Test
    void a_bare_name_is_a_boolean_fact_or_a_definition() throws IOException {
        assertThat(condition("diligent")).isEqualTo(new Condition.Holds(fact("diligent")));
        assertThat(condition("clean")).isEqualTo(new Condition.Defined("clean"));
    }

    @Test
    void a_fact_may_be_called_by_label_and_alias() throws IOException {
        assertThat(condition("勤勉尽责")).isEqualTo(new Condition.Holds(fact("diligent")));
        assertThat(condition("尽责")).isEqualTo(new Condition.Holds(fact("diligent")));
        assertThat(condition("{损失程度: {below: 重大}}"))
                .isEqualTo(
                        new Condition.Compared(fact("loss-severity"), List.of(limit(Comparison.BELOW, word("major")))));
    }

    @Test
    void connectives_nest() throws IOException {
        var diligent = new Condition.Holds(fact("diligent"));
        assertThat(condition("{all: [diligent, {not: diligent}, {any: [diligent]}]}"))
                .isEqualTo(new Condition.AllOf(
                        List.of(diligent, new Condition.Not(diligent), new Condition.AnyOf(List.of(diligent)))));
        assertThat(condition("{at-least: {count: 1, of: [diligent, clean]}}"))
                .isEqualTo(new Condition.AtLeast(1, List.of(diligent, new Condition.Defined("clean"))));
    }

    @Test
    void values_are_equal_or_one_of_several() throws IOException {
        assertThat(condition("{outcome: approved}"))
                .isEqualTo(new Condition.OneOf(fact("outcome"), List.of(word("approved"))));
        assertThat(condition("{outcome: {in: [approved, 未答复]}}"))
                .isEqualTo(new Condition.OneOf(fact("outcome"), List.of(word("approved"), word("no-reply"))));
        assertThat(condition("{diligent: 否}"))
                .isEqualTo(new Condition.OneOf(fact("diligent"), List.of(new Value.TruthValue(false))));
    }

    @Test
    void levels_numbers_and_dates_are_compared() throws IOException {
        assertThat(condition("{loss-severity: {at-least: minor, at-most: moderate}}"))
                .isEqualTo(new Condition.Compared(
                        fact("loss-severity"),
                        List.of(
                                limit(Comparison.AT_LEAST, word("minor")),
                                limit(Comparison.AT_MOST, word("moderate")))));
        assertThat(condition("{rank: {at-most: 30}}"))
                .isEqualTo(new Condition.Compared(
                        fact("rank"),
                        List.of(limit(Comparison.AT_MOST, new Value.NumberValue(BigDecimal.valueOf(30))))));
        assertThat(condition("{assessed-on: {above: 2018-01-01}}"))
                .isEqualTo(new Condition.Compared(
                        fact("assessed-on"),
                        List.of(limit(Comparison.ABOVE, new Value.DateValue(LocalDate.of(2018, 1, 1))))));
    }

    @Test
    void sets_hold_one_any_or_all() throws IOException {
        assertThat(condition("{context: {has: reform}}"))
                .isEqualTo(new Condition.Contains(fact("context"), Condition.Quantifier.ALL, List.of("reform")));
        assertThat(condition("{context: {has-any: [reform, key-work]}}"))
                .isEqualTo(new Condition.Contains(
                        fact("context"), Condition.Quantifier.ANY, List.of("reform", "key-work")));
        assertThat(condition("{context: {has-all: [reform, key-work]}}"))
                .isEqualTo(new Condition.Contains(
                        fact("context"), Condition.Quantifier.ALL, List.of("reform", "key-work")));
    }

    @Test
    void days_are_events_or_date_facts() throws IOException {
        var conduct = new Condition.DayRef.OfEvent(new EventId("conduct"));
        var assessed = new Condition.DayRef.OfFact(fact("assessed-on"));
        assertThat(condition("{before: [assessed-on, conduct]}")).isEqualTo(new Condition.Before(assessed, conduct));
        assertThat(condition("{elapsed: {from: 事发, to: assessed-on, at-most: {working-days: 3}}}"))
                .isEqualTo(new Condition.Elapsed(
                        conduct,
                        assessed,
                        List.of(new Condition.PeriodLimit(
                                Comparison.AT_MOST, new Period(3, PeriodUnit.WORKING_DAYS)))));
        assertThat(condition("{occurred: 受理}")).isEqualTo(new Condition.Occurred(new EventId("accepted")));
    }

    @Test
    void a_determination_may_be_a_refusal() throws IOException {
        assertThat(condition("{determined: {in: [refused]}}")).isEqualTo(new Condition.Determined(List.of("refused")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            dilligent;                                    MISTYPED_FACT
            天上掉下;                                      UNKNOWN_FACT
            {dilligent: 是};                               MISTYPED_FACT
            loss-severity;                                NEEDS_A_VALUE
            [diligent];                                   LIST_AS_CONDITION
            {diligent: 是, clean: 是};                     SEVERAL_CONDITIONS
            {all: []};                                    NO_PARTS
            {any: diligent};                              LIST_OF_CONDITIONS_EXPECTED
            {at-least: {count: 3, of: [diligent, clean]}}; NUMBER_TOO_LARGE
            {at-least: {count: 0, of: [diligent]}};       NUMBER_TOO_SMALL
            {diligent: 也许};                              NOT_YES_OR_NO
            {diligent: 待查};                              VALUE_EXPECTED
            {outcome: aproved};                           VALUE_MISTYPED
            {outcome: 其他情况};                            VALUE_NOT_LISTED
            {outcome: [approved]};                        IN_EXPECTED
            {outcome: {in: []}};                          NO_PARTS
            {outcome: {in: [approved, 同意]}};             VALUE_TWICE
            {outcome: {at-least: approved}};              NOT_ORDERED
            {outcome: {like: approved}};                  COMPARISON_EXPECTED
            {context: reform};                            SET_FORM_EXPECTED
            {context: {in: [reform]}};                    SET_FORM_EXPECTED
            {context: {has: [reform, key-work]}};         HAS_ONE_VALUE
            {context: {has-any: []}};                     NO_PARTS
            {loss-severity: {at-least: minor, above: none}}; TWO_LIMITS_OF_ONE_SIDE
            {loss-severity: {at-least: major, below: major}}; EMPTY_RANGE
            {loss-severity: {above: major}};              EMPTY_RANGE
            {rank: {above: 3, below: 4}};                 EMPTY_RANGE
            {rank: {at-most: 0}};                         NUMBER_TOO_SMALL
            {rank: {at-most: 1.5}};                       WHOLE_NUMBER_EXPECTED
            {rank: {at-most: 201}};                       NUMBER_TOO_LARGE
            {assessed-on: {above: 2023-02-29}};           DAY_PAST_MONTH
            {occurred: conducted};                        MISTYPED_EVENT
            {before: [conduct]};                          TWO_DAYS_EXPECTED
            {before: [conduct, rank]};                    NOT_A_DATE_FACT
            {elapsed: {from: conduct, to: accepted}};     ELAPSED_WITHOUT_LIMIT
            {elapsed: {from: conduct, to: accepted, below: 3}}; PERIOD_EXPECTED
            {elapsed: {from: conduct, to: accepted, below: {weeks: 3}}}; UNKNOWN_KEY
            {clause: "6.1"};                              CLAUSE_CYCLE
            {clause: 6.11};                               MISTYPED_CLAUSE
            {determined: pardoned};                       UNKNOWN_DISPOSITION
            """)
    void what_is_wrong_with_a_condition_is_told(String when, ProblemCode code) throws IOException {
        assertThat(problem(when).code()).isEqualTo(code);
    }

    @Test
    void clauses_that_depend_on_each_other_are_told_whatever_the_way() throws IOException {
        var library = new Library(folder)
                .policy("p", "definitions: {by-a: {clause: a}}\n" + Library.circumstance("when: diligent") + """
                                premises:
                                  - {id: a, article: 第一条, when: diligent, except: {clause: b}}
                                  - {id: b, article: 第二条, when: {not: by-a}}
                                """);
        assertThat(library.find("p")).isEmpty();
        assertThat(library.codes()).containsExactly(ProblemCode.CLAUSE_CYCLE, ProblemCode.CLAUSE_CYCLE);
    }

    @Test
    void a_mistyped_fact_is_told_with_its_place_and_the_nearest_name() throws IOException {
        var problem = problem("{all: [勤勉尽贵, clean]}");
        assertThat(problem.arguments()).containsExactly("勤勉尽贵", "勤勉尽责");
        assertThat(problem.quotedLine().substring(problem.position().column() - 1))
                .startsWith("勤勉尽贵");
        assertThat(problem.length()).isEqualTo(4);
    }
}
