package rongcuo.rendering;

import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import tools.jackson.core.JsonGenerator;

/** The first entries of what is said of one case, respondent and policy. */
final class HeadJson {
    private HeadJson() {}

    /** @param schema the format and its number */
    static void write(String schema, Evaluation evaluation, Json json) {
        var generator = json.generator();
        generator.writeStringProperty("schema", schema);
        generator.writeStringProperty("case", evaluation.caseFile().id());
        writeRespondent(evaluation.respondent(), generator);
        writePolicy(evaluation.policy(), generator);
        generator.writeStringProperty("asOf", evaluation.setting().asOf().toString());
        generator.writeStringProperty("today", evaluation.setting().today().toString());
        json.string("knownOn", evaluation.setting().knownOn().map(Object::toString));
        generator.writeStringProperty(
                "calendar", evaluation.policy().jurisdiction().calendar());
        if (evaluation.setting().strictness() == Strictness.STRICT) {
            generator.writeBooleanProperty("strict", true);
        }
    }

    static void writeRespondent(Respondent respondent, JsonGenerator generator) {
        if (respondent.name().isPresent()) {
            generator.writeStringProperty("respondent", respondent.name().get());
        } else {
            generator.writeNullProperty("respondent");
        }
    }

    static void writePolicy(Policy policy, JsonGenerator generator) {
        generator.writeObjectPropertyStart("policy");
        generator.writeStringProperty("id", policy.id());
        generator.writeStringProperty("version", policy.version());
        generator.writeStringProperty("status", policy.status().id());
        if (policy.effective().period().isUndated()) {
            generator.writeBooleanProperty("undated", true);
        }
        generator.writeStringProperty("source", policy.source().kind().id());
        generator.writeStringProperty("digest", policy.digest());
        generator.writeEndObject();
    }
}
