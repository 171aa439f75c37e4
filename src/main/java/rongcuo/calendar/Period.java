package rongcuo.calendar;

import java.io.Serializable;

/**
 * A length of time set by a policy (期间).
 *
 * @param length how many units, at least 1; the day of the event itself is not counted
 */
public record Period(int length, PeriodUnit unit) implements Serializable {
    public Period {
        if (length < 1) {
            throw new IllegalArgumentException("a period is at least 1 long, was " + length);
        }
    }
}
