package rongcuo.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When periods end (期间届满): the day of the event itself is not counted (民法典 201), months end on the day of the same
 * number or the last of the month (202), and a last day that is a day off gives way to the next working day (203).
 */
public final class Expiry {
    /** The most units of a period that are counted. */
    public static final int MOST = 1_000_000;

    private final HolidayCalendar calendar;
    private final Standstill standstill;

    /** What becomes of a last day that is a day off. */
    public enum Roll {
        /** To the next working day; backwards, to the one before. */
        TO_WORKING_DAY,
        NONE
    }

    public Expiry(HolidayCalendar calendar, Standstill standstill) {
        this.calendar = calendar;
        this.standstill = standstill;
    }

    /**
     * The last day of a period that runs from an event.
     *
     * @param times how often the period is to be counted, at least 1: with extensions more than once
     * @return empty where the clock stands still for good, or the day would be beyond the calendar
     */
    public Optional<DateInterval> after(DateInterval event, Period period, int times, Roll roll) {
        if (!HolidayCalendar.reaches(event.earliest())) {
            return Optional.empty();
        }
        long length = (long) period.length() * times;
        if (length > MOST) {
            return Optional.empty();
        }
        if (period.unit() == PeriodUnit.WORKING_DAYS) {
            return calendar.plusWorkingDays(event, (int) length, standstill);
        }
        var earliest = civilEnd(event.earliest(), period.unit(), length);
        var latest = civilEnd(event.latest(), period.unit(), length);
        return earliest.isEmpty() || latest.isEmpty()
                ? Optional.empty()
                : rolled(new DateInterval(earliest.get(), latest.get(), event.standing()), roll);
    }

    /** As {@link #after}, once. */
    public Optional<DateInterval> after(DateInterval event, Period period, Roll roll) {
        return after(event, period, 1, roll);
    }

    /** The day on which a civil period ends, before it gives way; each day on which the clock stood still adds one. */
    private Optional<LocalDate> civilEnd(LocalDate event, PeriodUnit unit, long length) {
        var plain = shifted(event, unit, length);
        var end = plain;
        while (!end.isAfter(HolidayCalendar.LAST)) {
            var stopped = plain.plusDays(standstill.daysStopped(event.plusDays(1), end));
            if (stopped.equals(end)) {
                return Optional.of(end);
            }
            end = stopped;
        }
        return Optional.empty();
    }

    private Optional<DateInterval> rolled(DateInterval end, Roll roll) {
        if (roll == Roll.NONE) {
            return Optional.of(end);
        }
        var earliest = calendar.rolledForward(end.earliest());
        var latest = calendar.rolledForward(end.latest());
        return earliest.isEmpty() || latest.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateInterval(
                        earliest.get().earliest(), latest.get().latest(), standing(end, earliest.get(), latest.get())));
    }

    /** Of what rests on all of them. */
    private static DateInterval.Standing standing(DateInterval... intervals) {
        for (var interval : intervals) {
            if (interval.isProvisional()) {
                return DateInterval.Standing.PROVISIONAL;
            }
        }
        return DateInterval.Standing.ANNOUNCED;
    }

    /**
     * The last day on which something can be done that must be done so long before an event.
     *
     * @return empty where the day would be beyond the calendar
     */
    public Optional<DateInterval> before(LocalDate event, Period period, Roll roll) {
        if (!HolidayCalendar.reaches(event) || period.length() > MOST) {
            return Optional.empty();
        }
        if (period.unit() == PeriodUnit.WORKING_DAYS) {
            return calendar.minusWorkingDays(event, period.length());
        }
        var day = shifted(event, period.unit(), -(long) period.length());
        if (!HolidayCalendar.reaches(day)) {
            return Optional.empty();
        }
        return roll == Roll.NONE ? Optional.of(DateInterval.on(day)) : calendar.rolledBack(day);
    }

    private static LocalDate shifted(LocalDate event, PeriodUnit unit, long length) {
        return switch (unit) {
            case DAYS -> event.plusDays(length);
            case MONTHS -> event.plusMonths(length);
            case YEARS -> event.plusYears(length);
            case WORKING_DAYS -> throw new IllegalArgumentException("working days need a calendar");
        };
    }
}
