package rongcuo.rendering;

import java.io.IOException;
import java.util.Locale;
import rongcuo.drafting.CalendarImport;

/** What a notice that is to be taken in would change, as one JSON object. */
public final class CalendarImportJson {
    /** The first entry of the object. */
    public static final String SCHEMA = "rongcuo.calendar-import/1";

    /** Writes it on a line of its own. */
    public void write(CalendarImport taken, Appendable out) throws IOException {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeNumberProperty("year", taken.year().year());
            generator.writeStringProperty(
                    "outcome", taken.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            generator.writeArrayPropertyStart("changes");
            for (var change : taken.changes()) {
                generator.writeStartObject();
                generator.writeStringProperty("from", change.days().from().toString());
                generator.writeStringProperty("to", change.days().to().toString());
                generator.writeStringProperty("kind", change.after().id());
                generator.writeStringProperty("name", change.name());
                generator.writeNumberProperty("turned", change.turned());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
            out.append(json.text()).append('\n');
        }
    }
}
