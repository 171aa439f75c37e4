package rongcuo.rendering;

/**
 * How many cells of a terminal a text takes.
 *
 * <p>Han, kana, hangul and full-width forms take two. Signs whose width depends on the console (√ × ─ “ ”) count one,
 * so that a line may come out longer there, never a column shorter.
 */
public final class DisplayWidth {
    /** First and last of each run of wide characters, after the East Asian Width W and F of Unicode, in order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
        0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    public static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    static int of(CharSequence text, int start, int end) {
        int cells = 0;
        for (int i = start; i < end; ) {
            int codePoint = Character.codePointAt(text, i);
            cells += ofCodePoint(codePoint);
            i += Character.charCount(codePoint);
        }
        return cells;
    }

    static int ofCodePoint(int c) {
        if (c < 0x300) {
            return Character.isISOControl(c) || c == 0xAD ? 0 : 1;
        }
        if (isWide(c)) {
            return 2;
        }
        return takesNoCell(c) ? 0 : 1;
    }

    static boolean isWide(int c) {
        for (int i = 0; i < WIDE.length && WIDE[i] <= c; i += 2) {
            if (c <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesNoCell(int c) {
        int type = Character.getType(c);
        return SafeText.isUnsafe(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }
}
