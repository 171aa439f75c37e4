package rongcuo.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import rongcuo.casefile.TimeRulings;
import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value.DateValue;
import rongcuo.source.Position;

/** A case put together of regions: an example of each. */
final class Sketch {
    private static final Position NOWHERE = Position.startOf("-");
    private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

    private final Map<FactId, Statement> facts = new LinkedHashMap<>();
    private final Map<FactId, Map<String, Truth>> members = new LinkedHashMap<>();
    private final Map<EventId, EventDate> events = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Determination> determination = Optional.empty();

    /** Puts an example of a region in; of what nobody found, nothing. */
    void put(Domain domain, Region region) {
        if (region instanceof Region.Days days) {
            putDay(domain.subjects().get(0), days.first());
            putDay(domain.subjects().get(1), days.second());
        } else if (region instanceof Region.Determined determined) {
            determination = Optional.of(new Determination(
                    determined.disposition().orElse("none"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    NOWHERE));
        } else if (region instanceof Region.Whether whether) {
            putWhether(domain, whether.holds());
        } else if (domain.subject() instanceof Subject.OfFact fact && !(region instanceof Region.NotFound)) {
            facts.put(fact.fact(), statement(region));
        }
    }

    private static Statement statement(Region region) {
        return new Statement.Is(
                region instanceof Region.OfValue one ? one.value() : ((Region.OfRange) region).example());
    }

    private void putWhether(Domain domain, boolean holds) {
        if (domain.subject() instanceof Subject.OfMember member) {
            members.computeIfAbsent(member.fact(), any -> new LinkedHashMap<>()).put(member.value(), Truth.of(holds));
        } else if (domain.subject() instanceof Subject.OfEvent event) {
            events.putIfAbsent(event.event(), holds ? new EventDate.On(SOME_DAY) : new EventDate.NotHappened());
        } else if (domain.subject() instanceof Subject.OfFinding finding) {
            findings.add(new Finding(
                    domain.policy().map(policy -> policy.id()),
                    finding.clause(),
                    holds ? Finding.Outcome.HOLDS : Finding.Outcome.DOES_NOT_HOLD,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    NOWHERE));
        }
    }

    private void putDay(Subject subject, Optional<LocalDate> day) {
        if (subject instanceof Subject.OfEvent event) {
            events.put(event.event(), day.<EventDate>map(EventDate.On::new).orElseGet(EventDate.NotHappened::new));
        } else if (subject instanceof Subject.OfFact fact && day.isPresent()) {
            facts.put(fact.fact(), new Statement.Is(new DateValue(day.get())));
        }
    }

    CaseFile caseFile(String id, List<String> policies) {
        var stated = new LinkedHashMap<FactId, StatedFact>();
        facts.forEach((fact, statement) -> stated.put(fact, StatedFact.plain(fact, statement, NOWHERE)));
        members.forEach((fact, named) -> {
            var statement = new Statement.Members(named, Truth.UNKNOWN);
            stated.put(fact, StatedFact.plain(fact, statement, NOWHERE));
        });
        return new CaseFile(
                id,
                policies,
                List.of(Respondent.UNNAMED),
                Optional.empty(),
                new Events(events),
                TimeRulings.NONE,
                stated,
                findings,
                determination,
                NOWHERE);
    }
}
