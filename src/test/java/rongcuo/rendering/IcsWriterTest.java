package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.util.MapTimeZoneCache;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.calendar.Alarm;
import rongcuo.calendar.CalendarEntry;
import rongcuo.calendar.PublishedCalendar;
import rongcuo.calendar.Standing;
import rongcuo.reading.IcsReader;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

class IcsWriterTest {
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final LocalDate WED_2024_10_09 = LocalDate.of(2024, 10, 9);
    private static final LocalDate FRI_2024_10_18 = LocalDate.of(2024, 10, 18);
    private static final LocalDate MON_2024_10_21 = LocalDate.of(2024, 10, 21);
    private static final String AWKWARD = "甲,乙;丙\\丁\\n戊\n己:\"庚\" \\, 𠮷";

    /** The parser that reads back keeps its time zones in a library that we do not have. */
    @BeforeAll
    static void keepTimeZonesInAMap() {
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", MapTimeZoneCache.class.getName());
    }

    private static CalendarEntry verification() {
        return new CalendarEntry(
                CalendarEntry.idOf("case-17/verification"),
                FRI_2024_10_18,
                FRI_2024_10_18,
                "案件17：调查核实届满",
                "《办法》第九条：受理后7个工作日内完成。\n事件：受理 2024-10-08",
                Alarm.DAY_BEFORE,
                Standing.CONFIRMED);
    }

    private static CalendarEntry provisional() {
        return new CalendarEntry(
                CalendarEntry.idOf("case-17/decision"),
                LocalDate.of(2027, 2, 3),
                LocalDate.of(2027, 2, 9),
                "案件17：作出认定（暂定）",
                "",
                Alarm.NONE,
                Standing.TENTATIVE);
    }

    private static CalendarEntry withText(String text) {
        return new CalendarEntry(
                CalendarEntry.idOf("text"),
                FRI_2024_10_18,
                FRI_2024_10_18,
                text,
                text,
                Alarm.DAY_BEFORE,
                Standing.CONFIRMED);
    }

    private static PublishedCalendar calendar(CalendarEntry... entries) {
        return PublishedCalendar.NONE.revised(List.of(entries), TUE_2024_10_08);
    }

    private static byte[] bytes(PublishedCalendar calendar) {
        return new IcsWriter("容错纠错期限").write(calendar);
    }

    private static String text(PublishedCalendar calendar) {
        return new String(bytes(calendar), StandardCharsets.UTF_8);
    }

    private static Calendar parsed(PublishedCalendar calendar) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(bytes(calendar)));
    }

    private static VEvent onlyEvent(CalendarEntry entry) throws IOException, ParserException {
        List<VEvent> events = parsed(calendar(entry)).getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void a_small_calendar_has_these_bytes() throws IOException {
        var moved = calendar(verification(), provisional())
                .revised(
                        List.of(new CalendarEntry(
                                verification().id(),
                                MON_2024_10_21,
                                MON_2024_10_21,
                                verification().summary(),
                                verification().description(),
                                Alarm.DAY_BEFORE,
                                Standing.CONFIRMED)),
                        WED_2024_10_09);
        try (var golden = IcsWriterTest.class.getResourceAsStream("/ics/small.ics")) {
            assertThat(golden).isNotNull();
            // The file ends its lines as all our files do, a calendar by CRLF.
            String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\r\n");
            assertThat(bytes(moved)).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void another_library_reads_what_was_written() throws IOException, ParserException {
        var event = onlyEvent(verification());
        assertThat(value(event, Property.UID)).isEqualTo(verification().id().toString());
        assertThat(value(event, Property.SUMMARY)).isEqualTo(verification().summary());
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo(verification().description());
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
        assertThat(value(event, Property.CLASS)).isEqualTo("PRIVATE");
        assertThat(value(event, "X-MICROSOFT-CDO-ALLDAYEVENT")).isEqualTo("TRUE");
        assertThat(event.getDateTimeStamp().getDate()).isEqualTo(Instant.parse("2024-10-07T16:00:00Z"));
        assertThat(event.getLastModified().getDate()).isEqualTo(Instant.parse("2024-10-07T16:00:00Z"));
    }

    @Test
    void an_entry_is_of_whole_days_and_its_end_is_the_day_after() throws IOException, ParserException {
        DtStart<Temporal> start = onlyEvent(provisional()).getRequiredProperty(Property.DTSTART);
        DtEnd<Temporal> end = onlyEvent(provisional()).getRequiredProperty(Property.DTEND);
        assertThat(start.getDate()).isEqualTo(LocalDate.of(2027, 2, 3));
        assertThat(end.getDate()).isEqualTo(LocalDate.of(2027, 2, 10));
    }

    @Test
    void an_alarm_rings_at_9_of_the_day_before_and_only_once() throws IOException, ParserException {
        List<VAlarm> alarms = onlyEvent(verification()).getAlarms();
        assertThat(alarms).hasSize(1);
        Trigger trigger = alarms.get(0).getRequiredProperty(Property.TRIGGER);
        assertThat(trigger.getDuration()).isEqualTo(Duration.ofHours(-15));
        assertThat(text(calendar(verification()))).containsOnlyOnce("TRIGGER;RELATED=START:-PT15H\r\n");
        assertThat(onlyEvent(provisional()).getAlarms()).isEmpty();
    }

    @Test
    void a_provisional_day_is_tentative_and_one_that_is_gone_is_cancelled() throws IOException, ParserException {
        assertThat(value(onlyEvent(provisional()), Property.STATUS)).isEqualTo("TENTATIVE");
        var gone = calendar(verification()).revised(List.of(), WED_2024_10_09);
        VEvent event = parsed(gone).<VEvent>getComponents(Component.VEVENT).get(0);
        assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("1");
        assertThat(event.getAlarms()).isEmpty();
    }

    @Test
    void the_calendar_is_published_and_named() throws IOException, ParserException {
        var file = parsed(calendar(verification()));
        assertThat(file.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(file.getProductId().getValue()).isEqualTo("-//Rongcuo//Deadlines//ZH");
        assertThat(file.getRequiredProperty("X-WR-CALNAME").getValue()).isEqualTo("容错纠错期限");
    }

    @Test
    void separators_backslashes_and_line_ends_survive() throws IOException, ParserException {
        var event = onlyEvent(withText(AWKWARD));
        assertThat(value(event, Property.SUMMARY)).isEqualTo(AWKWARD.replace('\n', ' '));
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo(AWKWARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"容", "容错", "a", "é", "𠮷", "a容é𠮷", "甲,乙;", "\\"})
    void lines_have_at_most_75_octets_and_no_broken_character(String unit) throws IOException, ParserException {
        for (int times = 20; times < 32; times++) {
            var entry = withText("x".repeat(times - 20) + unit.repeat(times * 3));
            String text = text(calendar(entry));
            assertThat(text).doesNotContain("\uFFFD");
            for (String line : text.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n").doesNotContain("\r");
            }
            assertThat(value(onlyEvent(entry), Property.SUMMARY)).isEqualTo(entry.summary());
        }
    }

    @Test
    void a_line_of_chinese_is_full_before_it_is_broken() {
        String summary = text(calendar(withText("容".repeat(60))))
                .lines()
                .filter(line -> line.startsWith("SUMMARY:"))
                .collect(Collectors.joining());
        // 8 for the name and 22 characters of 3 octets: one more would make 77.
        assertThat(summary).isEqualTo("SUMMARY:" + "容".repeat(22));
    }

    @Test
    void there_is_no_byte_order_mark() {
        assertThat(text(calendar()))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void what_was_written_is_read_as_it_was() {
        var calendars = new ArrayList<PublishedCalendar>();
        calendars.add(calendar());
        calendars.add(calendar(verification(), provisional(), withText(AWKWARD + "容".repeat(200))));
        calendars.add(calendars.get(1).revised(List.of(provisional()), WED_2024_10_09));
        for (PublishedCalendar calendar : calendars) {
            var problems = new Problems();
            assertThat(IcsReader.published(new SourceText("a.ics", text(calendar)), problems))
                    .contains(calendar);
            assertThat(problems.isEmpty()).isTrue();
        }
    }

    @Test
    void the_bytes_are_the_same_in_every_time_zone() {
        var before = TimeZone.getDefault();
        byte[] here = bytes(calendar(verification(), provisional()));
        try {
            // Apia had no 2011-12-30.
            for (String zone : List.of("America/New_York", "Pacific/Kiritimati", "Pacific/Apia")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(bytes(calendar(verification(), provisional()))).isEqualTo(here);
                var skipped = LocalDate.of(2011, 12, 30);
                var entry = new CalendarEntry(
                        CalendarEntry.idOf("skipped"), skipped, skipped, "", "", Alarm.NONE, Standing.CONFIRMED);
                assertThat(text(calendar(entry))).contains("DTSTART;VALUE=DATE:20111230\r\n");
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
