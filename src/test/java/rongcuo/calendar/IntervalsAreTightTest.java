package rongcuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static rongcuo.calendar.ShippedCalendars.GUANGXI;
import static rongcuo.calendar.ShippedCalendars.NATION;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Intervals are as narrow as the model of what a notice may still do allows: every arrangement that meets its conditions
 * is laid out on a calendar of its own, and what those calendars say, first and last, are the ends of the interval.
 */
class IntervalsAreTightTest {
    private static final int MOST_WORKING_DAYS = 12;
    private static final int REPAID_WITHIN = 6;

    /** A holiday as the regulation and the decision have it. */
    private record Holiday(LocalDate first, LocalDate last, int count, int longest) {}

    /** Open holidays close to each other, and no other open holiday near them. */
    private record Cluster(String name, HolidayCalendar calendar, NaiveCalendar known, List<Holiday> holidays) {
        @Override
        public String toString() {
            return name;
        }

        /** The first day that any of its holidays may change; another holiday may change those before. */
        LocalDate from() {
            return holidays.stream()
                    .map(holiday -> holiday.last.minusDays(holiday.longest - 1L + REPAID_WITHIN))
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }

        LocalDate to() {
            return holidays.stream()
                    .map(holiday -> holiday.first.plusDays(holiday.longest - 1L + REPAID_WITHIN))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        }
    }

    static Stream<Cluster> clusters() {
        return Stream.of(
                nation("New Year 2027, a Friday", holiday("2027-01-01", 1, 1, 3)),
                nation("New Year 2031, a Wednesday", holiday("2031-01-01", 1, 1, 3)),
                nation("Spring Festival 2027", holiday("2027-02-05", 4, 4, 9)),
                nation("Spring Festival 2030", holiday("2030-02-02", 4, 4, 9)),
                nation("Qingming 2027, a Monday", holiday("2027-04-05", 1, 1, 3)),
                nation("Qingming 2028, a Tuesday", holiday("2028-04-04", 1, 1, 3)),
                nation("Labour Day 2027, a Saturday", holiday("2027-05-01", 2, 2, 5)),
                nation("Labour Day 2030, a Wednesday", holiday("2030-05-01", 2, 2, 5)),
                nation("Dragon Boat 2027, a Wednesday", holiday("2027-06-09", 1, 1, 3)),
                nation("Mid-Autumn 2030 alone", holiday("2030-09-12", 1, 1, 3)),
                nation("National Day 2030 alone", holiday("2030-10-01", 3, 3, 7)),
                nation(
                        "Mid-Autumn 2027 and National Day",
                        holiday("2027-09-15", 1, 1, 3),
                        holiday("2027-10-01", 3, 3, 7)),
                nation(
                        "Mid-Autumn 2028 in National Day",
                        holiday("2028-10-01", 3, 3, 7),
                        holiday("2028-10-03", 1, 1, 3)),
                nation(
                        "Mid-Autumn 2031 on National Day",
                        holiday("2031-10-01", 3, 3, 7),
                        holiday("2031-10-01", 1, 1, 3)),
                guangxi(
                        "Qingming 2027 and Double Third",
                        holiday("2027-04-05", 1, 1, 3),
                        holiday("2027-04-09", 1, 2, 5)),
                overlay(2017, "Double Third 2017 beside a settled Qingming", holiday("2017-03-30", 1, 2, 5)),
                overlay(2022, "Double Third 2022 in a settled Qingming", holiday("2022-04-03", 1, 2, 5)),
                overlay(2023, "Double Third 2023 before a settled Labour Day", holiday("2023-04-22", 1, 2, 5)));
    }

    private static Holiday holiday(String first, int days, int count, int longest) {
        var day = LocalDate.parse(first);
        return new Holiday(day, day.plusDays(days - 1L), count, longest);
    }

    private static Cluster nation(String name, Holiday... holidays) {
        return new Cluster(
                name, ShippedCalendars.whole(NATION), NaiveCalendar.of(NATION, notice -> true), List.of(holidays));
    }

    private static Cluster guangxi(String name, Holiday... holidays) {
        return new Cluster(
                name, ShippedCalendars.whole(GUANGXI), NaiveCalendar.of(GUANGXI, notice -> true), List.of(holidays));
    }

    private static Cluster overlay(int year, String name, Holiday holiday) {
        return new Cluster(
                name,
                ShippedCalendars.without(
                        hidden -> hidden.calendar().equals("CN-GX") && hidden.year() == year,
                        ShippedCalendars.lineage(GUANGXI)),
                NaiveCalendar.of(GUANGXI, notice -> !notice.calendar.equals("CN-GX") || notice.year != year),
                List.of(holiday));
    }

    /** Holidays that a notice covers and that an open one of the overlay may share a run with. */
    private static final List<Holiday> SETTLED =
            List.of(holiday("2017-04-04", 1, 1, 3), holiday("2022-04-05", 1, 1, 3), holiday("2023-05-01", 1, 1, 5));

    @ParameterizedTest
    @MethodSource("clusters")
    void the_ends_of_an_interval_are_the_first_and_the_last_day_that_some_arrangement_gives(Cluster cluster) {
        var arrangements = new Arrangements(cluster).all();
        assertThat(arrangements).isNotEmpty();
        for (var day = cluster.from(); !day.isAfter(cluster.to()); day = day.plusDays(1)) {
            checkForwards(cluster, arrangements, day.minusDays(1));
            checkBackwards(cluster, arrangements, day.plusDays(1));
        }
    }

    private static void checkForwards(Cluster cluster, List<NaiveCalendar> arrangements, LocalDate start) {
        var earliest = new ArrayList<LocalDate>();
        var latest = new ArrayList<LocalDate>();
        for (var arrangement : arrangements) {
            widen(arrangement.workingDaysAfter(start, MOST_WORKING_DAYS), earliest, latest);
        }
        for (int count = 1; count <= MOST_WORKING_DAYS; count++) {
            var found = cluster.calendar.plusWorkingDays(start, count);
            var end = latest.get(count - 1);
            if (!end.isAfter(cluster.to())) {
                assertThat(found)
                        .as("%s + %d", start, count)
                        .extracting(DateInterval::earliest, DateInterval::latest)
                        .containsExactly(earliest.get(count - 1), end);
            }
        }
    }

    private static void checkBackwards(Cluster cluster, List<NaiveCalendar> arrangements, LocalDate end) {
        var earliest = new ArrayList<LocalDate>();
        var latest = new ArrayList<LocalDate>();
        for (var arrangement : arrangements) {
            widen(arrangement.workingDaysBefore(end, MOST_WORKING_DAYS), earliest, latest);
        }
        for (int count = 1; count <= MOST_WORKING_DAYS; count++) {
            var found = cluster.calendar.minusWorkingDays(end, count).orElseThrow();
            var begin = earliest.get(count - 1);
            if (!begin.isBefore(cluster.from())) {
                assertThat(found)
                        .as("%s - %d", end, count)
                        .extracting(DateInterval::earliest, DateInterval::latest)
                        .containsExactly(begin, latest.get(count - 1));
            }
        }
    }

    private static void widen(List<LocalDate> days, List<LocalDate> earliest, List<LocalDate> latest) {
        for (int i = 0; i < days.size(); i++) {
            if (earliest.size() == i) {
                earliest.add(days.get(i));
                latest.add(days.get(i));
            } else if (days.get(i).isBefore(earliest.get(i))) {
                earliest.set(i, days.get(i));
            } else if (days.get(i).isAfter(latest.get(i))) {
                latest.set(i, days.get(i));
            }
        }
    }

    /** Every choice of days, each held against the conditions of the model as they stand in the decision. */
    private static final class Arrangements {
        private final Cluster cluster;
        private final Set<Map<LocalDate, Boolean>> found = new HashSet<>();

        Arrangements(Cluster cluster) {
            this.cluster = cluster;
        }

        List<NaiveCalendar> all() {
            chooseRuns(0, new HashSet<>(), new HashSet<>());
            return found.stream().map(this::laidOver).toList();
        }

        private NaiveCalendar laidOver(Map<LocalDate, Boolean> changes) {
            var days = new HashMap<LocalDate, Boolean>();
            for (var day : cluster.known.declared()) {
                days.put(day, cluster.known.isWorked(day));
            }
            days.putAll(changes);
            return NaiveCalendar.with(days);
        }

        /** Any days in a row that contain the holiday's; whether they are too many shows when all are chosen. */
        private void chooseRuns(int place, Set<LocalDate> free, Set<LocalDate> near) {
            if (place == cluster.holidays.size()) {
                chooseRepaid(free, near);
                return;
            }
            var holiday = cluster.holidays.get(place);
            int most = mostFor(holiday);
            for (var from = holiday.last.minusDays(most - 1L); !from.isAfter(holiday.first); from = from.plusDays(1)) {
                for (var to = holiday.last; to.isBefore(from.plusDays(most)); to = to.plusDays(1)) {
                    var freeHere = new HashSet<>(free);
                    from.datesUntil(to.plusDays(1)).forEach(freeHere::add);
                    var nearHere = new HashSet<>(near);
                    from.minusDays(REPAID_WITHIN)
                            .datesUntil(to.plusDays(REPAID_WITHIN + 1L))
                            .forEach(nearHere::add);
                    chooseRuns(place + 1, freeHere, nearHere);
                }
            }
        }

        /** No run could be longer, also not one that is shared with a holiday close by. */
        private int mostFor(Holiday holiday) {
            int most = holiday.longest;
            for (var other : everyHoliday()) {
                if (other != holiday && isWithin(other.first, new DateRange(holiday.first, holiday.last), 9)) {
                    most = Math.max(most, Math.max(holiday.longest + other.count, other.longest + holiday.count));
                }
            }
            return most;
        }

        private List<Holiday> everyHoliday() {
            return Stream.concat(cluster.holidays.stream(), SETTLED.stream()).toList();
        }

        private void chooseRepaid(Set<LocalDate> free, Set<LocalDate> near) {
            var changes = new HashMap<LocalDate, Boolean>();
            int owed = 0;
            for (var day : free) {
                if (cluster.known.isWorked(day)) {
                    changes.put(day, false);
                    owed++;
                }
            }
            for (var holiday : cluster.holidays) {
                owed -= holiday.count;
            }
            var weekend = near.stream()
                    .filter(day -> !free.contains(day) && isFreeWeekend(day))
                    .sorted()
                    .toList();
            if (owed >= 0) {
                chooseRepaid(weekend, 0, owed, changes);
            }
        }

        private boolean isFreeWeekend(LocalDate day) {
            boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return isWeekend && !cluster.known.declared().contains(day);
        }

        private void chooseRepaid(List<LocalDate> weekend, int place, int owed, Map<LocalDate, Boolean> changes) {
            if (owed == 0) {
                if (!found.contains(changes) && isAllowed(changes)) {
                    found.add(Map.copyOf(changes));
                }
            } else if (weekend.size() - place >= owed) {
                chooseRepaid(weekend, place + 1, owed, changes);
                changes.put(weekend.get(place), true);
                chooseRepaid(weekend, place + 1, owed - 1, changes);
                changes.remove(weekend.get(place));
            }
        }

        private boolean isAllowed(Map<LocalDate, Boolean> changes) {
            var runs = new HashSet<DateRange>();
            for (var holiday : cluster.holidays) {
                var from = holiday.first;
                while (!isWorked(from.minusDays(1), changes)) {
                    from = from.minusDays(1);
                }
                var to = holiday.last;
                while (!isWorked(to.plusDays(1), changes)) {
                    to = to.plusDays(1);
                }
                runs.add(new DateRange(from, to));
            }
            return runs.stream().allMatch(this::isShortEnough)
                    && changes.entrySet().stream()
                            .allMatch(change -> runs.stream()
                                    .anyMatch(run ->
                                            isWithin(change.getKey(), run, change.getValue() ? REPAID_WITHIN : 0)));
        }

        private boolean isWorked(LocalDate day, Map<LocalDate, Boolean> changes) {
            return changes.getOrDefault(day, cluster.known.isWorked(day));
        }

        private static boolean isWithin(LocalDate day, DateRange run, int beyond) {
            return !day.isBefore(run.from().minusDays(beyond))
                    && !day.isAfter(run.to().plusDays(beyond));
        }

        /** As long as one holiday allows, and by the counts of the others longer if it is theirs too. */
        private boolean isShortEnough(DateRange run) {
            int most = 0;
            for (var one : inside(run)) {
                int length = one.longest - one.count;
                for (var each : inside(run)) {
                    length += each.count;
                }
                most = Math.max(most, length);
            }
            return run.days() <= most;
        }

        private List<Holiday> inside(DateRange run) {
            return everyHoliday().stream()
                    .filter(holiday -> isWithin(holiday.first, run, 0) && isWithin(holiday.last, run, 0))
                    .toList();
        }
    }
}
