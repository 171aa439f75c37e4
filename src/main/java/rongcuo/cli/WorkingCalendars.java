package rongcuo.cli;

import java.time.LocalDate;
import java.util.Optional;
import rongcuo.calendar.Calendars;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.reading.CalendarLibrary;
import rongcuo.source.Problems;

/** The working calendars of a call, as they were known on the day that it names. Several threads may find them. */
final class WorkingCalendars implements Calendars {
    private final CalendarLibrary library;
    private final Optional<LocalDate> knownOn;

    private WorkingCalendars(CalendarLibrary library, Optional<LocalDate> knownOn) {
        this.library = library;
        this.knownOn = knownOn;
    }

    /** Nothing is read before a day has to be counted. */
    static WorkingCalendars of(Call call, Problems problems) {
        return of(PolicyFolders.calendars(call, problems), call.date(Options.KNOWN_ON));
    }

    static WorkingCalendars of(CalendarLibrary library, Optional<LocalDate> knownOn) {
        return new WorkingCalendars(library, knownOn);
    }

    @Override
    public synchronized Optional<HolidayCalendar> find(String id) {
        return library.find(id, knownOn);
    }

    CalendarLibrary library() {
        return library;
    }

    Optional<LocalDate> knownOn() {
        return knownOn;
    }
}
