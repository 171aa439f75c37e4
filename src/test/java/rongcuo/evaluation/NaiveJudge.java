package rongcuo.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rongcuo.calendar.Period;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Condition;
import rongcuo.policy.Condition.DayRef;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;

/**
 * A second evaluator, made to be plainly right and not to be fast: it walks the conditions as they are written and
 * asks of every leaf whether all values still possible fulfil it, none does, or some.
 *
 * <p>It knows the model and the section “what a conclusion means” of the design, and nothing of {@link Evaluator}.
 */
public final class NaiveJudge {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 11, 25);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 4, 25);

    /** Every day near those that tests speak of, and days long before and after. */
    private static final List<LocalDate> ALL_DAYS = Stream.concat(
                    FIRST_DAY.datesUntil(LAST_DAY), Stream.of(FIRST_DAY.minusYears(50), LAST_DAY.plusYears(50)))
            .toList();

    private static final List<Optional<LocalDate>> ANY_DAY =
            ALL_DAYS.stream().map(Optional::of).toList();
    private static final List<Optional<LocalDate>> ANY_DAY_OR_NONE = Stream.concat(
                    ANY_DAY.stream(), Stream.of(Optional.<LocalDate>empty()))
            .toList();

    private final Policy policy;
    private final CaseFile caseFile;
    private final Map<FactId, StatedFact> stated;
    private final Strictness strictness;
    private final Predicate<Subject> kept;
    private final Map<Subject, Set<ClauseKind>> uses;

    private NaiveJudge(
            Policy policy,
            CaseFile caseFile,
            Respondent respondent,
            Strictness strictness,
            Predicate<Subject> kept,
            Map<Subject, Set<ClauseKind>> uses) {
        this.policy = policy;
        this.caseFile = caseFile;
        this.stated = caseFile.factsOf(respondent);
        this.strictness = strictness;
        this.kept = kept;
        this.uses = uses;
    }

    public static NaiveJudge of(Policy policy, CaseFile caseFile, Respondent respondent, Strictness strictness) {
        return new NaiveJudge(policy, caseFile, respondent, strictness, subject -> true, uses(policy));
    }

    /** The same judge, knowing only of some subjects what the case and the presumptions say of them. */
    NaiveJudge knowingOnly(Set<Subject> subjects) {
        return new NaiveJudge(
                policy,
                caseFile,
                caseFile.respondents().get(0),
                strictness,
                subject -> subjects.contains(subject),
                uses);
    }

    /** What was found; the truths of clauses by id, in the order of the policy. */
    record Outcome(Conclusion conclusion, List<Conclusion> possible, Truth eligible, Map<String, Truth> clauses) {}

    Outcome outcome() {
        var clauses = new LinkedHashMap<String, Truth>();
        policy.clauses().forEach(clause -> clauses.put(clause.id(), truth(clause)));
        var scope = policy.scope().isEmpty() ? Truth.TRUE : any(truths(policy.scope()));
        var excluded = any(truths(policy.exclusions()));
        var premises = all(truths(policy.premises()));
        var circumstances = any(policy.groups().stream().map(this::truth).toList());

        var possible = new TreeSet<Conclusion>();
        var eligible = EnumSet.noneOf(Truth.class);
        for (boolean s : completions(scope)) {
            for (boolean e : completions(excluded)) {
                for (boolean p : completions(premises)) {
                    for (boolean c : completions(circumstances)) {
                        possible.add(conclusion(s, e, p, c));
                        eligible.add(Truth.of(s && !e && p && c));
                    }
                }
            }
        }
        return new Outcome(
                possible.size() == 1 ? possible.first() : Conclusion.UNDETERMINED,
                List.copyOf(possible),
                eligible.size() == 1 ? eligible.iterator().next() : Truth.UNKNOWN,
                clauses);
    }

    private static Conclusion conclusion(boolean scope, boolean excluded, boolean premises, boolean circumstances) {
        if (!scope) {
            return Conclusion.OUT_OF_SCOPE;
        }
        if (excluded) {
            return Conclusion.EXCLUDED;
        }
        if (!premises) {
            return Conclusion.PREMISE_NOT_MET;
        }
        return circumstances ? Conclusion.ELIGIBLE : Conclusion.NOT_MATCHED;
    }

    private static List<Boolean> completions(Truth truth) {
        return truth.isKnown() ? List.of(truth == Truth.TRUE) : List.of(true, false);
    }

    private List<Truth> truths(List<Clause> clauses) {
        return clauses.stream().map(this::truth).toList();
    }

    Truth truth(Clause clause) {
        return holds(clause);
    }

    private Truth truth(CircumstanceGroup group) {
        return all(truths(group.premises())).and(matches(group));
    }

    private Truth matches(CircumstanceGroup group) {
        if (group.match() instanceof Match.All) {
            return all(group.clauses().stream()
                    .filter(clause -> clause.nature() != Clause.Nature.DISCRETION)
                    .map(this::truth)
                    .toList());
        }
        return group.match() instanceof Match.AtLeast atLeast
                ? atLeast(atLeast.count(), truths(group.clauses()))
                : any(truths(group.clauses()));
    }

    /* Clauses. What is denied is asked for by a walk of its own, for not even the contrary of what nobody found in an
     * exclusion is established. */

    private Truth holds(Clause clause) {
        var rule = clause.nature() == Clause.Nature.DISCRETION
                ? found(clause)
                : holds(clause.provision().when().orElseThrow());
        if (clause.except().isEmpty()) {
            return rule;
        }
        return isPremise(clause)
                ? rule.or(holds(clause.except().get()))
                : rule.and(fails(clause.except().get()));
    }

    private Truth fails(Clause clause) {
        var rule = clause.nature() == Clause.Nature.DISCRETION
                ? found(clause).not()
                : fails(clause.provision().when().orElseThrow());
        if (clause.except().isEmpty()) {
            return rule;
        }
        return isPremise(clause)
                ? rule.and(fails(clause.except().get()))
                : rule.or(holds(clause.except().get()));
    }

    private boolean isPremise(Clause clause) {
        return policy.premises().contains(clause)
                || policy.groups().stream().anyMatch(group -> group.premises().contains(clause));
    }

    private Truth found(Clause clause) {
        if (!kept.test(new Subject.OfFinding(clause.id()))) {
            return Truth.UNKNOWN;
        }
        return Truth.of(caseFile.findings().stream()
                .filter(finding -> finding.clause().equals(clause.id()))
                .filter(finding ->
                        finding.policy().isEmpty() || finding.policy().get().equals(policy.id()))
                .findFirst()
                .filter(finding -> finding.outcome() == Finding.Outcome.HOLDS)
                .isPresent());
    }

    /* Conditions. */

    private Truth holds(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return fails(not.part());
        }
        if (condition instanceof Condition.AllOf allOf) {
            return all(hold(allOf.parts()));
        }
        if (condition instanceof Condition.AnyOf anyOf) {
            return any(hold(anyOf.parts()));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return atLeast(atLeast.count(), hold(atLeast.parts()));
        }
        if (condition instanceof Condition.Defined defined) {
            return holds(meaning(defined));
        }
        if (condition instanceof Condition.ClauseHolds reference) {
            return holds(policy.clause(reference.clause()).orElseThrow());
        }
        if (condition instanceof Condition.Contains contains) {
            var members = contains.values().stream()
                    .map(value -> memberHolds(contains.fact(), value))
                    .toList();
            return contains.quantifier() == Condition.Quantifier.ALL ? all(members) : any(members);
        }
        return isNotFound(condition) ? Truth.FALSE : leaf(condition);
    }

    private Truth fails(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return holds(not.part());
        }
        if (condition instanceof Condition.AllOf allOf) {
            return any(fail(allOf.parts()));
        }
        if (condition instanceof Condition.AnyOf anyOf) {
            return all(fail(anyOf.parts()));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            // Fewer than three of five hold where at least three of the five fail.
            return atLeast(atLeast.parts().size() - atLeast.count() + 1, fail(atLeast.parts()));
        }
        if (condition instanceof Condition.Defined defined) {
            return fails(meaning(defined));
        }
        if (condition instanceof Condition.ClauseHolds reference) {
            return fails(policy.clause(reference.clause()).orElseThrow());
        }
        if (condition instanceof Condition.Contains contains) {
            var members = contains.values().stream()
                    .map(value -> memberFails(contains.fact(), value))
                    .toList();
            return contains.quantifier() == Condition.Quantifier.ALL ? any(members) : all(members);
        }
        return isNotFound(condition) ? Truth.FALSE : leaf(condition).not();
    }

    private List<Truth> hold(List<Condition> parts) {
        return parts.stream().map(this::holds).toList();
    }

    private List<Truth> fail(List<Condition> parts) {
        return parts.stream().map(this::fails).toList();
    }

    private Condition meaning(Condition.Defined defined) {
        return policy.terms().definitions().get(defined.definition()).meaning();
    }

    private static Truth all(List<Truth> parts) {
        return parts.stream().reduce(Truth.TRUE, Truth::and);
    }

    private static Truth any(List<Truth> parts) {
        return parts.stream().reduce(Truth.FALSE, Truth::or);
    }

    private static Truth atLeast(int count, List<Truth> parts) {
        long hold = parts.stream().filter(part -> part == Truth.TRUE).count();
        long mayHold = parts.stream().filter(part -> part != Truth.FALSE).count();
        return hold >= count ? Truth.TRUE : mayHold < count ? Truth.FALSE : Truth.UNKNOWN;
    }

    /* Leaves. */

    private boolean isNotFound(Condition leaf) {
        return subjects(leaf).stream().anyMatch(subject -> kept.test(subject) && isNotFound(subject));
    }

    private Truth memberHolds(FactId fact, String value) {
        var subject = new Subject.OfMember(fact, value);
        return kept.test(subject) && isNotFound(subject) ? Truth.FALSE : member(subject);
    }

    private Truth memberFails(FactId fact, String value) {
        var subject = new Subject.OfMember(fact, value);
        return kept.test(subject) && isNotFound(subject)
                ? Truth.FALSE
                : member(subject).not();
    }

    private Truth member(Subject.OfMember subject) {
        if (!kept.test(subject)) {
            return Truth.UNKNOWN;
        }
        return Optional.ofNullable(stated.get(subject.fact()))
                .map(StatedFact::effective)
                .filter(Statement.Members.class::isInstance)
                .map(statement -> ((Statement.Members) statement).of(subject.value()))
                .orElse(Truth.UNKNOWN);
    }

    private Truth leaf(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            return overAll(values(holds.fact(), List.of()), value -> ((Value.TruthValue) value).value());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return overAll(
                    values(oneOf.fact(), oneOf.values()),
                    value -> oneOf.values().contains(value));
        }
        if (condition instanceof Condition.Compared compared) {
            var ends = compared.limits().stream().map(Limit::value).toList();
            return overAll(values(compared.fact(), ends), value -> isWithin(value, compared.fact(), compared.limits()));
        }
        if (condition instanceof Condition.Occurred occurred) {
            return overAll(days(new DayRef.OfEvent(occurred.event())), Optional::isPresent);
        }
        if (condition instanceof Condition.Before before) {
            return overPairs(days(before.first()), days(before.second()), (first, second) -> first.isBefore(second));
        }
        if (condition instanceof Condition.Elapsed elapsed) {
            return overPairs(days(elapsed.from()), days(elapsed.to()), (from, to) -> isWithin(from, to, elapsed));
        }
        var determined = (Condition.Determined) condition;
        if (!kept.test(new Subject.OfDetermination())) {
            return Truth.UNKNOWN;
        }
        return caseFile.determination()
                .map(Determination::disposition)
                .map(disposition -> Truth.of(determined.dispositions().contains(disposition)))
                .orElse(Truth.UNKNOWN);
    }

    private static <T> Truth overAll(Collection<T> candidates, Predicate<T> asked) {
        if (candidates.isEmpty()) {
            return Truth.UNKNOWN;
        }
        boolean some = candidates.stream().anyMatch(asked);
        boolean every = candidates.stream().allMatch(asked);
        return every ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
    }

    private interface OfTwoDays {
        boolean isTrueOf(LocalDate first, LocalDate second);
    }

    private static Truth overPairs(List<Optional<LocalDate>> first, List<Optional<LocalDate>> second, OfTwoDays asked) {
        boolean some = false;
        boolean every = true;
        for (var one : first) {
            for (var other : second) {
                boolean isTrue = one.isPresent() && other.isPresent() && asked.isTrueOf(one.get(), other.get());
                some |= isTrue;
                every &= isTrue;
                if (some && !every) {
                    return Truth.UNKNOWN;
                }
            }
        }
        return every ? Truth.TRUE : Truth.FALSE;
    }

    private static boolean isWithin(LocalDate from, LocalDate to, Condition.Elapsed elapsed) {
        return !to.isBefore(from)
                && elapsed.limits().stream()
                        .allMatch(limit -> limit.comparison().admits(to.compareTo(later(from, limit.period()))));
    }

    private static LocalDate later(LocalDate from, Period period) {
        return switch (period.unit()) {
            case DAYS -> from.plusDays(period.length());
            case MONTHS -> from.plusMonths(period.length());
            case YEARS -> from.plusYears(period.length());
            case WORKING_DAYS -> throw new IllegalArgumentException("working days need a calendar");
        };
    }

    private boolean isWithin(Value value, FactId fact, List<Limit> limits) {
        return limits.stream().allMatch(limit -> limit.comparison().admits(compare(value, limit.value(), fact)));
    }

    private int compare(Value value, Value end, FactId fact) {
        if (value instanceof Value.NumberValue number) {
            return number.value().compareTo(((Value.NumberValue) end).value());
        }
        if (value instanceof Value.DateValue date) {
            return date.value().compareTo(((Value.DateValue) end).value());
        }
        var listed = (FactType.Listed) declaration(fact).type();
        return Integer.compare(listed.indexOf(value.text()), listed.indexOf(end.text()));
    }

    /* What may still be the case. */

    /** On what days it may be; empty for an event that has not happened. */
    private List<Optional<LocalDate>> days(DayRef day) {
        if (day instanceof DayRef.OfFact fact) {
            // Beside another day, one that is known by its range only counts as open: the conclusion is then open too,
            // never wrong.
            var values = values(fact.fact(), List.of());
            return values.size() == 1 ? List.of(Optional.of(((Value.DateValue) values.get(0)).value())) : ANY_DAY;
        }
        var event = ((DayRef.OfEvent) day).event();
        var date = kept.test(new Subject.OfEvent(event)) ? caseFile.events().of(event) : Optional.<EventDate>empty();
        if (date.isEmpty()) {
            return ANY_DAY_OR_NONE;
        }
        return List.of(date.get() instanceof EventDate.On on ? Optional.of(on.day()) : Optional.empty());
    }

    /**
     * Enough values to stand for all that the fact may have, if a condition speaks of these ends; none where nothing is
     * known of it. A condition on such a fact is open even if every value of its type fulfils it.
     */
    private List<Value> values(FactId fact, List<Value> ends) {
        var subject = new Subject.OfFact(fact);
        if (!kept.test(subject)) {
            return List.of();
        }
        var found = Optional.ofNullable(stated.get(fact));
        if (found.isEmpty()) {
            return presumption(fact).stream().toList();
        }
        var statement = found.get().effective();
        if (statement instanceof Statement.Is is) {
            return List.of(is.value());
        }
        if (statement instanceof Statement.Among among) {
            return ofType(fact, ends).stream()
                    .filter(value -> among.words().contains(value.text()))
                    .toList();
        }
        if (statement instanceof Statement.Within within) {
            var allEnds = new ArrayList<>(ends);
            within.limits().forEach(limit -> allEnds.add(limit.value()));
            return ofType(fact, allEnds).stream()
                    .filter(value -> isWithin(value, fact, within.limits()))
                    .toList();
        }
        return List.of();
    }

    private List<Value> ofType(FactId fact, List<Value> ends) {
        var type = declaration(fact).type();
        if (type instanceof FactType.TruthType) {
            return List.of(new Value.TruthValue(true), new Value.TruthValue(false));
        }
        if (type instanceof FactType.DateType) {
            return ALL_DAYS.stream().<Value>map(Value.DateValue::new).toList();
        }
        if (type instanceof FactType.NumberType number) {
            return numbers(number, ends);
        }
        return ((FactType.Listed) type)
                .values().stream()
                        .<Value>map(value -> new Value.WordValue(value.id()))
                        .toList();
    }

    /** Every end, what lies next to it on either side, and the ends of the type itself. */
    private static List<Value> numbers(FactType.NumberType type, List<Value> ends) {
        var step = BigDecimal.ONE.movePointLeft(type.decimals());
        var points = new LinkedHashSet<BigDecimal>();
        type.min().ifPresent(points::add);
        type.max().ifPresent(points::add);
        ends.forEach(end -> points.add(((Value.NumberValue) end).value()));
        points.add(BigDecimal.ZERO);
        var values = new LinkedHashSet<Value>();
        for (var point : points) {
            for (var rounding : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
                var near = point.setScale(type.decimals(), rounding);
                for (var number : List.of(near.subtract(step), near, near.add(step))) {
                    boolean belongs = type.min().stream().allMatch(min -> number.compareTo(min) >= 0)
                            && type.max().stream().allMatch(max -> number.compareTo(max) <= 0);
                    if (belongs) {
                        values.add(new Value.NumberValue(number));
                    }
                }
            }
        }
        return List.copyOf(values);
    }

    private FactDeclaration declaration(FactId fact) {
        return policy.terms().vocabulary().fact(fact).orElseThrow();
    }

    /* Presumptions. */

    /** Whether a condition on a subject counts as not established, because nobody found it. */
    public boolean isNotFound(Subject subject) {
        return strictness == Strictness.ORDINARY
                && subject.factId().isPresent()
                && isSilentOn(subject)
                && usesOf(subject).equals(Set.of(ClauseKind.EXCLUSION));
    }

    /** What a fact that the case does not state is taken to be. */
    public Optional<Value> presumption(FactId fact) {
        var kinds = usesOf(new Subject.OfFact(fact));
        boolean guards = kinds.contains(ClauseKind.SCOPE) || kinds.contains(ClauseKind.PREMISE);
        return strictness == Strictness.ORDINARY && guards && !kinds.contains(ClauseKind.CIRCUMSTANCE)
                ? declaration(fact).presumed()
                : Optional.empty();
    }

    private boolean isSilentOn(Subject subject) {
        var statedFact = Optional.ofNullable(stated.get(subject.factId().orElseThrow()));
        if (statedFact.isEmpty()) {
            return true;
        }
        return subject instanceof Subject.OfMember member
                && statedFact.get().effective() instanceof Statement.Members members
                && members.others() == Truth.UNKNOWN
                && !members.named().containsKey(member.value());
    }

    private Set<ClauseKind> usesOf(Subject subject) {
        return uses.getOrDefault(subject, Set.of());
    }

    private static Map<Subject, Set<ClauseKind>> uses(Policy policy) {
        var uses = new LinkedHashMap<Subject, Set<ClauseKind>>();
        policy.scope().forEach(clause -> note(uses, policy, clause, ClauseKind.SCOPE));
        policy.premises().forEach(clause -> note(uses, policy, clause, ClauseKind.PREMISE));
        policy.exclusions().forEach(clause -> note(uses, policy, clause, ClauseKind.EXCLUSION));
        for (var group : policy.groups()) {
            group.premises().forEach(clause -> note(uses, policy, clause, ClauseKind.CIRCUMSTANCE));
            group.clauses().forEach(clause -> note(uses, policy, clause, ClauseKind.CIRCUMSTANCE));
        }
        return uses;
    }

    private static void note(Map<Subject, Set<ClauseKind>> uses, Policy policy, Clause clause, ClauseKind kind) {
        note(uses, subjects(policy, clause), kind);
    }

    private static void note(Map<Subject, Set<ClauseKind>> uses, Set<Subject> subjects, ClauseKind kind) {
        subjects.forEach(subject -> uses.computeIfAbsent(subject, any -> EnumSet.noneOf(ClauseKind.class))
                .add(kind));
    }

    /** Everything that a policy asks for in deciding. */
    public static Set<Subject> subjects(Policy policy) {
        return new LinkedHashSet<>(uses(policy).keySet());
    }

    /** Everything that a clause asks for, definitions and other clauses followed. */
    static Set<Subject> subjects(Policy policy, Clause clause) {
        var subjects = new LinkedHashSet<Subject>();
        if (clause.nature() == Clause.Nature.DISCRETION) {
            subjects.add(new Subject.OfFinding(clause.id()));
        } else {
            subjects.addAll(subjects(policy, clause.provision().when().orElseThrow()));
        }
        clause.except().ifPresent(except -> subjects.addAll(subjects(policy, except)));
        return subjects;
    }

    /** Everything that a condition asks for, definitions and clauses followed. */
    public static Set<Subject> subjects(Policy policy, Condition condition) {
        var subjects = new LinkedHashSet<Subject>();
        parts(condition).forEach(part -> subjects.addAll(subjects(policy, part)));
        if (condition instanceof Condition.Defined defined) {
            var meaning = policy.terms().definitions().get(defined.definition()).meaning();
            subjects.addAll(subjects(policy, meaning));
        } else if (condition instanceof Condition.ClauseHolds reference) {
            subjects.addAll(subjects(policy, policy.clause(reference.clause()).orElseThrow()));
        } else {
            subjects.addAll(subjects(condition));
        }
        return subjects;
    }

    /** The parts of a condition as it is written; none for a leaf, a definition's name or a clause's. */
    public static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return List.of(not.part());
        }
        if (condition instanceof Condition.AllOf allOf) {
            return allOf.parts();
        }
        if (condition instanceof Condition.AnyOf anyOf) {
            return anyOf.parts();
        }
        return condition instanceof Condition.AtLeast atLeast ? atLeast.parts() : List.of();
    }

    /** What a leaf asks for. */
    public static List<Subject> subjects(Condition leaf) {
        if (leaf instanceof Condition.Holds holds) {
            return List.of(new Subject.OfFact(holds.fact()));
        }
        if (leaf instanceof Condition.OneOf oneOf) {
            return List.of(new Subject.OfFact(oneOf.fact()));
        }
        if (leaf instanceof Condition.Compared compared) {
            return List.of(new Subject.OfFact(compared.fact()));
        }
        if (leaf instanceof Condition.Contains contains) {
            return contains.values().stream()
                    .<Subject>map(value -> new Subject.OfMember(contains.fact(), value))
                    .toList();
        }
        if (leaf instanceof Condition.Elapsed elapsed) {
            return List.of(subject(elapsed.from()), subject(elapsed.to()));
        }
        if (leaf instanceof Condition.Before before) {
            return List.of(subject(before.first()), subject(before.second()));
        }
        if (leaf instanceof Condition.Occurred occurred) {
            return List.of(new Subject.OfEvent(occurred.event()));
        }
        return leaf instanceof Condition.Determined ? List.of(new Subject.OfDetermination()) : List.of();
    }

    private static Subject subject(DayRef day) {
        return day instanceof DayRef.OfFact fact
                ? new Subject.OfFact(fact.fact())
                : new Subject.OfEvent(((DayRef.OfEvent) day).event());
    }
}
