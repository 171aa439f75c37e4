package rongcuo.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days on which a clock stands still. */
public final class Standstill {
    /** A clock that never stops. */
    public static final Standstill NONE = new Standstill(List.of());

    private final List<DateRange> ranges;

    private Standstill(List<DateRange> ranges) {
        this.ranges = ranges;
    }

    /** Days may be named twice; they stop the clock once. */
    public static Standstill during(List<DateRange> ranges) {
        var sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(DateRange::from));
        var merged = new ArrayList<DateRange>();
        for (var range : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && !range.from().isAfter(merged.get(last).to())) {
                if (range.to().isAfter(merged.get(last).to())) {
                    merged.set(last, new DateRange(merged.get(last).from(), range.to()));
                }
            } else {
                merged.add(range);
            }
        }
        return merged.isEmpty() ? NONE : new Standstill(List.copyOf(merged));
    }

    public boolean isNever() {
        return ranges.isEmpty();
    }

    public boolean covers(LocalDate day) {
        for (var range : ranges) {
            if (!day.isBefore(range.from()) && !day.isAfter(range.to())) {
                return true;
            }
        }
        return false;
    }

    /** The parts of a stretch of days, both ends included, on which the clock runs. */
    List<DateRange> running(LocalDate from, LocalDate to) {
        var running = new ArrayList<DateRange>();
        var start = from;
        for (var range : ranges) {
            if (range.from().isAfter(to)) {
                break;
            }
            if (range.from().isAfter(start)) {
                running.add(new DateRange(start, range.from().minusDays(1)));
            }
            if (!range.to().isBefore(start)) {
                if (!range.to().isBefore(to)) {
                    return running;
                }
                start = range.to().plusDays(1);
            }
        }
        if (!start.isAfter(to)) {
            running.add(new DateRange(start, to));
        }
        return running;
    }

    /** How many days of a stretch, both ends included, the clock stands still. */
    long daysStopped(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        for (var range : running(from, to)) {
            days -= range.days();
        }
        return days;
    }
}
