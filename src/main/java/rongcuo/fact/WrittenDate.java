package rongcuo.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rongcuo.source.ProblemCode;

/**
 * A day as people write it, with the year of four digits first: {@code 2024-3-5}, {@code 2024年3月5日},
 * {@code 20240305}, {@code 二〇二四年三月五日}; a {@linkplain TimeOfDay time of day} may follow.
 */
final class WrittenDate {
    /** Spreadsheets keep a day as the days since 1899-12-30; these are the days of 2000 to 2099. */
    private static final int FIRST_SERIAL = 36526;

    private static final int LAST_SERIAL = 73050;
    /** A later year is a slip, or stands for “for good”. */
    private static final int LAST_YEAR = 2199;

    /** The time of day that a spreadsheet keeps behind the number of a day. */
    private static final Pattern FRACTION = Pattern.compile("\\G[.][0-9]+$");

    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private final String written;
    private final String text;
    private int at;

    private WrittenDate(String written) {
        this.written = written;
        this.text = folded(written);
    }

    static ParsedValue parse(String written) {
        return new WrittenDate(written).parse();
    }

    private ParsedValue parse() {
        int length = digitsFrom(0);
        if (length == text.length() && length != 8) {
            return bareNumber(length);
        }
        if (length == 8) {
            at = 8;
            return day(number(0, 4), number(4, 6), number(6, 8));
        }
        if (length == 5 && FRACTION.matcher(text).find(5)) {
            return bareNumber(length);
        }
        if (length != 4) {
            return refused(length > 0 && length < 3 ? ProblemCode.DATE_AMBIGUOUS : ProblemCode.NOT_A_DATE);
        }
        return separated();
    }

    /** Year, mark, month, mark, day and perhaps 日 or 号; both marks of one kind. */
    private ParsedValue separated() {
        int year = number(0, 4);
        at = 4;
        char mark = mark();
        int month = upToTwoDigits();
        if (month < 0 || "-/.年".indexOf(mark) < 0) {
            return refused(ProblemCode.NOT_A_DATE);
        }
        char second = mark();
        int day = upToTwoDigits();
        if (day < 0) {
            return refused(
                    at >= text.length() || second == '月' ? ProblemCode.DATE_WITHOUT_DAY : ProblemCode.NOT_A_DATE);
        }
        if (second != (mark == '年' ? '月' : mark)) {
            return refused(ProblemCode.NOT_A_DATE);
        }
        int afterDay = at;
        char last = mark();
        if (last != '日' && last != '号') {
            at = afterDay;
        }
        return day(year, month, day);
    }

    /** The next character that is no blank; a blank where there is none. */
    private char mark() {
        skipBlanks();
        char mark = at < text.length() ? text.charAt(at++) : ' ';
        skipBlanks();
        return mark;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private ParsedValue bareNumber(int length) {
        int serial = length == 5 ? number(0, 5) : 0;
        if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
            return refused(ProblemCode.NOT_A_DATE);
        }
        return new ParsedValue.Stated(
                new Statement.Is(new Value.DateValue(SERIAL_START.plusDays(serial))), List.of(ProblemCode.SERIAL_DATE));
    }

    private ParsedValue day(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12) {
            return refused(ProblemCode.NO_SUCH_DAY);
        }
        if (year > LAST_YEAR) {
            return refused(ProblemCode.DATE_TOO_FAR);
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > last) {
            return new ParsedValue.Refused(ProblemCode.DAY_PAST_MONTH, List.of(written, Integer.toString(last)));
        }
        var written = LocalDate.of(year, month, day);
        var inChina = at == text.length() ? Optional.of(written) : TimeOfDay.dayInChina(written, text.substring(at));
        return inChina.isEmpty()
                ? refused(ProblemCode.NOT_A_DATE)
                : new ParsedValue.Stated(
                        new Statement.Is(new Value.DateValue(inChina.get())),
                        year < 1949 ? List.of(ProblemCode.EARLY_DATE) : List.of());
    }

    private ParsedValue refused(ProblemCode code) {
        return new ParsedValue.Refused(code, List.of(written));
    }

    private int digitsFrom(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - start;
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** A month or day of one or two digits; -1 where none stands. */
    private int upToTwoDigits() {
        int length = digitsFrom(at);
        if (length < 1 || length > 2) {
            return -1;
        }
        at += length;
        return number(at - length, at);
    }

    /** Digits of any form as ASCII, runs of white space as one blank. */
    private static String folded(String written) {
        String text = written.strip();
        String plain = isAscii(text) ? text : foldedWide(text);
        var folded = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = Character.isWhitespace(plain.charAt(i)) ? ' ' : plain.charAt(i);
            boolean isSecondBlank = c == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
            if (!isSecondBlank) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String foldedWide(String text) {
        var folded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                folded.append((char) (c - 0xFEE0));
            } else if (Character.isSpaceChar(c)) {
                folded.append(' ');
            } else {
                appendNumeral(text, i, folded);
            }
        }
        return folded.toString();
    }

    /** 三 as 3, and 十 as what it stands for between its neighbours: 十 10, 十一 11, 二十 20, 二十一 21. */
    private static void appendNumeral(String text, int i, StringBuilder folded) {
        char c = text.charAt(i);
        int digit = "〇一二三四五六七八九".indexOf(c);
        if (c == '零' || c == '○') {
            folded.append('0');
        } else if (digit >= 0) {
            folded.append(digit);
        } else if (c == '十') {
            boolean digitBefore = i > 0 && "一二三四五六七八九".indexOf(text.charAt(i - 1)) >= 0;
            boolean digitAfter = i + 1 < text.length() && "一二三四五六七八九".indexOf(text.charAt(i + 1)) >= 0;
            folded.append(digitBefore ? "" : "1").append(digitAfter ? "" : "0");
        } else {
            folded.append(c);
        }
    }
}
