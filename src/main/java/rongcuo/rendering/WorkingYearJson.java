package rongcuo.rendering;

import java.io.IOException;
import rongcuo.calendar.HolidayNotice;
import rongcuo.calendar.WorkingDayCount;
import rongcuo.calendar.WorkingYear;
import rongcuo.calendar.WorkingYear.CitedNotice;
import rongcuo.calendar.WorkingYear.Day;
import rongcuo.calendar.WorkingYear.Look;
import tools.jackson.core.JsonGenerator;

/** A year of a working calendar as one JSON object: each day that is no ordinary one, counts by month, notices. */
public final class WorkingYearJson {
    /** The first entry of the object. */
    public static final String SCHEMA = "rongcuo.calendar-year/1";

    /** Writes one year on one line. */
    public void write(WorkingYear year, Appendable out) throws IOException {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeStringProperty("calendar", year.calendar().id());
            json.bilingual("label", year.calendar().label());
            json.string("parent", year.calendar().parent());
            generator.writeNumberProperty("year", year.year());
            json.string("knownOn", year.knownOn().map(Object::toString));
            generator.writeStringProperty(
                    "announcedThrough", year.calendar().announcedThrough().toString());
            writeCounts(year, generator);
            generator.writeArrayPropertyStart("days");
            for (var day : year.days()) {
                if (day.look() != Look.WORKDAY && day.look() != Look.WEEKEND && day.look() != Look.UNCERTAIN) {
                    write(day, json);
                }
            }
            generator.writeEndArray();
            writeUncertain(year, generator);
            generator.writeArrayPropertyStart("notices");
            year.notices().forEach(cited -> write(cited, json));
            generator.writeEndArray();
            generator.writeEndObject();
            out.append(json.text()).append('\n');
        }
    }

    /** Least and most, as all that may still change. */
    private static void writeCount(WorkingDayCount count, JsonGenerator generator) {
        generator.writeStartArray();
        generator.writeNumber(count.least());
        generator.writeNumber(count.most());
        generator.writeEndArray();
    }

    private static void writeCounts(WorkingYear year, JsonGenerator generator) {
        generator.writeName("workingDays");
        writeCount(year.workingDays(), generator);
        generator.writeArrayPropertyStart("workingDaysByMonth");
        for (int month = 1; month <= 12; month++) {
            writeCount(year.workingDays(month), generator);
        }
        generator.writeEndArray();
    }

    private static void write(Day day, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeStringProperty("date", day.date().toString());
        generator.writeStringProperty("kind", day.look().id());
        var declared = day.day().declared();
        if (declared.isPresent()) {
            generator.writeStringProperty("name", declared.get().day().name());
            generator.writeStringProperty("notice", declared.get().notice().number());
            generator.writeStringProperty("calendar", declared.get().calendar());
        }
        day.festival().ifPresent(festival -> {
            generator.writeStringProperty("statutory", festival.id());
            if (declared.isEmpty()) {
                json.bilingual("label", festival.label());
            }
        });
        generator.writeEndObject();
    }

    private static void writeUncertain(WorkingYear year, JsonGenerator generator) {
        generator.writeArrayPropertyStart("uncertain");
        for (var range : year.uncertain()) {
            generator.writeStartObject();
            generator.writeStringProperty("from", range.from().toString());
            generator.writeStringProperty("to", range.to().toString());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static void write(CitedNotice cited, Json json) {
        HolidayNotice notice = cited.notice();
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeStringProperty("number", notice.number());
        json.string("title", notice.title());
        json.string("announced", notice.announced().map(Object::toString));
        json.string("note", notice.note());
        generator.writeStringProperty("calendar", cited.calendar());
        generator.writeNumberProperty("year", cited.year());
        json.strings(
                "withdraws", notice.withdraws().stream().map(Object::toString).toList());
        generator.writeEndObject();
    }
}
