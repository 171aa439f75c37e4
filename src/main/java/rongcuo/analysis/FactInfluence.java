package rongcuo.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.Domain.Order;
import rongcuo.analysis.Solver.Assumptions;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.fact.Value.DateValue;
import rongcuo.fact.Value.TruthValue;
import rongcuo.policy.Policy;
import rongcuo.policy.Property.Claim;

/**
 * What one fact does to the conclusions of a policy, over all cases: two cases that differ in nothing else, side by
 * side. Used by one thread.
 */
public final class FactInfluence {
    private static final int POLICY = 0;

    private final FactId fact;
    private final Gates gates;
    private final Copy before;
    private final Copy after;

    private FactInfluence(Policy policy, FactId fact, Budget budget) {
        this.fact = fact;
        this.gates = new Gates(new Solver(budget));
        var encoding = Encoding.of(List.of(Evaluator.of(policy)));
        this.before = new Copy(encoding, gates);
        this.after = new Copy(encoding, gates);
        for (int place = 0; place < domains().size(); place++) {
            join(place);
        }
    }

    private List<Domain> domains() {
        return before.encoding().domains();
    }

    /** Everything is found in both cases, and alike but for the fact. */
    private void join(int place) {
        var domain = domains().get(place);
        if (domain.mayBeNotFound()) {
            gates.solver().clause(-before.region(place, domain.values()));
            gates.solver().clause(-after.region(place, domain.values()));
        }
        for (int region = 0; region < domain.values() && !speaksOfFact(domain); region++) {
            gates.solver().clause(-before.region(place, region), after.region(place, region));
        }
    }

    private boolean speaksOfFact(Domain domain) {
        return domain.subjects().stream().anyMatch(subject -> subject.factId().equals(Optional.of(fact)));
    }

    /**
     * Two cases against a claim.
     *
     * @param shared what both state and the conclusions rest on, in vocabulary order; days that are compared come last
     */
    public record Pair(List<Answer> shared, Answer before, Answer after, Conclusion was, Conclusion becomes) {
        public Pair {
            shared = List.copyOf(shared);
        }
    }

    /**
     * What became of a claim.
     *
     * @param against two cases that refute it; absent where there are none, or none was found
     */
    public record Finding(Outcome outcome, Optional<Pair> against) {}

    /** Whether a claim is proved. */
    public enum Outcome {
        /** Over all cases; also where no clause asks for the fact. */
        PROVED("proved"),
        REFUTED("refuted"),
        /** Not tried: a condition asks how long before or after another day that of the fact is. */
        BETWEEN_DAYS("between-days"),
        /** The search was given up: the claim may hold or not. */
        BUDGET_SPENT("budget-spent");

        private final String id;

        Outcome(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }

    /** Proves a claim, or looks for two cases against it. */
    public static Finding of(Claim claim, Policy policy, FactId fact) {
        return of(claim, policy, fact, Budget.AMPLE);
    }

    static Finding of(Claim claim, Policy policy, FactId fact, Budget budget) {
        var influence = new FactInfluence(policy, fact, budget);
        if (influence.isInTimeBetweenDays()) {
            return new Finding(Outcome.BETWEEN_DAYS, Optional.empty());
        }
        try {
            var pair = influence.against(claim);
            return new Finding(pair.isEmpty() ? Outcome.PROVED : Outcome.REFUTED, pair);
        } catch (Solver.BudgetSpent e) {
            return new Finding(Outcome.BUDGET_SPENT, Optional.empty());
        }
    }

    /** Whether the values of a fact have an order in which they can rise. */
    public static boolean canRise(Policy policy, FactId fact) {
        var influence = new FactInfluence(policy, fact, Budget.AMPLE);
        return influence.domains().stream()
                .filter(influence::speaksOfFact)
                .allMatch(domain -> domain.order() == Order.ORDERED
                        || domain.values() == 1
                        || domain.regions().get(0) instanceof Region.Whether
                        || influence.isOfTruth(domain));
    }

    /** Whether a condition asks how long after or before another day that of a fact is; of those nothing is proved. */
    public static boolean isInTimeBetweenDays(Policy policy, FactId fact) {
        return new FactInfluence(policy, fact, Budget.AMPLE).isInTimeBetweenDays();
    }

    private boolean isInTimeBetweenDays() {
        return domains().stream().anyMatch(domain -> domain.subjects().size() == 2 && speaksOfFact(domain));
    }

    private boolean isOfTruth(Domain domain) {
        return domain.regions().get(0) instanceof Region.OfValue one && one.value() instanceof TruthValue;
    }

    private Optional<Pair> against(Claim claim) {
        for (int place = 0; place < domains().size(); place++) {
            var domain = domains().get(place);
            if (speaksOfFact(domain) && domain.subjects().size() == 1) {
                for (int from = 0; from < domain.values(); from++) {
                    for (int to = 0; to < domain.values(); to++) {
                        if (isChange(claim, domain, from, to)) {
                            var pair = pair(claim, place, from, to);
                            if (pair.isPresent()) {
                                return pair;
                            }
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a claim speaks of a change from one region to another; true and held values come first. */
    private static boolean isChange(Claim claim, Domain domain, int from, int to) {
        boolean rises = domain.order() == Order.ORDERED ? from < to : from > to;
        return switch (claim) {
            case NEVER_WORSENS -> rises;
            case NEVER_WORSENS_FALLING -> from != to && !rises;
            case NEVER_MATTERS -> from < to;
        };
    }

    private Optional<Pair> pair(Claim claim, int place, int from, int to) {
        for (var was : Conclusion.settled()) {
            for (var becomes : Conclusion.settled()) {
                boolean isAgainst = was != becomes && (claim == Claim.NEVER_MATTERS || was == Conclusion.ELIGIBLE);
                if (isAgainst && isPossible(place, from, to, was, becomes)) {
                    return Optional.of(new Pair(
                            shared(place, from, to, was, becomes),
                            answer(place, from),
                            answer(place, to),
                            was,
                            becomes));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPossible(int place, int from, int to, Conclusion was, Conclusion becomes) {
        var assumptions = new Assumptions()
                .add(before.region(place, from))
                .add(after.region(place, to))
                .add(before.conclusion(POLICY, was))
                .add(after.conclusion(POLICY, becomes));
        // Other values of a set stay as they are.
        for (int other = 0; other < domains().size(); other++) {
            if (other != place && speaksOfFact(domains().get(other))) {
                addSame(assumptions, other);
            }
        }
        return gates.solver().isSatisfiable(assumptions);
    }

    private void addSame(Assumptions assumptions, int place) {
        var both = new ArrayList<Integer>();
        for (int region = 0; region < domains().get(place).values(); region++) {
            both.add(gates.all(List.of(before.region(place, region), after.region(place, region))));
        }
        assumptions.add(gates.any(both));
    }

    /** Of the two cases found last, as little as forces both conclusions: what is first in the vocabulary is kept last. */
    private List<Answer> shared(int place, int from, int to, Conclusion was, Conclusion becomes) {
        var found = new ArrayList<Integer>();
        for (int domain = 0; domain < domains().size(); domain++) {
            found.add(before.found(domain));
        }
        var kept = new ArrayList<Integer>();
        for (int domain = 0; domain < domains().size(); domain++) {
            if (domain != place) {
                kept.add(domain);
            }
        }
        for (int domain : List.copyOf(kept)) {
            var fewer = new ArrayList<>(kept);
            fewer.remove(Integer.valueOf(domain));
            if (isForced(before, place, from, was, fewer, found) && isForced(after, place, to, becomes, fewer, found)) {
                kept = fewer;
            }
        }
        return answers(kept, found);
    }

    /** How two days stand to each other is told by the days, after all else. */
    private List<Answer> answers(List<Integer> kept, List<Integer> found) {
        var days = new LinkedHashMap<Subject, Answer>();
        for (int domain : kept) {
            if (domains().get(domain).regions().get(found.get(domain)) instanceof Region.Days pair) {
                var subjects = domains().get(domain).subjects();
                days.putIfAbsent(subjects.get(0), day(subjects.get(0), pair.first()));
                days.putIfAbsent(subjects.get(1), day(subjects.get(1), pair.second()));
            }
        }
        var answers = new ArrayList<Answer>();
        for (int domain : kept) {
            boolean isToldByDays = days.containsKey(domains().get(domain).subject());
            if (domains().get(domain).subjects().size() == 1 && !isToldByDays) {
                answers.add(answer(domain, found.get(domain)));
            }
        }
        answers.addAll(days.values());
        return answers;
    }

    private static Answer day(Subject subject, Optional<LocalDate> day) {
        return new Answer(
                subject,
                day.<Answer.Extent>map(known -> new Answer.Is(new DateValue(known)))
                        .orElseGet(() -> new Answer.Holds(false)));
    }

    private boolean isForced(
            Copy copy, int place, int region, Conclusion conclusion, List<Integer> kept, List<Integer> found) {
        var assumptions = new Assumptions().add(copy.region(place, region)).add(-copy.conclusion(POLICY, conclusion));
        kept.forEach(domain -> assumptions.add(copy.region(domain, found.get(domain))));
        return !gates.solver().isSatisfiable(assumptions);
    }

    private Answer answer(int place, int region) {
        var one = new BitSet();
        one.set(region);
        var domain = domains().get(place);
        return Extents.answer(domain, one, domain.allValues());
    }
}
