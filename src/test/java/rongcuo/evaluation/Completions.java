package rongcuo.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.policy.Policy;

/**
 * What a case may turn out to be once more is learnt of it: its types, stated ranges and partial lists respected.
 *
 * <p>Of numbers and days a few stand for all.
 */
final class Completions {
    private static final LocalDate MON_2024_01_01 = LocalDate.of(2024, 1, 1);

    private final Policy policy;

    private Completions(Policy policy) {
        this.policy = policy;
    }

    static Completions under(Policy policy) {
        return new Completions(policy);
    }

    /** What the case may turn out to be when one more subject becomes known; empty where it is known already. */
    List<CaseFile> learning(Subject subject, CaseFile caseFile) {
        if (subject instanceof Subject.OfFact fact) {
            return learning(declaration(fact.fact()), caseFile);
        }
        if (subject instanceof Subject.OfMember member) {
            return learning(member, caseFile);
        }
        if (subject instanceof Subject.OfEvent event) {
            return learning(event.event(), caseFile);
        }
        return subject instanceof Subject.OfDetermination
                        && caseFile.determination().isEmpty()
                ? Stream.of("exempt", Determination.REFUSED)
                        .map(disposition -> with(caseFile, Optional.of(Law.determination(disposition))))
                        .toList()
                : List.of();
    }

    private List<CaseFile> learning(FactDeclaration fact, CaseFile caseFile) {
        var statement = statement(fact.id(), caseFile);
        if (statement.filter(Statement.Is.class::isInstance).isPresent()) {
            return List.of();
        }
        return values(fact.type())
                .filter(value -> statement.map(known -> admits(known, value)).orElse(true))
                .map(value -> with(caseFile, fact.id(), new Statement.Is(value)))
                .toList();
    }

    private static List<CaseFile> learning(Subject.OfMember member, CaseFile caseFile) {
        var known = statement(member.fact(), caseFile)
                .filter(Statement.Members.class::isInstance)
                .map(Statement.Members.class::cast)
                .orElse(new Statement.Members(Map.of(), Truth.UNKNOWN));
        if (known.of(member.value()).isKnown()) {
            return List.of();
        }
        return Stream.of(Truth.TRUE, Truth.FALSE)
                .map(truth -> {
                    var named = new LinkedHashMap<>(known.named());
                    named.put(member.value(), truth);
                    return with(caseFile, member.fact(), new Statement.Members(named, known.others()));
                })
                .toList();
    }

    private static List<CaseFile> learning(EventId event, CaseFile caseFile) {
        if (caseFile.events().of(event).isPresent()) {
            return List.of();
        }
        return Stream.concat(Stream.of(new EventDate.NotHappened()), days().map(EventDate.On::new))
                .map(date -> {
                    var dates = new LinkedHashMap<>(caseFile.events().dates());
                    dates.put(event, date);
                    return with(caseFile, new Events(dates));
                })
                .toList();
    }

    private static boolean admits(Statement statement, Value value) {
        if (statement instanceof Statement.Among among) {
            return among.words().contains(value.text());
        }
        return !(statement instanceof Statement.Within within)
                || within.limits().stream().allMatch(limit -> admits(limit, value));
    }

    private static boolean admits(Limit limit, Value value) {
        int order = value instanceof Value.NumberValue number
                ? number.value().compareTo(((Value.NumberValue) limit.value()).value())
                : ((Value.DateValue) value).value().compareTo(((Value.DateValue) limit.value()).value());
        return limit.comparison().admits(order);
    }

    private static Stream<Value> values(FactType type) {
        if (type instanceof FactType.TruthType) {
            return Stream.of(new Value.TruthValue(true), new Value.TruthValue(false));
        }
        if (type instanceof FactType.DateType) {
            return days().map(Value.DateValue::new);
        }
        if (type instanceof FactType.NumberType number) {
            return IntStream.rangeClosed(-1, 11)
                    .mapToObj(BigDecimal::valueOf)
                    .filter(value -> number.min().stream().allMatch(min -> value.compareTo(min) >= 0))
                    .filter(value -> number.max().stream().allMatch(max -> value.compareTo(max) <= 0))
                    .map(Value.NumberValue::new);
        }
        return ((FactType.Listed) type).values().stream().map(value -> new Value.WordValue(value.id()));
    }

    private static Stream<LocalDate> days() {
        return IntStream.rangeClosed(-1, 12).mapToObj(week -> MON_2024_01_01.plusDays(week * 7L));
    }

    /** Every case in which all of the subjects are known; empty where there are more than {@code most}. */
    Optional<List<CaseFile>> ofAll(Iterable<Subject> subjects, CaseFile caseFile, int most) {
        var cases = List.of(caseFile);
        for (var subject : subjects) {
            var further = new ArrayList<CaseFile>();
            for (var known : cases) {
                var learnt = learning(subject, known);
                further.addAll(learnt.isEmpty() ? List.of(known) : learnt);
            }
            if (further.size() > most) {
                return Optional.empty();
            }
            cases = further;
        }
        return Optional.of(cases);
    }

    private FactDeclaration declaration(FactId fact) {
        return policy.terms().vocabulary().fact(fact).orElseThrow();
    }

    private static Optional<Statement> statement(FactId fact, CaseFile caseFile) {
        var respondent = caseFile.respondents().get(0);
        return Optional.ofNullable(caseFile.factsOf(respondent).get(fact)).map(StatedFact::effective);
    }

    private static CaseFile with(CaseFile caseFile, FactId fact, Statement statement) {
        var facts = new LinkedHashMap<>(caseFile.factsOf(caseFile.respondents().get(0)));
        facts.put(fact, Law.stated(fact, statement));
        return with(caseFile, caseFile.events(), facts, caseFile.determination());
    }

    private static CaseFile with(CaseFile caseFile, Events events) {
        return with(caseFile, events, caseFile.factsOf(caseFile.respondents().get(0)), caseFile.determination());
    }

    private static CaseFile with(CaseFile caseFile, Optional<Determination> determination) {
        return with(
                caseFile,
                caseFile.events(),
                caseFile.factsOf(caseFile.respondents().get(0)),
                determination);
    }

    private static CaseFile with(
            CaseFile caseFile, Events events, Map<FactId, StatedFact> facts, Optional<Determination> determination) {
        return Law.caseFile(caseFile.id(), Respondent.UNNAMED, events, facts, caseFile.findings(), determination);
    }
}
