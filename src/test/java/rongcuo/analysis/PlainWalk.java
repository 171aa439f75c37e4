package rongcuo.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.NaiveJudge;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Condition.DayRef;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;

/**
 * Walks the conditions of a policy for completely known cases, each given as one answer to every question; and says
 * which answers a case leaves open.
 *
 * <p>It knows the model and the design, and nothing of the encoding that it is there to prove: the values of numbers and
 * days it finds by trying every one within the reach of {@code RandomLaw}.
 */
final class PlainWalk {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 20);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 5, 1);
    private static final BigDecimal LEAST = BigDecimal.valueOf(-3);
    private static final BigDecimal MOST = BigDecimal.valueOf(13);
    private static final String OTHER = "none";

    private final Policy policy;
    private final Set<Subject> asked;
    private final Set<Condition> leaves = new LinkedHashSet<>();
    private final Set<Subject> inPairs = new LinkedHashSet<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<Subject, Integer> places = new HashMap<>();
    private final List<Part> nevers = new ArrayList<>();
    private final Part scope;
    private final Part excluded;
    private final Part premises;
    private final Part circumstances;

    /** Something that holds of a completely known case or not. */
    private interface Part {
        boolean of(int[] answers);
    }

    private enum Sense {
        HOLDS,
        FAILS;

        Sense turned() {
            return this == HOLDS ? FAILS : HOLDS;
        }
    }

    PlainWalk(Policy policy) {
        this.policy = policy;
        this.asked = NaiveJudge.subjects(policy);
        var subjects = new LinkedHashSet<>(asked);
        for (var constraint : policy.terms().constraints()) {
            subjects.addAll(NaiveJudge.subjects(policy, constraint.never()));
            collect(constraint.never());
        }
        policy.clauses().forEach(this::collect);
        for (var leaf : leaves) {
            var ofLeaf = NaiveJudge.subjects(leaf);
            if (!(leaf instanceof Condition.Contains) && ofLeaf.size() == 2) {
                inPairs.addAll(ofLeaf);
            }
        }
        subjects.stream().sorted(Comparator.comparingInt(this::rank)).forEach(subject -> {
            places.put(subject, questions.size());
            questions.add(question(subject));
        });
        policy.terms().constraints().forEach(constraint -> nevers.add(part(constraint.never(), Sense.HOLDS)));
        scope = policy.scope().isEmpty() ? answers -> true : any(parts(policy.scope()));
        excluded = any(parts(policy.exclusions()));
        premises = all(parts(policy.premises()));
        circumstances = any(policy.groups().stream().map(this::part).toList());
    }

    List<Question> questions() {
        return questions;
    }

    int place(Subject subject) {
        return Objects.requireNonNull(places.get(subject));
    }

    /** Whether a deciding clause asks for it. */
    boolean asks(Subject subject) {
        return asked.contains(subject);
    }

    /** Whether a condition compares it with another day. */
    boolean isInPair(Subject subject) {
        return inPairs.contains(subject);
    }

    /** The conclusion of a completely known case; absent where a constraint says that there is no such case. */
    Optional<Conclusion> conclusion(int[] answers) {
        for (var never : nevers) {
            if (never.of(answers)) {
                return Optional.empty();
            }
        }
        if (!scope.of(answers)) {
            return Optional.of(Conclusion.OUT_OF_SCOPE);
        }
        if (excluded.of(answers)) {
            return Optional.of(Conclusion.EXCLUDED);
        }
        if (!premises.of(answers)) {
            return Optional.of(Conclusion.PREMISE_NOT_MET);
        }
        return Optional.of(circumstances.of(answers) ? Conclusion.ELIGIBLE : Conclusion.NOT_MATCHED);
    }

    /* Questions. */

    private void collect(Clause clause) {
        clause.provision().when().ifPresent(this::collect);
        clause.except().ifPresent(this::collect);
    }

    private void collect(Condition condition) {
        var parts = NaiveJudge.parts(condition);
        parts.forEach(this::collect);
        if (condition instanceof Condition.Defined defined) {
            collect(policy.terms().definition(defined.definition()).meaning());
        } else if (condition instanceof Condition.ClauseHolds reference) {
            collect(policy.clauseOf(reference.clause()));
        } else if (parts.isEmpty()) {
            leaves.add(condition);
        }
    }

    private int rank(Subject subject) {
        var facts = policy.terms().vocabulary().facts().stream()
                .map(fact -> fact.id())
                .toList();
        if (subject.factId().isPresent()) {
            int place = 100 * facts.indexOf(subject.factId().get());
            return subject instanceof Subject.OfMember member
                    ? place + ((FactType.Listed) type(member.fact())).indexOf(member.value())
                    : place;
        }
        var events = policy.terms().vocabulary().events().stream()
                .map(event -> event.id())
                .toList();
        return 100 * facts.size()
                + (subject instanceof Subject.OfEvent event ? events.indexOf(event.event()) : events.size());
    }

    private FactType type(FactId fact) {
        return policy.terms().vocabulary().fact(fact).orElseThrow().type();
    }

    private Question question(Subject subject) {
        if (subject instanceof Subject.OfFact fact) {
            return ofFact(subject, type(fact.fact()));
        }
        if (subject instanceof Subject.OfDetermination) {
            var dispositions = leaves.stream()
                    .filter(Condition.Determined.class::isInstance)
                    .flatMap(leaf -> ((Condition.Determined) leaf).dispositions().stream());
            return each(subject, Stream.concat(dispositions.distinct(), Stream.of(OTHER)), Question.Order.NONE);
        }
        if (subject instanceof Subject.OfEvent && isInPair(subject)) {
            var days = FIRST_DAY.datesUntil(LAST_DAY).map(Optional::of);
            return each(subject, Stream.concat(days, Stream.of(Optional.empty())), Question.Order.NONE);
        }
        return each(subject, Stream.of(true, false), Question.Order.NONE);
    }

    private static Question each(Subject subject, Stream<?> values, Question.Order order) {
        return new Question(subject, values.map(List::<Object>of).toList(), order);
    }

    private Question ofFact(Subject subject, FactType type) {
        if (type instanceof FactType.Listed listed) {
            var order = type instanceof FactType.LevelType ? Question.Order.ORDERED : Question.Order.NONE;
            return each(subject, listed.values().stream().map(value -> new Value.WordValue(value.id())), order);
        }
        if (type instanceof FactType.TruthType) {
            return each(subject, Stream.of(true, false).map(Value.TruthValue::new), Question.Order.NONE);
        }
        var values = type instanceof FactType.NumberType number
                ? numbers(number)
                : FIRST_DAY.datesUntil(LAST_DAY).<Value>map(Value.DateValue::new);
        if (isInPair(subject)) {
            return each(subject, values, Question.Order.ORDERED);
        }
        var alike = new ArrayList<List<Object>>();
        var last = Optional.<List<Boolean>>empty();
        for (var value : values.toList()) {
            var looks = Optional.of(looks(subject, value));
            if (!looks.equals(last)) {
                alike.add(new ArrayList<>());
                last = looks;
            }
            alike.get(alike.size() - 1).add(value);
        }
        return new Question(subject, alike, Question.Order.ORDERED);
    }

    private static Stream<Value> numbers(FactType.NumberType type) {
        var least = type.min().orElse(LEAST);
        var most = type.max().orElse(MOST);
        return Stream.iterate(
                        least.setScale(type.decimals()),
                        number -> number.compareTo(most) <= 0,
                        number -> number.add(BigDecimal.ONE.movePointLeft(type.decimals())))
                .map(Value.NumberValue::new);
    }

    /** On which side of every constant a value lies. */
    private List<Boolean> looks(Subject subject, Value value) {
        var looks = new ArrayList<Boolean>();
        for (var leaf : leaves) {
            if (NaiveJudge.subjects(leaf).contains(subject)) {
                if (leaf instanceof Condition.Compared compared) {
                    compared.limits()
                            .forEach(limit -> looks.add(limit.comparison().admits(order(value, limit.value()))));
                } else if (leaf instanceof Condition.OneOf oneOf) {
                    oneOf.values().forEach(one -> looks.add(order(value, one) > 0));
                    oneOf.values().forEach(one -> looks.add(order(value, one) == 0));
                }
            }
        }
        return looks;
    }

    private static int order(Value value, Value other) {
        return value instanceof Value.NumberValue number
                ? number.value().compareTo(((Value.NumberValue) other).value())
                : ((Value.DateValue) value).value().compareTo(((Value.DateValue) other).value());
    }

    /* What a case leaves open. */

    /** The answers that a case leaves possible, by question. */
    List<BitSet> possible(CaseFile caseFile, Strictness strictness) {
        var respondent = caseFile.respondents().get(0);
        var judge = NaiveJudge.of(policy, caseFile, respondent, strictness);
        var stated = caseFile.factsOf(respondent);
        var all = new ArrayList<BitSet>();
        for (var question : questions) {
            var possible = new BitSet();
            if (judge.isNotFound(question.subject())) {
                possible.set(question.notFound());
            } else {
                var fits = fits(question.subject(), caseFile, stated, judge);
                for (int answer = 0; answer < question.answers().size(); answer++) {
                    possible.set(answer, question.answers().get(answer).stream().anyMatch(fits));
                }
            }
            if (possible.isEmpty()) {
                throw new AssertionError("nothing is possible of " + question.subject());
            }
            all.add(possible);
        }
        return all;
    }

    /** Whether a case speaks of a subject, if only to leave it open. */
    boolean isStated(CaseFile caseFile, Subject subject) {
        if (subject instanceof Subject.OfEvent event) {
            return caseFile.events().of(event.event()).isPresent();
        }
        if (subject instanceof Subject.OfDetermination) {
            return caseFile.determination().isPresent();
        }
        var stated = subject.factId()
                .flatMap(fact -> Optional.ofNullable(
                        caseFile.factsOf(caseFile.respondents().get(0)).get(fact)))
                .map(StatedFact::effective);
        return stated.isPresent()
                && !(subject instanceof Subject.OfMember member
                        && stated.get() instanceof Statement.Members members
                        && members.others() == Truth.UNKNOWN
                        && !members.named().containsKey(member.value()));
    }

    private Predicate<Object> fits(
            Subject subject, CaseFile caseFile, Map<FactId, StatedFact> stated, NaiveJudge judge) {
        if (subject instanceof Subject.OfEvent event) {
            var date = caseFile.events().of(event.event());
            return value -> date.isEmpty() || date.map(it -> fits(it, value)).orElseThrow();
        }
        if (subject instanceof Subject.OfFinding finding) {
            boolean holds = caseFile.findings().stream()
                    .anyMatch(it -> it.clause().equals(finding.clause()) && it.outcome() == Finding.Outcome.HOLDS);
            return value -> value.equals(holds);
        }
        if (subject instanceof Subject.OfDetermination) {
            var disposition = caseFile.determination().map(Determination::disposition);
            var known =
                    question(subject).answers().stream().flatMap(List::stream).collect(Collectors.toSet());
            return value -> disposition.isEmpty()
                    || value.equals(disposition.filter(known::contains).orElse(OTHER));
        }
        var fact = subject.factId().orElseThrow();
        var statement = Optional.ofNullable(stated.get(fact))
                .map(StatedFact::effective)
                .or(() -> judge.presumption(fact).map(Statement.Is::new));
        return value -> statement.isEmpty() || fits(statement.get(), subject, value);
    }

    private static boolean fits(EventDate date, Object value) {
        var day = date instanceof EventDate.On on ? Optional.of(on.day()) : Optional.<LocalDate>empty();
        return value.equals(day) || value.equals(day.isPresent());
    }

    private boolean fits(Statement statement, Subject subject, Object value) {
        if (statement instanceof Statement.Members members) {
            var truth = members.of(((Subject.OfMember) subject).value());
            return truth == Truth.UNKNOWN || value.equals(truth == Truth.TRUE);
        }
        if (statement instanceof Statement.Is is) {
            return is.value().equals(value);
        }
        if (statement instanceof Statement.Among among) {
            return among.words().contains(((Value) value).text());
        }
        return !(statement instanceof Statement.Within within) || within(subject, (Value) value, within.limits());
    }

    private boolean within(Subject subject, Value value, List<Limit> limits) {
        return limits.stream().allMatch(limit -> limit.comparison().admits(order(subject, value, limit.value())));
    }

    private int order(Subject subject, Value value, Value other) {
        return value instanceof Value.WordValue
                        && type(subject.factId().orElseThrow()) instanceof FactType.Listed listed
                ? Integer.compare(listed.indexOf(value.text()), listed.indexOf(other.text()))
                : order(value, other);
    }

    /** The answers among some that a way to put an answer stands for. */
    BitSet meant(Answer answer, BitSet among) {
        var question = questions.get(place(answer.subject()));
        var meant = new BitSet();
        among.stream()
                .filter(place -> place < question.notFound())
                .filter(place -> isMeant(answer, question.example(place)))
                .forEach(meant::set);
        return meant;
    }

    private boolean isMeant(Answer answer, Object value) {
        if (answer.extent() instanceof Answer.Is is) {
            return is.value().equals(value);
        }
        if (answer.extent() instanceof Answer.Holds holds) {
            return value.equals(holds.holds());
        }
        if (answer.extent() instanceof Answer.Determines determines) {
            return value.equals(determines.disposition());
        }
        return within(answer.subject(), (Value) value, ((Answer.Within) answer.extent()).limits());
    }

    /* Conditions. */

    private static Part all(List<Part> parts) {
        return answers -> {
            for (var part : parts) {
                if (!part.of(answers)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Part any(List<Part> parts) {
        return atLeast(1, parts);
    }

    private static Part atLeast(int count, List<Part> parts) {
        return answers -> {
            int found = 0;
            for (var part : parts) {
                found += part.of(answers) ? 1 : 0;
                if (found >= count) {
                    return true;
                }
            }
            return false;
        };
    }

    private List<Part> parts(List<Clause> clauses) {
        return clauses.stream().map(clause -> part(clause, Sense.HOLDS)).toList();
    }

    private Part part(CircumstanceGroup group) {
        var match = group.match();
        var counted = group.clauses().stream()
                .filter(clause -> !(match instanceof Match.All) || clause.nature() != Clause.Nature.DISCRETION)
                .toList();
        var members = parts(counted);
        Part matches = match instanceof Match.All
                ? all(members)
                : match instanceof Match.AtLeast atLeast ? atLeast(atLeast.count(), members) : any(members);
        return all(List.of(all(parts(group.premises())), matches));
    }

    private Part part(Clause clause, Sense sense) {
        var rule = clause.nature() == Clause.Nature.DISCRETION
                ? leaf(new Subject.OfFinding(clause.id()), Boolean.TRUE::equals, sense)
                : part(clause.provision().when().orElseThrow(), sense);
        if (clause.except().isEmpty()) {
            return rule;
        }
        boolean isPremise = policy.premises().contains(clause)
                || policy.groups().stream().anyMatch(group -> group.premises().contains(clause));
        // An exception saves from a premise, and takes away what any other clause gives.
        var except = part(clause.except().get(), isPremise ? sense : sense.turned());
        return isPremise == (sense == Sense.HOLDS) ? any(List.of(rule, except)) : all(List.of(rule, except));
    }

    private Part part(Condition condition, Sense sense) {
        if (condition instanceof Condition.Not not) {
            return part(not.part(), sense.turned());
        }
        if (condition instanceof Condition.Defined defined) {
            return part(policy.terms().definition(defined.definition()).meaning(), sense);
        }
        if (condition instanceof Condition.ClauseHolds reference) {
            return part(policy.clauseOf(reference.clause()), sense);
        }
        var parts = NaiveJudge.parts(condition).stream()
                .map(part -> part(part, sense))
                .toList();
        if (condition instanceof Condition.AllOf) {
            return sense == Sense.HOLDS ? all(parts) : any(parts);
        }
        if (condition instanceof Condition.AnyOf) {
            return sense == Sense.HOLDS ? any(parts) : all(parts);
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return atLeast(sense == Sense.HOLDS ? atLeast.count() : parts.size() - atLeast.count() + 1, parts);
        }
        if (condition instanceof Condition.Contains contains) {
            var members = contains.values().stream()
                    .map(value -> leaf(new Subject.OfMember(contains.fact(), value), Boolean.TRUE::equals, sense))
                    .toList();
            boolean isEvery = (contains.quantifier() == Condition.Quantifier.ALL) == (sense == Sense.HOLDS);
            return isEvery ? all(members) : any(members);
        }
        return leaf(condition, sense);
    }

    private Part leaf(Condition condition, Sense sense) {
        if (condition instanceof Condition.Before before) {
            return ofTwo(before.first(), before.second(), LocalDate::isBefore, sense);
        }
        if (condition instanceof Condition.Elapsed elapsed) {
            return ofTwo(elapsed.from(), elapsed.to(), (from, to) -> hasElapsed(elapsed, from, to), sense);
        }
        var subject = NaiveJudge.subjects(condition).get(0);
        if (condition instanceof Condition.Holds) {
            return leaf(subject, value -> ((Value.TruthValue) value).value(), sense);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return leaf(subject, oneOf.values()::contains, sense);
        }
        if (condition instanceof Condition.Compared compared) {
            return leaf(subject, value -> within(subject, (Value) value, compared.limits()), sense);
        }
        if (condition instanceof Condition.Determined determined) {
            return leaf(subject, determined.dispositions()::contains, sense);
        }
        return leaf(
                subject, value -> value.equals(true) || (value instanceof Optional<?> day && day.isPresent()), sense);
    }

    /** Of what nobody found neither a condition holds nor its contrary. */
    private Part leaf(Subject subject, Predicate<Object> asked, Sense sense) {
        int place = place(subject);
        var question = questions.get(place);
        var holding = new boolean[question.answers().size() + 1];
        for (int answer = 0; answer < question.answers().size(); answer++) {
            holding[answer] = asked.test(question.example(answer)) == (sense == Sense.HOLDS);
        }
        return answers -> holding[answers[place]];
    }

    private interface OfTwoDays {
        boolean isTrueOf(LocalDate first, LocalDate second);
    }

    private Part ofTwo(DayRef first, DayRef second, OfTwoDays asked, Sense sense) {
        int one = place(subject(first));
        int other = place(subject(second));
        return answers -> {
            if (answers[one] == questions.get(one).notFound()
                    || answers[other] == questions.get(other).notFound()) {
                return false;
            }
            var from = day(one, answers);
            var to = day(other, answers);
            boolean holds = from.isPresent() && to.isPresent() && asked.isTrueOf(from.get(), to.get());
            return holds == (sense == Sense.HOLDS);
        };
    }

    private Optional<?> dayOrAbsent(int place, int[] answers) {
        var value = questions.get(place).example(answers[place]);
        return value instanceof Value.DateValue date ? Optional.of(date.value()) : (Optional<?>) value;
    }

    private Optional<LocalDate> day(int place, int[] answers) {
        return dayOrAbsent(place, answers).map(LocalDate.class::cast);
    }

    private static Subject subject(DayRef day) {
        return day instanceof DayRef.OfFact fact
                ? new Subject.OfFact(fact.fact())
                : new Subject.OfEvent(((DayRef.OfEvent) day).event());
    }

    private static boolean hasElapsed(Condition.Elapsed elapsed, LocalDate from, LocalDate to) {
        return !to.isBefore(from)
                && elapsed.limits().stream().allMatch(limit -> {
                    var period = limit.period();
                    var end = switch (period.unit()) {
                        case DAYS -> from.plusDays(period.length());
                        case MONTHS -> from.plusMonths(period.length());
                        case YEARS -> from.plusYears(period.length());
                        case WORKING_DAYS -> throw new IllegalArgumentException("working days need a calendar");
                    };
                    return limit.comparison().admits(to.compareTo(end));
                });
    }
}
