package rongcuo.source;

/**
 * A file's text under the name by which messages call it.
 *
 * @param text decoded, without byte order mark, line ends as they stand
 */
public record SourceText(String name, String text) {
    /**
     * The words of one line without its line end.
     *
     * @param number counted from 1
     * @return the empty text past the last line
     */
    public String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = endOfLine(start);
            if (end == text.length()) {
                return "";
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return text.substring(start, endOfLine(start));
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
