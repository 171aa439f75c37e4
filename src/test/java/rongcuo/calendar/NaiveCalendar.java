package rongcuo.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A working calendar that knows nothing but how to look at one day after the other.
 *
 * <p>It shares neither the reader nor the arithmetic with what it checks: the shipped files are read line by line.
 */
final class NaiveCalendar {
    private static final Path FOLDER = Path.of("policies", "calendars");
    private static final Pattern YEAR = Pattern.compile("year: (\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("  - number: (.+)");
    private static final Pattern ANNOUNCED = Pattern.compile("    announced: (\\S+)");
    private static final Pattern WITHDRAWS = Pattern.compile("    withdraws: \\[(.+)]");
    private static final Pattern DAY = Pattern.compile("      - \\{date: (\\S+), name: .+, kind: (holiday|workday)}");
    private static final Pattern OTHER = Pattern.compile("notices:|    (days:( \\[])?|(title|note): .+)");

    private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final Map<LocalDate, Boolean> worked;
    private Set<LocalDate> stopped = Set.of();

    private NaiveCalendar(Map<LocalDate, Boolean> worked) {
        this.worked = worked;
    }

    /** The notices of a calendar laid over those of its parents, the outermost first, as far as they are to count. */
    static NaiveCalendar of(List<String> lineage, Predicate<Notice> counts) {
        var worked = new HashMap<LocalDate, Boolean>();
        for (String id : lineage) {
            var own = new HashMap<LocalDate, Boolean>();
            for (var notice : notices(id)) {
                if (counts.test(notice)) {
                    for (var day : notice.withdraws) {
                        if (own.containsKey(day)) {
                            own.remove(day);
                        } else {
                            worked.remove(day);
                        }
                    }
                    own.putAll(notice.days);
                }
            }
            worked.putAll(own);
        }
        return new NaiveCalendar(worked);
    }

    /** A calendar in which these days are worked or free, and all others go by the day of the week. */
    static NaiveCalendar with(Map<LocalDate, Boolean> worked) {
        return new NaiveCalendar(worked);
    }

    /** The same calendar for a clock that stands still on some days. */
    NaiveCalendar stoppedOn(Set<LocalDate> days) {
        var calendar = new NaiveCalendar(worked);
        calendar.stopped = days;
        return calendar;
    }

    /** A notice as its lines stand in the file. */
    static final class Notice {
        final String calendar;
        final int year;
        final String number;
        Optional<LocalDate> announced = Optional.empty();
        final Map<LocalDate, Boolean> days = new HashMap<>();
        final Set<LocalDate> withdraws = new HashSet<>();

        private Notice(String calendar, int year, String number) {
            this.calendar = calendar;
            this.year = year;
            this.number = number;
        }
    }

    /** All notices of one calendar in the order of the files. */
    static List<Notice> notices(String id) {
        try (var files = Files.list(FOLDER.resolve(id))) {
            var notices = new ArrayList<Notice>();
            for (var file : files.filter(path ->
                            Character.isDigit(path.getFileName().toString().charAt(0)))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList()) {
                addNotices(id, Files.readAllLines(file), notices);
            }
            return notices;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addNotices(String id, List<String> lines, List<Notice> notices) {
        int year = Integer.parseInt(found(YEAR, lines.get(0)).orElseThrow().group(1));
        for (String line : lines.subList(1, lines.size())) {
            var number = found(NUMBER, line);
            if (number.isPresent()) {
                notices.add(new Notice(id, year, number.get().group(1)));
                continue;
            }
            var announced = found(ANNOUNCED, line);
            var withdraws = found(WITHDRAWS, line);
            var day = found(DAY, line);
            if (announced.isPresent()) {
                last(notices).announced =
                        Optional.of(LocalDate.parse(announced.get().group(1)));
            } else if (withdraws.isPresent()) {
                for (String date : withdraws.get().group(1).split(",", -1)) {
                    last(notices).withdraws.add(LocalDate.parse(date.strip()));
                }
            } else if (day.isPresent()) {
                last(notices)
                        .days
                        .put(
                                LocalDate.parse(day.get().group(1)),
                                day.get().group(2).equals("workday"));
            } else if (found(OTHER, line).isEmpty()) {
                throw new AssertionError("a line of another form: " + line);
            }
        }
    }

    private static Notice last(List<Notice> notices) {
        return notices.get(notices.size() - 1);
    }

    private static Optional<Matcher> found(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    Set<LocalDate> declared() {
        return worked.keySet();
    }

    boolean isWorked(LocalDate day) {
        var known = Optional.ofNullable(worked.get(day));
        return known.orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    private boolean counts(LocalDate day) {
        return isWorked(day) && !stopped.contains(day);
    }

    LocalDate plusWorkingDays(LocalDate start, int count) {
        var day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (counts(day)) {
                left--;
            }
        }
        return day;
    }

    LocalDate minusWorkingDays(LocalDate end, int count) {
        var day = end;
        for (int left = count; left > 0; ) {
            day = day.minusDays(1);
            if (counts(day)) {
                left--;
            }
        }
        return day;
    }

    /** The first so many working days after a day. */
    List<LocalDate> workingDaysAfter(LocalDate start, int count) {
        var days = new ArrayList<LocalDate>(count);
        for (var day = start.plusDays(1); days.size() < count; day = day.plusDays(1)) {
            if (counts(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The last so many working days before a day, the latest first. */
    List<LocalDate> workingDaysBefore(LocalDate end, int count) {
        var days = new ArrayList<LocalDate>(count);
        for (var day = end.minusDays(1); days.size() < count; day = day.minusDays(1)) {
            if (counts(day)) {
                days.add(day);
            }
        }
        return days;
    }

    int workingDays(LocalDate after, LocalDate through) {
        int count = 0;
        for (var day = after.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
            if (counts(day)) {
                count++;
            }
        }
        return count;
    }

    /** The last day of a civil period, before it gives way to a working day. */
    LocalDate plus(LocalDate event, int length, PeriodUnit unit) {
        var end = event;
        for (int left = daysBetween(event, civil(event, length, unit)); left > 0; ) {
            end = end.plusDays(1);
            if (!stopped.contains(end)) {
                left--;
            }
        }
        return end;
    }

    /** The day a civil period before an event, before it gives way to a working day. */
    LocalDate minus(LocalDate event, int length, PeriodUnit unit) {
        return civil(event, -length, unit);
    }

    LocalDate rolledForward(LocalDate day) {
        var rolled = day;
        while (!isWorked(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    LocalDate rolledBack(LocalDate day) {
        var rolled = day;
        while (!isWorked(rolled)) {
            rolled = rolled.minusDays(1);
        }
        return rolled;
    }

    private static int daysBetween(LocalDate from, LocalDate to) {
        int days = 0;
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            days++;
        }
        return days;
    }

    /** By month after month, on the day of the same number or the last of the month. */
    private static LocalDate civil(LocalDate event, int length, PeriodUnit unit) {
        int step = length < 0 ? -1 : 1;
        if (unit == PeriodUnit.DAYS) {
            var day = event;
            for (int i = 0; i != length; i += step) {
                day = day.plusDays(step);
            }
            return day;
        }
        int year = event.getYear();
        int month = event.getMonthValue();
        int months = unit == PeriodUnit.YEARS ? length * 12 : length;
        for (int i = 0; i != months; i += step) {
            month += step;
            if (month == 13 || month == 0) {
                year += step;
                month = month == 13 ? 1 : 12;
            }
        }
        boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int longest = month == 2 && isLeap ? 29 : MONTH_LENGTHS[month - 1];
        return LocalDate.of(year, month, Math.min(event.getDayOfMonth(), longest));
    }
}
