package rongcuo.policy;

import rongcuo.calendar.Period;

/** How long something goes on (影响期). It never rolls to a working day. */
public sealed interface Lasting {
    record For(Period period) implements Lasting {}

    /** A length to be chosen between two, both included. */
    record Between(Period least, Period most) implements Lasting {}

    record Permanent() implements Lasting {}
}
