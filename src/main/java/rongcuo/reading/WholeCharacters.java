package rongcuo.reading;

import java.io.Reader;

/**
 * A text handed out in pieces that never end within a character. Rare Han characters, as in many names, take two units,
 * and the YAML parser fails where its full buffer ends between them.
 */
final class WholeCharacters extends Reader {
    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at == text.length()) {
            return -1;
        }
        int end = at + Math.min(length, text.length() - at);
        if (end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int count = end - at;
        text.getChars(at, end, buffer, offset);
        at = end;
        return count;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
