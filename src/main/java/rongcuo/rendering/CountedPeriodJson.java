package rongcuo.rendering;

import java.io.IOException;
import rongcuo.calendar.CountedPeriod;

/** When a period ends, as one JSON object. */
public final class CountedPeriodJson {
    /** The first entry of the object. */
    public static final String SCHEMA = "rongcuo.period/1";

    /** Writes one on a line of its own. */
    public void write(CountedPeriod period, Appendable out) throws IOException {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeStringProperty("calendar", period.calendar().id());
            json.string("knownOn", period.knownOn().map(Object::toString));
            generator.writeStringProperty(
                    "announcedThrough", period.calendar().announcedThrough().toString());
            generator.writeStringProperty("start", period.start().toString());
            generator.writeObjectPropertyStart("period");
            generator.writeNumberProperty(
                    period.period().unit().id(), period.period().length());
            generator.writeEndObject();
            generator.writeStringProperty("direction", period.direction().id());
            generator.writeArrayPropertyStart("result");
            generator.writeString(period.end().earliest().toString());
            generator.writeString(period.end().latest().toString());
            generator.writeEndArray();
            generator.writeBooleanProperty("provisional", period.end().isProvisional());
            generator.writeEndObject();
            out.append(json.text()).append('\n');
        }
    }
}
