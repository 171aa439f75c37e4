package rongcuo.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import rongcuo.fact.FactType.NumberType;
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
 * @param decimals how many digits a value may have after the point
 */
public record Range(Optional<BigDecimal> least, Optional<BigDecimal> most, int decimals) {

    /** The numbers of a type within every limit. */
    public static Range of(NumberType type, List<Limit> limits) {
        var range = new Range(Optional.empty(), Optional.empty(), type.decimals());
        if (type.min().isPresent()) {
            range = range.from(type.min().get().setScale(type.decimals(), RoundingMode.CEILING));
        }
        if (type.max().isPresent()) {
            range = range.to(type.max().get().setScale(type.decimals(), RoundingMode.FLOOR));
        }
        return range.within(limits);
    }

    /** The days within every limit. */
    public static Range ofDays(List<Limit> limits) {
        return new Range(Optional.empty(), Optional.empty(), 0).within(limits);
    }

    private Range within(List<Limit> limits) {
        var range = this;
        for (var limit : limits) {
            range = range.within(limit);
        }
        return range;
    }

    private Range within(Limit limit) {
        var end = number(limit.value());
        return switch (limit.comparison()) {
            case AT_LEAST -> from(end.setScale(decimals, RoundingMode.CEILING));
            case ABOVE -> from(end.setScale(decimals, RoundingMode.FLOOR).add(step()));
            case AT_MOST -> to(end.setScale(decimals, RoundingMode.FLOOR));
            case BELOW -> to(end.setScale(decimals, RoundingMode.CEILING).subtract(step()));
        };
    }

    private BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    private Range from(BigDecimal end) {
        return new Range(Optional.of(least.map(end::max).orElse(end)), most, decimals);
    }

    private Range to(BigDecimal end) {
        return new Range(least, Optional.of(most.map(end::min).orElse(end)), decimals);
    }

    public static BigDecimal number(Value value) {
        return value instanceof NumberValue number
                ? number.value()
                : BigDecimal.valueOf(((DateValue) value).value().toEpochDay());
    }

    /** Whether a value that is known only to lie in this range lies in the other: in all of it, none, or some. */
    public Truth liesIn(Range other) {
        if (other.isEmpty() || isBelow(other) || other.isBelow(this)) {
            return Truth.FALSE;
        }
        boolean reachesNoLower = other.least.isEmpty()
                || least.filter(it -> it.compareTo(other.least.get()) >= 0).isPresent();
        boolean reachesNoHigher = other.most.isEmpty()
                || most.filter(it -> it.compareTo(other.most.get()) <= 0).isPresent();
        return reachesNoLower && reachesNoHigher ? Truth.TRUE : Truth.UNKNOWN;
    }

    public boolean isEmpty() {
        return isBelow(this);
    }

    /** Whether there is one value in it and no other. */
    public boolean isOneValue() {
        return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) == 0;
    }

    private boolean isBelow(Range other) {
        return most.isPresent() && other.least.isPresent() && most.get().compareTo(other.least.get()) < 0;
    }

    /** Whether a value that is known only to lie in this range is one of these: certainly, certainly not, or perhaps. */
    Truth isAmong(List<Value> values) {
        long within = values.stream().filter(this::contains).distinct().count();
        if (within == 0) {
            return Truth.FALSE;
        }
        boolean noOthers = least.isPresent()
                && most.isPresent()
                && most.get().subtract(least.get()).compareTo(step().multiply(BigDecimal.valueOf(within - 1))) == 0;
        return noOthers ? Truth.TRUE : Truth.UNKNOWN;
    }

    public boolean contains(Value value) {
        var number = number(value);
        return number.stripTrailingZeros().scale() <= decimals
                && least.filter(end -> end.compareTo(number) > 0).isEmpty()
                && most.filter(end -> end.compareTo(number) < 0).isEmpty();
    }
}
