package rongcuo.calendar;

import java.util.Optional;

/** Where working calendars come from; one is made when it is first asked for. */
public interface Calendars {
    /** The calendar of that id; empty where there is none that can be used. */
    Optional<HolidayCalendar> find(String id);

    /** No calendars at all: what needs one stays open. */
    static Calendars none() {
        return id -> Optional.empty();
    }
}
