package rongcuo.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;

/**
 * The cells of a workbook as texts, as they would stand in a table saved as text: what the reader of values then makes
 * of them is the same for both.
 *
 * <p>Where the program that wrote a cell has put in what its user never typed, the text does not say it: a month is
 * kept as the first day of it, but is written {@code 2024-03} here.
 */
final class SheetCells {
    /** Doubles have no more; what is shown of a number is rounded to it. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    /** From here on the last digits of a whole number are lost. */
    private static final BigDecimal LOST = BigDecimal.ONE.scaleByPowerOfTen(15);

    /** Beyond it lies no number of a spreadsheet, but perhaps more zeros than memory holds. */
    private static final int LARGEST_EXPONENT = 310;

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** 9999-12-31, in days since 1899-12-30. */
    private static final long LAST_DAY = 2_958_465;

    private static final LocalDate START = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1_462;

    private final boolean since1904;
    private final Map<Integer, NumberFormat> formats = new HashMap<>();

    /** @param since1904 whether days are counted from 1904-01-01, as once on the Macintosh */
    SheetCells(boolean since1904) {
        this.since1904 = since1904;
    }

    /** What is written in a cell; of a formula the value that was last reckoned, of an error its name. */
    String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof String text) {
            return unescaped(text).strip();
        }
        if (value instanceof BigDecimal number) {
            return number(number, format(cell));
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        // What is no number although the cell is said to hold one.
        return Optional.ofNullable(cell.getRawValue()).orElse("").strip();
    }

    /** Whether a formula stands there whose result nobody has stored. */
    static boolean isLeftOpen(Cell cell, WorkbookSurvey.Formulas formulas) {
        return cell.getValue() == null
                && cell.getFormula() != null
                && (cell.getRawValue() == null || formulas == WorkbookSurvey.Formulas.LEFT_OPEN);
    }

    private NumberFormat format(Cell cell) {
        var id = Optional.ofNullable(cell.getDataFormatId());
        if (id.isEmpty()) {
            return NumberFormat.PLAIN;
        }
        String code = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        return formats.computeIfAbsent(id.get(), key -> NumberFormat.of(key, code));
    }

    private String number(BigDecimal written, NumberFormat format) {
        var number = written.signum() == 0 ? BigDecimal.ZERO : written;
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            return number.toString();
        }
        return switch (format) {
            case DATE, MONTH, TIME -> day(number, format);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case PLAIN -> plain(number);
        };
    }

    /**
     * The digits of a number, without the noise behind the fifteenth that binary fractions leave.
     *
     * <p>A number of sixteen digits and more is written as {@code 1.10101199003079E+17}: it has lost its last digits, so
     * as an id it is damaged, whether the sheet shows it with an exponent or not. In this form it meets the one check
     * for damaged ids, and the reader of numbers refuses it too.
     */
    private static String plain(BigDecimal number) {
        var rounded = number.round(PRECISION).stripTrailingZeros();
        if (rounded.abs().compareTo(LOST) < 0) {
            return rounded.toPlainString();
        }
        String digits = rounded.unscaledValue().abs().toString();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return (rounded.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "E+"
                + exponent;
    }

    /** A number of days as the day and the time of day; where there is no such day, the number. */
    private String day(BigDecimal number, NumberFormat format) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            return plain(number);
        }
        long seconds =
                number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = seconds / 86_400;
        int time = (int) (seconds % 86_400);
        if (format == NumberFormat.TIME) {
            return days == 0 ? time(time) : plain(number);
        }
        if (since1904) {
            days += DAYS_TO_1904;
        } else if (days == 0 || days == 60) {
            // 1900-01-00 and 1900-02-29, which the spreadsheet shows and the calendar does not have.
            return plain(number);
        }
        if (days > LAST_DAY) {
            return plain(number);
        }
        var day = START.plusDays(days < 60 ? days + 1 : days);
        if (format == NumberFormat.MONTH && day.getDayOfMonth() == 1 && time == 0) {
            return day.toString().substring(0, 7);
        }
        return time == 0 ? day.toString() : day + " " + time(time);
    }

    private static String time(int seconds) {
        String minutes = twoDigits(seconds / 3600) + ":" + twoDigits(seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + ":" + twoDigits(seconds % 60);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** With the characters that XML has no way to write, which workbooks write as {@code _x000D_}. */
    private static String unescaped(String text) {
        int mark = text.indexOf("_x");
        if (mark < 0) {
            return text;
        }
        var plain = new StringBuilder();
        int start = 0;
        while (mark >= 0) {
            int code = code(text, mark);
            if (code < 0) {
                mark = text.indexOf("_x", mark + 1);
                continue;
            }
            plain.append(text, start, mark).append((char) code);
            start = mark + 7;
            mark = text.indexOf("_x", start);
        }
        return plain.append(text, start, text.length()).toString();
    }

    /** The character that is written at a place; -1 where none is, or one that is no text. */
    private static int code(String text, int mark) {
        if (mark + 7 > text.length() || text.charAt(mark + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = mark + 2; i < mark + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        boolean isText =
                code >= ' ' ? !Character.isSurrogate((char) code) : code == '\n' || code == '\r' || code == '\t';
        return isText ? code : -1;
    }
}
