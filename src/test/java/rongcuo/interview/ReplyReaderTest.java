package rongcuo.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rongcuo.analysis.NextQuestion;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.evaluation.Subject;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;

class ReplyReaderTest {
    private static final FactId FACT = new FactId("fact");
    private static final List<AllowedValue> VALUES = Stream.of("none 无", "minor 较小", "moderate 一定", "major 重大")
            .map(words -> words.split(" ", -1))
            .map(words -> new AllowedValue(words[0], new BilingualText(words[1], words[0]), List.of()))
            .toList();
    private static final FactType LEVEL = new FactType.LevelType(VALUES);
    private static final FactType SET = new FactType.SetType(VALUES.subList(1, 4));
    private static final FactType TRUTH = new FactType.TruthType(List.of(), List.of());
    private static final FactType NUMBER =
            new FactType.NumberType(Optional.of("户"), Optional.empty(), Optional.empty(), 0);

    private static Reply read(FactType type, String text) {
        return read(type, text, Optional.empty());
    }

    private static Reply read(FactType type, String text, Optional<Statement> said) {
        return reader(type).ofFact(fact(type), said, text);
    }

    private static String spelled(FactType type, String text) {
        return reader(type).spelled(fact(type), text);
    }

    private static ReplyReader reader(FactType type) {
        var choices = type instanceof FactType.Listed listed ? listed.values() : List.<AllowedValue>of();
        List<Subject> subjects = type instanceof FactType.SetType
                ? choices.stream()
                        .<Subject>map(value -> new Subject.OfMember(FACT, value.id()))
                        .toList()
                : List.of(new Subject.OfFact(FACT));
        return new ReplyReader(new NextQuestion(subjects), choices);
    }

    private static FactDeclaration fact(FactType type) {
        return new FactDeclaration(
                FACT,
                type,
                BilingualText.chineseOnly("事实"),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Position.startOf("test"));
    }

    private static void assertStates(FactType type, String text, Statement statement) {
        assertThat(read(type, text)).as(text).isEqualTo(new Reply.States(statement, List.of()));
    }

    private static Statement word(String id) {
        return new Statement.Is(new Value.WordValue(id));
    }

    @Test
    void yes_and_no_are_read_in_either_width_and_language() {
        for (String yes : List.of("是", "yes", "Ｙ", "１", "对")) {
            assertStates(TRUTH, yes, new Statement.Is(new Value.TruthValue(true)));
        }
        assertStates(TRUTH, "否", new Statement.Is(new Value.TruthValue(false)));
        assertStates(TRUTH, "不详", new Statement.Open());
        assertStates(TRUTH, "待查", new Statement.Open());
        assertThat(read(TRUTH, "大概是")).isEqualTo(new Reply.Unread("not-yes-or-no", List.of("大概是")));
    }

    @Test
    void a_value_is_read_by_its_number_or_name() {
        assertStates(LEVEL, "2", word("minor"));
        assertStates(LEVEL, "４", word("major"));
        assertStates(LEVEL, "一定", word("moderate"));
        assertStates(LEVEL, "none", word("none"));
        assertStates(LEVEL, "不详", new Statement.Open());
        assertThat(read(LEVEL, "5")).isEqualTo(new Reply.Unread("not-offered", List.of("5", "4")));
        assertThat(read(LEVEL, "0")).isInstanceOf(Reply.Unread.class);
    }

    @Test
    void a_range_of_levels_is_the_levels_in_it() {
        var atMost = new Statement.Among(Set.of("none", "minor"));
        assertStates(LEVEL, "不高于2", atMost);
        assertStates(LEVEL, "＜一定", atMost);
        assertStates(LEVEL, "无至较小", atMost);
        assertStates(LEVEL, "1或2", atMost);
        assertStates(LEVEL, "不低于重大", word("major"));
        assertThat(read(LEVEL, "高于重大")).isInstanceOf(Reply.Refused.class);
        assertThat(read(LEVEL, "4至1")).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void a_range_of_numbers_or_days_keeps_its_ends() {
        assertThat(read(NUMBER, "不少于3")).asString().contains("AT_LEAST").contains("3");
        assertThat(read(NUMBER, "3~5")).asString().contains("AT_LEAST").contains("AT_MOST");
        assertThat(read(NUMBER, "≤12")).asString().contains("AT_MOST");
        assertThat(read(new FactType.DateType(), "不早于2024年3月5日")).asString().contains("2024-03-05");
        assertStates(NUMBER, "12", new Statement.Is(new Value.NumberValue(java.math.BigDecimal.valueOf(12))));
        assertThat(read(NUMBER, "5~3")).isInstanceOf(Reply.Refused.class);
        assertThat(read(NUMBER, "不少于许多")).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void of_a_set_what_is_not_named_is_not_in_it() {
        var two = new Statement.Members(
                Map.of("minor", Truth.TRUE, "moderate", Truth.FALSE, "major", Truth.TRUE), Truth.FALSE);
        for (String text : List.of("1、3", "1 3", "３，１", "较小、重大", "minor;3", "1　3")) {
            assertStates(SET, text, two);
        }
        var none = new Statement.Members(
                Map.of("minor", Truth.FALSE, "moderate", Truth.FALSE, "major", Truth.FALSE), Truth.FALSE);
        assertStates(SET, "无", none);
        assertStates(SET, "0", none);
        assertThat(read(SET, "1、看情况")).isEqualTo(new Reply.Unread("not-offered", List.of("看情况", "3")));
        assertThat(read(SET, "4")).isInstanceOf(Reply.Unread.class);
    }

    @Test
    void a_list_that_is_not_finished_leaves_the_rest_open() {
        assertStates(
                SET,
                "较小等",
                new Statement.Members(
                        Map.of("minor", Truth.TRUE, "moderate", Truth.UNKNOWN, "major", Truth.UNKNOWN), Truth.UNKNOWN));
        var two = new Statement.Members(
                Map.of("minor", Truth.TRUE, "moderate", Truth.TRUE, "major", Truth.UNKNOWN), Truth.UNKNOWN);
        for (String text : List.of("1、2等", "1 2 等", "1、2 等。", "较小、2等", "1, 2, etc.", "minor, 2 etc")) {
            assertStates(SET, text, two);
        }
    }

    @Test
    void a_number_may_have_a_stop() {
        assertStates(LEVEL, "2.", word("minor"));
        assertStates(LEVEL, "2。", word("minor"));
        assertStates(LEVEL, "２）", word("minor"));
        assertStates(
                SET,
                "1. 3.",
                new Statement.Members(
                        Map.of("minor", Truth.TRUE, "moderate", Truth.FALSE, "major", Truth.TRUE), Truth.FALSE));
    }

    @Test
    void of_a_long_answer_that_cannot_be_read_a_part_is_repeated() {
        for (var type : List.of(LEVEL, SET, TRUTH, NUMBER, new FactType.DateType())) {
            var reply = read(type, "很长".repeat(1800));
            var said = reply instanceof Reply.Unread unread ? unread.arguments() : ((Reply.Refused) reply).arguments();
            assertThat(said).isNotEmpty().allMatch(word -> word.length() <= 41);
        }
    }

    @Test
    void in_a_transcript_values_stand_by_their_ids() {
        assertThat(spelled(SET, "1 3")).isEqualTo("minor、major");
        assertThat(spelled(SET, "较小、2等")).isEqualTo("较小、moderate等");
        assertThat(spelled(SET, "不详")).isEqualTo("不详");
        assertThat(spelled(LEVEL, "不低于2")).isEqualTo("不低于minor");
        assertThat(spelled(LEVEL, "1至2")).isEqualTo("none至minor");
        assertThat(spelled(LEVEL, "1或较小")).isEqualTo("none或较小");
        assertThat(spelled(LEVEL, "3。")).isEqualTo("moderate");
        assertThat(spelled(TRUTH, "1")).isEqualTo("1");
        assertThat(spelled(NUMBER, "3")).isEqualTo("3");
    }

    @Test
    void several_lines_are_several_answers_but_evidence_may_have_several() {
        assertThat(Answered.isSeveral("是\n否\n是")).isTrue();
        assertThat(Answered.isSeveral("是\n")).isFalse();
        assertThat(Answered.isSeveral("是；证据：会议纪要\n第12号")).isFalse();
        assertThat(Answered.of("是；说明：原件在档").details().note()).contains("原件在档");
    }

    @Test
    void an_answer_about_a_set_keeps_what_was_said_before() {
        var said = new Statement.Members(Map.of("minor", Truth.TRUE), Truth.UNKNOWN);
        List<Subject> rest = List.of(new Subject.OfMember(FACT, "moderate"), new Subject.OfMember(FACT, "major"));
        var fact = new FactDeclaration(
                FACT,
                SET,
                BilingualText.chineseOnly("事实"),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Position.startOf("test"));
        var reader = new ReplyReader(new NextQuestion(rest), VALUES.subList(2, 4));

        assertThat(reader.ofFact(fact, Optional.of(said), "2"))
                .isEqualTo(new Reply.States(
                        new Statement.Members(
                                Map.of("minor", Truth.TRUE, "moderate", Truth.FALSE, "major", Truth.TRUE), Truth.FALSE),
                        List.of()));
    }

    @Test
    void an_event_has_a_day_or_did_not_happen_or_is_passed_over() {
        var reader =
                new ReplyReader(new NextQuestion(List.of(new Subject.OfEvent(new EventId("accepted")))), List.of());

        assertThat(reader.ofEvent("２０２４年３月５日")).isEqualTo(new Reply.Dates(new EventDate.On(LocalDate.of(2024, 3, 5))));
        assertThat(reader.ofEvent("未发生")).isEqualTo(new Reply.Dates(new EventDate.NotHappened()));
        assertThat(reader.ofEvent("不详")).isEqualTo(new Reply.Passes());
        assertThat(reader.ofEvent("是")).isEqualTo(new Reply.DayNeeded());
        assertThat(reader.ofEvent("2024-02-30")).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void without_a_finding_nothing_is_recorded_of_a_clause_left_to_the_authority() {
        var reader = new ReplyReader(new NextQuestion(List.of(new Subject.OfFinding("6.15"))), List.of());

        assertThat(reader.ofFinding("是")).isEqualTo(new Reply.Finds(Finding.Outcome.HOLDS));
        assertThat(reader.ofFinding("不属于")).isEqualTo(new Reply.Finds(Finding.Outcome.DOES_NOT_HOLD));
        assertThat(reader.ofFinding("尚无")).isEqualTo(new Reply.Passes());
        assertThat(reader.ofFinding("待查")).isEqualTo(new Reply.Passes());
    }

    @Test
    void evidence_and_notes_stand_beside_the_answer() {
        var answered = Answered.of("是；证据：会议纪要〔2023〕12号；证据：签到表;\n 备注: 原件；在档");

        assertThat(answered.value()).isEqualTo("是");
        assertThat(answered.details().evidence()).containsExactly("会议纪要〔2023〕12号", "签到表");
        assertThat(answered.details().note()).contains("原件；在档");
        assertThat(Answered.of("较小；重大").value()).isEqualTo("较小；重大");
    }
}
