package rongcuo.rendering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.analysis.Rederivation;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.DutyResult;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Explanation;
import rongcuo.evaluation.Missing;
import rongcuo.evaluation.Presumed;
import rongcuo.evaluation.Settling;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.evaluation.Weighed;
import rongcuo.evaluation.Weighed.Speaks;
import rongcuo.fact.FactId;
import rongcuo.fact.Truth;
import rongcuo.policy.Authority;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Effect;
import rongcuo.policy.Interpretation;
import rongcuo.policy.Provision;

/**
 * An evaluation in the order in which an officer reads it: the conclusion; whose case under which text; what decides; what
 * follows; what it was taken from.
 */
final class EvaluationOutline {
    /** How many clauses a line names before it only counts the rest. */
    private static final int NAMED_CLAUSES = 4;

    private final Messages messages;
    private final Outline outline;
    private final Evaluation evaluation;
    private final ConditionWords conditions;
    private final FactWords facts;
    private final ReasonWords reasons;
    private final PolicyWords policies;

    private EvaluationOutline(Messages messages, Outline outline, Evaluation evaluation) {
        this.messages = messages;
        this.outline = outline;
        this.evaluation = evaluation;
        this.conditions = new ConditionWords(messages, evaluation.policy());
        this.facts = conditions.facts();
        this.reasons = new ReasonWords(messages, evaluation, conditions);
        this.policies = new PolicyWords(messages, facts);
    }

    static Outline of(List<Explained> evaluations, Messages messages) {
        var outline = new Outline(messages);
        for (var explained : evaluations) {
            outline.separator();
            new EvaluationOutline(messages, outline, explained.evaluation()).add(explained);
        }
        if (evaluations.size() > 1) {
            outline.separator();
            addSummary(explainedOnes(evaluations), messages, outline);
        }
        return outline;
    }

    /** Why one evaluation concludes as it does, without its conclusion and what follows: what stands beside a row. */
    static Outline reasons(Evaluation evaluation, Messages messages) {
        var outline = new Outline(messages);
        new EvaluationOutline(messages, outline, evaluation).addReasons();
        return outline;
    }

    /** What a case concludes, and whose it is, under which text. */
    static void addHead(Evaluation evaluation, Messages messages, Outline outline) {
        var one = new EvaluationOutline(messages, outline, evaluation);
        one.addConclusion();
        one.addParticulars();
    }

    /** What is concluded of each, what is missing, and what would settle it. */
    static Outline missing(List<Evaluation> evaluations, Messages messages) {
        var outline = new Outline(messages);
        for (var evaluation : evaluations) {
            outline.separator();
            addHead(evaluation, messages, outline);
            var one = new EvaluationOutline(messages, outline, evaluation);
            one.addMissing();
            one.addSettling();
        }
        return outline;
    }

    /** A clause by itself; without more where its condition has no parts to explain. */
    static Outline clause(
            Evaluation evaluation, String clause, Map<String, Explanation> explanations, Messages messages) {
        var outline = new Outline(messages);
        var one = new EvaluationOutline(messages, outline, evaluation);
        for (var result : evaluation.clauses()) {
            if (result.id().equals(clause)) {
                one.addClause(result, Optional.ofNullable(explanations.get(clause)));
            }
        }
        return outline;
    }

    private void addClause(ClauseResult result, Optional<Explanation> explanation) {
        outline.item(0, mark(result), messages.withNotes(conditions.clause(result.clause()), List.of(kindOf(result))));
        String text = result.clause().citation().text();
        if (!text.isEmpty()) {
            outline.quote(0, text);
        }
        if (explanation.isPresent()) {
            new ExplanationLines(messages, outline, reasons).add(explanation.get(), 1);
        }
    }

    /** A row an evaluation. */
    static Outline table(List<Evaluation> evaluations, Messages messages) {
        var outline = new Outline(messages);
        addSummary(evaluations, messages, outline);
        return outline;
    }

    /** What decides, and what is left open. */
    static void addDecisive(Evaluation evaluation, Messages messages, Outline outline) {
        var one = new EvaluationOutline(messages, outline, evaluation);
        one.addMissingFacts();
        if (evaluation.conclusion() != Conclusion.UNDETERMINED) {
            one.addClauses();
        }
    }

    private void addReasons() {
        addPossible();
        addMissingFacts();
        addClauses();
        addDispositions();
        addGrounds(grounds());
        addDetermination();
    }

    private void add(Explained explained) {
        addConclusion();
        addParticulars();
        addMissing();
        addSettling();
        addClauses();
        addTally();
        addConsequences();
        TimelineOutline.addNext(explained.timeline(), messages, outline);
        addGrounds(grounds(explained));
        addInterpretations();
        explained.readings().ifPresent(readings -> new ReadingOutline(messages, outline).add(readings));
        addExplanations(explained.explanations());
        addDetermination();
        outline.closing(messages.text("closing"));
    }

    /** The clauses that decide, those still open, and those left to the authority. */
    private void addClauses() {
        addDecisive("section.out-of-scope", failing(ClauseKind.SCOPE, Conclusion.OUT_OF_SCOPE));
        addDecisive("section.excluded", evaluation.excluded());
        addDecisive("section.premise-not-met", evaluation.unmetPremises());
        addDecisive(headingOfMatched(), evaluation.matched());
        addExcepted();
        addUndecided();
        addNotMatched();
        addDiscretion();
    }

    private String kind(String key) {
        return key + "." + evaluation.policy().kind().id();
    }

    private String conclusion(Conclusion conclusion) {
        return messages.text(kind("conclusion") + "." + conclusion.id());
    }

    private void addConclusion() {
        String words =
                isNever() ? messages.text(kind("conclusion") + ".never") : ConclusionWords.of(evaluation, messages);
        outline.title(mark().tone(), messages.text("title", mark().sign(), words));
        addPossible();
    }

    private void addPossible() {
        var verdict = evaluation.verdict();
        if (verdict.conclusion() == Conclusion.UNDETERMINED) {
            var possible = new ArrayList<String>();
            for (var one : verdict.possible()) {
                possible.add(conclusion(one));
            }
            outline.paragraph(messages.text(isNever() ? "possible.never" : "possible", messages.clauses(possible)));
        }
        if (verdict.conclusion() == Conclusion.NOT_MATCHED
                && !open(ClauseKind.CIRCUMSTANCE).isEmpty()) {
            outline.paragraph(messages.text("not-matched.discretion"));
        }
    }

    /** Whether only the reason is open, every completion being against tolerance. */
    private boolean isNever() {
        var verdict = evaluation.verdict();
        return verdict.conclusion() == Conclusion.UNDETERMINED && verdict.eligible() == Truth.FALSE;
    }

    private String inShort() {
        return isNever()
                ? messages.text(kind("conclusion.short") + ".never")
                : ConclusionWords.inShort(evaluation, messages);
    }

    private Mark mark() {
        return switch (evaluation.conclusion()) {
            case ELIGIBLE -> Mark.HOLDS;
            case UNDETERMINED -> isNever() ? Mark.FAILS : Mark.OPEN;
            case OUT_OF_SCOPE, EXCLUDED, PREMISE_NOT_MET, NOT_MATCHED -> Mark.FAILS;
        };
    }

    private void addParticulars() {
        var caseFile = evaluation.caseFile();
        outline.field(messages.text("field.case"), caseFile.id());
        outline.field(messages.text("field.respondent"), respondent(evaluation.respondent()));
        if (caseFile.summary().isPresent()) {
            outline.field(
                    messages.text("field.summary"), caseFile.summary().get().strip());
        }
        policies.addTo(outline, evaluation.policy());
        var setting = evaluation.setting();
        var dates = new ArrayList<String>();
        dates.add(messages.text("setting.today", facts.date(setting.today())));
        if (!setting.asOf().equals(setting.today())) {
            dates.add(messages.text("setting.as-of", facts.date(setting.asOf())));
        }
        if (setting.strictness() == Strictness.STRICT) {
            dates.add(messages.text("setting.strict"));
        }
        outline.field(messages.text("field.date"), messages.clauses(dates));
    }

    private String respondent(Respondent respondent) {
        var notes = new ArrayList<String>();
        add(respondent.unit(), notes);
        add(respondent.position(), notes);
        return messages.withNotes(name(respondent), List.of(String.join(messages.text("word.gap"), notes)));
    }

    private static void add(Optional<String> note, List<String> notes) {
        if (note.isPresent()) {
            notes.add(note.get());
        }
    }

    private String name(Respondent respondent) {
        return respondent.name().isPresent() ? respondent.name().get() : messages.text("respondent.unnamed");
    }

    // What decides.

    private List<ClauseResult> failing(ClauseKind kind, Conclusion where) {
        return evaluation.conclusion() == where ? evaluation.clausesThatAre(kind, Truth.FALSE) : List.of();
    }

    /** A circumstance that holds may help nobody: the conclusion, or what else its group demands, is against it. */
    private String headingOfMatched() {
        return switch (evaluation.conclusion()) {
            case OUT_OF_SCOPE, EXCLUDED, PREMISE_NOT_MET -> "section.matched.barred";
            case NOT_MATCHED -> "section.matched.group-fails";
            case UNDETERMINED -> "section.matched.open";
            case ELIGIBLE -> kind("section.matched");
        };
    }

    private void addDecisive(String heading, List<ClauseResult> clauses) {
        if (clauses.isEmpty()) {
            return;
        }
        outline.heading(messages.text(heading));
        for (var clause : clauses) {
            outline.item(0, mark(clause), conditions.clause(clause.clause()));
            outline.quote(0, clause.clause().citation().text());
            for (String line : reasons.because(clause)) {
                outline.item(1, Mark.POINT, line);
            }
        }
    }

    /** The clauses that would stand otherwise without their exception, which the counts below would pass over. */
    private void addExcepted() {
        var excepted = evaluation.excepted();
        if (excepted.isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.excepted"));
        for (var clause : excepted) {
            String how = clause.condition().id() + (clause.isExceptedForWantOfFinding() ? ".not-found" : "");
            outline.item(
                    0,
                    Mark.POINT,
                    messages.text(
                            "excepted." + effect(clause) + "." + how,
                            messages.withNotes(conditions.clause(clause.clause()), List.of(kindOf(clause)))));
            outline.quote(0, clause.clause().citation().text());
            for (String line : reasons.because(clause)) {
                outline.item(1, Mark.POINT, line);
            }
        }
    }

    /** What the exception does: a premise is then not required, anything else does not apply. */
    private static String effect(ClauseResult clause) {
        return clause.kind() == ClauseKind.PREMISE ? "premise" : "rule";
    }

    private static Mark mark(ClauseResult clause) {
        return clause.kind() == ClauseKind.EXCLUSION && clause.truth() == Truth.TRUE
                ? Mark.AGAINST
                : Mark.of(clause.truth());
    }

    private void addMissing() {
        if (!evaluation.missing().isEmpty()) {
            addMissingFacts();
            outline.paragraph(howToState(evaluation.missing()));
        }
    }

    private void addMissingFacts() {
        var missing = evaluation.missing();
        if (missing.isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.missing"));
        for (int i = 0; i < missing.size(); i++) {
            var one = missing.get(i);
            if (one.subject() instanceof Subject.OfMember member) {
                var values = new ArrayList<String>(List.of(member.value()));
                while (i + 1 < missing.size() && isOfSameSet(one, missing.get(i + 1))) {
                    i++;
                    values.add(((Subject.OfMember) missing.get(i).subject()).value());
                }
                addMissingMembers(member.fact(), values, one);
            } else {
                addMissing(one);
            }
        }
    }

    private static boolean isOfSameSet(Missing one, Missing next) {
        return one.subject() instanceof Subject.OfMember a
                && next.subject() instanceof Subject.OfMember b
                && a.fact().equals(b.fact())
                && one.basis() == next.basis();
    }

    private void addMissingMembers(FactId fact, List<String> values, Missing missing) {
        String asked = messages.text(
                "condition.has.unknown", facts.fact(fact), messages.alternatives(facts.words(fact, values)));
        outline.item(0, Mark.OPEN, messages.withNotes(asked, List.of(inDoubt(missing))));
    }

    private void addMissing(Missing missing) {
        String asked = reasons.subject(missing.subject());
        if (missing.subject() instanceof Subject.OfFact of) {
            asked = messages.text("missing.asked", asked, facts.question(of.fact()));
        }
        String answers = missing.subject() instanceof Subject.OfFact of ? facts.answers(of.fact()) : "";
        outline.item(
                0,
                Mark.OPEN,
                messages.withNotes(
                        asked,
                        List.of(inDoubt(missing), answers.isEmpty() ? "" : messages.text("missing.answers", answers))));
    }

    /** That the case leaves it open or in dispute; that it does not speak of it goes without saying. */
    private String inDoubt(Missing missing) {
        return switch (missing.basis()) {
            case UNSTATED -> "";
            case STATED -> messages.text("missing.stated-in-part");
            case PRESUMED, NOT_FOUND, PENDING, CONTESTED ->
                messages.text("basis." + missing.basis().id());
        };
    }

    /** Where in the case file each kind of answer is written, the first of its kind as the example. */
    private String howToState(List<Missing> missing) {
        var kinds = new HashSet<String>();
        var ways = new ArrayList<String>();
        for (var one : missing) {
            String kind = kindOf(one.subject());
            if (kinds.add(kind)) {
                ways.add(messages.text("missing.how." + kind, nameInFile(one.subject())));
            }
        }
        return messages.text("missing.how", messages.clauses(ways));
    }

    private static String kindOf(Subject subject) {
        if (subject instanceof Subject.OfFact) {
            return "fact";
        }
        if (subject instanceof Subject.OfMember) {
            return "member";
        }
        if (subject instanceof Subject.OfEvent) {
            return "event";
        }
        return subject instanceof Subject.OfFinding ? "finding" : "determination";
    }

    private String nameInFile(Subject subject) {
        if (subject instanceof Subject.OfMember of) {
            return facts.fact(of.fact());
        }
        return subject instanceof Subject.OfFinding of
                ? evaluation.policy().id() + "#" + of.clause()
                : reasons.subject(subject);
    }

    /** What an investigation may aim at: each set of answers, and where it leads. */
    private void addSettling() {
        var settling = evaluation.settling();
        if (settling.extent() == Settling.Extent.GIVEN_UP) {
            outline.paragraph(messages.text("settle.given-up"));
        }
        if (settling.ways().isEmpty()) {
            return;
        }
        var answers = new AnswerWords(messages, conditions);
        outline.heading(messages.text("section.settle"));
        for (var way : settling.ways()) {
            String conclusion = messages.text(
                    kind("conclusion.short") + "." + way.conclusion().id());
            outline.item(0, Mark.POINT, messages.text("settle.way", answers.together(way.answers()), conclusion));
        }
        if (settling.isCut()) {
            outline.paragraph(
                    messages.text("settle.cut", Integer.toString(settling.ways().size())));
        }
    }

    private void addUndecided() {
        if (evaluation.conclusion() != Conclusion.UNDETERMINED) {
            return;
        }
        var undecided = evaluation.undecided();
        if (undecided.isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.undecided"));
        for (var clause : undecided) {
            outline.item(
                    0,
                    Mark.OPEN,
                    messages.text(
                            "undecided.turns-on",
                            messages.withNotes(conditions.clause(clause.clause()), List.of(kindOf(clause))),
                            messages.list(reasons.openIn(clause))));
        }
    }

    private String kindOf(ClauseResult clause) {
        return messages.text("clause-kind." + clause.kind().id());
    }

    /** Why no circumstance holds: for each, the shortest thing that defeats it. */
    private void addNotMatched() {
        if (evaluation.conclusion() != Conclusion.NOT_MATCHED) {
            return;
        }
        outline.heading(messages.text(kind("section.not-matched")));
        for (var clause : evaluation.clauses()) {
            if (clause.group().isPresent()
                    && clause.truth() == Truth.FALSE
                    && clause.clause().nature() != Clause.Nature.DISCRETION) {
                outline.item(
                        0,
                        Mark.FAILS,
                        messages.text(
                                "not-matched.because",
                                conditions.clause(clause.clause()),
                                messages.clauses(reasons.because(clause))));
            }
        }
    }

    /** The discretionary clauses of a kind on which nothing has been found. */
    private List<ClauseResult> open(ClauseKind kind) {
        var open = new ArrayList<ClauseResult>();
        for (var clause : evaluation.clauses()) {
            if (clause.kind() == kind && isOpenDiscretion(clause)) {
                open.add(clause);
            }
        }
        return open;
    }

    /** By id: comparing whole clauses would make the JVM build their comparison first, which takes longer than this page. */
    private boolean isOpenDiscretion(ClauseResult result) {
        for (var clause : evaluation.discretion()) {
            if (clause.id().equals(result.id())) {
                return true;
            }
        }
        return false;
    }

    private void addDiscretion() {
        if (evaluation.discretion().isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.discretion"));
        for (var clause : evaluation.discretion()) {
            outline.item(0, Mark.POINT, conditions.clause(clause));
        }
    }

    /**
     * What is not shown is counted, so that nobody takes the list above for the whole. Premises that hold are named, for
     * an eligible case rests on them too; those of one group are told apart, for where they fail another group may do.
     */
    private void addTally() {
        outline.heading(messages.text("section.tally"));
        addTally(messages.text("clause-kind.scope"), clauses(ClauseKind.SCOPE, false), false);
        addTally(messages.text("clause-kind.premise"), clauses(ClauseKind.PREMISE, false), true);
        addTally(messages.text("tally.group-premises"), clauses(ClauseKind.PREMISE, true), false);
        addTally(messages.text("clause-kind.circumstance"), clauses(ClauseKind.CIRCUMSTANCE, true), false);
        addTally(messages.text("clause-kind.exclusion"), clauses(ClauseKind.EXCLUSION, false), false);
    }

    private List<ClauseResult> clauses(ClauseKind kind, boolean ofGroup) {
        var clauses = new ArrayList<ClauseResult>();
        for (var clause : evaluation.clauses()) {
            if (clause.kind() == kind && clause.group().isPresent() == ofGroup) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    private void addTally(String kind, List<ClauseResult> clauses, boolean named) {
        if (clauses.isEmpty()) {
            return;
        }
        var counts = new ArrayList<String>();
        for (var truth : List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)) {
            var labels = new ArrayList<String>();
            int excepted = 0;
            for (var clause : clauses) {
                if (clause.truth() == truth) {
                    String label = messages.of(clause.clause().label());
                    labels.add(clause.isExcepted() ? messages.text("tally.named.excepted", label) : label);
                    excepted += clause.isExcepted() ? 1 : 0;
                }
            }
            if (!labels.isEmpty()) {
                String count = messages.text("tally." + truth.id(), Integer.toString(labels.size()));
                boolean names = named && truth == Truth.TRUE;
                String by = excepted > 0 ? messages.text("tally.excepted", Integer.toString(excepted)) : "";
                counts.add(messages.withNotes(count, List.of(names ? messages.list(labels) : by)));
            }
        }
        outline.item(0, Mark.POINT, messages.text("tally", kind, messages.list(counts)));
    }

    // What follows.

    private void addDispositions() {
        if (!evaluation.dispositions().isEmpty()) {
            outline.heading(messages.text("section.dispositions"));
            for (var offered : evaluation.dispositions()) {
                var provision = offered.disposition().provision();
                outline.item(
                        0,
                        Mark.POINT,
                        messages.withNotes(
                                messages.text("force." + offered.force().id(), messages.of(provision.label())),
                                List.of(
                                        conditions.article(provision.citation()),
                                        ledToBy(offered.clauses()),
                                        doubt(offered.truth()))));
            }
        }
    }

    private void addConsequences() {
        addDispositions();
        addFactors();
        if (!evaluation.authorities().isEmpty()) {
            outline.heading(messages.text("section.authorities"));
            for (var authority : evaluation.authorities()) {
                var entry = authority.entry();
                String power = entry.power() == Authority.Power.RESERVED ? "power.reserved" : "power.ordinary";
                String actor = messages.text(power, messages.of(entry.actor()));
                outline.item(0, Mark.POINT, entry(entry.provision(), actor, authority.truth()));
            }
        }
        addDuties();
        var effects = new ArrayList<String>();
        for (var effect : evaluation.effects()) {
            effects.add(entry(effect.entry().provision(), followedBy(effect.entry()), effect.truth()));
        }
        addEntries("section.effects", effects);
        var measures = new ArrayList<String>();
        for (var measure : evaluation.measures()) {
            measures.add(entry(measure.entry().provision(), "", measure.truth()));
        }
        addEntries("section.measures", measures);
    }

    /** The dispositions that an effect follows from, where it does not follow from all. */
    private String followedBy(Effect effect) {
        var all = new ArrayList<String>();
        evaluation.policy().dispositions().forEach(disposition -> all.add(disposition.id()));
        if (effect.dispositions().isEmpty() || effect.dispositions().containsAll(all)) {
            return "";
        }
        var names = new ArrayList<String>();
        effect.dispositions().forEach(id -> names.add(conditions.disposition(id)));
        return messages.text("effect.where", messages.alternatives(names));
    }

    /** The circumstances that lead to a disposition, where not all that hold do. */
    private String ledToBy(List<String> clauses) {
        return clauses.size() == evaluation.matched().size() ? "" : messages.text("offered.clauses", articles(clauses));
    }

    private void addFactors() {
        if (evaluation.factors().isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.factors"));
        for (var weighed : evaluation.factors()) {
            var provision = weighed.factor().provision();
            outline.item(
                    0,
                    Mark.POINT,
                    messages.text(
                            "factor",
                            messages.withNotes(
                                    messages.of(provision.label()), List.of(conditions.article(provision.citation()))),
                            speaks(weighed)));
        }
    }

    private String speaks(Weighed weighed) {
        String key = "speaks." + weighed.speaks().id();
        var weighs = weighed.factor().weighs();
        boolean isLeftOpen = weighed.speaks() == Speaks.ABSENT || weighed.speaks() == Speaks.OPEN;
        return messages.text(
                isLeftOpen && weighs.isPresent() ? key + "." + weighs.get().id() : key);
    }

    /** Entries that need no more than their name run on in one paragraph. */
    private void addEntries(String heading, List<String> entries) {
        if (!entries.isEmpty()) {
            outline.heading(messages.text(heading));
            outline.paragraph(messages.clauses(entries));
        }
    }

    private String entry(Provision provision, String note, Truth truth) {
        return messages.withNotes(
                messages.of(provision.label()), List.of(conditions.article(provision.citation()), note, doubt(truth)));
    }

    private String doubt(Truth truth) {
        return truth == Truth.UNKNOWN ? messages.text("entry.doubtful") : "";
    }

    private void addDuties() {
        if (evaluation.duties().isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.duties"));
        for (var result : evaluation.duties()) {
            var duty = result.duty();
            boolean shown = duty.done().isPresent();
            outline.item(
                    0,
                    shown ? Mark.of(result.done()) : Mark.POINT,
                    messages.withNotes(
                            messages.text(
                                    "duty." + duty.force().id(),
                                    messages.of(duty.actor()),
                                    messages.of(duty.provision().label())),
                            dutyNotes(result)));
        }
    }

    private List<String> dutyNotes(DutyResult result) {
        var duty = result.duty();
        var notes = new ArrayList<String>();
        notes.add(conditions.article(duty.provision().citation()));
        if (duty.after().isPresent()) {
            notes.add(messages.text(
                    "duty.after", conditions.eventOrStep(duty.after().get())));
        }
        if (duty.done().isPresent()) {
            notes.add(messages.text("duty.done." + result.done().id()));
        }
        notes.add(doubt(result.truth()));
        return notes;
    }

    // What it was taken from.

    private List<String> grounds(Explained explained) {
        var lines = new ArrayList<String>();
        if (explained.grounds().isPresent()) {
            addForcing(explained.grounds().get(), lines);
        }
        lines.addAll(grounds());
        if (explained.rederivation().isPresent()) {
            addRederivation(explained.rederivation().get(), lines);
        }
        return lines;
    }

    /** A smallest set of stated facts that forces the conclusion; with none, others than the case's facts force it. */
    private void addForcing(List<Subject> grounds, List<String> lines) {
        if (evaluation.conclusion() != Conclusion.UNDETERMINED) {
            lines.add(
                    grounds.isEmpty()
                            ? messages.text("grounds.because.none")
                            : messages.text("grounds.because", messages.clauses(reasons.said(grounds))));
        }
    }

    private void addRederivation(Rederivation again, List<String> lines) {
        String clauses = Integer.toString(again.clauses());
        if (!again.bearsOut(evaluation)) {
            var unfounded = new ArrayList<String>();
            again.unfounded().forEach(clause -> unfounded.add(conditions.clause(clause)));
            lines.add(messages.withNotes(
                    messages.text("grounds.refuted", conclusion(again.conclusion())),
                    List.of(messages.list(unfounded))));
        } else if (evaluation.conclusion() == Conclusion.UNDETERMINED) {
            lines.add(messages.text("grounds.rederived.open", clauses, Integer.toString(again.settled())));
        } else {
            lines.add(messages.text("grounds.rederived", clauses));
        }
    }

    private List<String> grounds() {
        var lines = new ArrayList<String>();
        addPresumed(lines);
        if (!evaluation.judgements().isEmpty()) {
            lines.add(messages.text("grounds.judgements", factList(evaluation.judgements())));
        }
        if (!evaluation.completeSets().isEmpty()) {
            lines.add(messages.text("grounds.complete-sets", factList(evaluation.completeSets())));
        }
        if (!evaluation.unused().isEmpty()) {
            var unused = new ArrayList<String>();
            for (var stated : evaluation.unused()) {
                unused.add(facts.fact(stated.fact()));
            }
            lines.add(messages.text("grounds.unused", messages.list(unused)));
        }
        return lines;
    }

    private void addGrounds(List<String> lines) {
        if (!lines.isEmpty()) {
            outline.heading(messages.text("section.grounds"));
            for (String line : lines) {
                outline.item(0, Mark.POINT, line);
            }
        }
    }

    /** What was filled with a value, one by one; what counts as not found, in one line by fact. */
    private void addPresumed(List<String> lines) {
        var notFound = new ArrayList<String>();
        var notFoundIn = new ArrayList<String>();
        for (var presumed : evaluation.presumed()) {
            if (presumed.value().isPresent()) {
                lines.add(messages.text("grounds.presumed", presumedValue(presumed), articles(presumed.clauses())));
            } else {
                notFound.addAll(reasons.notFound(presumed));
                for (String clause : presumed.clauses()) {
                    if (!notFoundIn.contains(clause)) {
                        notFoundIn.add(clause);
                    }
                }
            }
        }
        if (!notFound.isEmpty()) {
            lines.add(messages.text("grounds.not-found", messages.list(notFound), articles(notFoundIn)));
        }
    }

    private String presumedValue(Presumed presumed) {
        String subject = reasons.subject(presumed.subject());
        if (presumed.subject() instanceof Subject.OfFact of && presumed.value().isPresent()) {
            return messages.text(
                    "condition.is",
                    subject,
                    facts.value(of.fact(), presumed.value().get()));
        }
        return subject;
    }

    private String factList(List<FactId> ids) {
        var names = new ArrayList<String>();
        for (var id : ids) {
            names.add(facts.fact(id));
        }
        return messages.list(names);
    }

    /** The articles of some clauses, only counted past the first few. */
    private String articles(List<String> clauses) {
        var articles = new ArrayList<String>();
        for (String clause : clauses) {
            var found = evaluation.policy().clause(clause);
            String article = found.isPresent() ? conditions.article(found.get().citation()) : clause;
            if (!articles.contains(article)) {
                articles.add(article);
            }
        }
        if (articles.size() <= NAMED_CLAUSES) {
            return messages.list(articles);
        }
        return messages.text(
                "articles.more",
                messages.list(articles.subList(0, NAMED_CLAUSES - 1)),
                Integer.toString(articles.size()));
    }

    /** The recorded readings of what decides. */
    private void addInterpretations() {
        var decisive = decisiveEntries();
        var readings = new ArrayList<Interpretation>();
        for (var interpretation : evaluation.policy().interpretations()) {
            if (decisive.contains(interpretation.clause())) {
                readings.add(interpretation);
            }
        }
        if (readings.isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.interpretations"));
        for (var interpretation : readings) {
            String reading = messages.text("interpretation.reading", messages.of(interpretation.reading()));
            var question = interpretation.question();
            String words = question.isPresent()
                    ? messages.of(question.get()) + messages.text("question.gap") + reading
                    : reading;
            outline.item(
                    0, Mark.POINT, messages.text("interpretation", conditions.article(interpretation.clause()), words));
        }
        outline.paragraph(
                messages.text("interpretation.more", evaluation.policy().reference()));
    }

    /** The ids and the articles of what decides and of what is offered, with the groups that these belong to. */
    private Set<String> decisiveEntries() {
        var groups = new HashSet<String>();
        var entries = new ArrayList<Provision>();
        for (var clause : evaluation.decisive()) {
            entries.add(clause.clause().provision());
            clause.group().ifPresent(groups::add);
        }
        for (var group : evaluation.policy().groups()) {
            if (groups.contains(group.id())) {
                entries.add(group.provision());
            }
        }
        evaluation
                .dispositions()
                .forEach(offered -> entries.add(offered.disposition().provision()));
        var names = new HashSet<String>();
        for (var entry : entries) {
            names.add(entry.id());
            names.add(entry.citation().article());
        }
        return names;
    }

    private void addExplanations(Map<String, Explanation> explanations) {
        if (explanations.isEmpty()) {
            return;
        }
        outline.heading(messages.text("section.explanations"));
        for (var clause : evaluation.clauses()) {
            var explanation = explanations.get(clause.id());
            if (explanation != null) {
                outline.item(
                        0,
                        mark(clause),
                        messages.withNotes(conditions.clause(clause.clause()), List.of(kindOf(clause))));
                new ExplanationLines(messages, outline, reasons).add(explanation, 1);
            }
        }
    }

    /** What the authority decided, apart from what the tool concludes. */
    private void addDetermination() {
        var recorded = evaluation.caseFile().determination();
        if (recorded.isEmpty()) {
            return;
        }
        var determination = recorded.get();
        outline.heading(messages.text("section.determination"));
        var notes = new ArrayList<String>();
        add(determination.by(), notes);
        if (determination.on().isPresent()) {
            notes.add(facts.date(determination.on().get()));
        }
        add(determination.reason(), notes);
        outline.paragraph(messages.withNotes(conditions.disposition(determination.disposition()), notes));
    }

    private static List<Evaluation> explainedOnes(List<Explained> all) {
        var evaluations = new ArrayList<Evaluation>();
        for (var explained : all) {
            evaluations.add(explained.evaluation());
        }
        return evaluations;
    }

    private static void addSummary(List<Evaluation> evaluations, Messages messages, Outline outline) {
        outline.title(Style.Tone.HEADING, messages.text("summary", Integer.toString(evaluations.size())));
        var header = List.of(
                messages.text("field.case"),
                messages.text("field.respondent"),
                messages.text("field.policy"),
                messages.text("summary.conclusion"),
                messages.text("summary.clauses"));
        var rows = new ArrayList<List<String>>();
        for (var evaluation : evaluations) {
            var one = new EvaluationOutline(messages, outline, evaluation);
            rows.add(List.of(
                    evaluation.caseFile().id(),
                    one.name(evaluation.respondent()),
                    evaluation.policy().reference(),
                    one.mark().sign() + " " + one.inShort(),
                    messages.list(one.decisive())));
        }
        outline.table(Outline.LastColumn.BESIDE, header, rows);
    }

    /** The clauses that carry the conclusion, by id. */
    private List<String> decisive() {
        var results = switch (evaluation.conclusion()) {
            case OUT_OF_SCOPE -> evaluation.clausesThatAre(ClauseKind.SCOPE, Truth.FALSE);
            case EXCLUDED -> evaluation.excluded();
            case PREMISE_NOT_MET -> evaluation.unmetPremises();
            case ELIGIBLE -> evaluation.matched();
            case NOT_MATCHED -> List.<ClauseResult>of();
            case UNDETERMINED -> evaluation.undecided();
        };
        var ids = new ArrayList<String>();
        for (var result : results) {
            ids.add(result.id());
        }
        return ids;
    }
}
