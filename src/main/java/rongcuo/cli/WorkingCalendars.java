package rongcuo.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.Calendars;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.policy.Policy;
import rongcuo.reading.CalendarLibrary;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
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

    /** Tells of a policy whose calendar there is not. */
    void check(Policy policy, Problems problems) {
        String id = policy.jurisdiction().calendar();
        if (!library.knows(id)) {
            var nearest = library.nearest(id);
            var code = nearest.isPresent() ? ProblemCode.MISTYPED_CALENDAR : ProblemCode.UNKNOWN_CALENDAR;
            var arguments = nearest.isPresent() ? List.of(id, nearest.get()) : List.of(id);
            problems.add(new Problem(code, policy.position(), "", 1, arguments));
        }
    }

    CalendarLibrary library() {
        return library;
    }

    Optional<LocalDate> knownOn() {
        return knownOn;
    }
}
