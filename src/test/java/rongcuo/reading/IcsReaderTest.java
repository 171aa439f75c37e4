package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.calendar.NoticeDay;
import rongcuo.calendar.PublishedCalendar;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

class IcsReaderTest {
    private static final String OURS = String.join(
            "\n",
            "UID:11111111-2222-3333-4444-555555555555",
            "DTSTAMP:20241007T160000Z",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            "DTSTART;VALUE=DATE:20241018",
            "DTEND;VALUE=DATE:20241019",
            "SUMMARY:调查核实");

    private final Problems problems = new Problems();

    private static String calendar(String producer, String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:").append(producer);
        for (String event : events) {
            text.append("\nBEGIN:VEVENT\n").append(event).append("\nEND:VEVENT");
        }
        return text.append("\nEND:VCALENDAR\n").toString();
    }

    private static String day(String start, String end, String title) {
        return "DTSTART;VALUE=DATE:" + start + "\nDTEND;VALUE=DATE:" + end + "\nSUMMARY:" + title;
    }

    private Optional<List<NoticeDay>> days(String text) {
        return IcsReader.noticeDays(new SourceText("假日.ics", text), problems);
    }

    private List<String> read(String... events) {
        return days(calendar("-//Test", events)).orElseThrow().stream()
                .map(day -> day.date() + " " + day.name() + " " + day.kind())
                .toList();
    }

    private Optional<PublishedCalendar> published(String text) {
        return IcsReader.published(new SourceText("期限.ics", text), problems);
    }

    /** What is wrong with a file of holidays, each fault as its line and its id. */
    private String faults(String text) {
        assertThat(days(text)).isEmpty();
        return shown();
    }

    private String shown() {
        return problems.inFileOrder().stream()
                .map(problem -> problem.position().line() + " " + problem.code().id())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "元旦 休, 元旦, HOLIDAY",
        "元旦(休), 元旦, HOLIDAY",
        "春节（休）, 春节, HOLIDAY",
        "休｜春节, 春节, HOLIDAY",
        "元旦 假期 第1天/共3天, 元旦, HOLIDAY",
        "春节假期, 春节, HOLIDAY",
        "国庆节放假, 国庆节, HOLIDAY",
        "中秋节、国庆节 放假, 中秋节、国庆节, HOLIDAY",
        "放假, 放假, HOLIDAY",
        "春节（不上班）, 春节, HOLIDAY",
        "春节（班）, 春节, WORKDAY",
        "元旦 补班 第1天/共1天, 元旦, WORKDAY",
        "春节假期补班, 春节, WORKDAY",
        "国庆节调休上班, 国庆节, WORKDAY",
        "班, 班, WORKDAY",
        "上班, 上班, WORKDAY"
    })
    void a_title_says_whether_a_day_is_free_or_worked(String title, String name, String kind) {
        assertThat(read(day("20260101", "20260102", title))).containsExactly("2026-01-01 " + name + " " + kind);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void what_apple_marks_counts_before_the_title() {
        assertThat(read(
                        day("20260214", "20260215", "春节") + "\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY",
                        day("20260215", "20260217", "春节") + "\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY"))
                .containsExactly("2026-02-14 春节 WORKDAY", "2026-02-15 春节 HOLIDAY", "2026-02-16 春节 HOLIDAY");
    }

    @Test
    void an_event_ends_the_day_before_its_end_and_without_one_lasts_a_day() {
        assertThat(read(
                        day("20260501", "20260504", "劳动节（休）"),
                        "DTSTART;VALUE=DATE:20260509\nSUMMARY:劳动节（班）",
                        "DTSTART;VALUE=DATE:20260619\nDURATION:P3D\nSUMMARY:端午节（休）",
                        day("20260925", "20260925", "中秋节（休）")))
                .containsExactly(
                        "2026-05-01 劳动节 HOLIDAY",
                        "2026-05-02 劳动节 HOLIDAY",
                        "2026-05-03 劳动节 HOLIDAY",
                        "2026-05-09 劳动节 WORKDAY",
                        "2026-06-19 端午节 HOLIDAY",
                        "2026-06-20 端午节 HOLIDAY",
                        "2026-06-21 端午节 HOLIDAY",
                        "2026-09-25 中秋节 HOLIDAY");
    }

    @Test
    void times_within_a_day_or_from_midnight_to_midnight_name_days() {
        assertThat(read(
                        "DTSTART:20260104T090000\nDTEND:20260104T180000\nSUMMARY:元旦 补班",
                        "DTSTART;TZID=Asia/Shanghai:20260214T000000\nDTEND;TZID=Asia/Shanghai:20260215T000000\nSUMMARY:春节 补班",
                        "DTSTART:20260214T160000Z\nDTEND:20260216T160000Z\nSUMMARY:春节 放假"))
                .containsExactly(
                        "2026-01-04 元旦 WORKDAY",
                        "2026-02-14 春节 WORKDAY",
                        "2026-02-15 春节 HOLIDAY",
                        "2026-02-16 春节 HOLIDAY");
    }

    @Test
    void other_times_are_refused() {
        assertThat(faults(calendar(
                        "-//Test",
                        "DTSTART:20260104T200000\nDTEND:20260105T080000\nSUMMARY:元旦 补班",
                        "DTSTART;TZID=America/New_York:20260104T090000\nSUMMARY:元旦 补班")))
                .isEqualTo("4 event-with-times, 10 event-with-times");
    }

    @Test
    void events_that_are_neither_are_left_out_and_counted() {
        assertThat(read(
                        day("20260105", "20260106", "小寒") + "\nRRULE:FREQ=YEARLY",
                        day("20260101", "20260102", "元旦（休）"),
                        day("20260214", "20260215", "国庆值班")))
                .containsExactly("2026-01-01 元旦 HOLIDAY");
        assertThat(problems.hasErrors()).isFalse();
        var warning = problems.inFileOrder().get(0);
        assertThat(warning.code()).isEqualTo(ProblemCode.UNMARKED_EVENTS);
        assertThat(warning.arguments()).containsExactly("2");
        assertThat(warning.position().line()).isEqualTo(4);
    }

    @Test
    void a_cancelled_event_counts_for_nothing() {
        assertThat(read(
                        day("20260101", "20260102", "元旦（休）"),
                        day("20260102", "20260103", "元旦（休）") + "\nSTATUS:CANCELLED"))
                .containsExactly("2026-01-01 元旦 HOLIDAY");
    }

    @Test
    void a_day_said_twice_counts_once_and_said_both_ways_is_refused() {
        assertThat(read(day("20260101", "20260102", "元旦（休）"), day("20260101", "20260103", "新年（休）")))
                .containsExactly("2026-01-01 元旦 HOLIDAY", "2026-01-02 新年 HOLIDAY");
        assertThat(faults(calendar(
                        "-//Test", day("20260101", "20260102", "元旦（休）"), day("20260101", "20260102", "元旦（班）"))))
                .isEqualTo("9 day-off-and-worked");
    }

    @Test
    void a_title_that_says_both_is_refused() {
        assertThat(faults(calendar("-//Test", day("20260101", "20260102", "元旦放假（4日上班）"))))
                .isEqualTo("7 unclear-day");
    }

    @Test
    void holidays_are_not_repeated_by_rule() {
        assertThat(faults(calendar("-//Test", day("20260101", "20260102", "元旦（休）") + "\nRRULE:FREQ=DAILY")))
                .isEqualTo("4 event-repeats");
    }

    @Test
    void an_event_over_years_is_refused_and_not_spread() {
        assertThat(read(day("20260101", "20260302", "长假（休）"))).hasSize(60);
        assertThat(faults(calendar("-//Test", day("20260101", "20260303", "长假（休）"))))
                .isEqualTo("4 event-too-long");
        assertThat(days(calendar("-//Test", day("19490101", "21991231", "长假（休）"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20230229, no-such-day",
        "20231301, no-such-day",
        "20240101T250000, no-such-day",
        "00000101, date-too-far",
        "99990101, date-too-far",
        "2026-01-01, not-a-calendar-date",
        "元旦, not-a-calendar-date",
        "'', not-a-calendar-date"
    })
    void an_impossible_day_is_refused(String date, String fault) {
        assertThat(faults(calendar("-//Test", "SUMMARY:元旦（休）\nDTSTART;VALUE=DATE:" + date)))
                .isEqualTo("6 " + fault);
    }

    @Test
    void an_event_that_ends_before_it_begins_has_no_days() {
        assertThat(faults(calendar("-//Test", day("20260103", "20260101", "元旦（休）"))))
                .isEqualTo("4 ends-before-it-begins");
    }

    @Test
    void a_marked_event_without_a_day_is_refused() {
        assertThat(faults(calendar("-//Test", "SUMMARY:元旦（休）"))).isEqualTo("4 missing-property");
    }

    @Test
    void broken_lines_are_told_with_their_place() {
        assertThat(faults("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\n元旦休\nSUMMARY:元旦 休\n"
                        + "END:VEVENT\nEND:VTODO\nEND:VCALENDAR\n"))
                .isEqualTo("4 broken-calendar-line, 7 broken-calendar-line");
        var problem = problems.inFileOrder().get(0);
        assertThat(problem.quotedLine()).isEqualTo("元旦休");
        assertThat(problem.length()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_are_counted_whatever_ends_them(String lineEnd) {
        assertThat(faults(("\n \n" + calendar("-//Test", day("20260103", "20260101", "元旦\n （休）")))
                        .replace("\n", lineEnd)))
                .isEqualTo("6 ends-before-it-begins");
    }

    @Test
    void what_is_not_ended_is_told() {
        assertThat(faults("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nSUMMARY:元旦 休"))
                .isEqualTo("1 unclosed-component");
    }

    @Test
    void an_event_that_the_calendar_ends_is_told() {
        assertThat(faults("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nSUMMARY:元旦 休\nEND:VCALENDAR"))
                .isEqualTo("2 unclosed-component");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "日期,名称\n2026-01-01,元旦\n", "{\"days\": []}", "BEGIN:VCARD\nEND:VCARD"})
    void another_file_is_no_calendar(String text) {
        assertThat(faults(text)).isEqualTo("1 not-a-calendar");
    }

    @Test
    void a_calendar_without_days_off_is_refused() {
        assertThat(faults(calendar("-//Test", day("20260105", "20260106", "小寒"))))
                .isEqualTo("1 no-marked-days");
    }

    @Test
    void a_property_written_twice_is_refused() {
        assertThat(faults(calendar("-//Test", day("20260101", "20260102", "元旦（休）") + "\nDTSTART:20260103")))
                .isEqualTo("8 repeated-key");
    }

    @Test
    void hostile_files_are_read_in_time_and_without_harm() {
        int many = 500_000;
        assertThat(faults("BEGIN:VCALENDAR\n" + "BEGIN:A\n".repeat(many) + "END:B\n".repeat(many)))
                .isEqualTo("9 too-deep");
        assertThat(days("BEGIN:VCALENDAR\n" + "END:B\n".repeat(many))).isEmpty();
        assertThat(days("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "休".repeat(many) + "\nEND:VEVENT\nEND:VCALENDAR"))
                .isEmpty();
        assertThat(days("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:休\nDTSTART:" + "9".repeat(many)
                        + "\nEND:VEVENT\nEND:VCALENDAR"))
                .isEmpty();
        assertThat(days("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=不明:=E4=BC\n"
                        + "END:VEVENT\nEND:VCALENDAR"))
                .isEmpty();
        assertThat(problems.inFileOrder())
                .allSatisfy(problem -> assertThat(problem.arguments())
                        .allSatisfy(argument -> assertThat(argument).hasSizeLessThan(50)));
    }

    @Test
    void mangled_calendars_yield_problems_and_nothing_else() {
        String whole = calendar(PublishedCalendar.PRODUCER, OURS, day("20260101", "20260104", "元旦（休）"));
        var random = new Random(17);
        for (int i = 0; i < 5_000; i++) {
            var mangled = new StringBuilder(whole);
            for (int j = random.nextInt(4); j >= 0; j--) {
                int at = random.nextInt(mangled.length());
                switch (random.nextInt(3)) {
                    case 0 -> mangled.deleteCharAt(at);
                    case 1 -> mangled.setCharAt(at, ":;=\"^\\\n\r \t9Z休\uD842\0".charAt(random.nextInt(15)));
                    default -> mangled.insert(at, mangled.substring(at, Math.min(mangled.length(), at + 30)));
                }
            }
            var found = new Problems();
            var source = new SourceText("a.ics", mangled.toString());
            assertThat(IcsReader.noticeDays(source, found).isPresent()).isEqualTo(!found.hasErrors());
            var ofOurs = new Problems();
            assertThat(IcsReader.published(source, ofOurs).isPresent()).isEqualTo(!ofOurs.hasErrors());
        }
    }

    @Test
    void a_calendar_of_another_program_is_not_taken_for_ours() {
        assertThat(published(calendar("-//Other//Calendar//EN", OURS))).isEmpty();
        assertThat(shown()).isEqualTo("3 not-our-calendar");
        assertThat(published(calendar(PublishedCalendar.PRODUCER, OURS))).isPresent();
    }

    @Test
    void an_entry_of_ours_that_was_edited_is_told() {
        assertThat(published(calendar(
                        PublishedCalendar.PRODUCER,
                        OURS.replace("UID:1111", "UID:某"),
                        OURS.replace("SEQUENCE:0", "SEQUENCE:-1"),
                        OURS.replace("CONFIRMED", "确认"),
                        OURS.replace("DTSTAMP:2024", "DTSTAMP:"),
                        OURS.replace("UID:", "X-UID:"))))
                .isEmpty();
        assertThat(shown())
                .isEqualTo("5 calendar-value, 16 calendar-value, 26 calendar-value, 33 calendar-value,"
                        + " 40 missing-property");
    }

    @Test
    void an_entry_of_ours_stands_once() {
        assertThat(published(calendar(PublishedCalendar.PRODUCER, OURS, OURS))).isEmpty();
        assertThat(shown()).isEqualTo("13 id-twice");
    }

    @Test
    void stamps_are_days_in_china() {
        var calendar = published(calendar(PublishedCalendar.PRODUCER, OURS)).orElseThrow();
        assertThat(calendar.entries().get(0).stamped()).isEqualTo(LocalDate.of(2024, 10, 8));
        assertThat(problems.inFileOrder()).extracting(Problem::code).isEmpty();
    }
}
