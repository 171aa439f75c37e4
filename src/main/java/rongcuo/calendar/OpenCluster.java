package rongcuo.calendar;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holidays close to one another that no notice covers yet, with every arrangement that notices may make of them.
 *
 * <p>An arrangement frees some days and has as many of them repaid as the holidays do not take away by law. Days are bits
 * of a word, counted from the cluster's first day.
 */
final class OpenCluster {
    /** How many days a word can hold; clusters that would be longer are kept apart. */
    private static final int LONGEST = 64;

    private final LocalDate start;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Arrangement> arrangements;

    private OpenCluster(LocalDate start, LocalDate from, LocalDate to, List<Arrangement> arrangements) {
        this.start = start;
        this.from = from;
        this.to = to;
        this.arrangements = arrangements;
    }

    /** One holiday of one year. */
    record Holiday(Festival festival, LocalDate first, LocalDate last) {
        static Holiday of(Festival festival, int year) {
            var first = festival.days().get(0).in(year);
            var last = festival.days().get(festival.days().size() - 1).in(year);
            return new Holiday(festival, first, last);
        }

        /** The first day that a notice on it may touch. */
        LocalDate reachFrom() {
            return last.minusDays(festival.longest() - 1L + festival.repaidWithin());
        }

        LocalDate reachTo() {
            return first.plusDays(festival.longest() - 1L + festival.repaidWithin());
        }
    }

    /**
     * Days freed, and days of which some are worked instead.
     *
     * @param freed days worked before and free now
     * @param repaying free days of which {@code repaid} are worked now
     */
    private record Arrangement(long freed, long repaying, int repaid) {
        int least(long within) {
            return Long.bitCount(freed & within) - Math.min(repaid, Long.bitCount(repaying & within));
        }

        int most(long within) {
            int outside = Long.bitCount(repaying & ~within);
            return Long.bitCount(freed & within) - Math.max(0, repaid - outside);
        }
    }

    /** Whether a holiday's reach meets that of the group, so that they may share days. */
    static boolean belongsTo(Holiday holiday, List<Holiday> group) {
        var start = group.get(0).reachFrom();
        boolean meets = false;
        for (var other : group) {
            meets |= !holiday.reachFrom().isAfter(other.reachTo());
        }
        return meets && holiday.reachTo().toEpochDay() - start.toEpochDay() < LONGEST;
    }

    static OpenCluster of(List<Holiday> holidays, OpenHolidays.CalendarLookup days) {
        return new Layout(holidays, days).cluster();
    }

    boolean meets(List<DateRange> ranges) {
        for (var range : ranges) {
            if (!range.from().isAfter(to) && !range.to().isBefore(from)) {
                return true;
            }
        }
        return false;
    }

    /** The first day that some arrangement changes. */
    LocalDate from() {
        return from;
    }

    /** The last day that some arrangement changes. */
    LocalDate to() {
        return to;
    }

    /** How many working days arrangements take from these ranges. */
    WorkingDayCount losses(List<DateRange> ranges) {
        long within = 0;
        for (var range : ranges) {
            within |= bits(range);
        }
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (var arrangement : arrangements) {
            least = Math.min(least, arrangement.least(within));
            most = Math.max(most, arrangement.most(within));
        }
        return new WorkingDayCount(least, most);
    }

    private long bits(DateRange range) {
        long low = Math.max(0, range.from().toEpochDay() - start.toEpochDay());
        long high = Math.min(LONGEST - 1L, range.to().toEpochDay() - start.toEpochDay());
        return low > high ? 0 : (-1L >>> (LONGEST - 1 - (high - low))) << low;
    }

    /** Lays out what notices may do. */
    private static final class Layout {
        private final List<Holiday> holidays;
        private final OpenHolidays.CalendarLookup days;
        private final LocalDate start;
        private final int statutory;
        private final Set<Arrangement> arrangements = new LinkedHashSet<>();
        private long worked;
        private long weekend;
        private int stretch;

        Layout(List<Holiday> holidays, OpenHolidays.CalendarLookup days) {
            this.holidays = List.copyOf(holidays);
            this.days = days;
            this.start = holidays.get(0).reachFrom();
            int count = 0;
            for (var holiday : holidays) {
                count += holiday.festival().count();
            }
            this.statutory = count;
        }

        OpenCluster cluster() {
            for (int i = 0; i < LONGEST; i++) {
                var day = start.plusDays(i);
                if (days.isWorked(day)) {
                    worked |= 1L << i;
                } else if (OpenHolidays.isWeekend(day) && !days.isHoliday(day)) {
                    weekend |= 1L << i;
                }
            }
            arrange(0, 0, 0);
            // A holiday in a place that none of the notices learnt from had: longer runs, until one is possible.
            while (arrangements.isEmpty() && stretch < holidays.size() * 7) {
                stretch++;
                arrange(0, 0, 0);
            }
            long touched = 0;
            for (var arrangement : arrangements) {
                touched |= arrangement.freed() | (arrangement.repaid() > 0 ? arrangement.repaying() : 0);
            }
            return new OpenCluster(
                    start,
                    start.plusDays(Long.numberOfTrailingZeros(touched)),
                    start.plusDays(LONGEST - 1L - Long.numberOfLeadingZeros(touched)),
                    List.copyOf(arrangements));
        }

        /** Gives each holiday from a place in the list on each run that it may have. */
        private void arrange(int place, long free, long near) {
            if (place == holidays.size()) {
                add(free, near);
                return;
            }
            var holiday = holidays.get(place);
            arrangeRuns(
                    holiday, holiday.first(), holiday.last(), holiday.festival().longest(), place, free, near);
            var joining = holiday.festival().joining();
            if (joining.isPresent()) {
                for (var other : holidays) {
                    if (other.festival().id().equals(joining.get().with())) {
                        arrangeRuns(
                                holiday,
                                earlier(holiday.first(), other.first()),
                                later(holiday.last(), other.last()),
                                joining.get().longest(),
                                place,
                                free,
                                near);
                    }
                }
            }
        }

        private void arrangeRuns(
                Holiday holiday, LocalDate first, LocalDate last, int longest, int place, long free, long near) {
            int low = at(first);
            int high = at(last);
            int within = holiday.festival().repaidWithin();
            for (int from = Math.max(0, high - longest - stretch + 1); from <= low; from++) {
                for (int to = high; to - from < longest + stretch; to++) {
                    long run = span(from, to);
                    arrange(place + 1, free | run, near | span(from - within, to + within));
                }
            }
        }

        private void add(long free, long near) {
            long freed = free & worked;
            long repaying = near & weekend & ~free;
            int repaid = Long.bitCount(freed) - statutory;
            if (repaid >= 0 && repaid <= Long.bitCount(repaying)) {
                arrangements.add(new Arrangement(freed, repaying, repaid));
            }
        }

        private int at(LocalDate day) {
            return (int) (day.toEpochDay() - start.toEpochDay());
        }

        private static long span(int from, int to) {
            int low = Math.max(0, from);
            int high = Math.min(LONGEST - 1, to);
            return low > high ? 0 : (-1L >>> (LONGEST - 1 - (high - low))) << low;
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
