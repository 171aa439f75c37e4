package rongcuo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.source.Position;

/**
 * A version of the rules that say which days are free by law, until the next version begins.
 *
 * @param from the first day on which it counts
 */
public record Regulation(
        String number, Optional<String> title, LocalDate from, List<Festival> festivals, Position position) {
    public Regulation {
        festivals = List.copyOf(festivals);
    }
}
