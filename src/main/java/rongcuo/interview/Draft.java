package rongcuo.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.casefile.StatedFact.Standing;
import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;

/**
 * A case that is being made.
 *
 * @param passed what was asked for and could not be answered, and of which a case cannot say so
 * @param transcript the answers as they were given, one a line
 */
public record Draft(CaseFile caseFile, Set<Subject> passed, List<String> transcript) {
    /** How the line of a transcript ends that leaves its question out. */
    private static final String NOTHING = " =";

    /** How the lines begin that answer no question. */
    private static final List<String> BEGINNING = List.of("case = ", "respondent = ", "kind = ");

    public Draft {
        passed = Collections.unmodifiableSet(new LinkedHashSet<>(passed));
        transcript = List.copyOf(transcript);
    }

    /** What is said beside an answer: on what it rests, and a note. */
    public record Details(List<String> evidence, Optional<String> note, Optional<String> by) {
        public static final Details NONE = new Details(List.of(), Optional.empty(), Optional.empty());

        public Details {
            evidence = List.copyOf(evidence);
        }
    }

    Draft stating(FactId fact, Statement statement, Details details) {
        var facts = new LinkedHashMap<>(caseFile.facts());
        facts.put(fact, stated(fact, statement, details));
        return with(caseFile.id(), caseFile.respondents(), caseFile.events(), facts, caseFile.findings());
    }

    /**
     * As above, of one respondent only.
     *
     * @param respondent the place among those of the case
     */
    Draft stating(int respondent, FactId fact, Statement statement, Details details) {
        var respondents = new ArrayList<>(caseFile.respondents());
        var one = respondents.get(respondent);
        var facts = new LinkedHashMap<>(one.facts());
        facts.put(fact, stated(fact, statement, details));
        respondents.set(
                respondent, new Respondent(one.name(), one.kind(), one.unit(), one.position(), one.managedBy(), facts));
        return with(caseFile.id(), respondents, caseFile.events(), caseFile.facts(), caseFile.findings());
    }

    private StatedFact stated(FactId fact, Statement statement, Details details) {
        return new StatedFact(
                fact,
                statement,
                details.evidence(),
                details.by(),
                Optional.empty(),
                details.note(),
                Standing.UNDISPUTED,
                caseFile.position());
    }

    Draft dating(EventId event, EventDate date) {
        var dates = new LinkedHashMap<>(caseFile.events().dates());
        dates.put(event, date);
        return with(caseFile.id(), caseFile.respondents(), new Events(dates), caseFile.facts(), caseFile.findings());
    }

    Draft finding(String policy, String clause, Finding.Outcome outcome, Details details) {
        var findings = new ArrayList<>(caseFile.findings());
        findings.add(new Finding(
                Optional.of(policy),
                clause,
                outcome,
                details.by(),
                Optional.empty(),
                details.note(),
                caseFile.position()));
        return with(caseFile.id(), caseFile.respondents(), caseFile.events(), caseFile.facts(), findings);
    }

    Draft passing(List<Subject> subjects) {
        var more = new LinkedHashSet<>(passed);
        more.addAll(subjects);
        return new Draft(caseFile, more, transcript);
    }

    Draft called(String id) {
        return with(id, caseFile.respondents(), caseFile.events(), caseFile.facts(), caseFile.findings());
    }

    Draft of(Respondent respondent) {
        return with(caseFile.id(), List.of(respondent), caseFile.events(), caseFile.facts(), caseFile.findings());
    }

    /** A day was asked for that need not be given. */
    Draft leavingOut(String key) {
        return noting(key + NOTHING);
    }

    boolean isLeftOut(String key) {
        return transcript.contains(key + NOTHING);
    }

    /** Whether anything is known that was not before. */
    public boolean isTold() {
        return transcript.stream().anyMatch(line -> !line.endsWith(NOTHING));
    }

    /** How many questions were answered. */
    int answers() {
        return (int) transcript.stream()
                .filter(line -> !line.endsWith(NOTHING) && BEGINNING.stream().noneMatch(line::startsWith))
                .count();
    }

    Draft noting(String line) {
        var more = new ArrayList<>(transcript);
        more.add(line);
        return new Draft(caseFile, passed, more);
    }

    private Draft with(
            String id,
            List<Respondent> respondents,
            Events events,
            Map<FactId, StatedFact> facts,
            List<Finding> findings) {
        return new Draft(
                new CaseFile(
                        id,
                        caseFile.policies(),
                        respondents,
                        caseFile.summary(),
                        events,
                        caseFile.rulings(),
                        facts,
                        findings,
                        caseFile.determination(),
                        caseFile.position()),
                passed,
                transcript);
    }
}
