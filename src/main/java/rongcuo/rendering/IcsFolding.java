package rongcuo.rendering;

/** Long lines of iCalendar broken as RFC 5545, 3.1, wants it: by octets, and never within a character. */
final class IcsFolding {
    private static final int MOST_OCTETS = 75;
    private static final String LINE_END = "\r\n";

    private IcsFolding() {}

    /** @param text whose every line ends in CRLF */
    static String fold(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 20);
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (text.startsWith(LINE_END, i)) {
                folded.append(LINE_END);
                octets = 0;
                i++;
                continue;
            }
            int character = text.codePointAt(i);
            int width = octets(character);
            if (octets + width > MOST_OCTETS) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += width;
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
