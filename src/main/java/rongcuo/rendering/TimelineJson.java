package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.CalendarDay;
import rongcuo.calendar.DateInterval;
import rongcuo.calendar.WorkingDayCount;
import rongcuo.fact.Truth;
import rongcuo.procedure.DayLedger;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.StepTiming;
import rongcuo.procedure.StepTiming.Basis;
import rongcuo.procedure.Timeline;
import tools.jackson.core.JsonGenerator;

/** Timelines as JSON Lines, one object a case, respondent and policy. */
public final class TimelineJson {
    /** The first entry of every object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.deadlines/1";

    /** Writes each on a line of its own. */
    public void write(List<DatedTimeline> timelines, Appendable out) throws IOException {
        for (var dated : timelines) {
            try (var json = new Json()) {
                write(dated, json);
                out.append(json.text()).append('\n');
            }
        }
    }

    private static void write(DatedTimeline dated, Json json) {
        var generator = json.generator();
        var evaluation = dated.timeline().evaluation();
        generator.writeStartObject();
        generator.writeStringProperty("schema", SCHEMA);
        generator.writeStringProperty("case", evaluation.caseFile().id());
        HeadJson.writeRespondent(evaluation.respondent(), generator);
        generator.writeStringProperty("policy", evaluation.policy().reference());
        generator.writeStringProperty("today", dated.timeline().today().toString());
        json.string("knownOn", evaluation.setting().knownOn().map(Object::toString));
        generator.writeStringProperty("calendar", dated.timeline().calendar());
        json.string(
                "announcedThrough",
                dated.calendar().map(calendar -> calendar.announcedThrough().toString()));
        writeSteps(dated.timeline(), json);
        writeIneffective(dated.timeline(), json);
        if (!dated.ledgers().isEmpty()) {
            generator.writeArrayPropertyStart("ledgers");
            dated.ledgers().forEach(ledger -> writeLedger(ledger, json));
            generator.writeEndArray();
        }
        generator.writeEndObject();
    }

    /** The list {@code deadlines}: every step that the case may call for. */
    static void writeSteps(Timeline timeline, Json json) {
        json.generator().writeArrayPropertyStart("deadlines");
        for (var step : timeline.steps()) {
            if (step.status() != StepStatus.NOT_APPLICABLE) {
                writeStep(step, json);
            }
        }
        json.generator().writeEndArray();
    }

    private static void writeStep(StepTiming step, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        writeEntries(step, json);
        generator.writeEndObject();
    }

    /** What is said of one step, within an object. */
    static void writeEntries(StepTiming step, Json json) {
        var generator = json.generator();
        generator.writeStringProperty("step", step.id());
        json.bilingual("title", step.step().provision().label());
        generator.writeStringProperty(
                "article", step.step().provision().citation().article());
        generator.writeStringProperty("status", step.status().id());
        if (step.applies() == Truth.UNKNOWN) {
            generator.writeStringProperty("applies", "unknown");
        }
        if (!step.awaited().isEmpty()) {
            json.strings("awaits", step.awaited());
        }
        interval("from", step.start(), generator);
        if (step.basis() == Basis.PROJECTED && step.start().isPresent()) {
            generator.writeBooleanProperty("projected", true);
        }
        interval("notBefore", step.opens(), generator);
        interval("due", step.due(), generator);
        if (step.isProvisional()) {
            generator.writeBooleanProperty("provisional", true);
        }
        json.string("done", step.done().map(Object::toString));
        step.difference().ifPresent(days -> difference(step.status(), days, generator));
        if (step.extensions() > 0) {
            generator.writeNumberProperty("extensions", step.extensions());
        }
    }

    private static void interval(String name, Optional<DateInterval> interval, JsonGenerator generator) {
        if (interval.isPresent()) {
            generator.writeArrayPropertyStart(name);
            generator.writeString(interval.get().earliest().toString());
            generator.writeString(interval.get().latest().toString());
            generator.writeEndArray();
        }
    }

    /** One number where it is certain, else the least and the most. */
    private static void difference(StepStatus status, WorkingDayCount days, JsonGenerator generator) {
        count(status == StepStatus.OPEN ? "workingDaysLeft" : "workingDaysLate", days, generator);
    }

    private static void count(String name, WorkingDayCount days, JsonGenerator generator) {
        if (days.isExact()) {
            generator.writeNumberProperty(name, days.most());
            return;
        }
        generator.writeArrayPropertyStart(name);
        generator.writeNumber(days.least());
        generator.writeNumber(days.most());
        generator.writeEndArray();
    }

    private static void writeIneffective(Timeline timeline, Json json) {
        var generator = json.generator();
        generator.writeArrayPropertyStart("ineffective");
        for (var ruling : timeline.ineffective()) {
            generator.writeStartObject();
            generator.writeStringProperty("why", ruling.why().id());
            generator.writeStringProperty("step", ruling.step());
            json.string(
                    "from",
                    ruling.suspension().map(suspension -> suspension.from().toString()));
            json.string(
                    "to",
                    ruling.suspension().flatMap(suspension -> suspension.to().map(Object::toString)));
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static void writeLedger(DayLedger ledger, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeStringProperty("step", ledger.timing().id());
        generator.writeArrayPropertyStart("days");
        for (var entry : ledger.entries()) {
            generator.writeStartObject();
            generator.writeStringProperty("date", entry.day().date().toString());
            generator.writeStringProperty("kind", entry.day().kind().id());
            generator.writeStringProperty("treatment", entry.treatment().id());
            count("count", entry.count(), generator);
            if (entry.day().standing() != CalendarDay.Standing.SETTLED) {
                generator.writeBooleanProperty("provisional", true);
            }
            json.string(
                    "notice",
                    entry.day().declared().map(declared -> declared.notice().number()));
            json.string(
                    "holiday",
                    entry.day().declared().map(declared -> declared.day().name()));
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }
}
