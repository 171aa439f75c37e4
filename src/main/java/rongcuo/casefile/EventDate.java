package rongcuo.casefile;

import java.time.LocalDate;

/** When an event took place. An event that a case does not name is unknown and has none of these. */
public sealed interface EventDate {
    record On(LocalDate day) implements EventDate {}

    /** Stated not to have happened ({@code none}, 未发生). */
    record NotHappened() implements EventDate {}
}
