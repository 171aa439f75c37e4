package rongcuo.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.casefile.StatedFact.Standing;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.Comparison;
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactDeclaration.Trait;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Condition;
import rongcuo.policy.Condition.DayRef;
import rongcuo.policy.Constraint;
import rongcuo.policy.Definition;
import rongcuo.policy.Force;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;
import rongcuo.policy.Terms;

/**
 * Policies and cases made up by chance, the same for the same seed.
 *
 * <p>Each part of a policy draws on a few of the facts only, so that some serve exclusions alone, some scope or
 * premises alone, and some several parts at once.
 */
public final class RandomLaw {
    private static final LocalDate MON_2024_01_01 = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 60;

    private final Random random;
    private final int factCount;
    private final Set<Feature> features;
    private final List<FactDeclaration> facts = new ArrayList<>();
    private final List<EventDeclaration> events = new ArrayList<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<ClauseKind, List<FactDeclaration>> factsOfKind = new EnumMap<>(ClauseKind.class);
    private final List<String> clauses = new ArrayList<>();

    private RandomLaw(long seed, int factCount, Set<Feature> features) {
        this.random = new Random(seed);
        this.factCount = factCount;
        this.features = features;
    }

    /** A policy with that many facts, and cases under it. */
    public static Made of(long seed, int factCount, int caseCount) {
        return of(seed, factCount, caseCount, Set.of(Feature.PAIRS_OF_DAYS));
    }

    /** A policy with that many facts, and cases under it, which may have these features. */
    public static Made of(long seed, int factCount, int caseCount, Set<Feature> features) {
        var law = new RandomLaw(seed, factCount, features);
        var policy = law.policy();
        var cases = IntStream.range(0, caseCount)
                .mapToObj(number -> law.caseFile("case-" + number))
                .toList();
        return new Made(policy, cases);
    }

    public record Made(Policy policy, List<CaseFile> cases) {}

    /** What not every test wants of a policy. */
    public enum Feature {
        /** Conditions on the order of two days or the time between them. */
        PAIRS_OF_DAYS,
        /** Constraints on what can be; cases may contradict them. */
        CONSTRAINTS,
        /** Facts that acting now can still change, among others. */
        CHANGEABLE_FACTS
    }

    /* Policies. */

    private Policy policy() {
        for (int i = 0; i < factCount; i++) {
            facts.add(fact(i));
        }
        for (int i = 0; i < 2; i++) {
            events.add(new EventDeclaration(new EventId("event-" + i), Law.words("事件" + i), List.of(), Law.HERE));
        }
        for (var kind : ClauseKind.values()) {
            var some = new ArrayList<>(facts);
            Collections.shuffle(some, random);
            factsOfKind.put(kind, some.subList(0, Math.max(1, some.size() / 2)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            var id = "definition-" + i;
            definitions.put(id, new Definition(id, Law.words("定义" + i), condition(facts, 2), Law.HERE));
        }

        // Clauses may refer to those made before them only, so the parts are made in any order.
        var parts = new ArrayList<>(List.of(ClauseKind.values()));
        Collections.shuffle(parts, random);
        var scope = new ArrayList<Clause>();
        var premises = new ArrayList<Clause>();
        var groups = new ArrayList<CircumstanceGroup>();
        var exclusions = new ArrayList<Clause>();
        for (var part : parts) {
            switch (part) {
                case SCOPE -> scope.addAll(clauses("s", part, random.nextInt(3)));
                case PREMISE -> premises.addAll(clauses("p", part, random.nextInt(3)));
                case EXCLUSION -> exclusions.addAll(clauses("x", part, random.nextInt(4)));
                case CIRCUMSTANCE -> {
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        groups.add(group("g" + i));
                    }
                }
            }
        }
        var terms = new Terms(Vocabulary.of(facts, events), definitions, constraints());
        return Law.policy(terms, scope, premises, groups, exclusions);
    }

    private List<Constraint> constraints() {
        var constraints = new ArrayList<Constraint>();
        if (features.contains(Feature.CONSTRAINTS)) {
            for (int i = random.nextInt(4); i > 0; i--) {
                var never = new Condition.AllOf(List.of(ofConstraint(), ofConstraint()));
                var id = "constraint-" + i;
                constraints.add(new Constraint(id, never, Law.words("不能" + i), Law.HERE));
            }
        }
        return constraints;
    }

    private Condition ofConstraint() {
        if (chance(0.1) && !definitions.isEmpty()) {
            return new Condition.Defined(oneOf(List.copyOf(definitions.keySet())));
        }
        if (chance(0.1)) {
            return new Condition.Occurred(oneOf(events).id());
        }
        var one = ask(oneOf(facts));
        if (chance(0.2)) {
            return new Condition.AnyOf(List.of(one, ask(oneOf(facts))));
        }
        return chance(0.4) ? new Condition.Not(one) : one;
    }

    private List<Clause> clauses(String prefix, ClauseKind kind, int count) {
        var made = new ArrayList<Clause>();
        for (int i = 0; i < count; i++) {
            var id = prefix + "." + i;
            boolean discretion = chance(kind == ClauseKind.CIRCUMSTANCE ? 0.15 : 0.05);
            var except = chance(0.25) ? Optional.of(condition(kind)) : Optional.<Condition>empty();
            made.add(discretion ? Law.discretion(id, except) : Law.rule(id, condition(kind), except));
            clauses.add(id);
        }
        return made;
    }

    private CircumstanceGroup group(String id) {
        var premises = clauses(id + ".p", ClauseKind.CIRCUMSTANCE, chance(0.3) ? 1 : 0);
        var members = clauses(id, ClauseKind.CIRCUMSTANCE, 1 + random.nextInt(3));
        var match = oneOf(List.<Match>of(
                new Match.Any(),
                new Match.Any(),
                new Match.All(),
                new Match.AtLeast(1 + random.nextInt(members.size()))));
        return new CircumstanceGroup(
                Law.provision(id, Optional.empty()), match, premises, List.of(), Force.MAY, members);
    }

    private FactDeclaration fact(int number) {
        var type = oneOf(List.<Supplier<FactType>>of(
                        RandomLaw::truth,
                        RandomLaw::truth,
                        RandomLaw::truth,
                        () -> new FactType.LevelType(words(3 + random.nextInt(2))),
                        () -> new FactType.ChoiceType(words(2 + random.nextInt(2))),
                        () -> new FactType.SetType(words(2 + random.nextInt(2))),
                        this::number,
                        FactType.DateType::new))
                .get();
        boolean presumed = !(type instanceof FactType.SetType) && chance(0.5);
        return new FactDeclaration(
                new FactId("fact-" + number),
                type,
                Law.words("事实" + number),
                Optional.empty(),
                List.of(),
                features.contains(Feature.CHANGEABLE_FACTS) && chance(0.6) ? changeable(type) : Set.of(),
                presumed ? Optional.of(value(type)) : Optional.empty(),
                Law.HERE);
    }

    private Set<Trait> changeable(FactType type) {
        boolean hasOrder = !(type instanceof FactType.ChoiceType) && !(type instanceof FactType.SetType);
        return hasOrder && chance(0.5) ? Set.of(Trait.CHANGEABLE, Trait.RISING) : Set.of(Trait.CHANGEABLE);
    }

    private static FactType truth() {
        return new FactType.TruthType(List.of(), List.of());
    }

    private FactType number() {
        var min = chance(0.5) ? Optional.of(BigDecimal.ZERO) : Optional.<BigDecimal>empty();
        var max = chance(0.3) ? Optional.of(BigDecimal.TEN.stripTrailingZeros()) : Optional.<BigDecimal>empty();
        return new FactType.NumberType(Optional.empty(), min, max, random.nextInt(3));
    }

    private List<AllowedValue> words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new AllowedValue("value-" + i, Law.words("值" + i), List.of()))
                .toList();
    }

    /* Conditions. */

    private Condition condition(ClauseKind kind) {
        return condition(factsOfKind.get(kind), 3);
    }

    private Condition condition(List<FactDeclaration> from, int depth) {
        if (depth == 0 || chance(0.3)) {
            return leaf(from);
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.Not(condition(from, depth - 1));
            case 1 -> new Condition.AllOf(conditions(from, depth - 1));
            case 2 -> new Condition.AnyOf(conditions(from, depth - 1));
            case 3 -> {
                var parts = conditions(from, depth - 1);
                yield new Condition.AtLeast(1 + random.nextInt(parts.size()), parts);
            }
            default -> leaf(from);
        };
    }

    private List<Condition> conditions(List<FactDeclaration> from, int depth) {
        var parts = new ArrayList<Condition>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(condition(from, depth));
        }
        return parts;
    }

    private Condition leaf(List<FactDeclaration> from) {
        if (chance(0.1) && !definitions.isEmpty()) {
            return new Condition.Defined(oneOf(List.copyOf(definitions.keySet())));
        }
        if (chance(0.1) && !clauses.isEmpty()) {
            return new Condition.ClauseHolds(oneOf(clauses));
        }
        if (chance(0.03)) {
            return new Condition.Determined(List.of("exempt"));
        }
        if (chance(0.1)) {
            var first = new DayRef.OfEvent(events.get(0).id());
            var second = new DayRef.OfEvent(events.get(1).id());
            return switch (random.nextInt(hasPairs() ? 3 : 1)) {
                case 0 -> new Condition.Occurred(first.event());
                case 1 -> new Condition.Before(first, second);
                default -> new Condition.Elapsed(first, second, elapsedLimits());
            };
        }
        return ask(oneOf(from));
    }

    private boolean hasPairs() {
        return features.contains(Feature.PAIRS_OF_DAYS);
    }

    private Condition ask(FactDeclaration fact) {
        var type = fact.type();
        if (type instanceof FactType.TruthType) {
            return chance(0.9) ? new Condition.Holds(fact.id()) : new Condition.OneOf(fact.id(), List.of(value(type)));
        }
        if (type instanceof FactType.SetType set) {
            var values = some(set.values()).stream().map(AllowedValue::id).toList();
            return new Condition.Contains(fact.id(), oneOf(List.of(Condition.Quantifier.values())), values);
        }
        if (type instanceof FactType.DateType && hasPairs() && chance(0.6)) {
            var fixed = new DayRef.OfFact(fact.id());
            var event = new DayRef.OfEvent(oneOf(events).id());
            return switch (random.nextInt(4)) {
                case 0 -> new Condition.Before(fixed, event);
                case 1 -> new Condition.Before(event, fixed);
                case 2 -> new Condition.Elapsed(fixed, event, elapsedLimits());
                default -> new Condition.Elapsed(event, fixed, elapsedLimits());
            };
        }
        if (type instanceof FactType.ChoiceType || chance(0.3)) {
            var values = new LinkedHashSet<Value>();
            for (int i = random.nextInt(2); i >= 0; i--) {
                values.add(value(type));
            }
            return new Condition.OneOf(fact.id(), List.copyOf(values));
        }
        return new Condition.Compared(fact.id(), limits(type));
    }

    private List<Limit> limits(FactType type) {
        var lower = new Limit(oneOf(List.of(Comparison.AT_LEAST, Comparison.ABOVE)), value(type));
        var upper = new Limit(oneOf(List.of(Comparison.AT_MOST, Comparison.BELOW)), value(type));
        return switch (random.nextInt(3)) {
            case 0 -> List.of(lower);
            case 1 -> List.of(upper);
            default -> List.of(lower, upper);
        };
    }

    private List<Condition.PeriodLimit> elapsedLimits() {
        var unit = oneOf(List.of(PeriodUnit.DAYS, PeriodUnit.DAYS, PeriodUnit.MONTHS));
        int length = unit == PeriodUnit.DAYS ? 1 + random.nextInt(30) : 1;
        var limit = new Condition.PeriodLimit(oneOf(List.of(Comparison.values())), new Period(length, unit));
        if (chance(0.7)) {
            return List.of(limit);
        }
        return List.of(
                new Condition.PeriodLimit(Comparison.AT_LEAST, new Period(1 + random.nextInt(9), PeriodUnit.DAYS)),
                new Condition.PeriodLimit(Comparison.AT_MOST, new Period(10 + random.nextInt(9), PeriodUnit.DAYS)));
    }

    /* Values. */

    private Value value(FactType type) {
        if (type instanceof FactType.TruthType) {
            return new Value.TruthValue(random.nextBoolean());
        }
        if (type instanceof FactType.DateType) {
            return new Value.DateValue(day());
        }
        if (type instanceof FactType.NumberType number) {
            int unscaled =
                    random.nextInt(8 * BigDecimal.TEN.pow(number.decimals()).intValue());
            return new Value.NumberValue(BigDecimal.valueOf(unscaled, number.decimals()));
        }
        return new Value.WordValue(oneOf(((FactType.Listed) type).values()).id());
    }

    private LocalDate day() {
        // Where the days are compared with constants only, a few constants make ranges of some width.
        return MON_2024_01_01.plusDays(hasPairs() ? random.nextInt(DAYS) : 10L * random.nextInt(DAYS / 10));
    }

    /* Cases. */

    private CaseFile caseFile(String id) {
        var stated = new LinkedHashMap<FactId, StatedFact>();
        var own = new LinkedHashMap<FactId, StatedFact>();
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        double silence = random.nextDouble();
        for (var fact : shuffled) {
            if (!chance(silence)) {
                stated.put(fact.id(), stated(fact));
            }
            if (chance(0.05)) {
                own.put(fact.id(), stated(fact));
            }
        }
        var dates = new LinkedHashMap<EventId, EventDate>();
        for (var event : events) {
            if (!chance(silence)) {
                dates.put(event.id(), chance(0.2) ? new EventDate.NotHappened() : new EventDate.On(day()));
            }
        }
        var findings = new ArrayList<Finding>();
        for (var clause : clauses) {
            if (chance(0.4)) {
                findings.add(Law.finding(clause, oneOf(List.of(Finding.Outcome.values()))));
            }
        }
        var determination = chance(0.5)
                ? Optional.of(Law.determination(oneOf(List.of("exempt", Determination.REFUSED))))
                : Optional.<Determination>empty();
        var respondent = new Respondent(
                Optional.empty(), Respondent.Kind.PERSON, Optional.empty(), Optional.empty(), Optional.empty(), own);
        return Law.caseFile(id, respondent, new Events(dates), stated, findings, determination);
    }

    private StatedFact stated(FactDeclaration fact) {
        if (chance(0.1)) {
            return Law.stated(fact.id(), new Statement.Open());
        }
        var statement = chance(0.25) ? partly(fact.type()) : fully(fact.type());
        return chance(0.1) ? Law.stated(fact.id(), statement, Standing.CONTESTED) : Law.stated(fact.id(), statement);
    }

    private Statement fully(FactType type) {
        if (type instanceof FactType.SetType set) {
            var held = new LinkedHashMap<String, Truth>();
            set.values().stream().filter(value -> chance(0.5)).forEach(value -> held.put(value.id(), Truth.TRUE));
            return new Statement.Members(held, Truth.FALSE);
        }
        return new Statement.Is(value(type));
    }

    private Statement partly(FactType type) {
        if (type instanceof FactType.TruthType) {
            return new Statement.Open();
        }
        if (type instanceof FactType.SetType set) {
            var named = new LinkedHashMap<String, Truth>();
            set.values().stream()
                    .filter(value -> chance(0.6))
                    .forEach(value -> named.put(value.id(), oneOf(List.of(Truth.values()))));
            return new Statement.Members(named, oneOf(List.of(Truth.FALSE, Truth.UNKNOWN)));
        }
        if (type instanceof FactType.Listed listed) {
            var words = new LinkedHashSet<String>();
            listed.values().stream().filter(value -> chance(0.6)).forEach(value -> words.add(value.id()));
            return words.size() < 2 ? new Statement.Is(value(type)) : new Statement.Among(words);
        }
        return new Statement.Within(limitsAround(type, value(type)));
    }

    /** Limits that this value keeps, so that a statement never leaves nothing possible. */
    private List<Limit> limitsAround(FactType type, Value value) {
        var lower = new Limit(Comparison.AT_LEAST, value);
        var upper = new Limit(Comparison.AT_MOST, above(type, value));
        return switch (random.nextInt(4)) {
            case 0 -> List.of(lower);
            case 1 -> List.of(new Limit(Comparison.BELOW, above(type, value)));
            case 2 -> List.of(lower, new Limit(Comparison.BELOW, above(type, value)));
            default -> List.of(lower, upper);
        };
    }

    private Value above(FactType type, Value value) {
        int more = 1 + random.nextInt(3);
        return type instanceof FactType.DateType
                ? new Value.DateValue(((Value.DateValue) value).value().plusDays(more * 7L))
                : new Value.NumberValue(((Value.NumberValue) value).value().add(BigDecimal.valueOf(more)));
    }

    /* Chance. */

    private boolean chance(double likelihood) {
        return random.nextDouble() < likelihood;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(list.size()));
    }
}
