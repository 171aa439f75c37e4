package rongcuo.rendering;

/**
 * Punctuation typed half wide where Chinese is written, as Chinese writes it. Within numbers, times and foreign words
 * it stays as it is: 18.6, 10:30, 1,000.
 */
final class FullWidthPunctuation {
    private static final String HALF = ",:;?!";
    private static final String FULL = "，：；？！";

    private FullWidthPunctuation() {}

    static String in(String text) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int sign = HALF.indexOf(text.charAt(i));
            if (sign >= 0 && isInChinese(changed, i)) {
                changed.setCharAt(i, FULL.charAt(sign));
            } else if (text.charAt(i) == '(') {
                widenBrackets(text, i, changed);
            }
        }
        return changed.toString();
    }

    /** Both brackets or neither: one of each kind would be worse than two half wide. */
    private static void widenBrackets(String text, int open, StringBuilder changed) {
        int close = text.indexOf(')', open);
        if (close < 0) {
            return;
        }
        boolean holdsChinese = text.substring(open, close).chars().anyMatch(FullWidthPunctuation::isChinese);
        if (holdsChinese || isInChinese(text, open) || isInChinese(text, close)) {
            changed.setCharAt(open, '（');
            changed.setCharAt(close, '）');
        }
    }

    private static boolean isInChinese(CharSequence text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean isInNumber = Character.isDigit(before) && Character.isDigit(after);
        return !isInNumber && (isChinese(before) || (isChinese(after) && !isLatin(before)));
    }

    private static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetter(c);
    }

    /** A character of the script, or a sign of its punctuation. */
    private static boolean isChinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                || (c >= 0x3001 && c <= 0x3017)
                || (c >= 0xFF01 && c <= 0xFF5E)
                || c == '“'
                || c == '”';
    }
}
