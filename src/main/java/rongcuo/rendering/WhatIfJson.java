package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.analysis.Changes;

/** What would lead cases to other conclusions, as JSON Lines; its schema is {@code schema/whatif.json}. */
public final class WhatIfJson {
    /** The first entry of every object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.whatif/1";

    /** Writes each on a line of its own. */
    public void write(List<Alternatives> alternatives, Appendable out) throws IOException {
        for (var one : alternatives) {
            try (var json = new Json()) {
                write(one, json);
                out.append(json.text()).append('\n');
            }
        }
    }

    private static void write(Alternatives alternatives, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        HeadJson.write(SCHEMA, alternatives.evaluation(), json);
        generator.writeStringProperty("conclusion", alternatives.changes().now().id());
        generator.writeStringProperty("changing", alternatives.allowed().id());
        generator.writeArrayPropertyStart("others");
        alternatives.changes().others().forEach(other -> write(other, json));
        generator.writeEndArray();
        generator.writeArrayPropertyStart("margins");
        alternatives.changes().margins().forEach(margin -> write(margin, json));
        generator.writeEndArray();
        generator.writeArrayPropertyStart("untried");
        for (var untried : alternatives.changes().untried()) {
            generator.writeStartObject();
            generator.writeStringProperty(
                    "fact", untried.subject().factId().orElseThrow().value());
            generator.writeStringProperty("reason", untried.reason().id());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void write(Changes.Other other, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeStringProperty("conclusion", other.conclusion().id());
        generator.writeArrayPropertyStart("ways");
        other.ways().forEach(new AnswersJson(json)::write);
        generator.writeEndArray();
        generator.writeBooleanProperty("cut", other.isCut());
        generator.writeEndObject();
    }

    private static void write(Changes.Margin margin, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeName("answers");
        new AnswersJson(json).write(List.of(margin.value()));
        generator.writeStringProperty("side", margin.side().id());
        generator.writeStringProperty("conclusion", margin.conclusion().id());
        generator.writeEndObject();
    }
}
