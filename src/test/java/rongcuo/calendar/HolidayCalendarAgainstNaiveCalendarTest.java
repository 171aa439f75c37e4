package rongcuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static rongcuo.calendar.ShippedCalendars.LINEAGES;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import rongcuo.calendar.DateInterval.Standing;

/** The calendar and a walk from day to day, written apart from each other, agree on periods made by chance. */
class HolidayCalendarAgainstNaiveCalendarTest {
    private static final int PERIODS = 100_000;
    private static final int CIVIL_PERIODS = 50_000;
    private static final int PERIODS_STANDING_STILL = 20_000;
    private static final int PERIODS_IN_A_ZONE = 20_000;
    private static final int PERIODS_KNOWN_ON_A_DAY = 2_000;
    private static final LocalDate TUE_2008_01_01 = LocalDate.of(2008, 1, 1);

    /** New Year 2027 may begin on 30 December and then be repaid on the Saturday before; no notice reaches further. */
    private static final LocalDate FRI_2026_12_25 = LocalDate.of(2026, 12, 25);

    private static final List<PeriodUnit> CIVIL_UNITS = List.of(PeriodUnit.DAYS, PeriodUnit.MONTHS, PeriodUnit.YEARS);

    @Test
    void working_days_fall_where_a_walk_from_day_to_day_finds_them() {
        for (var lineage : LINEAGES) {
            var compared = new Compared(lineage, PERIODS);
            assertThat(compared.workingDays()).isEqualTo(PERIODS);
        }
    }

    @Test
    void civil_periods_end_where_a_walk_from_day_to_day_finds_it() {
        for (var lineage : LINEAGES) {
            var compared = new Compared(lineage, CIVIL_PERIODS);
            assertThat(compared.civilPeriods()).isEqualTo(CIVIL_PERIODS);
        }
    }

    @Test
    void a_clock_that_stands_still_counts_no_day_as_a_walk_from_day_to_day_counts_none() {
        for (var lineage : LINEAGES) {
            var compared = new Compared(lineage, PERIODS_STANDING_STILL);
            assertThat(compared.suspendedPeriods()).isEqualTo(PERIODS_STANDING_STILL);
        }
    }

    @Test
    void what_was_announced_later_counts_no_more_than_in_a_walk_from_day_to_day() {
        for (var lineage : LINEAGES) {
            for (var knownOn : knownOnDates(lineage)) {
                var naive = NaiveCalendar.of(
                        lineage,
                        notice -> notice.announced.isEmpty()
                                || !notice.announced.get().isAfter(knownOn));
                var calendar = ShippedCalendars.knownOn(lineage, knownOn);
                var compared = new Compared(calendar, naive, PERIODS_KNOWN_ON_A_DAY);
                assertThat(compared.workingDays()).isEqualTo(PERIODS_KNOWN_ON_A_DAY);
            }
        }
    }

    @Test
    void labour_day_2019_ends_a_period_later_once_its_second_notice_is_known() {
        var fri_2019_04_26 = LocalDate.of(2019, 4, 26);
        var before = ShippedCalendars.knownOn(ShippedCalendars.NATION, LocalDate.of(2019, 3, 1));
        var after = ShippedCalendars.knownOn(ShippedCalendars.NATION, LocalDate.of(2019, 4, 1));
        assertThat(before.plusWorkingDays(fri_2019_04_26, 4)).isEqualTo(DateInterval.on(LocalDate.of(2019, 5, 3)));
        assertThat(after.plusWorkingDays(fri_2019_04_26, 4)).isEqualTo(DateInterval.on(LocalDate.of(2019, 5, 5)));
    }

    /** Each day on which a notice was announced, and the day before. */
    private static List<LocalDate> knownOnDates(List<String> lineage) {
        var dates = new ArrayList<LocalDate>();
        for (String id : lineage) {
            for (var notice : NaiveCalendar.notices(id)) {
                if (notice.announced.isPresent() && notice.year >= 2018) {
                    dates.add(notice.announced.get());
                    dates.add(notice.announced.get().minusDays(1));
                }
            }
        }
        assertThat(dates).hasSizeGreaterThan(20);
        return dates;
    }

    @Test
    void days_do_not_depend_on_the_time_zone_of_the_machine() {
        var own = TimeZone.getDefault();
        try {
            for (String zone : List.of("America/New_York", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(TimeZone.getDefault().getID()).isEqualTo(zone);
                for (var lineage : LINEAGES) {
                    var compared = new Compared(lineage, PERIODS_IN_A_ZONE);
                    assertThat(compared.workingDays()).isEqualTo(PERIODS_IN_A_ZONE);
                    assertThat(compared.civilPeriods()).isEqualTo(PERIODS_IN_A_ZONE);
                    assertThat(compared.suspendedPeriods()).isEqualTo(PERIODS_IN_A_ZONE);
                }
            }
        } finally {
            TimeZone.setDefault(own);
        }
    }

    @Test
    void the_last_announced_day_is_the_last_that_no_notice_can_change() {
        for (var lineage : LINEAGES) {
            assertThat(ShippedCalendars.whole(lineage).announcedThrough()).isEqualTo(FRI_2026_12_25);
        }
    }

    /** A calendar beside a naive one, and periods by chance that lie in what is announced. */
    private static final class Compared {
        private final HolidayCalendar calendar;
        private final NaiveCalendar naive;
        private final int periods;
        private final Random random = new Random(20_240_208);
        private final List<LocalDate> dense;

        Compared(List<String> lineage, int periods) {
            this(ShippedCalendars.whole(lineage), NaiveCalendar.of(lineage, notice -> true), periods);
        }

        Compared(HolidayCalendar calendar, NaiveCalendar naive, int periods) {
            this.calendar = calendar;
            this.naive = naive;
            this.periods = periods;
            this.dense = dense(naive);
        }

        /** Where mistakes are likely: at declared days, and at the ends of months and years. */
        private List<LocalDate> dense(NaiveCalendar naive) {
            var days = new ArrayList<LocalDate>();
            for (var day : naive.declared()) {
                if (!day.isBefore(TUE_2008_01_01)) {
                    days.add(day);
                }
            }
            var last = YearMonth.from(calendar.announcedThrough());
            for (var month = YearMonth.from(TUE_2008_01_01); !month.isAfter(last); month = month.plusMonths(1)) {
                days.add(month.atEndOfMonth());
                if (month.getMonthValue() == 12 || month.isLeapYear() && month.getMonthValue() == 2) {
                    days.add(month.atEndOfMonth());
                    days.add(month.atEndOfMonth());
                    days.add(month.atEndOfMonth());
                }
            }
            days.sort(LocalDate::compareTo);
            return days;
        }

        private LocalDate anyDay() {
            if (random.nextInt(4) > 0) {
                return dense.get(random.nextInt(dense.size())).plusDays(random.nextInt(11) - 5);
            }
            long days = calendar.announcedThrough().toEpochDay() - TUE_2008_01_01.toEpochDay();
            return TUE_2008_01_01.plusDays(random.nextInt((int) days));
        }

        private int anyCount() {
            return switch (random.nextInt(10)) {
                case 0 -> 1 + random.nextInt(random.nextInt(10) > 0 ? 90 : 400);
                default -> 1 + random.nextInt(30);
            };
        }

        private boolean isAnnounced(LocalDate day) {
            return !day.isBefore(TUE_2008_01_01) && !day.isAfter(calendar.announcedThrough());
        }

        /** How many periods were compared, each forwards, backwards and counted. */
        int workingDays() {
            int done = 0;
            while (done < periods) {
                var day = anyDay();
                int count = anyCount();
                var end = naive.plusWorkingDays(day, count);
                var begin = naive.minusWorkingDays(day, count);
                if (isAnnounced(day) && isAnnounced(end) && isAnnounced(begin)) {
                    done++;
                    same(calendar.plusWorkingDays(day, count), end, day, count);
                    same(calendar.minusWorkingDays(day, count).orElseThrow(), begin, day, -count);
                    int counted = naive.workingDays(begin, end);
                    if (!calendar.workingDays(begin, end).equals(new WorkingDayCount(counted, counted))) {
                        throw new AssertionError(
                                "from " + begin + " to " + end + ": " + calendar.workingDays(begin, end));
                    }
                    if (calendar.kind(day).isWorked() != naive.isWorked(day)) {
                        throw new AssertionError(day + " is " + calendar.kind(day));
                    }
                }
            }
            return done;
        }

        /** How many periods were compared, each forwards and backwards, rolled and not. */
        int civilPeriods() {
            var expiry = new Expiry(calendar, Standstill.NONE);
            int done = 0;
            while (done < periods) {
                var day = anyDay();
                var period = anyCivilPeriod();
                var end = naive.plus(day, period.length(), period.unit());
                var begin = naive.minus(day, period.length(), period.unit());
                var rolledEnd = naive.rolledForward(end);
                var rolledBegin = naive.rolledBack(begin);
                if (isAnnounced(day) && isAnnounced(rolledEnd) && isAnnounced(rolledBegin)) {
                    done++;
                    var event = DateInterval.on(day);
                    same(expiry.after(event, period, Expiry.Roll.NONE).orElseThrow(), end, day, period);
                    same(expiry.after(event, period, Expiry.Roll.TO_WORKING_DAY).orElseThrow(), rolledEnd, day, period);
                    same(expiry.before(day, period, Expiry.Roll.NONE).orElseThrow(), begin, day, period);
                    same(
                            expiry.before(day, period, Expiry.Roll.TO_WORKING_DAY)
                                    .orElseThrow(),
                            rolledBegin,
                            day,
                            period);
                }
            }
            return done;
        }

        /** How many periods with suspensions were compared. */
        int suspendedPeriods() {
            int done = 0;
            while (done < periods) {
                var day = anyDay();
                var ranges = new ArrayList<DateRange>();
                var stopped = new HashSet<LocalDate>();
                addSuspensions(day, ranges, stopped);
                var suspended = naive.stoppedOn(stopped);
                var period = random.nextBoolean() ? new Period(anyCount(), PeriodUnit.WORKING_DAYS) : anyCivilPeriod();
                boolean isCivil = period.unit() != PeriodUnit.WORKING_DAYS;
                var end = isCivil
                        ? naive.rolledForward(suspended.plus(day, period.length(), period.unit()))
                        : suspended.plusWorkingDays(day, period.length());
                if (isAnnounced(day) && isAnnounced(end)) {
                    done++;
                    var standstill = Standstill.during(ranges);
                    var found = new Expiry(calendar, standstill)
                            .after(DateInterval.on(day), period, Expiry.Roll.TO_WORKING_DAY);
                    same(found.orElseThrow(), end, day, period);
                    int counted = suspended.workingDays(day, end);
                    if (!calendar.workingDays(day, end, standstill).equals(new WorkingDayCount(counted, counted))) {
                        throw new AssertionError("from " + day + " to " + end + " without " + ranges);
                    }
                }
            }
            return done;
        }

        /** Suspensions that may overlap, touch or lie before the event. */
        private void addSuspensions(LocalDate day, List<DateRange> ranges, Set<LocalDate> stopped) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                var from = day.plusDays(random.nextInt(40) - 10);
                var to = from.plusDays(random.nextInt(30));
                ranges.add(new DateRange(from, to));
                from.datesUntil(to.plusDays(1)).forEach(stopped::add);
            }
        }

        private Period anyCivilPeriod() {
            var unit = CIVIL_UNITS.get(random.nextInt(CIVIL_UNITS.size()));
            return switch (unit) {
                case DAYS -> new Period(anyCount(), unit);
                case MONTHS -> new Period(1 + random.nextInt(random.nextInt(10) > 0 ? 6 : 36), unit);
                default -> new Period(1 + random.nextInt(random.nextInt(10) > 0 ? 1 : 5), unit);
            };
        }

        private static void same(DateInterval found, LocalDate expected, LocalDate start, Object period) {
            if (!found.earliest().equals(expected)
                    || !found.latest().equals(expected)
                    || found.standing() != Standing.ANNOUNCED) {
                throw new AssertionError(period + " from " + start + ": " + found + ", not " + expected);
            }
        }
    }
}
