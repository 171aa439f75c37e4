package rongcuo.rendering;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rongcuo.calendar.Period;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.law.Citation;
import rongcuo.policy.Authority;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Constraint;
import rongcuo.policy.Definition;
import rongcuo.policy.Lasting;
import rongcuo.policy.Match;
import rongcuo.policy.Measure;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.policy.Provision;
import rongcuo.policy.Terms;
import rongcuo.source.BilingualText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Policies as policy files. Read again beside the same vocabulary, the file gives an equal policy; only places and the
 * digest are its own. What a policy extends is written out, for the file to stand by itself: it names no parents.
 */
public final class PolicyYaml {
    /** Lines are never folded, so that what is quoted from a law stands in the file as it stands in the law. */
    static final TokenStreamFactory NOTATION = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(
                    YAMLWriteFeature.MINIMIZE_QUOTES,
                    YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final Terms shared;

    /** @param shared the vocabulary beside which the files will be read; what it declares is not repeated */
    public PolicyYaml(Terms shared) {
        this.shared = shared;
    }

    /** Writes all that a policy holds, as one document. */
    public void write(Policy policy, Appendable out) throws IOException {
        try (var yaml = new Json(NOTATION)) {
            new One(yaml, policy, shared).write();
            out.append(yaml.text());
        }
    }

    /** One policy being written. */
    private static final class One {
        private final Json yaml;
        private final JsonGenerator generator;
        private final ConditionJson conditions;
        private final Policy policy;
        private final Terms shared;

        One(Json yaml, Policy policy, Terms shared) {
            this.yaml = yaml;
            this.generator = yaml.generator();
            this.conditions = new ConditionJson(yaml);
            this.policy = policy;
            this.shared = shared;
        }

        void write() {
            generator.writeStartObject();
            writeHead();
            writeTerms();
            list("scope", policy.scope(), this::writeClause);
            list("premises", policy.premises(), this::writeClause);
            list("circumstances", policy.groups(), this::writeGroup);
            list("exclusions", policy.exclusions(), this::writeClause);
            writeConsequences();
            list("procedure", policy.procedure(), this::writeStep);
            list("unencoded", policy.unencoded(), passage -> {
                article(passage.citation());
                quotation(passage.citation().text());
                words("reason", passage.reason());
            });
            list("interpretations", policy.interpretations(), interpretation -> {
                generator.writeStringProperty("clause", interpretation.clause());
                interpretation.question().ifPresent(question -> words("question", question));
                words("reading", interpretation.reading());
                writeAlternatives(interpretation.alternatives());
            });
            map("properties", List.copyOf(policy.properties().values()), property -> {
                generator.writeObjectPropertyStart(property.fact().value());
                generator.writeStringProperty("claim", property.claim().id());
                property.reason().ifPresent(reason -> words("reason", reason));
                generator.writeEndObject();
            });
            generator.writeEndObject();
        }

        private void writeHead() {
            generator.writeStringProperty("policy", policy.id());
            generator.writeStringProperty("kind", policy.kind().id());
            generator.writeStringProperty("version", policy.version());
            words("title", policy.title());
            generator.writeObjectPropertyStart("jurisdiction");
            generator.writeStringProperty("code", policy.jurisdiction().code());
            words("name", policy.jurisdiction().name());
            generator.writeStringProperty("calendar", policy.jurisdiction().calendar());
            generator.writeEndObject();
            generator.writeStringProperty("status", policy.status().id());
            var effective = policy.effective();
            generator.writeObjectPropertyStart("effective");
            yaml.string("from", effective.period().from().map(Object::toString));
            yaml.string("to", effective.period().to().map(Object::toString));
            generator.writeStringProperty("judged-by", effective.judgedBy().id());
            generator.writeEndObject();
            generator.writeObjectPropertyStart("source");
            generator.writeStringProperty("file", policy.source().file());
            generator.writeStringProperty("kind", policy.source().kind().id());
            policy.source().note().ifPresent(note -> words("note", note));
            generator.writeEndObject();
        }

        private void writeTerms() {
            var vocabulary = policy.terms().vocabulary();
            var facts = vocabulary.facts().stream()
                    .filter(fact -> shared.vocabulary().fact(fact.id()).isEmpty())
                    .toList();
            var definitions = policy.terms().definitions().values().stream()
                    .filter(definition -> !shared.definitions().containsKey(definition.id()))
                    .toList();
            var events = vocabulary.events().stream()
                    .filter(event -> shared.vocabulary().event(event.id()).isEmpty())
                    .toList();
            var constraints = policy.terms().constraints().stream()
                    .filter(constraint -> !shared.constraints().contains(constraint))
                    .toList();
            map("facts", facts, this::writeFact);
            map("definitions", definitions, this::writeDefinition);
            map("events", events, this::writeEvent);
            list("constraints", constraints, this::writeConstraint);
        }

        private void writeFact(FactDeclaration fact) {
            generator.writeObjectPropertyStart(fact.id().value());
            generator.writeStringProperty("type", fact.type().id());
            words("label", fact.label());
            fact.question().ifPresent(question -> words("question", question));
            strings("aliases", fact.aliases());
            flag("judgement", fact.has(FactDeclaration.Trait.JUDGEMENT));
            if (fact.has(FactDeclaration.Trait.RISING)) {
                generator.writeStringProperty("changeable", "rising");
            } else {
                flag("changeable", fact.has(FactDeclaration.Trait.CHANGEABLE));
            }
            if (fact.type() instanceof FactType.Listed listed) {
                writeValues(listed.values());
            } else if (fact.type() instanceof FactType.NumberType number) {
                writeNumber(number);
            } else if (fact.type() instanceof FactType.TruthType truth) {
                writeTruthWords(truth);
            }
            fact.presumed().ifPresent(presumed -> {
                generator.writeName("presume");
                conditions.value(presumed);
            });
            generator.writeEndObject();
        }

        private void writeValues(List<AllowedValue> values) {
            strings("values", values.stream().map(AllowedValue::id).toList());
            generator.writeObjectPropertyStart("labels");
            values.forEach(this::writeLabel);
            generator.writeEndObject();
            var withWords =
                    values.stream().filter(value -> !value.words().isEmpty()).toList();
            map("words", withWords, value -> strings(value.id(), value.words()));
        }

        /** A label in Chinese alone would be read with the id as its English. */
        private void writeLabel(AllowedValue value) {
            if (value.label().english().equals(value.id().replace('-', ' '))) {
                generator.writeStringProperty(value.id(), value.label().chinese());
            } else {
                yaml.bilingual(value.id(), value.label());
            }
        }

        private void writeNumber(FactType.NumberType number) {
            yaml.string("unit", number.unit());
            number("min", number.min());
            number("max", number.max());
            generator.writeNumberProperty("decimals", number.decimals());
        }

        private void number(String name, Optional<BigDecimal> number) {
            if (number.isPresent()) {
                generator.writeName(name);
                generator.writeNumber(number.get().toPlainString());
            }
        }

        private void writeTruthWords(FactType.TruthType truth) {
            if (!truth.trueWords().isEmpty() || !truth.falseWords().isEmpty()) {
                generator.writeObjectPropertyStart("words");
                strings("true", truth.trueWords());
                strings("false", truth.falseWords());
                generator.writeEndObject();
            }
        }

        private void writeDefinition(Definition definition) {
            generator.writeObjectPropertyStart(definition.id());
            words("label", definition.label());
            condition("when", Optional.of(definition.meaning()));
            generator.writeEndObject();
        }

        private void writeEvent(EventDeclaration event) {
            generator.writeObjectPropertyStart(event.id().value());
            words("label", event.label());
            strings("aliases", event.aliases());
            generator.writeEndObject();
        }

        private void writeConstraint(Constraint constraint) {
            generator.writeStringProperty("id", constraint.id());
            condition("never", Optional.of(constraint.never()));
            words("reason", constraint.reason());
        }

        private void provision(Provision provision) {
            provision(provision, "id", "label");
        }

        private void provision(Provision provision, String idKey, String labelKey) {
            generator.writeStringProperty(idKey, provision.id());
            article(provision.citation());
            words(labelKey, provision.label());
            quotation(provision.citation().text());
            condition("when", provision.when());
        }

        private void article(Citation citation) {
            words(
                    "article",
                    new BilingualText(citation.article(), citation.english().orElse(citation.article())));
        }

        private void quotation(String text) {
            if (!text.isEmpty()) {
                generator.writeStringProperty("text", text);
            }
        }

        private void writeClause(Clause clause) {
            provision(clause.provision());
            switch (clause.nature()) {
                case RULE -> {}
                case DISCRETION -> flag("discretion", true);
                case BY_REFERENCE -> generator.writeStringProperty("mode", "by-reference");
            }
            condition("except", clause.except());
            strings("dispositions", clause.dispositions());
        }

        private void writeGroup(CircumstanceGroup group) {
            provision(group.provision());
            if (group.match() instanceof Match.AtLeast atLeast) {
                generator.writeNumberProperty("match", atLeast.count());
            } else {
                generator.writeStringProperty("match", group.match() instanceof Match.All ? "all" : "any");
            }
            list("premises", group.premises(), this::writeClause);
            strings("dispositions", group.dispositions());
            generator.writeStringProperty("force", group.force().id());
            list("clauses", group.clauses(), this::writeClause);
        }

        private void writeConsequences() {
            list("dispositions", policy.dispositions(), disposition -> {
                provision(disposition.provision());
                yaml.string("force", disposition.force().map(force -> force.id()));
            });
            list("effects", policy.effects(), effect -> {
                provision(effect.provision());
                strings("for", effect.dispositions());
                yaml.string("after", effect.after());
                effect.lasting().ifPresent(this::lasting);
            });
            list("factors", policy.factors(), factor -> {
                provision(factor.provision());
                yaml.string("weighs", factor.weighs().map(weight -> weight.id()));
            });
            list("authorities", policy.authorities(), authority -> {
                provision(authority.provision());
                words("actor", authority.actor());
                flag("reserved", authority.power() == Authority.Power.RESERVED);
            });
            list("duties", policy.duties(), duty -> {
                provision(duty.provision());
                words("actor", duty.actor());
                generator.writeStringProperty("force", duty.force().id());
                yaml.string("after", duty.after());
                condition("done", duty.done());
            });
            list("measures", policy.measures(), measure -> {
                provision(measure.provision());
                if (measure.kind() == Measure.Kind.CLARIFICATION) {
                    generator.writeStringProperty("kind", measure.kind().id());
                }
            });
        }

        private void writeStep(ProcedureStep step) {
            provision(step.provision(), "step", "title");
            step.actor().ifPresent(actor -> words("actor", actor));
            strings("after", step.after());
            strings("done", step.done().stream().map(EventId::value).toList());
            step.manner().ifPresent(manner -> words("manner", manner));
            period("within", step.within());
            period("at-least", step.atLeast());
            step.between().ifPresent(window -> {
                generator.writeObjectPropertyStart("between");
                generator.writeStringProperty("after", window.after());
                generator.writeStringProperty("before", window.before());
                generator.writeEndObject();
            });
            step.before().ifPresent(lead -> {
                generator.writeObjectPropertyStart("before");
                generator.writeStringProperty("event", lead.event());
                period("at-least", lead.atLeast());
                period("within", lead.within());
                generator.writeEndObject();
            });
            step.setBy().ifPresent(setBy -> words("set-by", setBy));
            step.lasting().ifPresent(this::lasting);
            step.extension().ifPresent(this::extension);
            if (step.roll() == ProcedureStep.Roll.NONE) {
                generator.writeStringProperty("roll", "none");
            }
            flag("optional", step.obligation() == ProcedureStep.Obligation.OPTIONAL);
        }

        private void extension(ProcedureStep.Extension extension) {
            generator.writeObjectPropertyStart("extension");
            period("by", Optional.of(extension.by()));
            generator.writeNumberProperty("times", extension.times());
            extension.approvedBy().ifPresent(by -> words("approved-by", by));
            generator.writeEndObject();
        }

        private void period(String name, Optional<Period> period) {
            if (period.isPresent()) {
                generator.writeName(name);
                conditions.period(period.get());
            }
        }

        private void lasting(Lasting lasting) {
            if (lasting instanceof Lasting.For of) {
                period("lasting", Optional.of(of.period()));
            } else if (lasting instanceof Lasting.Between between) {
                generator.writeObjectPropertyStart("lasting");
                generator.writeObjectPropertyStart(between.least().unit().id());
                generator.writeNumberProperty("from", between.least().length());
                generator.writeNumberProperty("to", between.most().length());
                generator.writeEndObject();
                generator.writeEndObject();
            } else {
                generator.writeStringProperty("lasting", "permanent");
            }
        }

        private void writeAlternatives(List<BilingualText> alternatives) {
            if (!alternatives.isEmpty()) {
                yaml.bilinguals("alternatives", alternatives);
            }
        }

        private void condition(String name, Optional<Condition> condition) {
            if (condition.isPresent()) {
                generator.writeName(name);
                conditions.write(condition.get());
            }
        }

        /** Words given in Chinese only are one text. */
        private void words(String name, BilingualText text) {
            if (text.english().equals(text.chinese())) {
                generator.writeStringProperty(name, text.chinese());
            } else {
                yaml.bilingual(name, text);
            }
        }

        private void strings(String name, List<String> values) {
            if (!values.isEmpty()) {
                yaml.strings(name, values);
            }
        }

        private void flag(String name, boolean isSet) {
            if (isSet) {
                generator.writeBooleanProperty(name, true);
            }
        }

        /** Entries of a list, each an object whose inside is written; a list without entries is left out. */
        private <T> void list(String name, List<T> entries, Consumer<T> inside) {
            if (entries.isEmpty()) {
                return;
            }
            generator.writeArrayPropertyStart(name);
            for (var entry : entries) {
                generator.writeStartObject();
                inside.accept(entry);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }

        /** Entries of an object, each written with its name; an object without entries is left out. */
        private <T> void map(String name, List<T> entries, Consumer<T> entry) {
            if (!entries.isEmpty()) {
                generator.writeObjectPropertyStart(name);
                entries.forEach(entry);
                generator.writeEndObject();
            }
        }
    }
}
