package rongcuo.rendering;

/**
 * Text of the user's, or of a file that was sent to the user, as it may be shown: what a file says or is called must
 * neither steer the reader's terminal nor show its words in another order than they stand.
 */
public final class SafeText {
    private SafeText() {}

    /** The text on one line, with a space for each character that is not to be shown. */
    public static String of(String text) {
        var shown = new StringBuilder(text.length());
        append(text, shown);
        return shown.toString();
    }

    static void append(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isUnsafe(c) ? ' ' : c);
        }
    }

    /** Control characters, line and paragraph separators, and what turns the direction of writing. */
    static boolean isUnsafe(int c) {
        return Character.isISOControl(c) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
