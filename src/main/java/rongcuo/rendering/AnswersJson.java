package rongcuo.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.fact.Value.DateValue;
import tools.jackson.core.JsonGenerator;

/**
 * Answers as a JSON object, each as a case file could state it: facts by their ids, then {@code events},
 * {@code findings} and {@code determination} where there are such.
 */
final class AnswersJson {
    private final Json json;
    private final JsonGenerator generator;
    private final ConditionJson conditions;

    AnswersJson(Json json) {
        this.json = json;
        this.generator = json.generator();
        this.conditions = new ConditionJson(json);
    }

    void write(List<Answer> answers) {
        generator.writeStartObject();
        for (var answer : answers) {
            if (answer.subject() instanceof Subject.OfFact fact) {
                generator.writeName(fact.fact().value());
                writeValue(answer.extent());
            } else if (answer.subject() instanceof Subject.OfDetermination) {
                generator.writeStringProperty("determination", ((Answer.Determines) answer.extent()).disposition());
            }
        }
        writeMembers(answers);
        writeEvents(answers);
        writeFindings(answers);
        generator.writeEndObject();
    }

    private void writeValue(Answer.Extent extent) {
        if (extent instanceof Answer.Is is) {
            conditions.value(is.value());
        } else {
            conditions.limits(((Answer.Within) extent).limits());
        }
    }

    private void writeMembers(List<Answer> answers) {
        var sets = new LinkedHashSet<FactId>();
        var held = new LinkedHashMap<FactId, List<String>>();
        var lacking = new LinkedHashMap<FactId, List<String>>();
        for (var answer : answers) {
            if (answer.subject() instanceof Subject.OfMember member) {
                sets.add(member.fact());
                var list = ((Answer.Holds) answer.extent()).holds() ? held : lacking;
                list.computeIfAbsent(member.fact(), any -> new ArrayList<>()).add(member.value());
            }
        }
        for (var set : sets) {
            generator.writeName(set.value());
            generator.writeStartObject();
            if (held.containsKey(set)) {
                json.strings("has", held.get(set));
            }
            if (lacking.containsKey(set)) {
                json.strings("not", lacking.get(set));
            }
            generator.writeEndObject();
        }
    }

    private void writeEvents(List<Answer> answers) {
        var events = answers.stream()
                .filter(answer -> answer.subject() instanceof Subject.OfEvent)
                .toList();
        if (!events.isEmpty()) {
            generator.writeName("events");
            generator.writeStartObject();
            for (var event : events) {
                String name = ((Subject.OfEvent) event.subject()).event().value();
                generator.writeStringProperty(name, happened(event.extent()));
            }
            generator.writeEndObject();
        }
    }

    private static String happened(Answer.Extent extent) {
        if (extent instanceof Answer.Is is) {
            return ((DateValue) is.value()).value().toString();
        }
        return ((Answer.Holds) extent).holds() ? "happened" : "none";
    }

    private void writeFindings(List<Answer> answers) {
        var findings = answers.stream()
                .filter(answer -> answer.subject() instanceof Subject.OfFinding)
                .toList();
        if (!findings.isEmpty()) {
            generator.writeName("findings");
            generator.writeStartObject();
            for (var finding : findings) {
                boolean holds = ((Answer.Holds) finding.extent()).holds();
                generator.writeBooleanProperty(((Subject.OfFinding) finding.subject()).clause(), holds);
            }
            generator.writeEndObject();
        }
    }
}
