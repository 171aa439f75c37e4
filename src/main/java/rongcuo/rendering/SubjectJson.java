package rongcuo.rendering;

import rongcuo.evaluation.Subject;
import tools.jackson.core.JsonGenerator;

/** What an answer would settle, as entries of an object. */
final class SubjectJson {
    private SubjectJson() {}

    static void write(Subject subject, JsonGenerator generator) {
        if (subject instanceof Subject.OfFact of) {
            generator.writeStringProperty("fact", of.fact().value());
        } else if (subject instanceof Subject.OfMember of) {
            generator.writeStringProperty("fact", of.fact().value());
            generator.writeStringProperty("has", of.value());
        } else if (subject instanceof Subject.OfEvent of) {
            generator.writeStringProperty("event", of.event().value());
        } else if (subject instanceof Subject.OfFinding of) {
            generator.writeStringProperty("finding", of.clause());
        } else {
            generator.writeBooleanProperty("determination", true);
        }
    }
}
