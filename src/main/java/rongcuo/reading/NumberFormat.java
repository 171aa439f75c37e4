package rongcuo.reading;

import java.util.Locale;

/** What a number of a spreadsheet is shown as, by the format of its cell. */
enum NumberFormat {
    PLAIN,
    /** A hundred times as much and a percent sign. */
    PERCENT,
    DATE,
    /** A date of which no day is shown. */
    MONTH,
    TIME;

    /**
     * What a format makes of a number.
     *
     * @param id of the format; those below 59 mean the same in every workbook, whatever is declared of them
     * @param code as the workbook declares it, else empty
     */
    static NumberFormat of(int id, String code) {
        return switch (id) {
            case 9, 10 -> PERCENT;
            case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58 -> DATE;
            case 17, 27, 36, 50, 52, 57 -> MONTH;
            // In Chinese workbooks 32-35, 55 and 56 are times such as 上午9时30分.
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME;
            default -> ofCode(code);
        };
    }

    /** By the first section, which is that of positive numbers. */
    private static NumberFormat ofCode(String code) {
        var letters = new Letters(code.toLowerCase(Locale.ROOT));
        if (letters.has('y') || letters.has('e') || letters.has('d') || letters.has('b')) {
            boolean isMonth = letters.has('m') && !letters.has('d') && !letters.has('h');
            return isMonth ? MONTH : DATE;
        }
        if (letters.has('h') || letters.has('s')) {
            return TIME;
        }
        if (letters.has('m')) {
            return DATE;
        }
        return letters.has('%') ? PERCENT : PLAIN;
    }

    /** The characters of a format that stand for parts of the value, texts and conditions left out. */
    private static final class Letters {
        private final StringBuilder letters = new StringBuilder();

        Letters(String code) {
            for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
                char c = code.charAt(i);
                switch (c) {
                    case '"' -> i = past('"', code, i);
                    case '\\', '_', '*', '!' -> i++;
                    case '[' -> {
                        int stop = past(']', code, i);
                        // [h], [mm] and [ss] count hours, minutes and seconds past the day.
                        if ("hms".indexOf(code.charAt(Math.min(i + 1, code.length() - 1))) >= 0
                                && isElapsed(code, i + 1, stop)) {
                            letters.append('h');
                        }
                        i = stop;
                    }
                    case 'g' -> i += code.startsWith("general", i) ? "general".length() - 1 : 0;
                    case 'e' -> {
                        // 1.5E+10, and not the year of an era.
                        boolean isExponent = i + 1 < code.length() && "+-".indexOf(code.charAt(i + 1)) >= 0;
                        letters.append(isExponent ? "" : "e");
                    }
                    default -> letters.append(c);
                }
            }
        }

        private static int past(char mark, String code, int start) {
            int stop = code.indexOf(mark, start + 1);
            return stop < 0 ? code.length() : stop;
        }

        private static boolean isElapsed(String code, int start, int stop) {
            for (int i = start; i < Math.min(stop, code.length()); i++) {
                if (code.charAt(i) != code.charAt(start)) {
                    return false;
                }
            }
            return true;
        }

        boolean has(char letter) {
            return letters.indexOf(String.valueOf(letter)) >= 0;
        }
    }
}
