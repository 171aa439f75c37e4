package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.analysis.Obligation;
import rongcuo.analysis.Obligation.Criterion;
import rongcuo.analysis.TestCoverage;
import rongcuo.analysis.TestCoverage.Finding;
import rongcuo.analysis.TestCoverage.Standing;
import rongcuo.evaluation.Explanation.Sense;

/** What the tests of policies show, one JSON object a policy. */
public final class CoverageJson {
    /** The first entry of every object. */
    public static final String SCHEMA = "rongcuo.coverage/1";

    /** Writes each on a line of its own. */
    public void write(List<TestCoverage> coverages, Appendable out) throws IOException {
        for (var coverage : coverages) {
            try (var json = new Json()) {
                write(coverage, json);
                out.append(json.text()).append('\n');
            }
        }
    }

    private static void write(TestCoverage coverage, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeStringProperty("schema", SCHEMA);
        generator.writeStringProperty("policy", coverage.policy().reference());
        generator.writeNumberProperty("tests", coverage.tests());
        generator.writeNumberProperty("percent", coverage.percent());
        generator.writeArrayPropertyStart("criteria");
        for (var criterion : Criterion.values()) {
            generator.writeStartObject();
            generator.writeStringProperty("criterion", criterion.id());
            generator.writeNumberProperty("percent", coverage.percent(criterion));
            for (var standing : Standing.values()) {
                generator.writeNumberProperty(standing.id(), coverage.count(criterion, standing));
            }
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeArrayPropertyStart("obligations");
        for (var finding : coverage.findings()) {
            write(finding, json);
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void write(Finding finding, Json json) {
        var generator = json.generator();
        var obligation = finding.obligation();
        generator.writeStartObject();
        generator.writeStringProperty("clause", obligation.clause().id());
        generator.writeStringProperty("kind", obligation.kind().id());
        obligation.asked().ifPresent(asked -> write(asked, obligation, json));
        generator.writeStringProperty("standing", finding.standing().id());
        finding.manner().ifPresent(manner -> generator.writeStringProperty("manner", manner.id()));
        json.strings("shownBy", finding.shownBy());
        generator.writeEndObject();
    }

    private static void write(Obligation.Asked asked, Obligation obligation, Json json) {
        var generator = json.generator();
        var conditions = new ConditionJson(json);
        generator.writeName("condition");
        conditions.write(asked.condition());
        generator.writeBooleanProperty("denied", asked.sense() == Sense.DENIED);
        obligation.value().ifPresent(value -> {
            generator.writeName("value");
            conditions.value(value);
        });
    }
}
