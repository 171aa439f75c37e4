package rongcuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rongcuo.calendar.ShippedCalendars.LINEAGES;
import static rongcuo.calendar.ShippedCalendars.NATION;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.calendar.Expiry.Roll;

/** What is said of days before the first notice, after the last one, and at both ends of the calendar. */
class BeyondTheNoticesTest {
    private static final LocalDate THU_2006_12_28 = LocalDate.of(2006, 12, 28);
    private static final LocalDate SAT_2006_12_30 = LocalDate.of(2006, 12, 30);
    private static final LocalDate SUN_2006_12_31 = LocalDate.of(2006, 12, 31);
    private static final LocalDate FRI_2007_01_05 = LocalDate.of(2007, 1, 5);
    private static final LocalDate SUN_2026_12_27 = LocalDate.of(2026, 12, 27);
    private static final LocalDate MON_2199_12_30 = LocalDate.of(2199, 12, 30);

    @Test
    void days_of_2006_that_the_notice_of_2007_has_worked_are_counted() {
        for (var lineage : LINEAGES) {
            var calendar = ShippedCalendars.whole(lineage);
            assertThat(calendar.kind(SAT_2006_12_30)).isEqualTo(DayKind.MAKE_UP);
            assertThat(calendar.workingDays(THU_2006_12_28, FRI_2007_01_05)).isEqualTo(new WorkingDayCount(5, 5));
            assertThat(calendar.plusWorkingDays(THU_2006_12_28, 3).latest()).isEqualTo(SUN_2006_12_31);
            assertThat(calendar.minusWorkingDays(FRI_2007_01_05, 3)
                            .orElseThrow()
                            .earliest())
                    .isEqualTo(SAT_2006_12_30);
        }
    }

    @Test
    void a_weekend_day_that_a_notice_may_have_worked_makes_a_backward_day_uncertain() {
        var calendar = ShippedCalendars.whole(NATION);
        var found = calendar.minusWorkingDays(SUN_2026_12_27, 1).orElseThrow();
        assertThat(found)
                .isEqualTo(new DateInterval(
                        LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26), DateInterval.Standing.PROVISIONAL));
    }

    @Test
    void a_deadline_after_the_last_notice_is_provisional_even_where_it_is_one_day() {
        var expiry = new Expiry(ShippedCalendars.whole(NATION), Standstill.NONE);
        var wed_2027_03_10 = DateInterval.on(LocalDate.of(2027, 3, 10));
        var found = expiry.after(wed_2027_03_10, new Period(5, PeriodUnit.WORKING_DAYS), Roll.TO_WORKING_DAY);
        assertThat(found.orElseThrow().latest()).isEqualTo(LocalDate.of(2027, 3, 17));
        assertThat(found.orElseThrow().isExact()).isTrue();
        assertThat(found.orElseThrow().isProvisional()).isTrue();
    }

    @Test
    void a_calendar_that_knows_no_notice_answers_in_intervals() {
        for (var lineage : LINEAGES) {
            var calendar = ShippedCalendars.without(year -> true, ShippedCalendars.lineage(lineage));
            assertThat(calendar.years()).isEmpty();
            var mon_2026_09_28 = LocalDate.of(2026, 9, 28);
            var found = calendar.plusWorkingDays(mon_2026_09_28, 5);
            assertThat(found.isProvisional()).isTrue();
            assertThat(found.earliest()).isBefore(found.latest());
            assertThat(ShippedCalendars.whole(lineage)
                            .plusWorkingDays(mon_2026_09_28, 5)
                            .latest())
                    .isBetween(found.earliest(), found.latest());
        }
    }

    @Test
    void no_period_of_any_length_from_any_day_is_an_error() {
        for (var lineage : LINEAGES) {
            for (var calendar : List.of(
                    ShippedCalendars.whole(lineage),
                    ShippedCalendars.without(year -> true, ShippedCalendars.lineage(lineage)))) {
                var forEver = Standstill.during(List.of(new DateRange(FRI_2007_01_05, LocalDate.MAX)));
                for (var standstill : List.of(Standstill.NONE, forEver)) {
                    var expiry = new Expiry(calendar, standstill);
                    for (var day : awkwardDays()) {
                        for (int length : List.of(1, 30, 52_000, Integer.MAX_VALUE)) {
                            for (var unit : PeriodUnit.values()) {
                                for (var roll : Roll.values()) {
                                    var period = new Period(length, unit);
                                    checkReached(expiry.after(DateInterval.on(day), period, roll), day);
                                    checkReached(expiry.before(day, period, roll), day);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static void checkReached(Optional<DateInterval> found, LocalDate day) {
        assertThat(found.isEmpty() || HolidayCalendar.reaches(day)).isTrue();
        found.ifPresent(interval -> {
            assertThat(HolidayCalendar.reaches(interval.earliest())).isTrue();
            assertThat(HolidayCalendar.reaches(interval.latest())).isTrue();
        });
    }

    private static List<LocalDate> awkwardDays() {
        var days = new ArrayList<LocalDate>();
        for (var day : List.of(
                HolidayCalendar.FIRST,
                SUN_2006_12_31,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2026, 12, 31),
                HolidayCalendar.LAST)) {
            days.add(day.minusDays(2));
            days.add(day);
            days.add(day.plusDays(1));
        }
        days.add(LocalDate.of(1, 1, 1));
        days.add(LocalDate.of(9999, 12, 31));
        days.add(LocalDate.MIN);
        days.add(LocalDate.MAX);
        return days;
    }

    @Test
    void working_days_up_to_the_last_day_of_the_calendar_are_found_and_none_beyond() {
        var calendar = ShippedCalendars.whole(NATION);
        var mon_2195_06_01 = LocalDate.of(2195, 6, 1);
        assertThat(calendar.plusWorkingDays(mon_2195_06_01, 1_000).latest()).isBefore(HolidayCalendar.LAST);
        assertThatThrownBy(() -> calendar.plusWorkingDays(HolidayCalendar.LAST, 1))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> calendar.plusWorkingDays(MON_2199_12_30, 5)).isInstanceOf(DateTimeException.class);
        assertThat(calendar.plusWorkingDays(DateInterval.on(MON_2199_12_30), 5, Standstill.NONE))
                .isEmpty();
        assertThat(calendar.minusWorkingDays(HolidayCalendar.FIRST, 1)).isEmpty();
        assertThat(calendar.minusWorkingDays(HolidayCalendar.LAST, 60_000)).isEmpty();
    }

    @Test
    void days_after_the_calendars_last_may_be_asked_for_and_count_by_the_day_of_the_week() {
        var calendar = ShippedCalendars.whole(NATION);
        assertThat(calendar.kind(LocalDate.of(9999, 12, 31))).isEqualTo(DayKind.WORKDAY);
        assertThat(calendar.workingDays(FRI_2007_01_05, FRI_2007_01_05)).isEqualTo(new WorkingDayCount(0, 0));
        assertThat(calendar.workingDays(FRI_2007_01_05, THU_2006_12_28)).isEqualTo(new WorkingDayCount(0, 0));
    }
}
