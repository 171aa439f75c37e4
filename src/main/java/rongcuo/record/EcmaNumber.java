package rongcuo.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How ECMAScript spells a number: the fewest digits that give the same double when read, of these the nearest.
 *
 * <p>Not made from Java's own spelling, which before JDK 19 is at times longer than need be: {@code 4.9E-324} for 5e-324.
 *
 * <p>Source: ECMA-262, Number::toString; RFC 8785 section 3.2.2.3.
 */
final class EcmaNumber {
    /** From this on up to twice as large not every whole number is a double. */
    private static final double ALL_WHOLE = 1L << 53;

    /** So many digits a decimal may have and always be found again from its double. */
    private static final int SURE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;
    private static final int LONGEST_WHOLE = 21;
    private static final int MOST_ZEROS = 6;

    private EcmaNumber() {}

    /** @param value finite */
    static String spell(double value) {
        if (Math.abs(value) < ALL_WHOLE && (long) value == value) {
            return Long.toString((long) value);
        }
        var shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        // The value is 0.DIGITS times ten to this power.
        int power = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + spell(digits, power);
    }

    private static String spell(String digits, int power) {
        int count = digits.length();
        if (count <= power && power <= LONGEST_WHOLE) {
            return digits + "0".repeat(power - count);
        }
        if (0 < power && power <= LONGEST_WHOLE) {
            return digits.substring(0, power) + "." + digits.substring(power);
        }
        if (-MOST_ZEROS < power && power <= 0) {
            return "0." + "0".repeat(-power) + digits;
        }
        int exponent = power - 1;
        String fraction = count == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private static BigDecimal shortest(double value) {
        var exact = new BigDecimal(value);
        // Where all bits count, what fifteen digits find again has no shorter spelling but the one without its zeros.
        int from = value < Double.MIN_NORMAL ? 1 : SURE_DIGITS;
        for (int digits = from; digits < MOST_DIGITS; digits++) {
            var nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == value) {
                return nearest;
            }
            // At a power of two the doubles below stand closer than those above: the nearest decimal may be out of
            // reach below where the next one above is not.
            var above = exact.round(new MathContext(digits, RoundingMode.CEILING));
            if (above.doubleValue() == value) {
                return above;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
