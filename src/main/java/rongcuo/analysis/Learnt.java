package rongcuo.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType.LevelType;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value.WordValue;

/** The case of an evaluation after some answers were found. */
final class Learnt {
    private final Evaluation evaluation;
    private final Map<FactId, StatedFact> facts;
    private final Map<EventId, EventDate> events;
    private final List<Finding> findings;
    private Optional<Determination> determination;

    private Learnt(Evaluation evaluation) {
        var caseFile = evaluation.caseFile();
        this.evaluation = evaluation;
        this.facts = new LinkedHashMap<>(caseFile.factsOf(evaluation.respondent()));
        this.events = new LinkedHashMap<>(caseFile.events().dates());
        this.findings = new ArrayList<>(caseFile.findings());
        this.determination = caseFile.determination();
    }

    static CaseFile of(Evaluation evaluation, List<Answer> answers) {
        var learnt = new Learnt(evaluation);
        answers.forEach(learnt::learn);
        return learnt.caseFile();
    }

    /** The case in which an authority has found that a clause holds. */
    static CaseFile finding(CaseFile caseFile, String policy, String clause) {
        var findings = new ArrayList<>(caseFile.findings());
        findings.add(new Finding(
                Optional.of(policy),
                clause,
                Finding.Outcome.HOLDS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                caseFile.position()));
        return new CaseFile(
                caseFile.id(),
                caseFile.policies(),
                caseFile.respondents(),
                caseFile.summary(),
                caseFile.events(),
                caseFile.rulings(),
                caseFile.facts(),
                findings,
                caseFile.determination(),
                caseFile.position());
    }

    private void learn(Answer answer) {
        var extent = answer.extent();
        if (answer.subject() instanceof Subject.OfFact of) {
            state(
                    of.fact(),
                    extent instanceof Answer.Is is
                            ? new Statement.Is(is.value())
                            : narrowed(of.fact(), ((Answer.Within) extent).limits()));
        } else if (extent instanceof Answer.Determines determines) {
            determination = Optional.of(new Determination(
                    determines.disposition(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    evaluation.caseFile().position()));
        } else {
            learn(answer.subject(), ((Answer.Holds) extent).holds());
        }
    }

    private void learn(Subject subject, boolean holds) {
        if (subject instanceof Subject.OfMember member) {
            boolean isSpokenOf = said(member.fact()) instanceof Statement.Members;
            var members = isSpokenOf
                    ? (Statement.Members) said(member.fact())
                    : new Statement.Members(Map.of(), Truth.UNKNOWN);
            var named = new LinkedHashMap<>(members.named());
            named.put(member.value(), Truth.of(holds));
            state(member.fact(), new Statement.Members(named, members.others()));
        } else if (subject instanceof Subject.OfEvent event) {
            // On which day makes no difference, or the answer would not settle the case.
            var day = evaluation.setting().today();
            events.put(event.event(), holds ? new EventDate.On(day) : new EventDate.NotHappened());
        } else if (subject instanceof Subject.OfFinding finding) {
            findings.add(new Finding(
                    Optional.of(evaluation.policy().id()),
                    finding.clause(),
                    holds ? Finding.Outcome.HOLDS : Finding.Outcome.DOES_NOT_HOLD,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    evaluation.caseFile().position()));
        }
    }

    private Statement said(FactId fact) {
        return Optional.ofNullable(facts.get(fact)).map(StatedFact::effective).orElseGet(Statement.Open::new);
    }

    /** What was said of a level, number or day so far, and that it lies within further limits. */
    private Statement narrowed(FactId fact, List<Limit> limits) {
        var said = said(fact);
        var type = evaluation
                .policy()
                .terms()
                .vocabulary()
                .fact(fact)
                .orElseThrow()
                .type();
        if (type instanceof LevelType level) {
            var words = new LinkedHashSet<>(level.within(limits));
            if (said instanceof Statement.Among among) {
                words.retainAll(among.words());
            }
            return words.size() == 1
                    ? new Statement.Is(new WordValue(words.iterator().next()))
                    : new Statement.Among(words);
        }
        var all = new ArrayList<>(limits);
        if (said instanceof Statement.Within within) {
            all.addAll(within.limits());
        }
        return new Statement.Within(all);
    }

    private void state(FactId fact, Statement statement) {
        facts.put(fact, StatedFact.plain(fact, statement, evaluation.caseFile().position()));
    }

    private CaseFile caseFile() {
        var caseFile = evaluation.caseFile();
        return new CaseFile(
                caseFile.id(),
                caseFile.policies(),
                List.of(Respondent.UNNAMED),
                caseFile.summary(),
                new Events(events),
                caseFile.rulings(),
                facts,
                findings,
                determination,
                caseFile.position());
    }
}
