package rongcuo.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rongcuo.source.ProblemCode;

/** A number as people write it: {@code 1,200}, {@code ３０}, {@code 18.6万元}, {@code (500)}. */
final class WrittenNumber {
    private static final String VAGUE = "约余多近几~至超";
    private static final String[] VAGUE_WORDS = {"左右", "以上", "以下", "以内", "不足", "不到", "大概"};
    private static final String CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟萬";

    private WrittenNumber() {}

    static ParsedValue parse(FactType.NumberType type, String text) {
        String key = NameKey.of(text);
        boolean isAccounting = key.length() > 2 && key.startsWith("(") && key.endsWith(")");
        if (isAccounting) {
            key = key.substring(1, key.length() - 1);
        }
        boolean isNegative = key.startsWith("-") || key.startsWith("−");
        String unsigned = isNegative || key.startsWith("+") ? key.substring(1) : key;
        int end = endOfDigits(unsigned);
        String suffix = unsigned.substring(end);
        if (end > 0 && isExponent(suffix)) {
            return new ParsedValue.Refused(ProblemCode.NUMBER_IN_SCIENTIFIC_NOTATION, List.of(text));
        }
        var factor = factor(type, suffix);
        if (end == 0 || hasInnerBlank(text) || factor.isEmpty()) {
            return refused(type, text, end > 0 && !hasInnerBlank(text));
        }
        var digits = withoutGroups(unsigned.substring(0, end));
        if (digits.isEmpty()) {
            return refused(type, text, false);
        }
        var number = new BigDecimal(digits.get()).multiply(factor.get());
        return within(type, text, isNegative != isAccounting ? number.negate() : number);
    }

    private static ParsedValue within(FactType.NumberType type, String text, BigDecimal number) {
        if (new Value.NumberValue(number).value().scale() > type.decimals()) {
            return new ParsedValue.Refused(
                    type.decimals() == 0 ? ProblemCode.WHOLE_NUMBER_EXPECTED : ProblemCode.TOO_MANY_DECIMALS,
                    List.of(text, Integer.toString(type.decimals())));
        }
        if (type.min().isPresent() && number.compareTo(type.min().get()) < 0) {
            return new ParsedValue.Refused(
                    ProblemCode.NUMBER_TOO_SMALL,
                    List.of(text, type.min().get().toPlainString() + type.unit().orElse("")));
        }
        if (type.max().isPresent() && number.compareTo(type.max().get()) > 0) {
            return new ParsedValue.Refused(
                    ProblemCode.NUMBER_TOO_LARGE,
                    List.of(text, type.max().get().toPlainString() + type.unit().orElse("")));
        }
        return new ParsedValue.Stated(new Statement.Is(new Value.NumberValue(number)), List.of());
    }

    private static ParsedValue refused(FactType.NumberType type, String text, boolean onlyUnitIsWrong) {
        if (isVague(text)) {
            return new ParsedValue.Refused(ProblemCode.NUMBER_NOT_EXACT, List.of(text));
        }
        for (int i = 0; i < text.length(); i++) {
            if (CAPITALS.indexOf(text.charAt(i)) >= 0) {
                return new ParsedValue.Refused(ProblemCode.NUMBER_IN_CAPITALS, List.of(text));
            }
        }
        if (onlyUnitIsWrong && type.unit().isPresent()) {
            return new ParsedValue.Refused(
                    ProblemCode.NUMBER_UNIT, List.of(text, type.unit().get()));
        }
        return new ParsedValue.Refused(ProblemCode.NOT_A_NUMBER, List.of(text));
    }

    /** Whether it begins as the {@code e9} of {@code 1e9}. */
    private static boolean isExponent(String suffix) {
        int digit = suffix.length() > 1 && (suffix.charAt(1) == '+' || suffix.charAt(1) == '-') ? 2 : 1;
        return suffix.startsWith("e") && suffix.length() > digit && isDigit(suffix.charAt(digit));
    }

    private static boolean isVague(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (VAGUE.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        for (String word : VAGUE_WORDS) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasInnerBlank(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            if (isBlank(text.charAt(i))
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int endOfDigits(String key) {
        int end = 0;
        while (end < key.length() && (isDigit(key.charAt(end)) || key.charAt(end) == ',' || key.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The digits without the commas of thousands, which must stand where they belong; empty for no number. */
    private static Optional<String> withoutGroups(String written) {
        int point = written.indexOf('.');
        String whole = point < 0 ? written : written.substring(0, point);
        String fraction = point < 0 ? "" : written.substring(point + 1);
        if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()) || !areDigits(fraction) || written.length() > 40) {
            return Optional.empty();
        }
        var digits = new StringBuilder();
        int firstComma = whole.indexOf(',');
        for (int i = 0; i < whole.length(); i++) {
            boolean isComma = whole.charAt(i) == ',';
            boolean commaIsDue = firstComma >= 0 && i > 0 && (whole.length() - i) % 4 == 0;
            if (isComma != commaIsDue) {
                return Optional.empty();
            }
            if (!isComma) {
                digits.append(whole.charAt(i));
            }
        }
        return digits.length() == 0
                ? Optional.empty()
                : Optional.of(
                        fraction.isEmpty()
                                ? digits.toString()
                                : digits.append('.').append(fraction).toString());
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** By what a number with that unit is multiplied to be in the unit of the type; empty if it cannot be. */
    private static Optional<BigDecimal> factor(FactType.NumberType type, String suffix) {
        String unit = NameKey.of(type.unit().orElse(""));
        if (suffix.isEmpty() || suffix.equals(unit)) {
            return Optional.of(BigDecimal.ONE);
        }
        int ownPower = powerOfYuan(unit);
        if (ownPower >= 0) {
            int power = powerOfYuan(suffix.endsWith("元") ? suffix : suffix + "元");
            return power < 0 ? Optional.empty() : Optional.of(BigDecimal.ONE.scaleByPowerOfTen(power - ownPower));
        }
        if (suffix.equals("万") || suffix.equals("万" + unit)) {
            return Optional.of(BigDecimal.ONE.scaleByPowerOfTen(4));
        }
        return suffix.equals("亿") || suffix.equals("亿" + unit)
                ? Optional.of(BigDecimal.ONE.scaleByPowerOfTen(8))
                : Optional.empty();
    }

    /** The power of ten by which a unit of money exceeds 元; -1 for what is no unit of money. */
    private static int powerOfYuan(String unit) {
        return switch (unit) {
            case "元" -> 0;
            case "百元" -> 2;
            case "千元" -> 3;
            case "万元" -> 4;
            case "百万元" -> 6;
            case "千万元" -> 7;
            case "亿元" -> 8;
            default -> -1;
        };
    }
}
