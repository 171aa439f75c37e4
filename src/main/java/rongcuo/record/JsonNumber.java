package rongcuo.record;

import java.math.BigDecimal;

/**
 * A number as JSON programs keep it, which is a double.
 *
 * @param value finite; zero has no sign, for RFC 8785 writes none
 */
public record JsonNumber(double value) implements JsonValue {
    /** A spelling longer than this is refused unread: no double needs it. */
    private static final int LONGEST = 1000;

    /**
     * A double.
     *
     * @throws JsonFault where it is not a number, or infinite
     */
    public JsonNumber {
        if (!Double.isFinite(value)) {
            throw new JsonFault(JsonFault.Reason.INEXACT_NUMBER, 0);
        }
        if (value == 0) {
            value = 0;
        }
    }

    /**
     * A whole number.
     *
     * @throws JsonFault where a double does not carry it, as of most beyond 2^53
     */
    public static JsonNumber of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /**
     * A decimal.
     *
     * @throws JsonFault where reading back what is written would give another value
     */
    public static JsonNumber of(BigDecimal value) {
        return read(value.toString(), 0);
    }

    /**
     * The number that is spelled as JSON spells numbers.
     *
     * @param offset of the spelling, for the fault
     */
    static JsonNumber read(String spelling, long offset) {
        if (spelling.length() <= LONGEST) {
            double value = Double.parseDouble(spelling);
            if (Double.isFinite(value) && isCarried(spelling, value)) {
                return new JsonNumber(value);
            }
        }
        throw new JsonFault(JsonFault.Reason.INEXACT_NUMBER, offset);
    }

    private static boolean isCarried(String spelling, double value) {
        if (value == 0) {
            // An exponent may be beyond what a decimal can have; the digits before it decide.
            return spelling.split("[eE]", 2)[0].chars().noneMatch(c -> c >= '1' && c <= '9');
        }
        return new BigDecimal(spelling).compareTo(new BigDecimal(EcmaNumber.spell(value))) == 0;
    }
}
