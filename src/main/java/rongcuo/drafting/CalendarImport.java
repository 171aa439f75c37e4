package rongcuo.drafting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rongcuo.calendar.CalendarDeclaration;
import rongcuo.calendar.CalendarYear;
import rongcuo.calendar.DateRange;
import rongcuo.calendar.DayKind;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.HolidayNotice;
import rongcuo.calendar.NoticeDay;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * A notice that is to be taken into a calendar: what it changes, what speaks against it, and the year as it would be.
 *
 * @param year all notices of the year, the new one last
 * @param changes the days that it makes another kind, in order
 * @param problems in file order; with one of them the year must not be used
 */
public record CalendarImport(CalendarYear year, List<Change> changes, List<Problem> problems, Outcome outcome) {
    public CalendarImport {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** What is to be done. */
    public enum Outcome {
        /** The year has no notice yet. */
        NEW_YEAR,
        /** The year has notices, and this one is a further one. */
        AMENDED_YEAR,
        /** All that the notice says is known. */
        NOTHING_NEW,
        /** The year has no notice that this one could amend. */
        REFUSED
    }

    /** How a notice stands to those of its year that are there already. */
    public enum Role {
        FIRST,
        AMENDING
    }

    /**
     * Days in a row that become alike.
     *
     * @param name of the holiday; empty where a day becomes ordinary again
     * @param turned how many of them were worked and are free now, or the other way round
     */
    public record Change(DateRange days, String name, DayKind after, int turned) {}

    /**
     * Holds a notice against what is known.
     *
     * @param lineage the calendar after its parents, the outermost first
     * @param file from which the notice was read, under the name that positions give
     */
    public static CalendarImport of(
            List<CalendarDeclaration> lineage, int year, HolidayNotice notice, Role role, SourceText file) {
        return new Comparison(lineage, year, notice, role, new Pointer(file)).result();
    }

    /** One notice being held against what is known. */
    private static final class Comparison {
        private final List<CalendarDeclaration> lineage;
        private final CalendarDeclaration own;
        private final int year;
        private final HolidayNotice notice;
        private final Role role;
        private final Pointer pointer;
        private final Position start;
        private final HolidayCalendar before;
        private final List<HolidayNotice> known;
        private final Problems problems = new Problems();

        Comparison(List<CalendarDeclaration> lineage, int year, HolidayNotice notice, Role role, Pointer pointer) {
            this.lineage = lineage;
            this.own = lineage.get(lineage.size() - 1);
            this.year = year;
            this.notice = notice;
            this.role = role;
            this.pointer = pointer;
            this.start = Position.startOf(pointer.file().name());
            this.before = HolidayCalendar.of(lineage, Optional.empty());
            this.known = own.years().stream()
                    .filter(other -> other.year() == year)
                    .findFirst()
                    .map(CalendarYear::notices)
                    .orElse(List.of());
        }

        CalendarImport result() {
            if (!known.isEmpty() && said(known).equals(said(List.of(notice)))) {
                return new CalendarImport(
                        new CalendarYear(year, known, start), List.of(), List.of(), Outcome.NOTHING_NEW);
            }
            if (role == Role.AMENDING && known.isEmpty()) {
                tell(start, ProblemCode.NOTHING_TO_AMEND, Integer.toString(year), own.id());
                return new CalendarImport(
                        new CalendarYear(year, known, start), List.of(), problems.inFileOrder(), Outcome.REFUSED);
            }
            var news = role == Role.AMENDING ? news() : notice;
            notice.days().forEach(this::checkDay);
            checkYear();
            var notices = new ArrayList<>(known);
            notices.add(news);
            var after = new CalendarYear(year, notices, start);
            var changed = calendarWith(after);
            checkStatutoryDays(changed);
            var outcome = news.days().isEmpty()
                    ? Outcome.NOTHING_NEW
                    : known.isEmpty() ? Outcome.NEW_YEAR : Outcome.AMENDED_YEAR;
            return new CalendarImport(after, changes(changed), problems.inFileOrder(), outcome);
        }

        private static Map<LocalDate, NoticeDay.Kind> said(List<HolidayNotice> notices) {
            var said = new TreeMap<LocalDate, NoticeDay.Kind>();
            for (var notice : notices) {
                notice.withdraws().forEach(said::remove);
                notice.days().forEach(day -> said.put(day.date(), day.kind()));
            }
            return said;
        }

        /** A list of the whole year repeats what earlier notices said; that stays under them. */
        private HolidayNotice news() {
            var said = said(known);
            var days = notice.days().stream()
                    .filter(day -> said.get(day.date()) != day.kind())
                    .toList();
            return new HolidayNotice(
                    notice.number(), notice.title(), notice.announced(), notice.note(), days, List.of(), start);
        }

        private void tell(Position place, ProblemCode code, String... arguments) {
            problems.add(pointer.at(place, code, arguments));
        }

        private void checkDay(NoticeDay day) {
            var date = day.date();
            boolean isOfYear = date.getYear() == year || (date.getYear() == year - 1 && date.getMonthValue() == 12);
            if (!isOfYear) {
                tell(day.position(), ProblemCode.DAY_OUTSIDE_YEAR, date.toString(), Integer.toString(year));
            } else if (day.kind() == NoticeDay.Kind.WORKDAY && !isWeekend(date)) {
                tell(day.position(), ProblemCode.MAKE_UP_ON_WEEKDAY, date.toString());
            } else if (role == Role.FIRST && HolidayCalendar.reaches(date)) {
                checkDeclared(day);
            }
        }

        private static boolean isWeekend(LocalDate date) {
            return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        }

        private void checkDeclared(NoticeDay day) {
            var declared = before.day(day.date()).declared();
            if (declared.isPresent()
                    && declared.get().calendar().equals(own.id())
                    && declared.get().day().kind() != day.kind()) {
                tell(
                        day.position(),
                        ProblemCode.DAY_DECLARED_OTHERWISE,
                        day.date().toString(),
                        declared.get().notice().number());
            }
        }

        private void checkYear() {
            if (role == Role.FIRST && !known.isEmpty() && !problems.hasErrors()) {
                tell(
                        start,
                        ProblemCode.YEAR_ANNOUNCED,
                        Integer.toString(year),
                        known.get(0).number());
            }
        }

        private HolidayCalendar calendarWith(CalendarYear changed) {
            var years = new TreeMap<Integer, CalendarYear>();
            own.years().forEach(known -> years.put(known.year(), known));
            years.put(year, changed);
            var declaration = new CalendarDeclaration(
                    own.id(),
                    own.parent(),
                    own.label(),
                    own.regulations(),
                    List.copyOf(years.values()),
                    own.position());
            var changedLineage = new ArrayList<>(lineage.subList(0, lineage.size() - 1));
            changedLineage.add(declaration);
            return HolidayCalendar.of(changedLineage, Optional.empty());
        }

        /** A parent's statutory days are this notice's business only where it has them worked. */
        private void checkStatutoryDays(HolidayCalendar changed) {
            for (var declaration : lineage) {
                boolean isOwn = declaration.id().equals(own.id());
                declaration.statutoryDays(year).forEach((day, festival) -> {
                    boolean wasWorked = !known.isEmpty() && before.isWorked(day);
                    // That a weekday is declared worked is told already.
                    boolean isConcerned = isDeclaredWorked(day) ? isWeekend(day) : isOwn;
                    if (changed.isWorked(day) && !wasWorked && isConcerned) {
                        tell(
                                placeOf(day),
                                ProblemCode.STATUTORY_DAY_WORKED,
                                day.toString(),
                                festival.label().chinese());
                    }
                });
            }
        }

        private boolean isDeclaredWorked(LocalDate date) {
            return notice.days().stream()
                    .anyMatch(day -> day.date().equals(date) && day.kind() == NoticeDay.Kind.WORKDAY);
        }

        private Position placeOf(LocalDate date) {
            return notice.days().stream()
                    .filter(day -> day.date().equals(date))
                    .findFirst()
                    .map(NoticeDay::position)
                    .orElse(start);
        }

        private List<Change> changes(HolidayCalendar after) {
            var changes = new ArrayList<Change>();
            for (var day = LocalDate.of(year - 1, 12, 1); day.getYear() <= year; day = day.plusDays(1)) {
                var is = after.kind(day);
                if (before.kind(day) != is) {
                    String name = after.day(day)
                            .declared()
                            .map(declared -> declared.day().name())
                            .orElse("");
                    int turned = before.isWorked(day) == is.isWorked() ? 0 : 1;
                    add(new Change(new DateRange(day, day), name, is, turned), changes);
                }
            }
            return changes;
        }

        private static void add(Change change, List<Change> changes) {
            int last = changes.size() - 1;
            if (last >= 0 && continues(changes.get(last), change)) {
                var run = changes.get(last);
                var days = new DateRange(run.days().from(), change.days().to());
                changes.set(last, new Change(days, run.name(), run.after(), run.turned() + change.turned()));
            } else {
                changes.add(change);
            }
        }

        private static boolean continues(Change run, Change change) {
            return run.days().to().equals(change.days().from().minusDays(1))
                    && run.name().equals(change.name())
                    && run.after() == change.after();
        }
    }
}
