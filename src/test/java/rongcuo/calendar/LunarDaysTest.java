package rongcuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import org.junit.jupiter.api.Test;

/** Lunar days and Qingming, beside another library and beside what the notices declared. */
class LunarDaysTest {
    private static final int FIRST_YEAR = HolidayCalendar.FIRST.getYear();
    private static final int LAST_YEAR = HolidayCalendar.LAST.getYear();
    private static final int FIRST_YEAR_OF_TODAYS_HOLIDAYS = 2008;

    @Test
    void lunar_festivals_fall_on_the_days_that_another_library_finds() {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            var newYear = date(ChineseCalendar.ofNewYear(year));
            assertThat(new FestivalDay.Lunar(1, 1).in(year)).isEqualTo(newYear);
            assertThat(new FestivalDay.LunarEve().in(year)).isEqualTo(newYear.minusDays(1));
            for (var festival : List.of(
                    new FestivalDay.Lunar(1, 2),
                    new FestivalDay.Lunar(1, 3),
                    new FestivalDay.Lunar(3, 3),
                    new FestivalDay.Lunar(5, 5),
                    new FestivalDay.Lunar(8, 15))) {
                var other = ChineseCalendar.of(
                        EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(festival.month()), festival.day());
                assertThat(festival.in(year)).as("%s of %d", festival, year).isEqualTo(date(other));
            }
        }
    }

    @Test
    void qingming_falls_on_the_day_that_another_library_finds() {
        var differing = new ArrayList<Integer>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            var found = new FestivalDay.Qingming().in(year);
            assertThat(found).isBetween(LocalDate.of(year, 4, 4), LocalDate.of(year, 4, 6));
            if (!found.equals(date(ChineseCalendar.ofQingMing(year)))) {
                differing.add(year);
            }
        }
        // In 2199 the term falls on minutes around midnight, and how the earth's turning slows till then is a guess.
        assertThat(differing).containsExactly(2199);
    }

    /** New moons so close to midnight that a less exact calendar has these on the day after or before. */
    @Test
    void new_years_that_hang_on_minutes_are_those_of_the_official_almanac() {
        assertThat(new FestivalDay.Lunar(1, 1).in(2027)).isEqualTo(LocalDate.of(2027, 2, 6));
        assertThat(new FestivalDay.Lunar(1, 1).in(2030)).isEqualTo(LocalDate.of(2030, 2, 3));
    }

    @Test
    void each_statutory_day_was_free_by_the_notices_and_under_the_name_of_its_festival() {
        var nation = ShippedCalendars.lineage(ShippedCalendars.NATION).get(0);
        var calendar = ShippedCalendars.whole(ShippedCalendars.NATION);
        int named = 0;
        for (int year : calendar.years()) {
            for (var holiday : year < FIRST_YEAR_OF_TODAYS_HOLIDAYS ? List.<Statutory>of() : statutory(nation, year)) {
                var day = calendar.day(holiday.day);
                assertThat(day.kind().isWorked()).as("%s", day).isFalse();
                if (day.declared().isPresent()) {
                    assertThat(day.declared().get().day().name()).contains(holiday.festival);
                    named++;
                } else {
                    assertThat(OpenHolidays.isWeekend(holiday.day))
                            .as("%s", day)
                            .isTrue();
                }
            }
        }
        assertThat(named).isGreaterThan(190);
    }

    @Test
    void the_third_of_the_third_lunar_month_was_free_in_guangxi_but_for_2020() {
        var calendar = ShippedCalendars.whole(ShippedCalendars.GUANGXI);
        var worked = new ArrayList<Integer>();
        for (int year = 2014; year <= 2026; year++) {
            if (calendar.kind(new FestivalDay.Lunar(3, 3).in(year)).isWorked()) {
                worked.add(year);
            }
        }
        assertThat(worked).containsExactly(2020);
    }

    /** A day that is free by law. */
    private record Statutory(String festival, LocalDate day) {}

    private static List<Statutory> statutory(CalendarDeclaration calendar, int year) {
        var inForce = Optional.<Regulation>empty();
        for (var regulation : calendar.regulations()) {
            if (regulation.from().getYear() <= year) {
                inForce = Optional.of(regulation);
            }
        }
        var days = new ArrayList<Statutory>();
        for (var festival : inForce.orElseThrow().festivals()) {
            festival.days()
                    .forEach(day ->
                            days.add(new Statutory(festival.label().chinese().substring(0, 2), day.in(year))));
        }
        return days;
    }

    private static LocalDate date(ChineseCalendar day) {
        return day.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
