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
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
