package rongcuo.rendering;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import rongcuo.procedure.DueStep;

/** What is due, one JSON object a step. */
public final class DueJson {
    /** The first entry of every object. */
    public static final String SCHEMA = "rongcuo.due/1";

    private final Names names;
    private final LocalDate today;

    public DueJson(Names names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    /** Writes each on a line of its own. */
    public void write(List<DueStep> steps, Appendable out) throws IOException {
        for (var step : steps) {
            try (var json = new Json()) {
                write(step, json);
                out.append(json.text()).append('\n');
            }
        }
    }

    private void write(DueStep step, Json json) {
        var generator = json.generator();
        var timing = step.timing();
        generator.writeStartObject();
        generator.writeStringProperty("schema", SCHEMA);
        generator.writeStringProperty("case", DueWords.caseId(step, names));
        generator.writeStringProperty("file", step.place().file());
        generator.writeNumberProperty("line", step.place().line());
        json.string("respondent", DueWords.name(step, names));
        generator.writeStringProperty("policy", step.policy().reference());
        if (timing.step().actor().isPresent()) {
            json.bilingual("actor", timing.step().actor().get());
        }
        generator.writeStringProperty("today", today.toString());
        generator.writeStringProperty("calendar", step.calendar());
        TimelineJson.writeEntries(timing, json);
        generator.writeEndObject();
    }
}
