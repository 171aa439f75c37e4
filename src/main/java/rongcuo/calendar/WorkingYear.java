package rongcuo.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rongcuo.calendar.CalendarDay.Declared;

/**
 * A year of a working calendar, to be looked at day by day, with the notices that it rests on.
 *
 * @param knownOn the day as known on which it stands; empty: all notices count
 * @param days all of the year, in order
 * @param notices those for the year, and those of the years beside it that declare a day of it
 */
public record WorkingYear(
        HolidayCalendar calendar,
        int year,
        Optional<LocalDate> knownOn,
        List<Day> days,
        List<Run> runs,
        List<CitedNotice> notices) {
    /** A notice for a year declares days of the last month of the year before at most. */
    private static final int BESIDE = 31;

    public WorkingYear {
        days = List.copyOf(days);
        runs = List.copyOf(runs);
        notices = List.copyOf(notices);
    }

    /** What one sees of a day. */
    public enum Look {
        WORKDAY("workday"),
        WEEKEND("weekend"),
        HOLIDAY("holiday"),
        MAKE_UP("make-up"),
        /** Free by law; the notice that arranges the days around it is to come. */
        STATUTORY("statutory"),
        /** A notice to come may make it free or have it worked. */
        UNCERTAIN("uncertain");

        private final String id;

        Look(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * A day of the year.
     *
     * @param festival by which the law makes it free; empty where it does not
     */
    public record Day(CalendarDay day, Look look, Optional<Festival> festival) {
        public LocalDate date() {
            return day.date();
        }
    }

    /**
     * Days in a row that notices declare alike under one name; those that touch the year or belong to its notices.
     *
     * @param year whose notices declare it
     */
    public record Run(String name, NoticeDay.Kind kind, DateRange days, int year) {}

    /**
     * A notice and where it stands.
     *
     * @param calendar whose it is
     * @param year for which it was made
     */
    public record CitedNotice(String calendar, int year, HolidayNotice notice) {}

    /**
     * A year of a calendar.
     *
     * @param lineage of the calendar, the outermost parent first
     * @param knownOn leaves out notices announced later; empty: all count
     */
    public static WorkingYear of(List<CalendarDeclaration> lineage, Optional<LocalDate> knownOn, int year) {
        var calendar = HolidayCalendar.of(lineage, knownOn);
        var known = known(lineage, knownOn, year);
        var runs = new Runs(calendar, known, year).list();
        return new WorkingYear(calendar, year, knownOn, days(calendar, lineage, year), runs, cited(known, year));
    }

    private static List<CitedNotice> known(List<CalendarDeclaration> lineage, Optional<LocalDate> knownOn, int year) {
        var notices = new ArrayList<CitedNotice>();
        for (var calendar : lineage) {
            for (var file : calendar.years()) {
                for (var notice : file.notices()) {
                    if (Math.abs(file.year() - year) < 2 && (knownOn.isEmpty() || notice.isKnownOn(knownOn.get()))) {
                        notices.add(new CitedNotice(calendar.id(), file.year(), notice));
                    }
                }
            }
        }
        return notices;
    }

    private static List<CitedNotice> cited(List<CitedNotice> known, int year) {
        var cited = new ArrayList<CitedNotice>();
        for (var notice : known) {
            if (notice.year() == year || touches(notice.notice(), year)) {
                cited.add(notice);
            }
        }
        return cited;
    }

    private static boolean touches(HolidayNotice notice, int year) {
        return notice.days().stream().anyMatch(day -> day.date().getYear() == year)
                || notice.withdraws().stream().anyMatch(day -> day.getYear() == year);
    }

    private static List<Day> days(HolidayCalendar calendar, List<CalendarDeclaration> lineage, int year) {
        Map<LocalDate, Festival> statutory = new TreeMap<>();
        lineage.forEach(declaration -> statutory.putAll(declaration.statutoryDays(year)));
        var days = new ArrayList<Day>();
        for (var date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            var day = calendar.day(date);
            var festival = Optional.ofNullable(statutory.get(date));
            days.add(new Day(day, look(day, festival), festival));
        }
        return days;
    }

    private static Look look(CalendarDay day, Optional<Festival> festival) {
        if (day.declared().isEmpty() && day.standing() == CalendarDay.Standing.UNCERTAIN) {
            return Look.UNCERTAIN;
        }
        if (day.declared().isEmpty() && day.standing() == CalendarDay.Standing.OPEN && festival.isPresent()) {
            return Look.STATUTORY;
        }
        return switch (day.kind()) {
            case WORKDAY -> Look.WORKDAY;
            case WEEKEND -> Look.WEEKEND;
            case HOLIDAY -> Look.HOLIDAY;
            case MAKE_UP -> Look.MAKE_UP;
        };
    }

    /** The days of a month, 1 to 12. */
    public List<Day> month(int month) {
        return days.stream().filter(day -> day.date().getMonthValue() == month).toList();
    }

    /** How many working days a month has. */
    public WorkingDayCount workingDays(int month) {
        var first = LocalDate.of(year, month, 1);
        return calendar.workingDays(first.minusDays(1), first.withDayOfMonth(first.lengthOfMonth()));
    }

    /** How many working days the year has. */
    public WorkingDayCount workingDays() {
        return calendar.workingDays(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    /** Whether no notice to come can change a day of the year. */
    public boolean isWhollyAnnounced() {
        return calendar.isAnnounced(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The stretches of days that a notice to come may still change. */
    public List<DateRange> uncertain() {
        var ranges = new ArrayList<DateRange>();
        for (var day : days) {
            if (day.look() == Look.UNCERTAIN) {
                extend(ranges, day.date());
            }
        }
        return ranges;
    }

    private static void extend(List<DateRange> ranges, LocalDate day) {
        int last = ranges.size() - 1;
        if (last >= 0 && ranges.get(last).to().equals(day.minusDays(1))) {
            ranges.set(last, new DateRange(ranges.get(last).from(), day));
        } else {
            ranges.add(new DateRange(day, day));
        }
    }

    /** The declared days around a year, gathered in runs. */
    private static final class Runs {
        private final HolidayCalendar calendar;
        private final int year;
        private final IdentityHashMap<HolidayNotice, Integer> years = new IdentityHashMap<>();
        private final List<Run> runs = new ArrayList<>();

        Runs(HolidayCalendar calendar, List<CitedNotice> known, int year) {
            this.calendar = calendar;
            this.year = year;
            known.forEach(notice -> years.put(notice.notice(), notice.year()));
        }

        List<Run> list() {
            var last = LocalDate.of(year, 12, 31).plusDays(BESIDE);
            for (var day = LocalDate.of(year, 1, 1).minusDays(BESIDE); !day.isAfter(last); day = day.plusDays(1)) {
                var declared = calendar.day(day).declared();
                if (declared.isPresent()) {
                    add(declared.get());
                }
            }
            runs.removeIf(run -> run.year() != year && !touchesYear(run.days()));
            return runs;
        }

        private boolean touchesYear(DateRange days) {
            return days.from().getYear() <= year && days.to().getYear() >= year;
        }

        private void add(Declared declared) {
            var day = declared.day();
            var run = new Run(
                    day.name(),
                    day.kind(),
                    new DateRange(day.date(), day.date()),
                    years.getOrDefault(declared.notice(), day.date().getYear()));
            if (runs.isEmpty() || !continues(runs.get(runs.size() - 1), run)) {
                runs.add(run);
                return;
            }
            var before = runs.remove(runs.size() - 1);
            runs.add(new Run(
                    before.name(), before.kind(), new DateRange(before.days().from(), day.date()), before.year()));
        }

        private static boolean continues(Run before, Run run) {
            return before.name().equals(run.name())
                    && before.kind() == run.kind()
                    && before.days().to().equals(run.days().from().minusDays(1));
        }
    }

    /** The notices without a date, which count as known on any day. */
    public List<HolidayNotice> undated() {
        var undated = new HashSet<String>();
        var list = new ArrayList<HolidayNotice>();
        for (var cited : notices) {
            if (cited.notice().announced().isEmpty()
                    && undated.add(cited.notice().number())) {
                list.add(cited.notice());
            }
        }
        return list;
    }
}
