package rongcuo.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import rongcuo.source.Position;

/**
 * A time in which the clock of some steps stands still (中止).
 *
 * @param from the first day, itself included
 * @param to the last day, itself included; absent while it lasts
 * @param steps the procedure steps it stops
 * @param basis the legal basis; without one it has no effect
 */
public record Suspension(
        LocalDate from,
        Optional<LocalDate> to,
        List<String> steps,
        Optional<String> basis,
        Optional<String> reason,
        Position position) {
    public Suspension {
        steps = List.copyOf(steps);
    }

    /** Whether it stops one step on one day together with another. */
    public boolean overlaps(Suspension other) {
        boolean inTime = !from.isAfter(other.to.orElse(LocalDate.MAX)) && !other.from.isAfter(to.orElse(LocalDate.MAX));
        return inTime && !Collections.disjoint(steps, other.steps);
    }
}
