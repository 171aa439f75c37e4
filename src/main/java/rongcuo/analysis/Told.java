package rongcuo.analysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType.SetType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;

/** What a case tells of one respondent, and the same case telling less. */
final class Told {
    private final CaseFile caseFile;
    private final Map<FactId, StatedFact> facts;

    Told(CaseFile caseFile, Respondent respondent) {
        this.caseFile = caseFile;
        this.facts = caseFile.factsOf(respondent);
    }

    /** The case as it concerns one respondent, who is no longer named. */
    static CaseFile asOf(CaseFile caseFile, Respondent respondent) {
        return respondent.facts().isEmpty()
                ? caseFile
                : new CaseFile(
                        caseFile.id(),
                        caseFile.policies(),
                        List.of(Respondent.UNNAMED),
                        Optional.empty(),
                        caseFile.events(),
                        caseFile.rulings(),
                        caseFile.factsOf(respondent),
                        caseFile.findings(),
                        caseFile.determination(),
                        caseFile.position());
    }

    /** The case that says of one subject more that it is open; as it is where the subject is no fact. */
    static CaseFile opening(CaseFile caseFile, Subject subject) {
        if (subject.factId().isEmpty()) {
            return caseFile;
        }
        var fact = subject.factId().get();
        var facts = new LinkedHashMap<>(caseFile.facts());
        var said = Optional.ofNullable(facts.get(fact)).map(StatedFact::effective);
        Statement open = new Statement.Open();
        if (subject instanceof Subject.OfMember member) {
            var named = new LinkedHashMap<String, Truth>();
            said.filter(Statement.Members.class::isInstance)
                    .ifPresent(members -> named.putAll(((Statement.Members) members).named()));
            named.put(member.value(), Truth.UNKNOWN);
            open = new Statement.Members(named, Truth.UNKNOWN);
        }
        facts.put(fact, new Told(caseFile, Respondent.UNNAMED).stated(fact, open));
        return caseFile.withFacts(facts);
    }

    /** What becomes of facts that the case does not speak of. */
    enum Silence {
        /** They stay so: a presumption may fill them. */
        LEFT,
        /** They are said to be open, and no presumption may fill them. */
        OPENED
    }

    /** Whether the case speaks of a subject, if only to leave it open; what was found on clauses is not of the case. */
    boolean states(Subject subject) {
        if (subject instanceof Subject.OfMember member) {
            var stated = Optional.ofNullable(facts.get(member.fact()));
            return stated.isPresent() && !leavesUnnamed(stated.get().effective(), member.value());
        }
        if (subject instanceof Subject.OfEvent event) {
            return caseFile.events().of(event.event()).isPresent();
        }
        if (subject instanceof Subject.OfDetermination) {
            return caseFile.determination().isPresent();
        }
        return subject.factId().filter(facts::containsKey).isPresent();
    }

    private static boolean leavesUnnamed(Statement statement, String value) {
        return statement instanceof Statement.Members members
                && members.others() == Truth.UNKNOWN
                && !members.named().containsKey(value);
    }

    /**
     * The case of which only some subjects are told: of the others it says that they are open. What was found on clauses
     * stands.
     *
     * @param declared every fact that may be asked for
     */
    CaseFile only(Set<Subject> kept, Collection<FactDeclaration> declared, Silence silence) {
        var excerpt = new LinkedHashMap<FactId, StatedFact>();
        for (var fact : declared) {
            if (facts.containsKey(fact.id()) || silence == Silence.OPENED) {
                excerpt(fact, kept, silence).ifPresent(stated -> excerpt.put(fact.id(), stated));
            }
        }
        return new CaseFile(
                caseFile.id(),
                caseFile.policies(),
                List.of(Respondent.UNNAMED),
                Optional.empty(),
                events(kept),
                caseFile.rulings(),
                excerpt,
                caseFile.findings(),
                kept.contains(new Subject.OfDetermination()) ? caseFile.determination() : Optional.empty(),
                caseFile.position());
    }

    private Optional<StatedFact> excerpt(FactDeclaration fact, Set<Subject> kept, Silence silence) {
        if (fact.type() instanceof SetType set) {
            var named = new LinkedHashMap<String, Truth>();
            for (var value : set.values()) {
                var subject = new Subject.OfMember(fact.id(), value.id());
                if (kept.contains(subject)) {
                    told(subject).ifPresent(truth -> named.put(value.id(), truth));
                } else if (states(subject) || silence == Silence.OPENED) {
                    named.put(value.id(), Truth.UNKNOWN);
                }
            }
            return Optional.of(stated(fact.id(), new Statement.Members(named, Truth.UNKNOWN)));
        }
        return kept.contains(new Subject.OfFact(fact.id()))
                ? Optional.ofNullable(facts.get(fact.id()))
                : Optional.of(stated(fact.id(), new Statement.Open()));
    }

    /** Whether the case puts a value in its set; absent where it does not speak of it. */
    private Optional<Truth> told(Subject.OfMember member) {
        if (!states(member)) {
            return Optional.empty();
        }
        return Optional.ofNullable(facts.get(member.fact()))
                .map(stated -> stated.effective() instanceof Statement.Members members
                        ? members.of(member.value())
                        : Truth.UNKNOWN);
    }

    private Events events(Set<Subject> kept) {
        var dates = new LinkedHashMap<EventId, EventDate>();
        caseFile.events().dates().forEach((event, date) -> {
            if (kept.contains(new Subject.OfEvent(event))) {
                dates.put(event, date);
            }
        });
        return new Events(dates);
    }

    private StatedFact stated(FactId fact, Statement statement) {
        return StatedFact.plain(fact, statement, caseFile.position());
    }
}
