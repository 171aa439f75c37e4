package rongcuo.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The holidays that no notice covers yet, and what notices may make of them.
 *
 * <p>Safe for several threads; the holidays of a year are laid out when it is first asked for.
 */
final class OpenHolidays {
    private final List<CalendarDeclaration> lineage;
    private final List<Predicate<Integer>> covered;
    private final CalendarLookup days;
    private final Map<Integer, List<OpenCluster>> clusters = new ConcurrentHashMap<>();

    /** What is announced of a day. */
    interface CalendarLookup {
        boolean isWorked(LocalDate day);

        /** Whether a notice says that it is free. */
        boolean isHoliday(LocalDate day);
    }

    /** @param covered for each calendar of the lineage, whether a known notice covers a year of it */
    OpenHolidays(List<CalendarDeclaration> lineage, List<Predicate<Integer>> covered, CalendarLookup days) {
        this.lineage = lineage;
        this.covered = covered;
        this.days = days;
    }

    /** What notices may take from the plain count of working days on the days of these ranges. */
    WorkingDayCount losses(List<DateRange> ranges) {
        if (ranges.isEmpty()) {
            return new WorkingDayCount(0, 0);
        }
        int least = 0;
        int most = 0;
        int lastYear = ranges.get(ranges.size() - 1).to().getYear() + 1;
        for (int year = ranges.get(0).from().getYear(); year <= lastYear; year++) {
            for (var cluster : of(year)) {
                if (cluster.meets(ranges)) {
                    var losses = cluster.losses(ranges);
                    least += losses.least();
                    most += losses.most();
                }
            }
        }
        return new WorkingDayCount(least, most);
    }

    /** Whether a notice may still change a day of a stretch, both ends included. */
    boolean meets(LocalDate from, LocalDate to) {
        var range = List.of(new DateRange(from, to));
        for (int year = from.getYear(); year <= to.getYear() + 1; year++) {
            for (var cluster : of(year)) {
                if (cluster.meets(range)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first day of the first year that has an open holiday, of those from one to another. */
    LocalDate firstYear(int from, int to) {
        for (int year = from; year < to; year++) {
            if (hasOpen(year)) {
                return LocalDate.of(year, 1, 1);
            }
        }
        return LocalDate.of(to, 1, 1);
    }

    private boolean hasOpen(int year) {
        for (int i = 0; i < lineage.size(); i++) {
            var regulations = lineage.get(i).regulations();
            if (!covered.get(i).test(year)
                    && !regulations.isEmpty()
                    && regulations.get(0).from().getYear() <= year) {
                return true;
            }
        }
        return false;
    }

    /** The open holidays that belong to a year, those that hang together joined; the first may begin the year before. */
    List<OpenCluster> of(int year) {
        return clusters.computeIfAbsent(year, this::laidOut);
    }

    private List<OpenCluster> laidOut(int year) {
        var open = new ArrayList<OpenCluster.Holiday>();
        var settled = new ArrayList<OpenCluster.Holiday>();
        for (int i = 0; i < lineage.size(); i++) {
            addFestivals(lineage.get(i), year, covered.get(i).test(year) ? settled : open);
        }
        open.sort(Comparator.comparing(OpenCluster.Holiday::reachFrom));
        return joined(open, settled);
    }

    private void addFestivals(CalendarDeclaration calendar, int year, List<OpenCluster.Holiday> holidays) {
        var regulations = calendar.regulations();
        for (int i = 0; i < regulations.size(); i++) {
            var until = i + 1 < regulations.size() ? regulations.get(i + 1).from() : LocalDate.MAX;
            for (var festival : regulations.get(i).festivals()) {
                var holiday = OpenCluster.Holiday.of(festival, year);
                if (!holiday.first().isBefore(regulations.get(i).from())
                        && holiday.first().isBefore(until)) {
                    holidays.add(holiday);
                }
            }
        }
    }

    private List<OpenCluster> joined(List<OpenCluster.Holiday> holidays, List<OpenCluster.Holiday> settled) {
        var result = new ArrayList<OpenCluster>();
        var group = new ArrayList<OpenCluster.Holiday>();
        for (var holiday : holidays) {
            if (!group.isEmpty() && !OpenCluster.belongsTo(holiday, group)) {
                result.add(OpenCluster.of(group, settled, days));
                group.clear();
            }
            group.add(holiday);
        }
        if (!group.isEmpty()) {
            result.add(OpenCluster.of(group, settled, days));
        }
        return result;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
