package rongcuo.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which working day of a stretch of years each day is, and the other way round, so that to add working days is two
 * look-ups however many they are.
 *
 * <p>Before and after those years every Monday to Friday counts as worked.
 */
final class WorkingDayTable {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private final int firstYear;
    private final int years;
    private final LocalDate first;
    private final LocalDate last;
    /** By {@link #slot}: how many working days there are up to and including the day. */
    private final int[] ranks;
    /** The working days in order, each the answer that it gives; the first is none, for ranks count from 1. */
    private final DateInterval[] days;

    WorkingDayTable(int firstYear, int lastYear, Predicate<LocalDate> isWorked) {
        this.firstYear = firstYear;
        this.years = lastYear - firstYear + 1;
        this.first = LocalDate.of(firstYear, 1, 1);
        this.last = LocalDate.of(lastYear, 12, 31);
        this.ranks = new int[years * MONTHS * DAYS];
        var worked = new ArrayList<DateInterval>(years * 262);
        worked.add(DateInterval.on(first.minusDays(1)));
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorked.test(day)) {
                worked.add(DateInterval.on(day));
            }
            ranks[slot(day)] = worked.size() - 1;
        }
        this.days = worked.toArray(new DateInterval[0]);
    }

    /** Without a division: a day's place in a grid of months that all have 31 days. */
    private int slot(LocalDate day) {
        return ((day.getYear() - firstYear) * MONTHS + day.getMonthValue() - 1) * DAYS + day.getDayOfMonth() - 1;
    }

    /** The n-th working day after a day, where both lie in the table before a limit. */
    Optional<DateInterval> plus(LocalDate start, int count, int limit) {
        int year = start.getYear() - firstYear;
        if (year < 0 || year >= years) {
            return Optional.empty();
        }
        int rank = ranks[slot(start)];
        return count > limit - rank ? Optional.empty() : Optional.of(days[rank + count]);
    }

    /** The n-th working day before a day, where both lie in the table and the day has at most a rank. */
    Optional<DateInterval> minus(LocalDate end, int count, int limit) {
        int year = end.getYear() - firstYear;
        if (year < 0 || year >= years) {
            return Optional.empty();
        }
        int rank = ranks[slot(end)];
        int before = days[rank].latest().equals(end) ? rank - 1 : rank;
        return rank > limit || count > before ? Optional.empty() : Optional.of(days[before - count + 1]);
    }

    /** How many working days there are from the table's first day to this one; less than none before the table. */
    long rank(LocalDate day) {
        if (day.isBefore(first)) {
            return weekdays(day) - weekdays(first.minusDays(1));
        }
        return day.isAfter(last) ? days.length - 1 + weekdays(day) - weekdays(last) : ranks[slot(day)];
    }

    /** How many Mondays to Fridays there are up to a day, counted from a Monday. */
    private static long weekdays(LocalDate day) {
        long sinceMonday = day.toEpochDay() + 3;
        return Math.floorDiv(sinceMonday, 7L) * 5 + Math.min(Math.floorMod(sinceMonday, 7L) + 1, 5);
    }
}
