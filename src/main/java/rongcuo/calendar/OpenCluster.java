package rongcuo.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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

        private boolean meets(Holiday other) {
            return !reachFrom().isAfter(other.reachTo()) && !other.reachFrom().isAfter(reachTo());
        }
    }

    /**
     * Days freed, and days of which some are worked instead.
     *
     * @param freed days worked before and free now
     * @param worked days free before and worked now
     * @param repaying further free days of which {@code repaid} are worked now
     */
    private record Arrangement(long freed, long worked, long repaying, int repaid) {
        int least(long within) {
            return certain(within) - Math.min(repaid, Long.bitCount(repaying & within));
        }

        int most(long within) {
            int outside = Long.bitCount(repaying & ~within);
            return certain(within) - Math.max(0, repaid - outside);
        }

        private int certain(long within) {
            return Long.bitCount(freed & within) - Long.bitCount(worked & within);
        }
    }

    /** Whether a holiday's reach meets that of the group, so that they may share days. */
    static boolean belongsTo(Holiday holiday, List<Holiday> group) {
        long days = group.get(0).reachFrom().until(holiday.reachTo(), ChronoUnit.DAYS) + 1;
        boolean meets = false;
        int lengthening = holiday.festival().count();
        for (var other : group) {
            meets |= holiday.meets(other);
            lengthening += other.festival().count();
        }
        return meets && days + 2L * lengthening <= LONGEST;
    }

    /** @param settled holidays of the same year that a notice covers; those close by may share a run with an open one */
    static OpenCluster of(List<Holiday> holidays, List<Holiday> settled, OpenHolidays.CalendarLookup days) {
        return new Layout(holidays, settled, days).cluster();
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
        private final List<Holiday> all;
        private final OpenHolidays.CalendarLookup days;
        private final LocalDate start;
        private final int statutory;
        private final Set<Arrangement> arrangements = new LinkedHashSet<>();
        private long worked;
        private long weekend;
        private int longest;

        /** How much longer than any notice so far made it a run may be. */
        private int stretch;

        Layout(List<Holiday> holidays, List<Holiday> settled, OpenHolidays.CalendarLookup days) {
            this.holidays = holidays.stream()
                    .sorted(Comparator.comparing(Holiday::first))
                    .toList();
            this.all = new ArrayList<>(holidays);
            for (var other : settled) {
                if (holidays.stream().anyMatch(other::meets)) {
                    all.add(other);
                }
            }
            this.statutory = counts(holidays);
            // A run that several holidays share may be longer than that of one by what the others count.
            int lengthening = counts(all);
            for (var holiday : all) {
                longest = Math.max(longest, holiday.festival().longest() + lengthening);
            }
            this.start = holidays.get(0).reachFrom().minusDays(lengthening);
            this.days = days;
        }

        private static int counts(List<Holiday> holidays) {
            int counts = 0;
            for (var holiday : holidays) {
                counts += holiday.festival().count();
            }
            return counts;
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
            arrange(0, -1, new Runs(0, 0, 0));
            // A holiday in a place that none of the notices learnt from had: longer runs, until one is possible.
            while (arrangements.isEmpty() && stretch < LONGEST) {
                stretch++;
                arrange(0, -1, new Runs(0, 0, 0));
            }
            long touched = 0;
            for (var arrangement : arrangements) {
                touched |= arrangement.freed() | arrangement.worked();
                touched |= arrangement.repaid() > 0 ? arrangement.repaying() : 0;
            }
            return new OpenCluster(
                    start,
                    start.plusDays(Long.numberOfTrailingZeros(touched)),
                    start.plusDays(LONGEST - 1L - Long.numberOfLeadingZeros(touched)),
                    List.copyOf(arrangements));
        }

        /**
         * Runs chosen so far.
         *
         * @param free their days
         * @param bounds weekend days beside them, which must be worked, for else the runs would be longer
         * @param near days on which they may be repaid
         */
        private record Runs(long free, long bounds, long near) {
            Runs and(int from, int to, long weekend, int within) {
                return new Runs(
                        free | span(from, to),
                        bounds | (beside(from, to) & weekend),
                        near | span(from - within, to + within));
            }
        }

        /** Gives each holiday from a place in the list on each run that it may have, after a day that is not free. */
        private void arrange(int place, int after, Runs runs) {
            if (place == holidays.size()) {
                add(runs);
                return;
            }
            var holiday = holidays.get(place);
            int low = at(holiday.first());
            int high = at(holiday.last());
            for (int from = Math.max(after + 1, high - longest - stretch + 1); from <= low; from++) {
                for (int to = high; to - from < longest + stretch; to++) {
                    if (isPossible(from, to)) {
                        arrange(next(place, from, to), to + 1, runs.and(from, to, weekend, within(from, to)));
                    }
                }
            }
        }

        /** The place of the first holiday after the one at a place that is not in the run. */
        private int next(int place, int from, int to) {
            int next = place + 1;
            while (next < holidays.size() && isWithin(holidays.get(next), from, to)) {
                next++;
            }
            return next;
        }

        /** Whether there can be a run of these days and not one day more. */
        private boolean isPossible(int from, int to) {
            int counts = 0;
            int beyond = 0;
            for (var holiday : all) {
                if (isWithin(holiday, from, to)) {
                    counts += holiday.festival().count();
                    beyond = Math.max(
                            beyond,
                            holiday.festival().longest() - holiday.festival().count());
                } else if (at(holiday.first()) <= to + 1 && at(holiday.last()) >= from - 1) {
                    return false;
                }
            }
            boolean isBounded = (beside(from, to) & ~worked & ~weekend) == 0;
            return isBounded && to - from < counts + beyond + stretch;
        }

        private int within(int from, int to) {
            int within = 0;
            for (var holiday : holidays) {
                if (isWithin(holiday, from, to)) {
                    within = Math.max(within, holiday.festival().repaidWithin());
                }
            }
            return within;
        }

        private boolean isWithin(Holiday holiday, int from, int to) {
            return at(holiday.first()) >= from && at(holiday.last()) <= to;
        }

        private void add(Runs runs) {
            long freed = runs.free() & worked;
            long repaying = runs.near() & weekend & ~runs.free() & ~runs.bounds();
            int repaid = Long.bitCount(freed) - statutory - Long.bitCount(runs.bounds());
            if (repaid >= 0 && repaid <= Long.bitCount(repaying)) {
                arrangements.add(new Arrangement(freed, runs.bounds(), repaying, repaid));
            }
        }

        private int at(LocalDate day) {
            return (int) (day.toEpochDay() - start.toEpochDay());
        }

        private static long beside(int from, int to) {
            return span(from - 1, from - 1) | span(to + 1, to + 1);
        }

        private static long span(int from, int to) {
            int low = Math.max(0, from);
            int high = Math.min(LONGEST - 1, to);
            return low > high ? 0 : (-1L >>> (LONGEST - 1 - (high - low))) << low;
        }
    }
}
