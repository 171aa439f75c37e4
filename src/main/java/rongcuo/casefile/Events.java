package rongcuo.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rongcuo.fact.EventId;

/** The dated events of a case, in the order of its file. */
public record Events(Map<EventId, EventDate> dates) {
    public static final EventId CONDUCT = new EventId("conduct");
    public static final EventId ACCOUNTABILITY_STARTED = new EventId("accountability-started");
    public static final EventId ACCEPTED = new EventId("accepted");
    public static final EventId DECIDED = new EventId("decided");

    public Events {
        dates = Collections.unmodifiableMap(new LinkedHashMap<>(dates));
    }

    public static Events none() {
        return new Events(Map.of());
    }

    /** These and one more, or another day of one of them. */
    public Events with(EventId event, LocalDate day) {
        var more = new LinkedHashMap<>(dates);
        more.put(event, new EventDate.On(day));
        return new Events(more);
    }

    public Optional<EventDate> of(EventId event) {
        return Optional.ofNullable(dates.get(event));
    }

    /** The day of an event that is known to have happened. */
    public Optional<LocalDate> dayOf(EventId event) {
        return dates.get(event) instanceof EventDate.On on ? Optional.of(on.day()) : Optional.empty();
    }
}
