package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.casefile.TimeRulings;
import rongcuo.fact.Statement;
import tools.jackson.core.JsonGenerator;

/** A case as a case file states it: what is written here is read back as the same case. */
public final class CaseJson {
    /** What a file writes for a fact that is stated to be open. */
    private static final String OPEN = "pending";

    private final Json json;
    private final JsonGenerator generator;
    private final ConditionJson conditions;

    CaseJson(Json json) {
        this.json = json;
        this.generator = json.generator();
        this.conditions = new ConditionJson(json);
    }

    /** The case as one line of JSON, which is YAML too. */
    public static String of(CaseFile caseFile) {
        try (var json = new Json()) {
            var written = new CaseJson(json);
            json.generator().writeStartObject();
            json.generator().writeStringProperty("case", caseFile.id());
            if (!caseFile.policies().isEmpty()) {
                json.strings("policy", caseFile.policies());
            }
            written.respondents(caseFile.respondents());
            json.string("summary", caseFile.summary());
            written.content(caseFile);
            json.generator().writeEndObject();
            return json.text();
        }
    }

    private void respondents(List<Respondent> respondents) {
        if (respondents.equals(List.of(Respondent.UNNAMED))) {
            return;
        }
        if (respondents.size() == 1) {
            generator.writeName("respondent");
            respondent(respondents.get(0));
            return;
        }
        generator.writeArrayPropertyStart("respondents");
        respondents.forEach(this::respondent);
        generator.writeEndArray();
    }

    private void respondent(Respondent respondent) {
        generator.writeStartObject();
        json.string("name", respondent.name());
        generator.writeStringProperty("kind", respondent.kind().id());
        json.string("unit", respondent.unit());
        json.string("position", respondent.position());
        json.string("managed-by", respondent.managedBy());
        facts(List.copyOf(respondent.facts().values()));
        generator.writeEndObject();
    }

    /** All but what the file says of itself and of the respondents, within an object. */
    void content(CaseFile caseFile) {
        events(caseFile);
        rulings(caseFile.rulings());
        facts(caseFile.facts().values().stream()
                .filter(fact -> !isFinding(fact))
                .toList());
        findings(caseFile);
        caseFile.determination().ifPresent(this::determination);
    }

    private void events(CaseFile caseFile) {
        if (caseFile.events().dates().isEmpty()) {
            return;
        }
        generator.writeObjectPropertyStart("events");
        caseFile.events().dates().forEach((event, date) -> {
            String day = date instanceof EventDate.On on ? on.day().toString() : "none";
            generator.writeStringProperty(event.value(), day);
        });
        generator.writeEndObject();
    }

    private void rulings(TimeRulings rulings) {
        list("suspensions", rulings.suspensions(), suspension -> {
            generator.writeStringProperty("from", suspension.from().toString());
            json.string("to", suspension.to().map(Object::toString));
            json.strings("steps", suspension.steps());
            json.string("basis", suspension.basis());
            json.string("reason", suspension.reason());
        });
        list("extensions", rulings.extensions(), extension -> {
            generator.writeStringProperty("step", extension.step());
            generator.writeNumberProperty("times", extension.times());
            json.string("by", extension.by());
            json.string("on", extension.on().map(Object::toString));
            json.string("reason", extension.reason());
        });
        if (!rulings.setDays().isEmpty()) {
            generator.writeObjectPropertyStart("set-days");
            rulings.setDays().forEach((step, day) -> generator.writeStringProperty(step, day.toString()));
            generator.writeEndObject();
        }
    }

    /** The entries of one object of a list. */
    private interface Entries<T> {
        void write(T item);
    }

    private <T> void list(String name, List<T> items, Entries<T> entries) {
        if (items.isEmpty()) {
            return;
        }
        generator.writeArrayPropertyStart(name);
        for (var item : items) {
            generator.writeStartObject();
            entries.write(item);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private void facts(List<StatedFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        generator.writeObjectPropertyStart("facts");
        facts.forEach(this::fact);
        generator.writeEndObject();
    }

    private void fact(StatedFact stated) {
        String name = stated.fact().value();
        if (isPlain(stated)) {
            statement(name, stated.statement());
            return;
        }
        generator.writeObjectPropertyStart(name);
        if (stated.statement() instanceof Statement.Among among) {
            json.strings("in", among.words());
        } else {
            parts(stated.statement());
        }
        evidence(stated);
        json.string("by", stated.by());
        json.string("note", stated.note());
        if (stated.standing() == StatedFact.Standing.CONTESTED) {
            generator.writeBooleanProperty("contested", true);
        }
        generator.writeEndObject();
    }

    private void evidence(StatedFact stated) {
        if (!stated.evidence().isEmpty()) {
            json.strings("evidence", stated.evidence());
        }
    }

    private static boolean isPlain(StatedFact stated) {
        return stated.evidence().isEmpty()
                && stated.by().isEmpty()
                && stated.note().isEmpty()
                && stated.standing() == StatedFact.Standing.UNDISPUTED;
    }

    private void statement(String name, Statement statement) {
        if (statement instanceof Statement.Open) {
            generator.writeStringProperty(name, OPEN);
        } else {
            conditions.statement(name, statement);
        }
    }

    /** A statement among the other entries of its object: a value under its own key, what bounds one under theirs. */
    private void parts(Statement statement) {
        if (statement instanceof Statement.Within within) {
            conditions.limitEntries(within.limits());
        } else if (statement instanceof Statement.Members members && !ConditionJson.isComplete(members)) {
            conditions.memberEntries(members);
        } else {
            statement("value", statement);
        }
    }

    private void findings(CaseFile caseFile) {
        var judged = new ArrayList<StatedFact>();
        caseFile.facts().values().stream().filter(CaseJson::isFinding).forEach(judged::add);
        if (caseFile.findings().isEmpty() && judged.isEmpty()) {
            return;
        }
        generator.writeObjectPropertyStart("findings");
        for (var finding : caseFile.findings()) {
            String policy = finding.policy().map(id -> id + "#").orElse("");
            generator.writeObjectPropertyStart(policy + finding.clause());
            generator.writeBooleanProperty("holds", finding.outcome() == Finding.Outcome.HOLDS);
            found(finding.by(), finding.on().map(Object::toString), finding.reason());
        }
        for (var fact : judged) {
            generator.writeObjectPropertyStart(fact.fact().value());
            statement("value", fact.statement());
            evidence(fact);
            found(fact.by(), fact.on().map(Object::toString), fact.note());
        }
        generator.writeEndObject();
    }

    private void found(Optional<String> by, Optional<String> on, Optional<String> reason) {
        json.string("by", by);
        json.string("on", on);
        json.string("reason", reason);
        generator.writeEndObject();
    }

    /** Only a finding says on which day a fact was found. */
    private static boolean isFinding(StatedFact stated) {
        return stated.on().isPresent();
    }

    private void determination(Determination determination) {
        generator.writeObjectPropertyStart("determination");
        generator.writeStringProperty("disposition", determination.disposition());
        json.string("by", determination.by());
        json.string("on", determination.on().map(Object::toString));
        json.string("reason", determination.reason());
        determination.meeting().ifPresent(meeting -> {
            generator.writeObjectPropertyStart("meeting");
            generator.writeStringProperty("name", meeting.name());
            json.string("on", meeting.on().map(Object::toString));
            json.string("minutes", meeting.minutes());
            generator.writeEndObject();
        });
        list("approvals", determination.approvals(), approval -> {
            generator.writeStringProperty("by", approval.by());
            json.string("on", approval.on().map(Object::toString));
            json.string("number", approval.number());
        });
        list("filings", determination.filings(), filing -> {
            generator.writeStringProperty("to", filing.to());
            json.string("on", filing.on().map(Object::toString));
            json.string("number", filing.number());
        });
        json.string("number", determination.number());
        generator.writeEndObject();
    }
}
