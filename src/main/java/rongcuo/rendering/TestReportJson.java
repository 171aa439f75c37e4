package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.evaluation.TestOutcome;

/** What became of the policy tests, one JSON object a test. */
public final class TestReportJson {
    /** The first entry of every object. */
    public static final String SCHEMA = "rongcuo.test/1";

    /** Writes each on a line of its own. */
    public void write(List<TestOutcome> outcomes, Appendable out) throws IOException {
        for (var outcome : outcomes) {
            try (var json = new Json()) {
                write(outcome, json);
                out.append(json.text()).append('\n');
            }
        }
    }

    private static void write(TestOutcome outcome, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeStringProperty("schema", SCHEMA);
        generator.writeStringProperty("policy", outcome.evaluation().policy().reference());
        generator.writeStringProperty("test", outcome.test().id());
        json.bilingual("says", outcome.test().says());
        json.string("source", outcome.test().source());
        generator.writeBooleanProperty("passed", outcome.passed());
        generator.writeArrayPropertyStart("differences");
        for (var difference : outcome.differences()) {
            generator.writeStartObject();
            generator.writeStringProperty("key", difference.key());
            json.strings("expected", difference.expected());
            json.strings("found", difference.found());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }
}
