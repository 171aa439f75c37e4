package rongcuo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.Problems;

/** The calendars that are shipped, whole or with some of their notices hidden. */
final class ShippedCalendars {
    static final List<String> NATION = List.of("CN");
    static final List<String> GUANGXI = List.of("CN", "CN-GX");
    static final List<List<String>> LINEAGES = List.of(NATION, GUANGXI);

    private ShippedCalendars() {}

    static List<CalendarDeclaration> lineage(List<String> ids) {
        var problems = new Problems();
        var library = CalendarLibrary.open(List.of(Path.of("policies")), TreeCache.none(), problems);
        var lineage = library.lineage(ids.get(ids.size() - 1));
        assertThat(problems.inFileOrder()).isEmpty();
        assertThat(lineage).extracting(CalendarDeclaration::id).isEqualTo(ids);
        return lineage;
    }

    static HolidayCalendar whole(List<String> ids) {
        return HolidayCalendar.of(lineage(ids), Optional.empty());
    }

    static HolidayCalendar knownOn(List<String> ids, LocalDate day) {
        return HolidayCalendar.of(lineage(ids), Optional.of(day));
    }

    /** The calendar without the years that are hidden from it. */
    static HolidayCalendar without(Predicate<HiddenYear> isHidden, List<CalendarDeclaration> lineage) {
        var left = new ArrayList<CalendarDeclaration>();
        for (var calendar : lineage) {
            left.add(new CalendarDeclaration(
                    calendar.id(),
                    calendar.parent(),
                    calendar.label(),
                    calendar.regulations(),
                    calendar.years().stream()
                            .filter(year -> !isHidden.test(new HiddenYear(calendar.id(), year.year())))
                            .toList(),
                    calendar.position()));
        }
        return HolidayCalendar.of(left, Optional.empty());
    }

    /** A year of a calendar whose notices may be hidden. */
    record HiddenYear(String calendar, int year) {}
}
