package rongcuo.calendar;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * When a period ends, on a calendar as it was known on some day.
 *
 * @param knownOn empty: all notices counted
 * @param end backwards, the last day on which something can still be done
 */
public record CountedPeriod(
        HolidayCalendar calendar,
        LocalDate start,
        Period period,
        Direction direction,
        Optional<LocalDate> knownOn,
        DateInterval end) {
    /** Which way a period is counted from its start. */
    public enum Direction {
        FORWARD("forward"),
        BACKWARD("backward");

        private final String id;

        Direction(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** Counts a period; empty where it would end beyond the calendar. */
    public static Optional<CountedPeriod> of(
            HolidayCalendar calendar,
            LocalDate start,
            Period period,
            Direction direction,
            Optional<LocalDate> knownOn) {
        var expiry = new Expiry(calendar, Standstill.NONE);
        var end = direction == Direction.FORWARD
                ? expiry.after(DateInterval.on(start), period, Expiry.Roll.TO_WORKING_DAY)
                : expiry.before(start, period, Expiry.Roll.TO_WORKING_DAY);
        return end.map(found -> new CountedPeriod(calendar, start, period, direction, knownOn, found));
    }

    /**
     * The notices without a date on which the count rests, though it was to be made as known on a day; none where it was
     * not.
     */
    public List<HolidayNotice> undated() {
        var years = calendar.years();
        if (knownOn.isEmpty() || years.isEmpty()) {
            return List.of();
        }
        var from = later(earlier(start, end.earliest()), LocalDate.of(years.get(0), 1, 1));
        var to = earlier(later(start, end.latest()), LocalDate.of(years.get(years.size() - 1), 12, 31));
        var undated = new LinkedHashSet<HolidayNotice>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            calendar.day(day)
                    .declared()
                    .map(CalendarDay.Declared::notice)
                    .filter(notice -> notice.announced().isEmpty())
                    .ifPresent(undated::add);
        }
        return List.copyOf(undated);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
