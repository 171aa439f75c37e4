package rongcuo.reading;

import java.util.Map;
import java.util.Optional;
import rongcuo.source.Position;

/**
 * An event of a calendar file.
 *
 * @param properties by name in capitals: those that are read here, and of several alike the first
 */
record IcsEvent(Position position, Map<String, IcsProperty> properties, Alarms alarms) {
    IcsEvent {
        properties = Map.copyOf(properties);
    }

    Optional<IcsProperty> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** The value of a property without blanks around it, the empty text where there is none. */
    String value(String name) {
        return property(name).map(property -> property.value().strip()).orElse("");
    }

    /** Whether an event reminds of itself. */
    enum Alarms {
        SOME,
        NONE
    }
}
