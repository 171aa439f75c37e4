package rongcuo.source;

import java.util.function.Supplier;

/**
 * A file's text under the name by which messages call it: decoded, without byte order mark, line ends as they stand.
 */
public final class SourceText {
    private final String name;
    private final Supplier<String> text;

    private SourceText(String name, Supplier<String> text) {
        this.name = name;
        this.text = text;
    }

    public SourceText(String name, String text) {
        this(name, () -> text);
    }

    /** A text that is needed only if there is something to say about it; it is made each time it is asked for. */
    public static SourceText onDemand(String name, Supplier<String> text) {
        return new SourceText(name, text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text.get();
    }

    /**
     * The words of one line without its line end.
     *
     * @param number counted from 1
     * @return the empty text past the last line
     */
    public String line(int number) {
        String whole = text();
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = endOfLine(whole, start);
            if (end == whole.length()) {
                return "";
            }
            start = end + (whole.startsWith("\r\n", end) ? 2 : 1);
        }
        return whole.substring(start, endOfLine(whole, start));
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
