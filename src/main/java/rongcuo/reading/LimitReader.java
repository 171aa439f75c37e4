package rongcuo.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.fact.Comparison;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.fact.Limit;
import rongcuo.fact.Value;
import rongcuo.source.ProblemCode;

/** A range as files write it: {@code at-least}, {@code above}, {@code at-most}, {@code below}, one a side. */
final class LimitReader {
    private LimitReader() {}

    /** The comparison that a key names. */
    static Optional<Comparison> comparison(String key) {
        for (var comparison : Comparison.values()) {
            if (comparison.id().equals(key)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    static boolean isFromBelow(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.ABOVE;
    }

    /** The limits that a mapping states of a fact, keys of other kinds passed over; none where they are faulty. */
    static List<Limit> read(FactDeclaration fact, YamlNode.Mapping mapping, Faults faults) {
        var limits = new ArrayList<Limit>();
        boolean sound = true;
        for (var entry : mapping.entries()) {
            var comparison = comparison(entry.key().text());
            if (comparison.isEmpty()) {
                continue;
            }
            if (!isOrdered(fact.type())) {
                faults.at(
                        entry.key(),
                        ProblemCode.NOT_ORDERED,
                        fact.id().value(),
                        fact.type().id());
                return List.of();
            }
            if (hasSide(limits, isFromBelow(comparison.get()))) {
                faults.at(entry.key(), ProblemCode.TWO_LIMITS_OF_ONE_SIDE);
                sound = false;
            }
            var value = MappingReader.value(entry.value(), fact.type(), faults);
            sound &= value.isPresent();
            if (value.isPresent()) {
                limits.add(place(comparison.get(), limits.size()), new Limit(comparison.get(), value.get()));
            }
        }
        if (sound && !limits.isEmpty() && isEmpty(fact.type(), limits)) {
            faults.at(mapping, ProblemCode.EMPTY_RANGE);
            sound = false;
        }
        return sound ? limits : List.of();
    }

    /** The end from below stands first, whichever the file names first: the order of keys says nothing. */
    static int place(Comparison comparison, int known) {
        return isFromBelow(comparison) ? 0 : known;
    }

    static boolean isOrdered(FactType type) {
        return type instanceof FactType.LevelType
                || type instanceof FactType.NumberType
                || type instanceof FactType.DateType;
    }

    private static boolean hasSide(List<Limit> limits, boolean fromBelow) {
        for (var limit : limits) {
            if (isFromBelow(limit.comparison()) == fromBelow) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmpty(FactType type, List<Limit> limits) {
        if (type instanceof FactType.LevelType level) {
            return level.within(limits).isEmpty();
        }
        return Interval.of(type, limits).isEmpty();
    }

    /** The only value of a number or date within the limits, if there is just one. */
    static Optional<Value> onlyValue(FactType type, List<Limit> limits) {
        var interval = Interval.of(type, limits);
        if (interval.least.isEmpty() || !interval.least.equals(interval.most)) {
            return Optional.empty();
        }
        BigDecimal only = interval.least.get();
        return Optional.of(
                type instanceof FactType.DateType
                        ? new Value.DateValue(LocalDate.ofEpochDay(only.longValueExact()))
                        : new Value.NumberValue(only));
    }

    /** The numbers, or days as numbers, between two ends, both included and of the scale of the type. */
    private record Interval(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        static Interval of(FactType type, List<Limit> limits) {
            var number = type instanceof FactType.NumberType numberType ? Optional.of(numberType) : noNumber();
            int scale = number.isEmpty() ? 0 : number.get().decimals();
            var least = number.isEmpty()
                    ? Optional.<BigDecimal>empty()
                    : number.get().min();
            var most = number.isEmpty()
                    ? Optional.<BigDecimal>empty()
                    : number.get().max();
            var step = BigDecimal.ONE.scaleByPowerOfTen(-scale);
            for (var limit : limits) {
                var end = asNumber(limit.value());
                switch (limit.comparison()) {
                    case AT_LEAST -> least = greater(least, end);
                    case ABOVE -> least = greater(least, end.add(step));
                    case AT_MOST -> most = smaller(most, end);
                    case BELOW -> most = smaller(most, end.subtract(step));
                }
            }
            return new Interval(plain(least), plain(most));
        }

        private static Optional<FactType.NumberType> noNumber() {
            return Optional.empty();
        }

        boolean isEmpty() {
            return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
        }

        private static Optional<BigDecimal> greater(Optional<BigDecimal> a, BigDecimal b) {
            return Optional.of(a.isEmpty() ? b : a.get().max(b));
        }

        private static Optional<BigDecimal> smaller(Optional<BigDecimal> a, BigDecimal b) {
            return Optional.of(a.isEmpty() ? b : a.get().min(b));
        }

        private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
            return number.isEmpty() ? number : Optional.of(new Value.NumberValue(number.get()).value());
        }

        private static BigDecimal asNumber(Value value) {
            if (value instanceof Value.DateValue date) {
                return BigDecimal.valueOf(date.value().toEpochDay());
            }
            return new BigDecimal(value.text());
        }
    }
}
