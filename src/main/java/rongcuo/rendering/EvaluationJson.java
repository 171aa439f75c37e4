package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.Rederivation;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.evaluation.Applicable;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.evaluation.Missing;
import rongcuo.evaluation.OtherReading;
import rongcuo.evaluation.Presumed;
import rongcuo.evaluation.Reason;
import rongcuo.evaluation.Settling;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.policy.Authority;
import rongcuo.policy.Provision;
import rongcuo.procedure.Timeline;
import tools.jackson.core.JsonGenerator;

/** Evaluations as JSON Lines, one object a case, respondent and policy; its schema is {@code schema/evaluation.json}. */
public final class EvaluationJson {
    /** The first entry of every object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.evaluation/1";

    /** Writes each on a line of its own. */
    public void write(List<Explained> evaluations, Appendable out) throws IOException {
        for (var explained : evaluations) {
            write(explained, Optional.empty(), out);
        }
    }

    /** Writes one on a line of its own, with the row of a table that it is of. */
    void write(Explained explained, Optional<JudgedRow> row, Appendable out) throws IOException {
        try (var json = new Json()) {
            new Line(json, explained).write(row);
            out.append(json.text()).append('\n');
        }
    }

    /** One object being written. */
    private static final class Line {
        private final Json json;
        private final JsonGenerator generator;
        private final ConditionJson conditions;
        private final Evaluation evaluation;
        private final Timeline timeline;
        private final Optional<List<Subject>> grounds;
        private final Optional<Rederivation> rederivation;
        private final Optional<List<OtherReading>> readings;

        Line(Json json, Explained explained) {
            this.json = json;
            this.generator = json.generator();
            this.conditions = new ConditionJson(json);
            this.evaluation = explained.evaluation();
            this.timeline = explained.timeline();
            this.grounds = explained.grounds();
            this.rederivation = explained.rederivation();
            this.readings = explained.readings();
        }

        void write(Optional<JudgedRow> row) {
            generator.writeStartObject();
            HeadJson.write(SCHEMA, evaluation, json);
            writeConclusion();
            writeClauses();
            writeConsequences();
            TimelineJson.writeSteps(timeline, json);
            json.strings("completeSets", ids(evaluation.completeSets()));
            var unused = new ArrayList<String>();
            evaluation.unused().forEach(stated -> unused.add(stated.fact().value()));
            json.strings("unused", unused);
            evaluation.caseFile().determination().ifPresent(this::writeDetermination);
            readings.ifPresent(this::writeReadings);
            row.ifPresent(of -> of.write(json));
            generator.writeEndObject();
        }

        private void writeReadings(List<OtherReading> others) {
            generator.writeArrayPropertyStart("readings");
            for (var reading : others) {
                var verdict = reading.other().verdict();
                generator.writeStartObject();
                HeadJson.writePolicy(reading.other().policy(), generator);
                json.bilingual("title", reading.other().policy().title());
                generator.writeStringProperty("conclusion", verdict.conclusion().id());
                json.strings(
                        "possible",
                        verdict.possible().stream().map(Conclusion::id).toList());
                generator.writeBooleanProperty("differs", reading.changesConclusion());
                json.strings(
                        "shifted", reading.shifted().stream().map(Provision::id).toList());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }

        private void writeConclusion() {
            var verdict = evaluation.verdict();
            generator.writeStringProperty("conclusion", verdict.conclusion().id());
            var possible = new ArrayList<String>();
            verdict.possible().forEach(one -> possible.add(one.id()));
            json.strings("possible", possible);
            generator.writeStringProperty(
                    "eligible",
                    switch (verdict.eligible()) {
                        case TRUE -> "yes";
                        case FALSE -> "no";
                        case UNKNOWN -> "unknown";
                    });
            json.strings("matched", clauseIds(evaluation.matched()));
            json.strings("excluded", clauseIds(evaluation.excluded()));
            json.strings("undecided", clauseIds(evaluation.undecided()));
            generator.writeArrayPropertyStart("missing");
            evaluation.missing().forEach(this::writeMissing);
            generator.writeEndArray();
            generator.writeArrayPropertyStart("settle");
            evaluation.settling().ways().forEach(this::writeWay);
            generator.writeEndArray();
            generator.writeBooleanProperty("settleCut", evaluation.settling().isCut());
            grounds.ifPresent(this::writeGrounds);
            rederivation.ifPresent(this::writeRederivation);
            generator.writeArrayPropertyStart("presumed");
            evaluation.presumed().forEach(this::writePresumed);
            generator.writeEndArray();
            json.strings("judgements", ids(evaluation.judgements()));
            var discretion = new ArrayList<String>();
            evaluation.discretion().forEach(clause -> discretion.add(clause.id()));
            json.strings("discretion", discretion);
        }

        private void writeMissing(Missing missing) {
            generator.writeStartObject();
            SubjectJson.write(missing.subject(), generator);
            generator.writeStringProperty("basis", missing.basis().id());
            json.strings("clauses", missing.clauses());
            generator.writeEndObject();
        }

        private void writeWay(Settling.Way way) {
            generator.writeStartObject();
            generator.writeName("answers");
            new AnswersJson(json).write(way.answers());
            generator.writeStringProperty("conclusion", way.conclusion().id());
            generator.writeEndObject();
        }

        private void writeGrounds(List<Subject> subjects) {
            generator.writeArrayPropertyStart("because");
            for (var subject : subjects) {
                generator.writeStartObject();
                SubjectJson.write(subject, generator);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }

        private void writeRederivation(Rederivation again) {
            generator.writeObjectPropertyStart("rederived");
            generator.writeStringProperty("conclusion", again.conclusion().id());
            generator.writeNumberProperty("clauses", again.clauses());
            json.strings("unfounded", again.unfounded());
            generator.writeNumberProperty("settled", again.settled());
            generator.writeEndObject();
        }

        private void writePresumed(Presumed presumed) {
            generator.writeStartObject();
            SubjectJson.write(presumed.subject(), generator);
            generator.writeName("as");
            if (presumed.value().isPresent()) {
                conditions.value(presumed.value().get());
            } else {
                generator.writeString("not-found");
                flag("contrary", presumed.notFound().stream().allMatch(one -> one.sense() == Sense.DENIED));
                flag("exception", presumed.notFound().stream().allMatch(one -> one.part() == Presumed.Part.EXCEPTION));
            }
            json.strings("clauses", presumed.clauses());
            generator.writeEndObject();
        }

        private void flag(String name, boolean isSet) {
            if (isSet) {
                generator.writeBooleanProperty(name, true);
            }
        }

        private void writeClauses() {
            generator.writeArrayPropertyStart("clauses");
            for (var clause : evaluation.clauses()) {
                generator.writeStartObject();
                generator.writeStringProperty("id", clause.id());
                generator.writeStringProperty("kind", clause.kind().id());
                json.string("group", clause.group());
                generator.writeStringProperty("truth", clause.truth().id());
                flag("excepted", clause.isExcepted());
                json.citation(clause.clause().citation());
                generator.writeArrayPropertyStart("because");
                clause.because().forEach(this::writeReason);
                generator.writeEndArray();
                clause.finding().ifPresent(this::writeFinding);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }

        private void writeReason(Reason reason) {
            generator.writeStartObject();
            SubjectJson.write(reason.subject(), generator);
            if (!(reason.subject() instanceof Subject.OfMember) && !(reason.subject() instanceof Subject.OfFinding)) {
                generator.writeName("test");
                conditions.test(reason.condition());
            }
            writeSaid(reason);
            generator.writeStringProperty("holds", reason.holds().id());
            generator.writeStringProperty("basis", reason.basis().id());
            if (reason.stated().isPresent()) {
                var stated = reason.stated().get();
                if (!stated.evidence().isEmpty()) {
                    json.strings("evidence", stated.evidence());
                }
                json.string("by", stated.by());
            }
            generator.writeEndObject();
        }

        /** What the case says of the subject; left out where it says nothing. */
        private void writeSaid(Reason reason) {
            var subject = reason.subject();
            if (subject instanceof Subject.OfMember of) {
                writeMember(reason, of.value());
            } else if (subject instanceof Subject.OfFact of) {
                if (reason.stated().isPresent()) {
                    conditions.statement("value", reason.stated().get().statement());
                } else if (reason.basis() == Reason.Basis.PRESUMED) {
                    writePresumedValue(of.fact());
                }
            } else if (subject instanceof Subject.OfEvent of) {
                var date = evaluation.caseFile().events().of(of.event());
                if (date.isPresent()) {
                    generator.writeStringProperty(
                            "value",
                            date.get() instanceof EventDate.On on ? on.day().toString() : "none");
                }
            } else if (subject instanceof Subject.OfFinding of) {
                var finding =
                        evaluation.caseFile().findingOn(evaluation.policy().id(), of.clause());
                finding.ifPresent(
                        found -> generator.writeBooleanProperty("value", found.outcome() == Finding.Outcome.HOLDS));
            } else {
                json.string("value", evaluation.caseFile().determination().map(Determination::disposition));
            }
        }

        private void writeMember(Reason reason, String value) {
            if (reason.stated().isPresent()
                    && reason.stated().get().statement() instanceof Statement.Members members
                    && members.of(value).isKnown()) {
                generator.writeBooleanProperty("value", members.of(value) == Truth.TRUE);
            }
        }

        private void writePresumedValue(FactId fact) {
            var presumed = evaluation.policy().terms().vocabulary().fact(fact).flatMap(FactDeclaration::presumed);
            if (presumed.isPresent()) {
                generator.writeName("value");
                conditions.value(presumed.get());
            }
        }

        private void writeFinding(Finding finding) {
            generator.writeObjectPropertyStart("finding");
            generator.writeBooleanProperty("holds", finding.outcome() == Finding.Outcome.HOLDS);
            json.string("by", finding.by());
            json.string("on", finding.on().map(Object::toString));
            json.string("reason", finding.reason());
            generator.writeEndObject();
        }

        private void writeConsequences() {
            generator.writeArrayPropertyStart("dispositions");
            for (var offered : evaluation.dispositions()) {
                writeEntry(offered.disposition().provision());
                generator.writeStringProperty("truth", offered.truth().id());
                generator.writeStringProperty("force", offered.force().id());
                json.strings("clauses", offered.clauses());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeArrayPropertyStart("effects");
            for (var effect : evaluation.effects()) {
                writeApplicable(effect, effect.entry().provision());
                json.strings("for", effect.entry().dispositions());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeArrayPropertyStart("factors");
            for (var factor : evaluation.factors()) {
                writeEntry(factor.factor().provision());
                generator.writeStringProperty("truth", factor.truth().id());
                json.string("weighs", factor.factor().weighs().map(weight -> weight.id()));
                generator.writeStringProperty("speaks", factor.speaks().id());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeArrayPropertyStart("authorities");
            for (var authority : evaluation.authorities()) {
                writeApplicable(authority, authority.entry().provision());
                json.bilingual("actor", authority.entry().actor());
                generator.writeBooleanProperty("reserved", authority.entry().power() == Authority.Power.RESERVED);
                generator.writeEndObject();
            }
            generator.writeEndArray();
            writeDutiesAndMeasures();
        }

        private void writeDutiesAndMeasures() {
            generator.writeArrayPropertyStart("duties");
            for (var result : evaluation.duties()) {
                writeEntry(result.duty().provision());
                generator.writeStringProperty("truth", result.truth().id());
                json.bilingual("actor", result.duty().actor());
                generator.writeStringProperty("force", result.duty().force().id());
                json.string("after", result.duty().after());
                if (result.duty().done().isPresent()) {
                    generator.writeStringProperty("done", result.done().id());
                }
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeArrayPropertyStart("measures");
            for (var measure : evaluation.measures()) {
                writeApplicable(measure, measure.entry().provision());
                generator.writeStringProperty("kind", measure.entry().kind().id());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }

        private void writeApplicable(Applicable<?> applicable, Provision provision) {
            writeEntry(provision);
            generator.writeStringProperty("truth", applicable.truth().id());
        }

        /** Opens an entry's object; the caller closes it. */
        private void writeEntry(Provision provision) {
            generator.writeStartObject();
            generator.writeStringProperty("id", provision.id());
            json.bilingual("label", provision.label());
            json.citation(provision.citation());
        }

        private void writeDetermination(Determination determination) {
            generator.writeObjectPropertyStart("determination");
            generator.writeStringProperty("disposition", determination.disposition());
            json.string("by", determination.by());
            json.string("on", determination.on().map(Object::toString));
            json.string("reason", determination.reason());
            generator.writeEndObject();
        }

        private static List<String> ids(List<FactId> facts) {
            var ids = new ArrayList<String>();
            facts.forEach(fact -> ids.add(fact.value()));
            return ids;
        }

        private static List<String> clauseIds(List<ClauseResult> results) {
            var ids = new ArrayList<String>();
            results.forEach(result -> ids.add(result.id()));
            return ids;
        }
    }
}
