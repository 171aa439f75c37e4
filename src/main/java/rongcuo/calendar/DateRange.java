package rongcuo.calendar;

import java.time.LocalDate;

/** Days in a row, both ends included. */
public record DateRange(LocalDate from, LocalDate to) {
    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to + " is no range");
        }
    }

    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }
}
