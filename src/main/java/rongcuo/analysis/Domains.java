package rongcuo.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rongcuo.analysis.Domain.Order;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Range;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Comparison;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.FactType.DateType;
import rongcuo.fact.FactType.LevelType;
import rongcuo.fact.FactType.Listed;
import rongcuo.fact.FactType.NumberType;
import rongcuo.fact.Limit;
import rongcuo.fact.Value;
import rongcuo.fact.Value.TruthValue;
import rongcuo.fact.Value.WordValue;
import rongcuo.policy.Condition;
import rongcuo.policy.Policy;

/** Finds what the subjects of some policies may be, split at every constant that their conditions name. */
final class Domains {
    private final Map<Key, Asked> asked = new LinkedHashMap<>();

    /** One subject, which for a finding belongs to one policy. */
    record Key(Subject subject, Optional<Policy> policy) {
        static Key of(Subject subject, Policy policy) {
            return new Key(subject, subject instanceof Subject.OfFinding ? Optional.of(policy) : Optional.empty());
        }

        /** By the subject alone: all of a policy would be gone through for each of its findings. */
        @Override
        public int hashCode() {
            return subject.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && subject.equals(key.subject) && policy.equals(key.policy);
        }
    }

    /** What conditions ask of one subject. */
    private static final class Asked {
        private final Policy policy;
        private final List<Condition> conditions = new ArrayList<>();
        private boolean mustBeFound;

        Asked(Policy policy) {
            this.policy = policy;
        }
    }

    /** Takes note of what a circuit asks for. */
    void add(Evaluator evaluator, Circuit circuit) {
        for (int leaf = 0; leaf < circuit.leaves(); leaf++) {
            for (var subject : circuit.subjects(leaf)) {
                if (circuit.subjects(leaf).size() == 1 || subject instanceof Subject.OfEvent) {
                    var key = Key.of(subject, evaluator.policy());
                    var ofSubject = asked.computeIfAbsent(key, any -> new Asked(evaluator.policy()));
                    ofSubject.conditions.add(circuit.condition(leaf));
                    ofSubject.mustBeFound |= circuit.mustBeFound(leaf);
                }
            }
        }
    }

    /** The domains, by their keys. */
    Map<Key, Domain> found() {
        var found = new LinkedHashMap<Key, Domain>();
        asked.forEach((key, ofSubject) -> found.put(key, domain(key, ofSubject)));
        return found;
    }

    private static Domain domain(Key key, Asked asked) {
        var regions = new ArrayList<Region>();
        var order = Order.NONE;
        if (key.subject() instanceof Subject.OfFact fact) {
            var type = type(fact.fact(), asked.policy);
            regions.addAll(regions(type, asked.conditions));
            order = type instanceof LevelType || isCountable(type) ? Order.ORDERED : Order.NONE;
        } else if (key.subject() instanceof Subject.OfDetermination) {
            regions.addAll(determinations(asked.conditions));
        } else {
            regions.add(new Region.Whether(true));
            regions.add(new Region.Whether(false));
        }
        if (asked.mustBeFound) {
            regions.add(new Region.NotFound());
        }
        return new Domain(List.of(key.subject()), key.policy(), regions, order);
    }

    private static FactType type(FactId fact, Policy policy) {
        return policy.terms().vocabulary().fact(fact).orElseThrow().type();
    }

    private static boolean isCountable(FactType type) {
        return type instanceof NumberType || type instanceof DateType;
    }

    private static List<Region> regions(FactType type, List<Condition> conditions) {
        if (type instanceof Listed listed) {
            return listed.values().stream()
                    .<Region>map(value -> new Region.OfValue(new WordValue(value.id())))
                    .toList();
        }
        return isCountable(type)
                ? ranges(type, conditions)
                : List.of(new Region.OfValue(new TruthValue(true)), new Region.OfValue(new TruthValue(false)));
    }

    private static List<Region> determinations(List<Condition> conditions) {
        var ids = new LinkedHashSet<String>();
        for (var condition : conditions) {
            ids.addAll(((Condition.Determined) condition).dispositions());
        }
        var regions = new ArrayList<Region>();
        ids.forEach(id -> regions.add(new Region.Determined(Optional.of(id))));
        regions.add(new Region.Determined(Optional.empty()));
        return regions;
    }

    private static List<Region> ranges(FactType type, List<Condition> conditions) {
        var cuts = new TreeMap<BigDecimal, Limit>();
        for (var condition : conditions) {
            if (condition instanceof Condition.Compared compared) {
                compared.limits().forEach(limit -> cut(type, limit, cuts));
            } else if (condition instanceof Condition.OneOf oneOf) {
                for (var value : oneOf.values()) {
                    cut(type, new Limit(Comparison.AT_LEAST, value), cuts);
                    cut(type, new Limit(Comparison.ABOVE, value), cuts);
                }
            }
        }
        var whole = range(type, List.of());
        var regions = new ArrayList<Region>();
        var least = whole.least();
        var from = Optional.<Limit>empty();
        for (var cut : cuts.entrySet()) {
            var most = Optional.of(cut.getKey().subtract(step(whole)));
            addRange(
                    type,
                    new Range(least, most, whole.decimals()),
                    from,
                    Optional.of(before(cut.getValue())),
                    whole,
                    regions);
            least = Optional.of(least.map(cut.getKey()::max).orElse(cut.getKey()));
            from = Optional.of(cut.getValue());
        }
        addRange(type, new Range(least, whole.most(), whole.decimals()), from, Optional.empty(), whole, regions);
        return regions;
    }

    /** Where values on the two sides of a limit part, and how the upper side is put. */
    private static void cut(FactType type, Limit limit, Map<BigDecimal, Limit> cuts) {
        boolean endIsAbove = limit.comparison() == Comparison.AT_LEAST || limit.comparison() == Comparison.BELOW;
        var above = new Limit(endIsAbove ? Comparison.AT_LEAST : Comparison.ABOVE, limit.value());
        var open = type instanceof NumberType number
                ? new NumberType(number.unit(), Optional.empty(), Optional.empty(), number.decimals())
                : type;
        cuts.putIfAbsent(range(open, List.of(above)).least().orElseThrow(), above);
    }

    /** The other side of a limit from below. */
    private static Limit before(Limit above) {
        var comparison = above.comparison() == Comparison.AT_LEAST ? Comparison.BELOW : Comparison.AT_MOST;
        return new Limit(comparison, above.value());
    }

    private static void addRange(
            FactType type, Range range, Optional<Limit> from, Optional<Limit> to, Range whole, List<Region> regions) {
        boolean endsLater = whole.most().isPresent()
                && range.most()
                        .filter(most -> most.compareTo(whole.most().get()) >= 0)
                        .isPresent();
        var within = endsLater ? new Range(range.least(), whole.most(), range.decimals()) : range;
        if (!within.isEmpty()) {
            regions.add(new Region.OfRange(
                    within,
                    value(within, type),
                    regions.isEmpty() ? Optional.empty() : from,
                    endsLater ? Optional.empty() : to));
        }
    }

    private static BigDecimal step(Range range) {
        return BigDecimal.ONE.movePointLeft(range.decimals());
    }

    static Range range(FactType type, List<Limit> limits) {
        return type instanceof NumberType number ? Range.of(number, limits) : Range.ofDays(limits);
    }

    /** A value of a range: the end of it where it has one. */
    private static Value value(Range range, FactType type) {
        var number = range.least().or(range::most).orElse(BigDecimal.ZERO);
        return type instanceof DateType
                ? new Value.DateValue(LocalDate.ofEpochDay(number.longValueExact()))
                : new Value.NumberValue(number);
    }
}
