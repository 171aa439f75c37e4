package rongcuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static rongcuo.calendar.ShippedCalendars.GUANGXI;
import static rongcuo.calendar.ShippedCalendars.LINEAGES;
import static rongcuo.calendar.ShippedCalendars.NATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rongcuo.calendar.ShippedCalendars.HiddenYear;

/**
 * The proof of the intervals: with the notices of a year hidden, what the calendar says of that year is held against
 * what the notices then made of it.
 */
class UnannouncedDaysTest {
    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2026;
    private static final int MOST_WORKING_DAYS = 30;
    private static final Path WIDTHS = Path.of("target", "interval-widths.txt");

    /** The last day that is known in truth. */
    private static final LocalDate FRI_2026_12_25 = LocalDate.of(2026, 12, 25);

    /** Made when the year had long begun, and beyond all that a holiday regulation knows. */
    private static final Set<String> AD_HOC_NOTICES =
            Set.of("国发明电〔2015〕1号", "国办发明电〔2020〕1号", "广西壮族自治区人民政府办公厅关于调整2020年“壮族三月三”假期安排的通知");

    private static final List<DateRange> AD_HOC_DAYS_OF_THE_NATION = List.of(
            new DateRange(LocalDate.of(2015, 9, 3), LocalDate.of(2015, 9, 6)),
            new DateRange(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 2)));

    private static final DateRange WITHDRAWN_IN_GUANGXI =
            new DateRange(LocalDate.of(2020, 3, 26), LocalDate.of(2020, 3, 27));

    /** Which notices are hidden. */
    private enum Hidden {
        /** As on the eve of the notice: those of the year and of all that follow. */
        YEAR_AND_LATER,
        YEAR_ONLY,
        /** Those of the overlay, while the nation's are known. */
        OVERLAY_ONLY;

        boolean isHidden(HiddenYear found, int year) {
            return switch (this) {
                case YEAR_AND_LATER -> found.year() >= year;
                case YEAR_ONLY -> found.year() == year;
                case OVERLAY_ONLY -> found.year() == year && found.calendar().equals("CN-GX");
            };
        }
    }

    @Test
    void the_true_deadline_lies_in_the_interval_but_for_the_ad_hoc_days() throws IOException {
        var widths = new LinkedHashMap<String, Widths>();
        var exceptions = new TreeMap<String, Exceptions>();
        for (var lineage : LINEAGES) {
            for (var hidden : hiddenFrom(lineage)) {
                var proof = new Proof(lineage, hidden);
                proof.forwards();
                widths.put(name(lineage) + ", " + hidden, proof.widths);
                exceptions
                        .computeIfAbsent(name(lineage), id -> new Exceptions())
                        .addAll(proof.exceptions);
            }
        }
        write(widths);
        assertThat(exceptions.get("CN").byNotice())
                .containsExactly(
                        "2015-09-03: 585 deadlines of starts from 2015-07-23 to 2015-09-05",
                        "2020-01-31: 796 deadlines of starts from 2019-12-13 to 2020-01-30");
        assertThat(exceptions.get("CN-GX").byNotice())
                .containsExactly(
                        "2015-09-03: 585 deadlines of starts from 2015-07-23 to 2015-09-05",
                        "2020-01-31: 796 deadlines of starts from 2019-12-13 to 2020-01-30",
                        "2020-03-26: 573 deadlines of starts from 2020-02-14 to 2020-03-25");
    }

    @Test
    void counted_backwards_the_true_day_lies_in_the_interval_but_for_the_ad_hoc_days() {
        for (var lineage : LINEAGES) {
            for (var hidden : hiddenFrom(lineage)) {
                var proof = new Proof(lineage, hidden);
                proof.backwards();
                assertThat(proof.periods).isGreaterThan(10_000);
            }
        }
    }

    @Test
    void the_true_end_of_chained_steps_lies_in_the_interval_but_for_the_ad_hoc_days() {
        for (var lineage : LINEAGES) {
            for (var hidden : hiddenFrom(lineage)) {
                var proof = new Proof(lineage, hidden);
                proof.chains();
                assertThat(proof.periods).isGreaterThan(4_000);
            }
        }
    }

    private static List<Hidden> hiddenFrom(List<String> lineage) {
        return lineage.equals(GUANGXI) ? List.of(Hidden.values()) : List.of(Hidden.YEAR_AND_LATER, Hidden.YEAR_ONLY);
    }

    private static String name(List<String> lineage) {
        return lineage.get(lineage.size() - 1);
    }

    private static void write(Map<String, Widths> widths) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("Deadlines of 1 to 30 working days that depend on hidden notices; widths in days");
        lines.add(Widths.HEAD);
        widths.forEach((name, measured) -> lines.add(measured.row(name)));
        Files.write(WIDTHS, lines);
    }

    /** Periods whose true end lies outside of the interval, by the first of the ad hoc days that they meet. */
    private static final class Exceptions {
        private final TreeMap<LocalDate, TreeMap<LocalDate, Set<Integer>>> periods = new TreeMap<>();

        void add(LocalDate adHoc, LocalDate start, int count) {
            periods.computeIfAbsent(adHoc, day -> new TreeMap<>())
                    .computeIfAbsent(start, day -> new TreeSet<>())
                    .add(count);
        }

        void addAll(Exceptions other) {
            other.periods.forEach((day, starts) ->
                    starts.forEach((start, counts) -> counts.forEach(count -> add(day, start, count))));
        }

        List<String> byNotice() {
            var lines = new ArrayList<String>();
            periods.forEach((day, starts) -> lines.add(String.format(
                    "%s: %d deadlines of starts from %s to %s",
                    day, starts.values().stream().mapToInt(Set::size).sum(), starts.firstKey(), starts.lastKey())));
            return lines;
        }
    }

    /** How wide intervals are. */
    private static final class Widths {
        static final String HEAD = String.format(
                "%-24s %9s %7s %7s %7s %5s %5s  %s",
                "calendar, hidden",
                "deadlines",
                "exact",
                "median",
                "mean",
                "95 %",
                "most",
                "exact, yet missed by a count of weekdays");

        private final List<Integer> days = new ArrayList<>();
        private int exact;
        private int exactUnlikeWeekdays;

        void add(DateInterval interval, LocalDate weekdays) {
            int width =
                    (int) (interval.latest().toEpochDay() - interval.earliest().toEpochDay());
            days.add(width);
            if (interval.isExact()) {
                exact++;
                exactUnlikeWeekdays += weekdays.equals(interval.latest()) ? 0 : 1;
            }
        }

        String row(String name) {
            days.sort(Integer::compare);
            double mean = days.stream().mapToInt(width -> width).average().orElseThrow();
            return String.format(
                    Locale.ROOT,
                    "%-24s %9d %5.1f %% %7d %7.2f %5d %5d  %.1f %%",
                    name,
                    days.size(),
                    100.0 * exact / days.size(),
                    days.get(days.size() / 2),
                    mean,
                    days.get(days.size() * 95 / 100),
                    days.get(days.size() - 1),
                    100.0 * exactUnlikeWeekdays / exact);
        }
    }

    /** One calendar with one year hidden after the other. */
    private static final class Proof {
        private final List<String> lineage;
        private final Hidden hidden;
        private final List<CalendarDeclaration> declarations;
        private final NaiveCalendar truth;
        private final NaiveCalendar withoutAdHocDays;
        private final NaiveCalendar weekdays = NaiveCalendar.with(Map.of());
        private final Widths widths = new Widths();
        private final Exceptions exceptions = new Exceptions();
        private int periods;

        Proof(List<String> lineage, Hidden hidden) {
            this.lineage = lineage;
            this.hidden = hidden;
            this.declarations = ShippedCalendars.lineage(lineage);
            this.truth = NaiveCalendar.of(lineage, notice -> true);
            this.withoutAdHocDays = NaiveCalendar.of(lineage, notice -> !AD_HOC_NOTICES.contains(notice.number));
        }

        private HolidayCalendar without(int year) {
            return ShippedCalendars.without(found -> hidden.isHidden(found, year), declarations);
        }

        private int firstYear() {
            return hidden == Hidden.OVERLAY_ONLY ? 2014 : FIRST_YEAR;
        }

        void forwards() {
            for (int year = firstYear(); year <= LAST_YEAR; year++) {
                var calendar = without(year);
                for (var start = LocalDate.of(year - 1, 11, 1); start.getYear() <= year; start = start.plusDays(1)) {
                    var ends = truth.workingDaysAfter(start, MOST_WORKING_DAYS);
                    var usual = withoutAdHocDays.workingDaysAfter(start, MOST_WORKING_DAYS);
                    var plain = weekdays.workingDaysAfter(start, MOST_WORKING_DAYS);
                    for (int i = 0; i < MOST_WORKING_DAYS && !ends.get(i).isAfter(FRI_2026_12_25); i++) {
                        var found = calendar.plusWorkingDays(start, i + 1);
                        check(found, ends.get(i), usual.get(i), start, i + 1);
                        if (found.isProvisional()) {
                            widths.add(found, plain.get(i));
                        }
                    }
                }
            }
        }

        void backwards() {
            for (int year = firstYear(); year <= LAST_YEAR; year++) {
                var calendar = without(year);
                var last = LocalDate.of(year + 1, 2, 28);
                for (var end = LocalDate.of(year, 1, 1);
                        !end.isAfter(last) && !end.isAfter(FRI_2026_12_25);
                        end = end.plusDays(1)) {
                    var begins = truth.workingDaysBefore(end, MOST_WORKING_DAYS);
                    var usual = withoutAdHocDays.workingDaysBefore(end, MOST_WORKING_DAYS);
                    for (int count = 1; count <= MOST_WORKING_DAYS; count += 10) {
                        var found = calendar.minusWorkingDays(end, count).orElseThrow();
                        check(found, begins.get(count - 1), usual.get(count - 1), end, -count);
                    }
                }
            }
        }

        /** Seven working days, then a month, then 20 days, then 15 working days. */
        void chains() {
            for (int year = firstYear(); year <= LAST_YEAR; year++) {
                var expiry = new Expiry(without(year), Standstill.NONE);
                for (var start = LocalDate.of(year - 1, 11, 1); start.getYear() <= year; start = start.plusDays(1)) {
                    var end = chained(truth, start);
                    if (!end.isAfter(FRI_2026_12_25)) {
                        check(chained(expiry, start), end, chained(withoutAdHocDays, start), start, 0);
                    }
                }
            }
        }

        private static LocalDate chained(NaiveCalendar calendar, LocalDate start) {
            var first = calendar.plusWorkingDays(start, 7);
            var second = calendar.rolledForward(calendar.plus(first, 1, PeriodUnit.MONTHS));
            var third = calendar.rolledForward(calendar.plus(second, 20, PeriodUnit.DAYS));
            return calendar.plusWorkingDays(third, 15);
        }

        private static DateInterval chained(Expiry expiry, LocalDate start) {
            var end = DateInterval.on(start);
            for (var period : List.of(
                    new Period(7, PeriodUnit.WORKING_DAYS),
                    new Period(1, PeriodUnit.MONTHS),
                    new Period(20, PeriodUnit.DAYS),
                    new Period(15, PeriodUnit.WORKING_DAYS))) {
                end = expiry.after(end, period, Expiry.Roll.TO_WORKING_DAY).orElseThrow();
            }
            return end;
        }

        private void check(DateInterval found, LocalDate truly, LocalDate usually, LocalDate start, int count) {
            periods++;
            if (holds(found, truly)) {
                return;
            }
            var adHoc = adHocDayAmong(start, truly, usually);
            if (adHoc.isEmpty() || truly.equals(usually) || !holds(found, usually)) {
                throw new AssertionError(lineage + ", " + hidden + ", " + start + " and " + count + ": " + truly
                        + " is not in " + found);
            }
            exceptions.add(adHoc.get(0), start, count);
        }

        private static boolean holds(DateInterval found, LocalDate day) {
            return !day.isBefore(found.earliest())
                    && !day.isAfter(found.latest())
                    && (found.isExact() || found.isProvisional());
        }

        /** The first days of what was made ad hoc and touches the stretch from the first of some days to the last. */
        private List<LocalDate> adHocDayAmong(LocalDate... days) {
            var from = Collections.min(List.of(days));
            var to = Collections.max(List.of(days));
            var ranges = new ArrayList<>(AD_HOC_DAYS_OF_THE_NATION);
            if (!lineage.equals(NATION)) {
                ranges.add(WITHDRAWN_IN_GUANGXI);
            }
            return ranges.stream()
                    .filter(range -> !range.from().isAfter(to) && !range.to().isBefore(from))
                    .map(DateRange::from)
                    .toList();
        }
    }
}
