package rongcuo.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a rule holds (施行期间).
 *
 * @param from the first day, itself included; absent: open
 * @param to the last day, itself included; absent: open
 */
public record InForce(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** A rule that gives no date at all. */
    public static final InForce UNDATED = new InForce(Optional.empty(), Optional.empty());

    public InForce {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("a period ends before it begins: " + from.get() + " to " + to.get());
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !from.filter(day::isBefore).isPresent()
                && !to.filter(day::isAfter).isPresent();
    }

    public boolean isUndated() {
        return from.isEmpty() && to.isEmpty();
    }
}
