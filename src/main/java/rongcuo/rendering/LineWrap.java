package rongcuo.rendering;

/**
 * Breaks a text into lines of a terminal.
 *
 * <p>Chinese may break between any two characters, but no line begins with a closing mark or ends with an opening one
 * (避头尾); words of other scripts stay whole unless one alone is longer than a line. Control characters are dropped: what
 * a file says must not steer the reader's terminal.
 */
public final class LineWrap {
    private static final String NEVER_FIRST = "，。；：、？！）》〉」』】〕”’％…—,.;:?!)]}%";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{";

    private final int width;

    public LineWrap(int width) {
        this.width = width;
    }

    /**
     * Appends a text, each line ended.
     *
     * @param first what stands before the first line; it may carry colour, so its width is told
     * @param indent how many cells the first takes, and all further lines are moved in by
     */
    public void append(String first, int indent, String text, StringBuilder out) {
        out.append(first);
        // Even a narrow window shows a few characters a line; below that, long lines read better than none.
        int room = Math.max(width - indent, 10);
        int lineStart = skipSpaces(text, 0);
        int breakAt = -1;
        int cells = 0;
        int previous = ' ';
        for (int i = lineStart; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                endLine(text, lineStart, i, indent, out);
                lineStart = skipSpaces(text, i + 1);
                i = lineStart;
                cells = 0;
                breakAt = -1;
                previous = ' ';
                continue;
            }
            if (i > lineStart && mayBreakBetween(previous, c)) {
                breakAt = i;
            }
            cells += DisplayWidth.ofCodePoint(c);
            if (cells > room && c != ' ' && i > lineStart) {
                int end = breakAt > lineStart ? breakAt : i;
                endLine(text, lineStart, end, indent, out);
                lineStart = skipSpaces(text, end);
                cells = i >= lineStart ? DisplayWidth.of(text, lineStart, i) + DisplayWidth.ofCodePoint(c) : 0;
                breakAt = -1;
            }
            previous = c;
            i += Character.charCount(c);
        }
        appendPlain(text, lineStart, text.length(), out);
        out.append('\n');
    }

    /** Whether a line may end between two characters. */
    public static boolean mayBreakBetween(int previous, int next) {
        if (isHan(previous) && isHan(next)) {
            return true;
        }
        if (previous == ' ') {
            return next != ' ';
        }
        return (DisplayWidth.isWide(previous) || DisplayWidth.isWide(next))
                && NEVER_LAST.indexOf(previous) < 0
                && NEVER_FIRST.indexOf(next) < 0;
    }

    /** The common characters, between which there is nothing to look up. */
    private static boolean isHan(int c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static void endLine(String text, int start, int end, int indent, StringBuilder out) {
        appendPlain(text, start, end, out);
        out.append('\n');
        appendSpaces(indent, out);
    }

    /** Without trailing spaces and control characters. */
    private static void appendPlain(String text, int start, int end, StringBuilder out) {
        int last = end;
        while (last > start && text.charAt(last - 1) == ' ') {
            last--;
        }
        for (int i = start; i < last; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                out.append(' ');
            } else if (!SafeText.isUnsafe(c)) {
                out.append(c);
            }
        }
    }

    static void appendSpaces(int count, StringBuilder out) {
        for (int i = 0; i < count; i++) {
            out.append(' ');
        }
    }
}
