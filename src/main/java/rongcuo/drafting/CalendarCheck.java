package rongcuo.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rongcuo.calendar.CalendarDeclaration;
import rongcuo.calendar.CalendarYear;
import rongcuo.calendar.Festival;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.HolidayNotice;
import rongcuo.calendar.NoticeDay;
import rongcuo.calendar.Regulation;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.SourceText;

/**
 * What a check finds of a calendar that could be read: gaps between its years, statutory days that are worked, notices
 * that say nothing new or stand out of order.
 *
 * @param notices how many it has
 * @param undated those without a date, which count as always known
 */
public record CalendarCheck(
        CalendarDeclaration calendar, int notices, List<HolidayNotice> undated, List<Problem> problems) {
    public CalendarCheck {
        undated = List.copyOf(undated);
        problems = List.copyOf(problems);
    }

    /**
     * Checks a calendar, but not its parents.
     *
     * @param lineage the calendar after its parents, the outermost first
     * @param known the ids of all calendars there are
     * @param files the text of a file by the name that positions give
     */
    public static CalendarCheck of(
            List<CalendarDeclaration> lineage, List<String> known, Function<String, SourceText> files) {
        var search = new Search(lineage, files);
        search.checkParent(known);
        search.checkRegulations();
        search.checkGaps();
        search.checkStatutoryDays();
        search.checkNotices();
        var notices = new ArrayList<HolidayNotice>();
        search.own.years().forEach(year -> notices.addAll(year.notices()));
        var undated =
                notices.stream().filter(notice -> notice.announced().isEmpty()).toList();
        return new CalendarCheck(search.own, notices.size(), undated, search.problems);
    }

    /** One calendar being looked through. */
    private static final class Search {
        private final List<CalendarDeclaration> lineage;
        private final CalendarDeclaration own;
        private final HolidayCalendar calendar;
        private final Optional<HolidayCalendar> parent;
        private final Function<String, SourceText> files;
        private final List<Problem> problems = new ArrayList<>();

        Search(List<CalendarDeclaration> lineage, Function<String, SourceText> files) {
            this.lineage = lineage;
            this.own = lineage.get(lineage.size() - 1);
            this.calendar = HolidayCalendar.of(lineage, Optional.empty());
            this.parent = lineage.size() == 1
                    ? Optional.empty()
                    : Optional.of(HolidayCalendar.of(lineage.subList(0, lineage.size() - 1), Optional.empty()));
            this.files = files;
        }

        private void tell(Position place, String word, ProblemCode code, String... arguments) {
            problems.add(new Pointer(files.apply(place.file())).atWord(place, word, code, arguments));
        }

        /** {@code CN-GX-X} without a parent would have no national holidays beside {@code CN-GX} or {@code CN}. */
        void checkParent(List<String> known) {
            for (int end = own.id().lastIndexOf('-'); end > 0; end = own.id().lastIndexOf('-', end - 1)) {
                String larger = own.id().substring(0, end);
                if (own.parent().isEmpty() && known.contains(larger)) {
                    tell(own.position(), own.id(), ProblemCode.NO_PARENT_NAMED, own.id(), larger);
                    return;
                }
            }
        }

        void checkRegulations() {
            var before = Optional.<Regulation>empty();
            for (var regulation : own.regulations()) {
                var from = regulation.from();
                if (before.isPresent() && !before.get().from().isBefore(from)) {
                    tell(regulation.position(), from.toString(), ProblemCode.REGULATION_ORDER, from.toString());
                }
                before = Optional.of(regulation);
            }
        }

        /** A calendar without statutory days of its own may pass over years: in them it is its parent. */
        void checkGaps() {
            for (int i = 1; i < own.years().size() && !own.regulations().isEmpty(); i++) {
                int before = own.years().get(i - 1).year();
                var year = own.years().get(i);
                if (year.year() > before + 1) {
                    String first = Integer.toString(before + 1);
                    String last = Integer.toString(year.year() - 1);
                    tell(
                            year.position(),
                            Integer.toString(year.year()),
                            ProblemCode.CALENDAR_GAP,
                            first.equals(last) ? first : first + "–" + last,
                            own.id());
                }
            }
        }

        void checkStatutoryDays() {
            for (var year : own.years()) {
                var withdrawn = withdrawn(year);
                for (var declaration : lineage) {
                    declaration.statutoryDays(year.year()).forEach((day, festival) -> {
                        if (calendar.isWorked(day) && !withdrawn.contains(day)) {
                            checkStatutoryDay(day, festival, declaration, year);
                        }
                    });
                }
            }
        }

        /** A statutory day that a notice takes back by name was taken back on purpose. */
        private static Set<LocalDate> withdrawn(CalendarYear year) {
            var withdrawn = new HashSet<LocalDate>();
            year.notices().forEach(notice -> withdrawn.addAll(notice.withdraws()));
            return withdrawn;
        }

        /** What the parent itself does wrong is told of the parent. */
        private void checkStatutoryDay(
                LocalDate day, Festival festival, CalendarDeclaration declaration, CalendarYear year) {
            var declared = calendar.day(day).declared();
            boolean isOurs = declaration.id().equals(own.id())
                    || declared.filter(by -> by.calendar().equals(own.id())).isPresent();
            if (isOurs) {
                var place = declared.map(by -> by.day().position()).orElse(year.position());
                tell(
                        place,
                        day.toString(),
                        ProblemCode.STATUTORY_DAY_WORKED,
                        day.toString(),
                        festival.label().chinese());
            }
        }

        void checkNotices() {
            var declared = new HashSet<LocalDate>();
            for (var year : own.years()) {
                var before = Optional.<LocalDate>empty();
                for (var notice : year.notices()) {
                    checkOrder(notice, before);
                    checkEffect(notice);
                    checkWithdrawals(notice, declared);
                    notice.days().forEach(day -> declared.add(day.date()));
                    before = notice.announced().isPresent() ? notice.announced() : before;
                }
            }
        }

        /** Where two notices speak of one day, the one that stands later counts. */
        private void checkOrder(HolidayNotice notice, Optional<LocalDate> before) {
            var announced = notice.announced();
            if (before.isPresent() && announced.isPresent() && announced.get().isBefore(before.get())) {
                String day = announced.get().toString();
                tell(notice.position(), day, ProblemCode.NOTICE_ORDER, notice.number(), day);
            }
        }

        private void checkEffect(HolidayNotice notice) {
            boolean isDifferent = parent.isEmpty()
                    ? !notice.days().isEmpty()
                    : notice.days().stream().anyMatch(day -> differs(day, parent.get()));
            if (!isDifferent && notice.withdraws().isEmpty()) {
                tell(notice.position(), notice.number(), ProblemCode.NOTICE_WITHOUT_EFFECT, notice.number());
            }
        }

        private static boolean differs(NoticeDay day, HolidayCalendar parent) {
            return parent.isWorked(day.date()) != (day.kind() == NoticeDay.Kind.WORKDAY);
        }

        private void checkWithdrawals(HolidayNotice notice, Set<LocalDate> declared) {
            for (var day : notice.withdraws()) {
                boolean isDeclared = declared.contains(day)
                        || parent.flatMap(larger -> larger.day(day).declared()).isPresent();
                if (!isDeclared) {
                    tell(notice.position(), day.toString(), ProblemCode.WITHDRAWS_NOTHING, day.toString());
                }
            }
        }
    }
}
