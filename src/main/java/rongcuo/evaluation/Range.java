package rongcuo.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import rongcuo.fact.Limit;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.fact.Value.DateValue;
import rongcuo.fact.Value.NumberValue;

/**
 * The values between two ends, on the grid of those that can be: days, or numbers of so many decimals. On a grid every
 * end can be written as one that belongs to the range, so that two ranges are easily compared.
 *
 * @param least the lowest value of the range; absent: open below
 * @param most the highest value of the range; absent: open above
 */
record Range(Optional<BigDecimal> least, Optional<BigDecimal> most) {

    /** The range within every limit. */
    static Range of(List<Limit> limits, int decimals) {
        var range = new Range(Optional.empty(), Optional.empty());
        for (var limit : limits) {
            range = range.within(limit, decimals);
        }
        return range;
    }

    private Range within(Limit limit, int decimals) {
        var end = number(limit.value());
        var step = BigDecimal.ONE.movePointLeft(decimals);
        return switch (limit.comparison()) {
            case AT_LEAST -> new Range(Optional.of(end.setScale(decimals, RoundingMode.CEILING)), most);
            case ABOVE ->
                new Range(Optional.of(end.setScale(decimals, RoundingMode.FLOOR).add(step)), most);
            case AT_MOST -> new Range(least, Optional.of(end.setScale(decimals, RoundingMode.FLOOR)));
            case BELOW ->
                new Range(
                        least,
                        Optional.of(end.setScale(decimals, RoundingMode.CEILING).subtract(step)));
        };
    }

    static BigDecimal number(Value value) {
        return value instanceof NumberValue number
                ? number.value()
                : BigDecimal.valueOf(((DateValue) value).value().toEpochDay());
    }

    /** Whether a value that is known only to lie in this range lies in the other: in all of it, none, or some. */
    Truth liesIn(Range other) {
        if (isBelow(other) || other.isBelow(this)) {
            return Truth.FALSE;
        }
        boolean reachesNoLower = other.least.isEmpty()
                || least.filter(it -> it.compareTo(other.least.get()) >= 0).isPresent();
        boolean reachesNoHigher = other.most.isEmpty()
                || most.filter(it -> it.compareTo(other.most.get()) <= 0).isPresent();
        return reachesNoLower && reachesNoHigher ? Truth.TRUE : Truth.UNKNOWN;
    }

    private boolean isBelow(Range other) {
        return most.isPresent() && other.least.isPresent() && most.get().compareTo(other.least.get()) < 0;
    }

    boolean contains(Value value) {
        var number = number(value);
        return least.filter(end -> end.compareTo(number) > 0).isEmpty()
                && most.filter(end -> end.compareTo(number) < 0).isEmpty();
    }
}
