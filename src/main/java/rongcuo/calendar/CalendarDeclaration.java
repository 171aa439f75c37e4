package rongcuo.calendar;

import java.util.List;
import java.util.Optional;
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
}
