package rongcuo.evaluation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Condition;
import rongcuo.policy.Condition.DayRef;
import rongcuo.policy.Policy;

/**
 * Which parts of a policy ask for a subject, definitions and {@code clause:} followed. It decides where a presumption
 * may fill (DESIGN 2.2). The premises of one group count as its circumstances: tolerance is shown, not assumed.
 */
final class Usage implements Condition.Visitor<Void> {
    private final Policy policy;
    private final Map<Subject, Set<ClauseKind>> kinds = new LinkedHashMap<>();
    private ClauseKind current = ClauseKind.SCOPE;

    private Usage(Policy policy) {
        this.policy = policy;
    }

    static Usage of(Policy policy) {
        var usage = new Usage(policy);
        usage.collect(ClauseKind.SCOPE, policy.scope());
        usage.collect(ClauseKind.PREMISE, policy.premises());
        for (var group : policy.groups()) {
            usage.collect(ClauseKind.CIRCUMSTANCE, group.premises());
            usage.collect(ClauseKind.CIRCUMSTANCE, group.clauses());
        }
        usage.collect(ClauseKind.EXCLUSION, policy.exclusions());
        return usage;
    }

    /** The parts that ask for it; empty where none does. */
    Set<ClauseKind> of(Subject subject) {
        return kinds.getOrDefault(subject, Set.of());
    }

    private void collect(ClauseKind kind, List<Clause> list) {
        for (var clause : list) {
            collect(kind, clause.provision().when());
            collect(kind, clause.except());
        }
    }

    private void collect(ClauseKind kind, Optional<Condition> condition) {
        current = kind;
        if (condition.isPresent()) {
            condition.get().accept(this);
        }
    }

    private Void use(Subject subject) {
        var found = kinds.get(subject);
        if (found == null) {
            kinds.put(subject, EnumSet.of(current));
        } else {
            found.add(current);
        }
        return done();
    }

    private Void useAll(List<Condition> parts) {
        for (var part : parts) {
            part.accept(this);
        }
        return done();
    }

    @SuppressWarnings("NullAway") // Void has no other value
    private static Void done() {
        return null;
    }

    @Override
    public Void holds(Condition.Holds condition) {
        return use(new Subject.OfFact(condition.fact()));
    }

    @Override
    public Void defined(Condition.Defined condition) {
        return policy.terms().definition(condition.definition()).meaning().accept(this);
    }

    @Override
    public Void not(Condition.Not condition) {
        return condition.part().accept(this);
    }

    @Override
    public Void allOf(Condition.AllOf condition) {
        return useAll(condition.parts());
    }

    @Override
    public Void anyOf(Condition.AnyOf condition) {
        return useAll(condition.parts());
    }

    @Override
    public Void atLeast(Condition.AtLeast condition) {
        return useAll(condition.parts());
    }

    @Override
    public Void oneOf(Condition.OneOf condition) {
        return use(new Subject.OfFact(condition.fact()));
    }

    @Override
    public Void compared(Condition.Compared condition) {
        return use(new Subject.OfFact(condition.fact()));
    }

    @Override
    public Void contains(Condition.Contains condition) {
        for (String value : condition.values()) {
            use(new Subject.OfMember(condition.fact(), value));
        }
        return done();
    }

    @Override
    public Void elapsed(Condition.Elapsed condition) {
        use(subjectOf(condition.from()));
        return use(subjectOf(condition.to()));
    }

    @Override
    public Void before(Condition.Before condition) {
        use(subjectOf(condition.first()));
        return use(subjectOf(condition.second()));
    }

    @Override
    public Void occurred(Condition.Occurred condition) {
        return use(new Subject.OfEvent(condition.event()));
    }

    @Override
    public Void determined(Condition.Determined condition) {
        return use(new Subject.OfDetermination());
    }

    @Override
    public Void clauseHolds(Condition.ClauseHolds condition) {
        var clause = policy.clauseOf(condition.clause());
        if (clause.except().isPresent()) {
            clause.except().get().accept(this);
        }
        return clause.provision().when().isPresent()
                ? clause.provision().when().get().accept(this)
                : use(new Subject.OfFinding(clause.id()));
    }

    static Subject subjectOf(DayRef day) {
        return day instanceof DayRef.OfEvent event
                ? new Subject.OfEvent(event.event())
                : new Subject.OfFact(((DayRef.OfFact) day).fact());
    }
}
