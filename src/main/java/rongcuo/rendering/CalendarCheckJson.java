package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.calendar.CalendarYear;
import rongcuo.calendar.HolidayNotice;
import rongcuo.drafting.CalendarCheck;

/** What a check looked through, one JSON object a calendar. */
public final class CalendarCheckJson {
    /** The first entry of every object. */
    public static final String SCHEMA = "rongcuo.calendar-check/1";

    /** Writes each on a line of its own; the problems themselves stand elsewhere. */
    public void write(List<CalendarCheck> checks, Appendable out) throws IOException {
        for (var check : checks) {
            try (var json = new Json()) {
                var generator = json.generator();
                generator.writeStartObject();
                generator.writeStringProperty("schema", SCHEMA);
                generator.writeStringProperty("calendar", check.calendar().id());
                generator.writeArrayPropertyStart("years");
                check.calendar().years().stream().map(CalendarYear::year).forEach(generator::writeNumber);
                generator.writeEndArray();
                generator.writeNumberProperty("notices", check.notices());
                json.strings(
                        "undated",
                        check.undated().stream().map(HolidayNotice::number).toList());
                generator.writeNumberProperty("problems", check.problems().size());
                generator.writeEndObject();
                out.append(json.text()).append('\n');
            }
        }
    }
}
