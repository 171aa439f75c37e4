package rongcuo.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import rongcuo.calendar.CalendarDay.Declared;
import rongcuo.calendar.CalendarDay.Standing;
import rongcuo.source.BilingualText;

/**
 * The working calendar of a region as it was known on some day.
 *
 * <p>Over days that no notice covers it answers with the earliest and the latest day that notices may still bring about.
 * Thread-safe. Days before {@link #FIRST} and after {@link #LAST} are beyond it.
 */
public final class HolidayCalendar implements OpenHolidays.CalendarLookup {
    /** Since when the statutory holidays are those of the regulations that the calendars hold. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** By more days than this no notice has reached into the year before its own; into the year after none has. */
    private static final int REACH_BACK = 20;

    private static final int DAYS_A_WEEK = 7;

    private final CalendarDeclaration declaration;
    private final Map<LocalDate, Declared> declared;
    private final Set<Integer> coveredYears;
    private final int undated;
    private final WorkingDayTable table;
    private final OpenHolidays open;
    /** From here to {@link #settledThrough} nothing is open; found without laying out the holidays that are. */
    private final LocalDate settledFrom;

    private final LocalDate settledThrough;
    private final int settledRank;

    private HolidayCalendar(List<CalendarDeclaration> lineage, Optional<LocalDate> knownOn) {
        this.declaration = lineage.get(lineage.size() - 1);
        var known = new Known(lineage, knownOn);
        this.declared = known.declared;
        this.undated = known.undated;
        this.coveredYears = known.coveredYears.get(0);
        int firstYear = coveredYears.isEmpty() ? FIRST.getYear() : Collections.min(coveredYears);
        int lastYear = coveredYears.isEmpty() ? FIRST.getYear() : Collections.max(coveredYears);
        this.table = new WorkingDayTable(Math.min(firstYear, firstDeclaredYear()), lastYear, this::isWorked);
        this.open = new OpenHolidays(lineage, known.isCovered(), this);
        this.settledFrom = LocalDate.of(firstYear, 1, 1);
        this.settledThrough = open.firstYear(firstYear, lastYear + 1).minusDays(REACH_BACK);
        this.settledRank = Math.toIntExact(Math.max(0, table.rank(settledThrough)));
    }

    /**
     * The calendar that notices make.
     *
     * @param lineage the calendar after its parents, the outermost first
     * @param knownOn leaves out notices announced later; empty: all count
     */
    public static HolidayCalendar of(List<CalendarDeclaration> lineage, Optional<LocalDate> knownOn) {
        return new HolidayCalendar(lineage, knownOn);
    }

    /** The notices that count, laid over each other. */
    private static final class Known {
        private final Map<LocalDate, Declared> declared = new HashMap<>();
        private final List<Set<Integer>> coveredYears = new ArrayList<>();
        private int undated;

        Known(List<CalendarDeclaration> lineage, Optional<LocalDate> knownOn) {
            for (var calendar : lineage) {
                var own = new HashMap<LocalDate, Declared>();
                var covered = new HashSet<Integer>();
                for (var year : calendar.years()) {
                    for (var notice : year.notices()) {
                        if (knownOn.isEmpty() || notice.isKnownOn(knownOn.get())) {
                            covered.add(year.year());
                            undated += notice.announced().isEmpty() ? 1 : 0;
                            notice.withdraws().forEach(day -> withdraw(day, own));
                            notice.days().forEach(day -> own.put(day.date(), new Declared(day, notice, calendar.id())));
                        }
                    }
                }
                declared.putAll(own);
                coveredYears.add(covered);
            }
        }

        /** What a notice of an overlay takes back is its own or else its parent's. */
        private void withdraw(LocalDate day, Map<LocalDate, Declared> own) {
            if (own.remove(day) == null) {
                declared.remove(day);
            }
        }

        List<Predicate<Integer>> isCovered() {
            var isCovered = new ArrayList<Predicate<Integer>>();
            coveredYears.forEach(years -> isCovered.add(years::contains));
            return isCovered;
        }
    }

    /** The first notice may declare days of the year before its own. */
    private int firstDeclaredYear() {
        return declared.isEmpty()
                ? FIRST.getYear()
                : Collections.min(declared.keySet()).getYear();
    }

    public String id() {
        return declaration.id();
    }

    public Optional<String> parent() {
        return declaration.parent();
    }

    public BilingualText label() {
        return declaration.label();
    }

    /** The years that a notice covers. */
    public List<Integer> years() {
        return List.copyOf(new TreeSet<>(coveredYears));
    }

    /** The last day up to which no notice can change anything any more. */
    public LocalDate announcedThrough() {
        int year = settledThrough.plusDays(REACH_BACK).getYear();
        int uncovered = year;
        while (coveredYears.contains(uncovered)) {
            uncovered++;
        }
        var open = LocalDate.of(uncovered, 1, 1);
        for (; year <= uncovered; year++) {
            for (var cluster : this.open.of(year)) {
                open = cluster.from().isBefore(open) ? cluster.from() : open;
            }
        }
        return open.minusDays(1);
    }

    /** How many notices count as known because nobody knows when they were announced. */
    public int undatedNotices() {
        return undated;
    }

    /** Whether the calendar can say anything of a day. */
    public static boolean reaches(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    @Override
    public boolean isWorked(LocalDate day) {
        return kind(day).isWorked();
    }

    @Override
    public boolean isHoliday(LocalDate day) {
        return kind(day) == DayKind.HOLIDAY;
    }

    /** What the day is by the notices there are; where none covers it, by the day of the week. */
    public DayKind kind(LocalDate day) {
        var notice = declared.get(day);
        if (notice != null) {
            return notice.day().kind() == NoticeDay.Kind.HOLIDAY
                    ? DayKind.HOLIDAY
                    : OpenHolidays.isWeekend(day) ? DayKind.MAKE_UP : DayKind.WORKDAY;
        }
        return OpenHolidays.isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    /** What is known of a day; one that no notice covers and that the law frees anyway is a holiday. */
    public CalendarDay day(LocalDate day) {
        var notice = Optional.ofNullable(declared.get(day));
        if (isAnnounced(day, day)) {
            return new CalendarDay(day, kind(day), notice, Standing.SETTLED);
        }
        var count = workingDays(day.minusDays(1), day);
        if (!count.isExact()) {
            return new CalendarDay(day, kind(day), notice, Standing.UNCERTAIN);
        }
        var kind = kind(day).isWorked() && count.most() == 0 ? DayKind.HOLIDAY : kind(day);
        return new CalendarDay(day, kind, notice, Standing.OPEN);
    }

    /** Whether no notice can change any day of a stretch, both ends included, any more. */
    public boolean isAnnounced(LocalDate from, LocalDate to) {
        if (!from.isBefore(settledFrom) && !to.isAfter(settledThrough)) {
            return true;
        }
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!coveredYears.contains(year)) {
                return false;
            }
        }
        return !open.meets(from, to);
    }

    /**
     * The n-th working day after a day, which itself is not counted.
     *
     * @param count at least 1
     * @throws DateTimeException where it could lie after {@link #LAST}
     */
    public DateInterval plusWorkingDays(LocalDate start, int count) {
        var exact = announced(start, count);
        return exact.isPresent()
                ? exact.get()
                : search(start, count, Standstill.NONE).orElseThrow(() -> new DateTimeException("beyond " + LAST));
    }

    /** As {@link #plusWorkingDays(LocalDate, int)}, where all days from the first to the last are announced. */
    public Optional<LocalDate> plusAnnounced(LocalDate start, int count) {
        return announced(start, count).map(DateInterval::latest);
    }

    private Optional<DateInterval> announced(LocalDate start, int count) {
        return start.isBefore(settledFrom) ? Optional.empty() : table.plus(start, count, settledRank);
    }

    /**
     * The n-th working day after a day that may itself be uncertain.
     *
     * @return empty where it could lie after {@link #LAST}, also because the clock never runs again
     */
    public Optional<DateInterval> plusWorkingDays(DateInterval start, int count, Standstill standstill) {
        if (start.isExact() && standstill.isNever() && !start.isProvisional()) {
            var exact = announced(start.latest(), count);
            return exact.isPresent() ? exact : search(start.latest(), count, standstill);
        }
        var earliest = search(start.earliest(), count, standstill);
        var latest = search(start.latest(), count, standstill);
        return earliest.isEmpty() || latest.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateInterval(
                        earliest.get().earliest(),
                        latest.get().latest(),
                        start.isProvisional() || latest.get().isProvisional()
                                ? DateInterval.Standing.PROVISIONAL
                                : DateInterval.Standing.ANNOUNCED));
    }

    /**
     * The n-th working day before a day, which itself is not counted.
     *
     * @param count at least 1
     * @return empty where it could lie before {@link #FIRST}
     */
    public Optional<DateInterval> minusWorkingDays(LocalDate end, int count) {
        var last = end.minusDays(1);
        // A weekend day after the announced days has the rank of the last of them, yet a notice may have it worked.
        var exact = last.isAfter(settledThrough)
                ? Optional.<DateInterval>empty()
                : table.minus(end, count, settledRank)
                        .filter(day -> !day.earliest().isBefore(settledFrom));
        if (exact.isPresent()) {
            return exact;
        }
        var earliest = lastWith(count, last, Bound.LEAST);
        var latest = lastWith(count, last, Bound.MOST);
        return earliest.isEmpty() || latest.isEmpty()
                ? Optional.empty()
                : Optional.of(interval(earliest.get(), latest.get(), last));
    }

    /**
     * The first working day from a day on, the day itself included (顺延).
     *
     * @return empty where it could lie after {@link #LAST}
     */
    public Optional<DateInterval> rolledForward(LocalDate day) {
        return plusWorkingDays(DateInterval.on(day.minusDays(1)), 1, Standstill.NONE);
    }

    /**
     * The last working day up to a day, the day itself included.
     *
     * @return empty where it could lie before {@link #FIRST}
     */
    public Optional<DateInterval> rolledBack(LocalDate day) {
        return minusWorkingDays(day.plusDays(1), 1);
    }

    /** How many working days there are after a day up to and including another; none where that is not later. */
    public WorkingDayCount workingDays(LocalDate after, LocalDate through) {
        return after.isBefore(through)
                ? count(List.of(new DateRange(after.plusDays(1), through)))
                : new WorkingDayCount(0, 0);
    }

    /** As {@link #workingDays(LocalDate, LocalDate)}, without the days on which the clock stands still. */
    public WorkingDayCount workingDays(LocalDate after, LocalDate through, Standstill standstill) {
        return after.isBefore(through)
                ? count(standstill.running(after.plusDays(1), through))
                : new WorkingDayCount(0, 0);
    }

    private WorkingDayCount count(List<DateRange> ranges) {
        long plain = 0;
        boolean isAnnounced = true;
        for (var range : ranges) {
            plain += table.rank(range.to()) - table.rank(range.from().minusDays(1));
            isAnnounced &= !range.from().isBefore(settledFrom) && !range.to().isAfter(settledThrough);
        }
        if (isAnnounced) {
            return new WorkingDayCount((int) plain, (int) plain);
        }
        var losses = open.losses(ranges);
        return new WorkingDayCount((int) plain - losses.most(), (int) plain - losses.least());
    }

    /** Which of the two bounds of a count is meant. */
    private enum Bound {
        LEAST,
        MOST;

        int of(WorkingDayCount count) {
            return this == LEAST ? count.least() : count.most();
        }
    }

    private Optional<DateInterval> search(LocalDate start, int count, Standstill standstill) {
        var first = start.plusDays(1);
        var earliest = firstWith(count, first, standstill, Bound.MOST);
        var latest = firstWith(count, first, standstill, Bound.LEAST);
        return earliest.isEmpty() || latest.isEmpty()
                ? Optional.empty()
                : Optional.of(interval(earliest.get(), latest.get(), first));
    }

    private DateInterval interval(LocalDate earliest, LocalDate latest, LocalDate countedFrom) {
        var low = countedFrom.isBefore(earliest) ? countedFrom : earliest;
        var high = countedFrom.isAfter(latest) ? countedFrom : latest;
        return new DateInterval(
                earliest,
                latest,
                isAnnounced(low, high) ? DateInterval.Standing.ANNOUNCED : DateInterval.Standing.PROVISIONAL);
    }

    /** The first day up to which, from a day on, there are so many working days. Bounds of counts never fall. */
    private Optional<LocalDate> firstWith(int count, LocalDate from, Standstill standstill, Bound bound) {
        return fewest(
                        from.until(LAST, ChronoUnit.DAYS),
                        count,
                        reach -> bound.of(count(standstill.running(from, from.plusDays(reach)))) >= count)
                .map(from::plusDays);
    }

    /** The last day from which, up to a day, there are so many working days. */
    private Optional<LocalDate> lastWith(int count, LocalDate to, Bound bound) {
        return fewest(
                        FIRST.until(to, ChronoUnit.DAYS),
                        count,
                        reach -> bound.of(count(List.of(new DateRange(to.minusDays(reach), to)))) >= count)
                .map(to::minusDays);
    }

    /**
     * The lowest reach that suffices, where each above it does too; empty where it would be more than the most.
     *
     * @param count of the working days, which take as many days at least, the first at a reach of none
     */
    private static Optional<Long> fewest(long most, int count, LongPredicate suffices) {
        long low = count - 1L;
        long step = DAYS_A_WEEK;
        long high = Math.min(low + step, most);
        while (high < most && !suffices.test(high)) {
            low = high + 1;
            step *= 2;
            high = Math.min(low + step, most);
        }
        if (low > most || !suffices.test(high)) {
            return Optional.empty();
        }
        while (low < high) {
            long middle = (low + high) / 2;
            if (suffices.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(low);
    }
}
