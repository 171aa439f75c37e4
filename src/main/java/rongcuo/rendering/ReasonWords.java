package rongcuo.rendering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.evaluation.Presumed;
import rongcuo.evaluation.Reason;
import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.policy.Condition;
import rongcuo.rendering.ConditionWords.Wanted;

/** What a clause's truth rests on, in words: what the case says, what the rule asks, what shows it. */
final class ReasonWords {
    private final Messages messages;
    private final Evaluation evaluation;
    private final ConditionWords conditions;
    private final FactWords facts;
    private final SubjectWords subjects;
    private final Judged judged;

    /** How it is told whether what the case says is what the rule asks. */
    enum Judged {
        /** As a screen shows it. */
        BY_SIGNS,
        /** As it is put on paper. */
        IN_WORDS
    }

    ReasonWords(Messages messages, Evaluation evaluation, ConditionWords conditions) {
        this(messages, evaluation, conditions, Judged.BY_SIGNS);
    }

    ReasonWords(Messages messages, Evaluation evaluation, ConditionWords conditions, Judged judged) {
        this.judged = judged;
        this.messages = messages;
        this.evaluation = evaluation;
        this.conditions = conditions;
        this.facts = conditions.facts();
        this.subjects = new SubjectWords(messages, conditions);
    }

    /** A line for each thing a clause rests on; values of one set, and tests of one fact, in one line. */
    List<String> because(ClauseResult clause) {
        var lines = new ArrayList<String>();
        var reasons = clause.because();
        for (int i = 0; i < reasons.size(); ) {
            int end = i + 1;
            while (end < reasons.size() && belongTogether(reasons.get(i), reasons.get(end))) {
                end++;
            }
            lines.add(line(reasons.subList(i, end)));
            i = end;
        }
        return lines;
    }

    /** Whether two reasons speak of one fact, or of values of one set that stand alike. */
    private static boolean belongTogether(Reason reason, Reason next) {
        if (reason.subject() instanceof Subject.OfMember a && next.subject() instanceof Subject.OfMember b) {
            return a.fact().equals(b.fact()) && reason.basis() == next.basis() && inSet(reason) == inSet(next);
        }
        return reason.subject().equals(next.subject());
    }

    private String line(List<Reason> reasons) {
        var first = reasons.get(0);
        if (first.subject() instanceof Subject.OfMember member) {
            var values = new ArrayList<String>();
            for (var reason : reasons) {
                String value = ((Subject.OfMember) reason.subject()).value();
                if (!values.contains(value)) {
                    values.add(value);
                }
            }
            return messages.withNotes(members(member.fact(), values, inSet(first)), notes(first));
        }
        if (first.basis() == Reason.Basis.NOT_FOUND && first.sense() == Sense.DENIED) {
            String contrary = conditions.sentence(first.condition(), Wanted.DOES_NOT_HOLD);
            return messages.text("because.not-found", FactWords.within(contrary));
        }
        var notes = new ArrayList<String>();
        var asked = reasons.stream().filter(reason -> !speaksForItself(reason)).toList();
        switch (judged) {
            case BY_SIGNS -> addBySigns(asked, notes);
            case IN_WORDS -> addInWords(asked, notes);
        }
        notes.addAll(notes(first));
        return messages.withNotes(messages.text("condition.is", subject(first.subject()), caseSays(first)), notes);
    }

    private void addBySigns(List<Reason> reasons, List<String> notes) {
        var asked = new ArrayList<String>();
        for (var reason : reasons) {
            asked.add(Mark.of(reason.holds()).sign() + conditions.asked(reason.condition()));
        }
        if (!asked.isEmpty()) {
            notes.add(messages.text("because.rule", messages.list(asked)));
        }
    }

    private void addInWords(List<Reason> reasons, List<String> notes) {
        for (var truth : List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)) {
            var asked = new ArrayList<String>();
            for (var reason : reasons) {
                if (reason.holds() == truth) {
                    asked.add(conditions.asked(reason.condition()));
                }
            }
            if (!asked.isEmpty()) {
                notes.add(messages.text("because.rule." + truth.id(), messages.list(asked)));
            }
        }
    }

    /** Whether what the case says shows what the rule asks. */
    private static boolean speaksForItself(Reason reason) {
        var condition = reason.condition();
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.values().size() == 1 && reason.holds() == Truth.TRUE;
        }
        return condition instanceof Condition.Holds
                || condition instanceof Condition.Contains
                || condition instanceof Condition.Occurred
                || condition instanceof Condition.ClauseHolds
                || reason.subject() instanceof Subject.OfFinding;
    }

    /** What an open clause still turns on, each fact named once. */
    List<String> openIn(ClauseResult clause) {
        var names = new ArrayList<String>();
        for (var reason : clause.because()) {
            if (!reason.holds().isKnown()) {
                String name = reason.subject() instanceof Subject.OfMember member
                        ? facts.fact(member.fact())
                        : subject(reason.subject());
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /**
     * What a leaf of an explanation asks, with what the case says.
     *
     * @param reasons one, or several values of one set that stand alike
     */
    String leaf(List<Reason> reasons, Wanted wanted) {
        var first = reasons.get(0);
        var notes = new ArrayList<String>();
        if (first.subject() instanceof Subject.OfMember member) {
            notes.add(messages.text("because.case", memberSays(first)));
            notes.addAll(notes(first));
            var values = new ArrayList<String>();
            for (var reason : reasons) {
                values.add(((Subject.OfMember) reason.subject()).value());
            }
            Truth asked = Truth.of(wanted == Wanted.HOLDS);
            return messages.withNotes(members(member.fact(), values, asked), notes);
        }
        notes.add(messages.text("because.case", caseSays(first)));
        notes.addAll(notes(first));
        return messages.withNotes(conditions.sentence(first.condition(), wanted), notes);
    }

    private String memberSays(Reason reason) {
        return switch (inSet(reason)) {
            case TRUE -> facts.yesOrNo(true);
            case FALSE -> reason.stated().isPresent() ? facts.yesOrNo(false) : basis(reason);
            case UNKNOWN -> basis(reason);
        };
    }

    /** Whether the case puts the value of a set in it. */
    private static Truth inSet(Reason reason) {
        return inSet((Subject.OfMember) reason.subject(), reason.stated());
    }

    private Truth inSet(Subject.OfMember member) {
        return inSet(member, stated(member.fact()));
    }

    private static Truth inSet(Subject.OfMember member, Optional<StatedFact> stated) {
        return stated.isPresent() && stated.get().effective() instanceof Statement.Members members
                ? members.of(member.value())
                : Truth.UNKNOWN;
    }

    private String members(FactId fact, List<String> values, Truth inSet) {
        String words = messages.list(facts.words(fact, values));
        String key = switch (inSet) {
            case TRUE -> "condition.has";
            case FALSE -> "condition.has.not";
            case UNKNOWN -> "condition.has.unknown";
        };
        return messages.text(key, facts.fact(fact), words);
    }

    /** What counts as not found; where its being otherwise would speak against the person, that. */
    List<String> notFound(Presumed presumed) {
        var words = new LinkedHashSet<String>();
        for (var one : presumed.notFound()) {
            String what = one.sense() == Sense.AFFIRMED
                    ? subject(presumed.subject())
                    : conditions.sentence(one.condition(), Wanted.DOES_NOT_HOLD);
            words.add(one.part() == Presumed.Part.EXCEPTION ? messages.text("not-found.exception", what) : what);
        }
        return List.copyOf(words);
    }

    /** The name of what a reason is about. */
    String subject(Subject subject) {
        return subjects.of(subject);
    }

    private String caseSays(Reason reason) {
        if (reason.stated().isPresent()) {
            var stated = reason.stated().get();
            return facts.statement(stated.fact(), stated.statement());
        }
        var subject = reason.subject();
        if (subject instanceof Subject.OfEvent of) {
            return eventSays(of.event());
        }
        if (subject instanceof Subject.OfFinding of) {
            return findingSays(of.clause());
        }
        if (subject instanceof Subject.OfDetermination) {
            return determinationSays();
        }
        if (subject instanceof Subject.OfFact of && reason.basis() == Reason.Basis.PRESUMED) {
            return evaluation
                    .policy()
                    .terms()
                    .vocabulary()
                    .fact(of.fact())
                    .flatMap(FactDeclaration::presumed)
                    .map(value -> facts.value(of.fact(), value))
                    .orElseGet(() -> basis(reason));
        }
        return basis(reason);
    }

    private String eventSays(EventId event) {
        var date = evaluation.caseFile().events().of(event);
        if (date.isEmpty()) {
            return messages.text("basis.unstated");
        }
        return date.get() instanceof EventDate.On on ? facts.date(on.day()) : messages.text("event.not-happened");
    }

    private String determinationSays() {
        return evaluation
                .caseFile()
                .determination()
                .map(determination -> conditions.disposition(determination.disposition()))
                .orElseGet(() -> messages.text("determination.none"));
    }

    private String findingSays(String clause) {
        var finding = evaluation.caseFile().findingOn(evaluation.policy().id(), clause);
        return finding.map(this::finding).orElseGet(() -> messages.text("finding.none"));
    }

    /** What an authority found, with who, when and why. */
    String finding(Finding finding) {
        String outcome =
                messages.text(finding.outcome() == Finding.Outcome.HOLDS ? "finding.holds" : "finding.does-not-hold");
        var notes = new ArrayList<String>();
        finding.by().ifPresent(notes::add);
        finding.on().ifPresent(day -> notes.add(facts.date(day)));
        finding.reason().ifPresent(notes::add);
        return messages.withNotes(outcome, notes);
    }

    private String basis(Reason reason) {
        return messages.text("basis." + reason.basis().id());
    }

    /** What the case says of some subjects, values of one set that stand alike in one sentence. */
    List<String> said(List<Subject> subjects) {
        var sentences = new ArrayList<String>();
        for (int i = 0; i < subjects.size(); ) {
            int end = i + 1;
            if (subjects.get(i) instanceof Subject.OfMember first) {
                var values = new ArrayList<String>(List.of(first.value()));
                while (end < subjects.size()
                        && subjects.get(end) instanceof Subject.OfMember next
                        && next.fact().equals(first.fact())
                        && inSet(next) == inSet(first)) {
                    values.add(next.value());
                    end++;
                }
                sentences.add(members(first.fact(), values, inSet(first)));
            } else {
                sentences.add(messages.text("condition.is", subject(subjects.get(i)), says(subjects.get(i))));
            }
            i = end;
        }
        return sentences;
    }

    /** What the case says of a subject that is no value of a set. */
    String says(Subject subject) {
        if (subject instanceof Subject.OfFact of) {
            return stated(of.fact())
                    .map(stated -> facts.statement(of.fact(), stated.statement()))
                    .orElseGet(() -> messages.text("basis.unstated"));
        }
        if (subject instanceof Subject.OfEvent of) {
            return eventSays(of.event());
        }
        return subject instanceof Subject.OfFinding of ? findingSays(of.clause()) : determinationSays();
    }

    Optional<StatedFact> stated(FactId fact) {
        return Optional.ofNullable(
                evaluation.caseFile().factsOf(evaluation.respondent()).get(fact));
    }

    /** How it is known, what shows it, and who found it. */
    private List<String> notes(Reason reason) {
        var notes = new ArrayList<String>();
        if (reason.basis() == Reason.Basis.PRESUMED || reason.basis() == Reason.Basis.CONTESTED) {
            notes.add(basis(reason));
        }
        if (reason.stated().isPresent()) {
            addSources(reason.stated().get(), notes);
        }
        return notes;
    }

    /** What a stated fact rests on. */
    void addSources(StatedFact stated, List<String> notes) {
        if (!stated.evidence().isEmpty()) {
            notes.add(messages.text("because.evidence", messages.list(stated.evidence())));
        }
        if (stated.by().isPresent()) {
            notes.add(messages.text("because.by", stated.by().get()));
        }
        if (stated.on().isPresent()) {
            notes.add(facts.date(stated.on().get()));
        }
        if (stated.note().isPresent()) {
            notes.add(stated.note().get());
        }
    }
}
