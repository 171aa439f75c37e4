package rongcuo.cli;

import java.util.List;
import java.util.Optional;
import rongcuo.calendar.CalendarDeclaration;
import rongcuo.reading.CalendarLibrary;

/** The working calendars that a call names. */
final class NamedCalendars {
    /** The national calendar. */
    static final String USUAL = "CN";

    private NamedCalendars() {}

    /** The id that a call names, or the national calendar's. */
    static String id(Call call) {
        return call.value(Options.CALENDAR).orElse(USUAL);
    }

    /**
     * A calendar after its parents; empty where its files cannot be used, which is told.
     *
     * @throws UsageFault if there is no such calendar
     */
    static List<CalendarDeclaration> lineage(String id, CalendarLibrary library) {
        requireKnown(id, library);
        return library.lineage(id);
    }

    /** @throws UsageFault if there is no such calendar */
    static void requireKnown(String id, CalendarLibrary library) {
        if (library.knows(id)) {
            return;
        }
        Optional<String> nearest = library.nearest(id);
        throw nearest.isPresent()
                ? new UsageFault("unknown-calendar.near", id, nearest.get())
                : new UsageFault("unknown-calendar", id, String.join(", ", library.ids()));
    }
}
