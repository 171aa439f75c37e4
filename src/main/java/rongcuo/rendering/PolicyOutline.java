package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.policy.Authority;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Disposition;
import rongcuo.policy.Effect;
import rongcuo.policy.Interpretation;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.policy.Provision;

/** A policy in the order of a judgement, each entry with its words of law and its condition in words. */
final class PolicyOutline {
    private final Messages messages;
    private final Outline outline;
    private final Policy policy;
    private final ConditionWords conditions;
    private final StepWords steps;
    private final FactWords facts;

    private PolicyOutline(Messages messages, Outline outline, Policy policy) {
        this.messages = messages;
        this.outline = outline;
        this.policy = policy;
        this.conditions = new ConditionWords(messages, policy);
        this.steps = new StepWords(messages, conditions);
        this.facts = conditions.facts();
    }

    /** @param readings of the texts of some of the policies, which are no policies of their own */
    static Outline list(List<Policy> policies, List<Policy> readings, Messages messages) {
        var outline = new Outline(messages);
        var header = List.of(
                messages.text("field.reference"),
                messages.text("field.standing"),
                messages.text("field.source"),
                messages.text("policy.counts"),
                messages.text("policy.title-and-place"));
        var rows = new ArrayList<List<String>>();
        for (var policy : policies) {
            rows.add(List.of(
                    policy.reference(),
                    PolicyWords.standingInAWord(messages, policy),
                    messages.text("source." + policy.source().kind().id()),
                    counts(policy),
                    messages.withNotes(
                            messages.of(policy.title()),
                            List.of(messages.of(policy.jurisdiction().name())))));
        }
        outline.table(Outline.LastColumn.BELOW, header, rows);
        addReadings(readings, messages, outline);
        return outline;
    }

    private static void addReadings(List<Policy> readings, Messages messages, Outline outline) {
        if (readings.isEmpty()) {
            return;
        }
        outline.paragraph(messages.text("policy.readings"));
        var rows = new ArrayList<List<String>>();
        for (var reading : readings) {
            rows.add(List.of(
                    reading.reference(),
                    messages.list(reading.parents()),
                    counts(reading),
                    messages.of(reading.title())));
        }
        var header = List.of(
                messages.text("field.reference"),
                messages.text("field.parents"),
                messages.text("policy.counts"),
                messages.text("policy.reading-title"));
        outline.table(Outline.LastColumn.BELOW, header, rows);
    }

    /** Premises, circumstances and exclusions, such as 2/15/5. */
    private static String counts(Policy policy) {
        int premises = policy.premises().size();
        int circumstances = 0;
        for (var group : policy.groups()) {
            premises += group.premises().size();
            circumstances += group.clauses().size();
        }
        return premises + "/" + circumstances + "/" + policy.exclusions().size();
    }

    static Outline whole(Policy policy, Messages messages) {
        var outline = new Outline(messages);
        new PolicyOutline(messages, outline, policy).add();
        return outline;
    }

    private void add() {
        outline.title(Style.Tone.HEADING, messages.text("policy.title", messages.of(policy.title())));
        addParticulars();
        addClauses("section.scope", policy.scope());
        addClauses("section.premise", policy.premises());
        policy.groups().forEach(this::addGroup);
        addClauses("section.exclusion", policy.exclusions());
        addDispositions();
        addEffects();
        addFactors();
        addAuthorities();
        addDuties();
        addMeasures();
        addProcedure();
        addInterpretations();
        addProperties();
        addUnencoded();
    }

    private void addParticulars() {
        var words = new PolicyWords(messages, facts);
        outline.field(messages.text("field.reference"), policy.reference());
        outline.field(
                messages.text("field.jurisdiction"),
                messages.withNotes(
                        messages.of(policy.jurisdiction().name()),
                        List.of(
                                policy.jurisdiction().code(),
                                messages.text(
                                        "policy.calendar", policy.jurisdiction().calendar()))));
        outline.field(messages.text("field.standing"), words.standingAndRules(policy));
        outline.field(
                messages.text("field.source"),
                policy.source()
                        .note()
                        .map(note -> messages.withNotes(sourceKind(), List.of(messages.of(note))))
                        .orElseGet(this::sourceKind));
        if (!policy.parents().isEmpty()) {
            outline.field(messages.text("field.parents"), messages.list(policy.parents()));
        }
        outline.field(messages.text("field.digest"), policy.digest());
    }

    private String sourceKind() {
        return messages.text("source." + policy.source().kind().id());
    }

    // Clauses

    private void addClauses(String heading, List<Clause> clauses) {
        if (!clauses.isEmpty()) {
            outline.heading(messages.text(heading));
            clauses.forEach(clause -> addClause(clause, ""));
        }
    }

    private void addGroup(CircumstanceGroup group) {
        outline.heading(messages.text(
                "policy.group",
                messages.text("section.circumstance"),
                conditions.article(group.provision().citation())));
        outline.quote(-1, group.provision().citation().text());
        outline.paragraph(messages.clauses(groupRules(group)));
        group.provision().when().ifPresent(when -> addCondition("policy.when", when, 0));
        group.premises().forEach(premise -> addClause(premise, messages.text("clause-kind.premise")));
        group.clauses().forEach(clause -> addClause(clause, ""));
    }

    private List<String> groupRules(CircumstanceGroup group) {
        var rules = new ArrayList<String>();
        if (group.match() instanceof Match.AtLeast atLeast) {
            rules.add(messages.text("match.at-least", Integer.toString(atLeast.count())));
        } else {
            rules.add(messages.text(group.match() instanceof Match.All ? "match.all" : "match.any"));
        }
        if (!group.premises().isEmpty()) {
            rules.add(messages.text(
                    "match.premises", Integer.toString(group.premises().size())));
        }
        if (group.dispositions().isEmpty()) {
            rules.add(messages.text("force." + group.force().id(), messages.text("match.all-dispositions")));
        } else {
            rules.add(messages.text("force." + group.force().id(), dispositions(group.dispositions())));
        }
        return rules;
    }

    private String dispositions(List<String> ids) {
        var labels = new ArrayList<String>();
        ids.forEach(id -> labels.add(conditions.disposition(id)));
        return messages.alternatives(labels);
    }

    private void addClause(Clause clause, String kind) {
        var notes = new ArrayList<String>();
        notes.add(clause.id());
        notes.add(kind);
        if (clause.nature() != Clause.Nature.RULE) {
            notes.add(messages.text(
                    clause.nature() == Clause.Nature.DISCRETION ? "nature.discretion" : "nature.by-reference"));
        }
        if (!clause.dispositions().isEmpty()) {
            notes.add(messages.text("policy.only", dispositions(clause.dispositions())));
        }
        addProvision(clause.provision(), notes);
        clause.except().ifPresent(except -> addCondition("policy.except", except, 1));
    }

    private void addProvision(Provision provision, List<String> notes) {
        outline.item(0, Mark.POINT, messages.withNotes(conditions.entry(provision), notes));
        outline.quote(0, provision.citation().text());
        provision.when().ifPresent(when -> addCondition("policy.when", when, 1));
    }

    /** A condition in one line, or as a list where brackets within brackets would be hard to read. */
    private void addCondition(String key, Condition condition, int depth) {
        var parts = partsOf(condition);
        boolean nested = false;
        for (var part : parts) {
            nested |= !partsOf(part).isEmpty();
        }
        if (!nested) {
            String sentence = conditions.sentence(condition, ConditionWords.Wanted.HOLDS);
            outline.item(depth, Mark.POINT, key.isEmpty() ? sentence : messages.text(key, sentence));
            return;
        }
        String joint = joint(condition);
        outline.item(depth, Mark.POINT, key.isEmpty() ? joint : messages.text(key, joint));
        for (var part : parts) {
            addCondition("", part, depth + 1);
        }
    }

    /** What is denied stays in the line of its denial. */
    private static List<Condition> partsOf(Condition condition) {
        return condition instanceof Condition.Not ? List.of() : condition.parts();
    }

    private String joint(Condition condition) {
        if (condition instanceof Condition.AtLeast atLeast) {
            return messages.text("form.at-least", Integer.toString(atLeast.count()));
        }
        return messages.text(condition instanceof Condition.AllOf ? "form.all" : "form.any");
    }

    // What follows

    private void addDispositions() {
        if (!policy.dispositions().isEmpty()) {
            outline.heading(messages.text("policy.dispositions"));
            policy.dispositions().forEach(one -> addProvision(one.provision(), dispositionNotes(one)));
        }
    }

    private List<String> dispositionNotes(Disposition disposition) {
        var notes = new ArrayList<String>();
        notes.add(disposition.id());
        disposition.force().ifPresent(force -> notes.add(messages.text("force.alone." + force.id())));
        return notes;
    }

    private void addEffects() {
        if (!policy.effects().isEmpty()) {
            outline.heading(messages.text("section.effects"));
            policy.effects().forEach(effect -> addProvision(effect.provision(), effectNotes(effect)));
        }
    }

    private List<String> effectNotes(Effect effect) {
        var notes = new ArrayList<String>();
        notes.add(effect.provision().id());
        if (!effect.dispositions().isEmpty()) {
            notes.add(messages.text("policy.effect-of", dispositions(effect.dispositions())));
        }
        effect.after().ifPresent(after -> notes.add(messages.text("duty.after", conditions.eventOrStep(after))));
        effect.lasting().ifPresent(lasting -> notes.add(facts.lasting(lasting)));
        return notes;
    }

    private void addFactors() {
        if (!policy.factors().isEmpty()) {
            outline.heading(messages.text("section.factors"));
            for (var factor : policy.factors()) {
                var notes = new ArrayList<String>();
                notes.add(factor.provision().id());
                factor.weighs().ifPresent(weight -> notes.add(messages.text("weighs." + weight.id())));
                addProvision(factor.provision(), notes);
            }
        }
    }

    private void addAuthorities() {
        if (!policy.authorities().isEmpty()) {
            outline.heading(messages.text("section.authorities"));
            for (var authority : policy.authorities()) {
                String key = authority.power() == Authority.Power.RESERVED ? "power.reserved" : "power.ordinary";
                addProvision(
                        authority.provision(),
                        List.of(authority.provision().id(), messages.text(key, messages.of(authority.actor()))));
            }
        }
    }

    private void addDuties() {
        if (policy.duties().isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.duties"));
        for (var duty : policy.duties()) {
            var notes = new ArrayList<String>();
            notes.add(duty.provision().id());
            notes.add(messages.text("force." + duty.force().id(), messages.of(duty.actor())));
            duty.after().ifPresent(after -> notes.add(messages.text("duty.after", conditions.eventOrStep(after))));
            addProvision(duty.provision(), notes);
            duty.done().ifPresent(done -> addCondition("policy.done", done, 1));
        }
    }

    private void addMeasures() {
        if (!policy.measures().isEmpty()) {
            outline.heading(messages.text("section.measures"));
            policy.measures()
                    .forEach(measure -> addProvision(
                            measure.provision(), List.of(measure.provision().id())));
        }
    }

    // Procedure

    private void addProcedure() {
        if (policy.procedure().isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.procedure"));
        for (var step : policy.procedure()) {
            addProvision(step.provision(), stepNotes(step));
        }
    }

    private List<String> stepNotes(ProcedureStep step) {
        var notes = new ArrayList<String>();
        notes.add(step.id());
        notes.addAll(steps.rule(step));
        return notes;
    }

    // What was decided in encoding

    private void addInterpretations() {
        if (policy.interpretations().isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.interpretations"));
        policy.interpretations().forEach(this::addInterpretation);
    }

    private void addProperties() {
        if (policy.properties().isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.properties"));
        for (var property : policy.properties().values()) {
            String claim = messages.text("property." + property.claim().id(), facts.fact(property.fact()));
            outline.item(0, Mark.POINT, claim);
            property.reason().ifPresent(reason -> outline.item(1, Mark.POINT, messages.of(reason)));
        }
    }

    private void addInterpretation(Interpretation interpretation) {
        String article = conditions.article(interpretation.clause());
        String reading = messages.text("policy.reading", messages.of(interpretation.reading()));
        if (interpretation.question().isPresent()) {
            outline.item(
                    0,
                    Mark.POINT,
                    messages.text(
                            "interpretation",
                            article,
                            messages.of(interpretation.question().get())));
            outline.item(1, Mark.POINT, reading);
        } else {
            outline.item(0, Mark.POINT, messages.text("interpretation", article, reading));
        }
        for (var alternative : interpretation.alternatives()) {
            outline.item(1, Mark.POINT, messages.text("policy.alternative", messages.of(alternative)));
        }
    }

    private void addUnencoded() {
        if (policy.unencoded().isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.unencoded"));
        for (var passage : policy.unencoded()) {
            outline.item(
                    0,
                    Mark.POINT,
                    messages.text(
                            "interpretation", conditions.article(passage.citation()), messages.of(passage.reason())));
            outline.quote(0, passage.citation().text());
        }
    }
}
