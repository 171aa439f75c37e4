package rongcuo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;

/**
 * What the files of one calendar say; of an overlay, only what differs from its parent.
 *
 * @param id such as {@code CN} or {@code CN-GX}
 * @param regulations the oldest first
 * @param years in order, each once
 */
public record CalendarDeclaration(
        String id,
        Optional<String> parent,
        BilingualText label,
        List<Regulation> regulations,
        List<CalendarYear> years,
        Position position) {
    public CalendarDeclaration {
        regulations = List.copyOf(regulations);
        years = List.copyOf(years);
    }

    /**
     * The days of a year that are free by the calendar's own regulation, each with its holiday. A parent's are not among
     * them.
     */
    public SortedMap<LocalDate, Festival> statutoryDays(int year) {
        var days = new TreeMap<LocalDate, Festival>();
        for (int i = 0; i < regulations.size(); i++) {
            var from = regulations.get(i).from();
            var until = i + 1 < regulations.size() ? regulations.get(i + 1).from() : LocalDate.MAX;
            for (var festival : regulations.get(i).festivals()) {
                addDays(festival, year, new Validity(from, until), days);
            }
        }
        return days;
    }

    /** How long a regulation counts; the end is no longer part of it. */
    private record Validity(LocalDate from, LocalDate until) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** A holiday is of the regulation that holds on its first day. */
    private static void addDays(
            Festival festival, int year, Validity validity, SortedMap<LocalDate, Festival> statutory) {
        if (!festival.days().isEmpty()
                && validity.holdsOn(festival.days().get(0).in(year))) {
            festival.days().forEach(day -> statutory.putIfAbsent(day.in(year), festival));
        }
    }
}
