package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rongcuo.fact.EventId;
import rongcuo.policy.Authority;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Lasting;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.policy.Provision;
import tools.jackson.core.JsonGenerator;

/** Policies as JSON: keys and conditions as in policy files, words for people in both languages. */
public final class PolicyJson {
    /** The first entry of every object. */
    public static final String SCHEMA = "rongcuo.policy/1";

    /** Writes a line a policy: what it is, and how many entries it has. */
    public void writeList(List<Policy> policies, List<Policy> readings, Appendable out) throws IOException {
        for (var policy : policies) {
            writeListed(policy, Listed.POLICY, out);
        }
        for (var reading : readings) {
            writeListed(reading, Listed.READING, out);
        }
    }

    /** As what an entry of the list stands there. */
    private enum Listed {
        POLICY,
        READING
    }

    private static void writeListed(Policy policy, Listed as, Appendable out) throws IOException {
        try (var json = new Json()) {
            var one = new One(json, policy);
            json.generator().writeStartObject();
            one.writeHead();
            if (as == Listed.READING) {
                json.generator().writeBooleanProperty("reading", true);
            }
            one.writeCounts();
            json.generator().writeEndObject();
            out.append(json.text()).append('\n');
        }
    }

    /** Writes all that a policy holds, on one line. */
    public void writeWhole(Policy policy, Appendable out) throws IOException {
        try (var json = new Json()) {
            new One(json, policy).writeWhole();
            out.append(json.text()).append('\n');
        }
    }

    /** One policy being written. */
    private static final class One {
        private final Json json;
        private final JsonGenerator generator;
        private final ConditionJson conditions;
        private final Policy policy;

        One(Json json, Policy policy) {
            this.json = json;
            this.generator = json.generator();
            this.conditions = new ConditionJson(json);
            this.policy = policy;
        }

        void writeHead() {
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeStringProperty("policy", policy.id());
            generator.writeStringProperty("version", policy.version());
            generator.writeStringProperty("kind", policy.kind().id());
            json.bilingual("title", policy.title());
            generator.writeObjectPropertyStart("jurisdiction");
            generator.writeStringProperty("code", policy.jurisdiction().code());
            json.bilingual("name", policy.jurisdiction().name());
            generator.writeStringProperty("calendar", policy.jurisdiction().calendar());
            generator.writeEndObject();
            generator.writeStringProperty("status", policy.status().id());
            var period = policy.effective().period();
            generator.writeObjectPropertyStart("effective");
            json.string("from", period.from().map(Object::toString));
            json.string("to", period.to().map(Object::toString));
            generator.writeStringProperty(
                    "judged-by", policy.effective().judgedBy().id());
            generator.writeEndObject();
            generator.writeObjectPropertyStart("source");
            generator.writeStringProperty("file", policy.source().file());
            generator.writeStringProperty("kind", policy.source().kind().id());
            policy.source().note().ifPresent(note -> json.bilingual("note", note));
            generator.writeEndObject();
            if (!policy.parents().isEmpty()) {
                json.strings("extends", policy.parents());
            }
            generator.writeStringProperty("digest", policy.digest());
        }

        void writeCounts() {
            int groupPremises = 0;
            int circumstances = 0;
            for (var group : policy.groups()) {
                groupPremises += group.premises().size();
                circumstances += group.clauses().size();
            }
            generator.writeObjectPropertyStart("counts");
            generator.writeNumberProperty("scope", policy.scope().size());
            generator.writeNumberProperty("premises", policy.premises().size() + groupPremises);
            generator.writeNumberProperty("circumstances", circumstances);
            generator.writeNumberProperty("exclusions", policy.exclusions().size());
            generator.writeNumberProperty("procedure", policy.procedure().size());
            generator.writeEndObject();
        }

        void writeWhole() {
            generator.writeStartObject();
            writeHead();
            clauses("scope", policy.scope());
            clauses("premises", policy.premises());
            generator.writeArrayPropertyStart("circumstances");
            policy.groups().forEach(this::writeGroup);
            generator.writeEndArray();
            clauses("exclusions", policy.exclusions());
            writeConsequences();
            generator.writeArrayPropertyStart("procedure");
            policy.procedure().forEach(this::writeStep);
            generator.writeEndArray();
            writeInterpretations();
            writeProperties();
            generator.writeArrayPropertyStart("unencoded");
            for (var passage : policy.unencoded()) {
                generator.writeStartObject();
                json.citation(passage.citation());
                json.bilingual("reason", passage.reason());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }

        private void clauses(String name, List<Clause> clauses) {
            generator.writeArrayPropertyStart(name);
            for (var clause : clauses) {
                provision(clause.provision());
                switch (clause.nature()) {
                    case RULE -> {}
                    case DISCRETION -> generator.writeBooleanProperty("discretion", true);
                    case BY_REFERENCE -> generator.writeStringProperty("mode", "by-reference");
                }
                condition("except", clause.except());
                if (!clause.dispositions().isEmpty()) {
                    json.strings("dispositions", clause.dispositions());
                }
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }

        private void writeGroup(CircumstanceGroup group) {
            provision(group.provision());
            if (group.match() instanceof Match.AtLeast atLeast) {
                generator.writeNumberProperty("match", atLeast.count());
            } else {
                generator.writeStringProperty("match", group.match() instanceof Match.All ? "all" : "any");
            }
            clauses("premises", group.premises());
            json.strings("dispositions", group.dispositions());
            generator.writeStringProperty("force", group.force().id());
            clauses("clauses", group.clauses());
            generator.writeEndObject();
        }

        /** Opens an entry's object; the caller closes it. */
        private void provision(Provision provision) {
            generator.writeStartObject();
            generator.writeStringProperty("id", provision.id());
            json.citation(provision.citation());
            json.bilingual("label", provision.label());
            condition("when", provision.when());
        }

        private void condition(String name, Optional<Condition> condition) {
            if (condition.isPresent()) {
                generator.writeName(name);
                conditions.write(condition.get());
            }
        }

        private void writeConsequences() {
            entries("dispositions", policy.dispositions(), disposition -> {
                provision(disposition.provision());
                json.string("force", disposition.force().map(force -> force.id()));
            });
            entries("effects", policy.effects(), effect -> {
                provision(effect.provision());
                json.strings("for", effect.dispositions());
                json.string("after", effect.after());
                effect.lasting().ifPresent(this::lasting);
            });
            entries("factors", policy.factors(), factor -> {
                provision(factor.provision());
                json.string("weighs", factor.weighs().map(weight -> weight.id()));
            });
            entries("authorities", policy.authorities(), authority -> {
                provision(authority.provision());
                json.bilingual("actor", authority.actor());
                generator.writeBooleanProperty("reserved", authority.power() == Authority.Power.RESERVED);
            });
            entries("duties", policy.duties(), duty -> {
                provision(duty.provision());
                json.bilingual("actor", duty.actor());
                generator.writeStringProperty("force", duty.force().id());
                json.string("after", duty.after());
                condition("done", duty.done());
            });
            entries("measures", policy.measures(), measure -> {
                provision(measure.provision());
                generator.writeStringProperty("kind", measure.kind().id());
            });
        }

        private <T> void entries(String name, List<T> entries, Consumer<T> open) {
            generator.writeArrayPropertyStart(name);
            for (var entry : entries) {
                open.accept(entry);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }

        private void lasting(Lasting lasting) {
            generator.writeName("lasting");
            if (lasting instanceof Lasting.For of) {
                conditions.period(of.period());
            } else if (lasting instanceof Lasting.Between between) {
                generator.writeStartObject();
                generator.writeName("from");
                conditions.period(between.least());
                generator.writeName("to");
                conditions.period(between.most());
                generator.writeEndObject();
            } else {
                generator.writeString("permanent");
            }
        }

        private void writeStep(ProcedureStep step) {
            provision(step.provision());
            step.actor().ifPresent(actor -> json.bilingual("actor", actor));
            json.strings("after", step.after());
            json.strings("done", step.done().stream().map(EventId::value).toList());
            step.manner().ifPresent(manner -> json.bilingual("manner", manner));
            step.within().ifPresent(within -> {
                generator.writeName("within");
                conditions.period(within);
            });
            step.atLeast().ifPresent(least -> {
                generator.writeName("at-least");
                conditions.period(least);
            });
            step.between().ifPresent(window -> {
                generator.writeObjectPropertyStart("between");
                generator.writeStringProperty("after", window.after());
                generator.writeStringProperty("before", window.before());
                generator.writeEndObject();
            });
            step.before().ifPresent(this::lead);
            step.setBy().ifPresent(setBy -> json.bilingual("set-by", setBy));
            step.lasting().ifPresent(this::lasting);
            step.extension().ifPresent(this::extension);
            if (step.roll() == ProcedureStep.Roll.NONE) {
                generator.writeStringProperty("roll", "none");
            }
            generator.writeBooleanProperty("optional", step.obligation() == ProcedureStep.Obligation.OPTIONAL);
            generator.writeEndObject();
        }

        private void lead(ProcedureStep.Lead lead) {
            generator.writeObjectPropertyStart("before");
            generator.writeStringProperty("event", lead.event());
            lead.atLeast().ifPresent(least -> {
                generator.writeName("at-least");
                conditions.period(least);
            });
            lead.within().ifPresent(within -> {
                generator.writeName("within");
                conditions.period(within);
            });
            generator.writeEndObject();
        }

        private void extension(ProcedureStep.Extension extension) {
            generator.writeObjectPropertyStart("extension");
            generator.writeName("by");
            conditions.period(extension.by());
            generator.writeNumberProperty("times", extension.times());
            extension.approvedBy().ifPresent(by -> json.bilingual("approved-by", by));
            generator.writeEndObject();
        }

        private void writeProperties() {
            generator.writeObjectPropertyStart("properties");
            for (var property : policy.properties().values()) {
                generator.writeObjectPropertyStart(property.fact().value());
                generator.writeStringProperty("claim", property.claim().id());
                property.reason().ifPresent(reason -> json.bilingual("reason", reason));
                generator.writeEndObject();
            }
            generator.writeEndObject();
        }

        private void writeInterpretations() {
            generator.writeArrayPropertyStart("interpretations");
            for (var interpretation : policy.interpretations()) {
                generator.writeStartObject();
                generator.writeStringProperty("clause", interpretation.clause());
                interpretation.question().ifPresent(question -> json.bilingual("question", question));
                json.bilingual("reading", interpretation.reading());
                json.bilinguals("alternatives", interpretation.alternatives());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
    }
}
