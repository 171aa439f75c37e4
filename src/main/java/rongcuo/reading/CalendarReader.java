package rongcuo.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.calendar.CalendarYear;
import rongcuo.calendar.Festival;
import rongcuo.calendar.FestivalDay;
import rongcuo.calendar.HolidayNotice;
import rongcuo.calendar.NoticeDay;
import rongcuo.calendar.Regulation;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;

/** The files of a working calendar: {@code calendar.yaml}, and one a year. */
final class CalendarReader {
    /** A longest run or reach beyond this would be no holiday. */
    private static final int MOST_DAYS = 20;

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;

    private final MappingReader file;
    private final Faults faults;

    private CalendarReader(MappingReader file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** What {@code calendar.yaml} says of a calendar. */
    record Head(
            String id, Optional<String> parent, BilingualText label, List<Regulation> regulations, Position position) {}

    static Head head(YamlNode document, Faults faults) {
        var file = MappingReader.of(document, faults, List.of("calendar", "parent", "label", "regulations"));
        return new CalendarReader(file, faults).head();
    }

    static CalendarYear year(YamlNode document, Faults faults) {
        var file = MappingReader.of(document, faults, List.of("year", "notices"));
        return new CalendarReader(file, faults).year();
    }

    private Head head() {
        var regulations = new ArrayList<Regulation>();
        for (var item : file.items("regulations")) {
            regulations.add(regulation(MappingReader.of(item, faults, List.of("number", "title", "from", "holidays"))));
        }
        return new Head(
                file.requiredText("calendar"),
                file.text("parent"),
                file.requiredBilingual("label"),
                regulations,
                file.position());
    }

    private Regulation regulation(MappingReader entry) {
        entry.requiredNode("from");
        var festivals = new ArrayList<Festival>();
        for (var item : entry.items("holidays")) {
            festivals.add(festival(MappingReader.of(
                    item, faults, List.of("id", "label", "days", "count", "longest", "repaid-within"))));
        }
        return new Regulation(
                entry.requiredText("number"),
                entry.text("title"),
                entry.date("from").orElse(LocalDate.EPOCH),
                festivals,
                entry.position());
    }

    private Festival festival(MappingReader entry) {
        var days = new ArrayList<FestivalDay>();
        entry.requiredNode("days");
        for (var scalar : entry.scalars("days")) {
            var day = festivalDay(scalar.text());
            if (day.isEmpty()) {
                faults.at(scalar, ProblemCode.NOT_A_FESTIVAL_DAY, scalar.text());
            } else {
                days.add(day.get());
            }
        }
        entry.requiredNode("longest");
        return new Festival(
                entry.requiredText("id"),
                entry.requiredBilingual("label"),
                days,
                entry.integer("count", 1, MOST_DAYS).orElse(Math.max(1, days.size())),
                entry.integer("longest", 1, MOST_DAYS).orElse(1),
                entry.integer("repaid-within", 1, MOST_DAYS).orElse(6));
    }

    /** {@code 05-01}, {@code lunar 08-15}, {@code lunar eve} or {@code qingming}. */
    private static Optional<FestivalDay> festivalDay(String text) {
        if (text.equals("qingming")) {
            return Optional.of(new FestivalDay.Qingming());
        }
        if (text.equals("lunar eve")) {
            return Optional.of(new FestivalDay.LunarEve());
        }
        boolean isLunar = text.startsWith("lunar ");
        String numbers = isLunar ? text.substring("lunar ".length()) : text;
        if (!numbers.matches("(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")) {
            return Optional.empty();
        }
        int month = Integer.parseInt(numbers.substring(0, 2));
        int day = Integer.parseInt(numbers.substring(3));
        if (isLunar) {
            return day < 30 ? Optional.of(new FestivalDay.Lunar(month, day)) : Optional.empty();
        }
        return day > LocalDate.of(2001, month, 1).lengthOfMonth()
                ? Optional.empty()
                : Optional.of(new FestivalDay.Civil(month, day));
    }

    private CalendarYear year() {
        file.requiredNode("year");
        file.requiredNode("notices");
        int year = file.integer("year", FIRST_YEAR, LAST_YEAR).orElse(0);
        var notices = new ArrayList<HolidayNotice>();
        for (var item : file.items("notices")) {
            notices.add(notice(
                    MappingReader.of(
                            item, faults, List.of("number", "title", "announced", "note", "days", "withdraws")),
                    year));
        }
        return new CalendarYear(year, notices, file.position());
    }

    private HolidayNotice notice(MappingReader entry, int year) {
        return new HolidayNotice(
                entry.requiredText("number"),
                entry.text("title"),
                entry.date("announced"),
                entry.text("note"),
                days(entry, year),
                withdrawn(entry),
                entry.position());
    }

    private List<LocalDate> withdrawn(MappingReader entry) {
        var dates = new ArrayList<LocalDate>();
        for (var scalar : entry.scalars("withdraws")) {
            MappingReader.date(scalar, faults).ifPresent(dates::add);
        }
        return dates;
    }

    private List<NoticeDay> days(MappingReader entry, int year) {
        var days = new ArrayList<NoticeDay>();
        var seen = new HashSet<LocalDate>();
        for (var item : entry.items("days")) {
            var day = MappingReader.of(item, faults, List.of("date", "name", "kind"));
            day.requiredNode("date");
            day.requiredNode("kind");
            var date = day.date("date");
            var kind = day.oneOf("kind", NoticeDay.Kind.values(), NoticeDay.Kind::id);
            String name = day.requiredText("name");
            if (date.isEmpty() || kind.isEmpty()) {
                continue;
            }
            checkYear(date.get(), year, day.node("date").orElse(item));
            if (!seen.add(date.get())) {
                faults.at(
                        day.node("date").orElse(item),
                        ProblemCode.DAY_TWICE,
                        date.get().toString());
            }
            if (kind.get() == NoticeDay.Kind.WORKDAY
                    && date.get().getDayOfWeek().getValue() < 6) {
                faults.at(
                        day.node("date").orElse(item),
                        ProblemCode.MAKE_UP_ON_WEEKDAY,
                        date.get().toString());
            }
            days.add(new NoticeDay(date.get(), name, kind.get(), day.position()));
        }
        return days;
    }

    /** A notice declares days of its year, or of the last month of the year before. */
    private void checkYear(LocalDate date, int year, YamlNode node) {
        boolean isOfYear = date.getYear() == year || (date.getYear() == year - 1 && date.getMonthValue() == 12);
        if (year > 0 && !isOfYear) {
            faults.at(node, ProblemCode.DAY_OUTSIDE_YEAR, date.toString(), Integer.toString(year));
        }
    }

    /** Finds two files for one year that do not say the same. */
    static boolean saySame(CalendarYear one, CalendarYear other) {
        return said(one).equals(said(other));
    }

    /** Whether a file for a year holds the notices of another, in their order, and further ones after them. */
    static boolean continues(CalendarYear longer, CalendarYear shorter) {
        int common = shorter.notices().size();
        return longer.notices().size() > common
                && numbers(longer).subList(0, common).equals(numbers(shorter))
                && saySame(
                        new CalendarYear(longer.year(), longer.notices().subList(0, common), longer.position()),
                        shorter);
    }

    private static List<String> numbers(CalendarYear year) {
        return year.notices().stream().map(HolidayNotice::number).toList();
    }

    private static Map<LocalDate, NoticeDay.Kind> said(CalendarYear year) {
        var said = new HashMap<LocalDate, NoticeDay.Kind>();
        for (var notice : year.notices()) {
            notice.withdraws().forEach(said::remove);
            notice.days().forEach(day -> said.put(day.date(), day.kind()));
        }
        return said;
    }
}
