package rongcuo.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day of a calendar, and the notice that says what it is.
 *
 * @param declared empty for a day that no known notice declares
 */
public record CalendarDay(LocalDate date, DayKind kind, Optional<Declared> declared, Standing standing) {
    /**
     * What a notice declares of a day.
     *
     * @param calendar whose notice it is: of an overlay or of its parent
     */
    public record Declared(NoticeDay day, HolidayNotice notice, String calendar) {}

    /** Whether a notice that is to come may change it. */
    public enum Standing {
        SETTLED,
        /** No notice covers it, but whether it is free follows from the law. */
        OPEN,
        /** A notice may make it free or have it worked. */
        UNCERTAIN
    }
}
