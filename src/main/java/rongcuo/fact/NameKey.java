package rongcuo.fact;

import java.text.Normalizer;

/** The form in which names and words that people type are compared. */
public final class NameKey {
    /** U+FF01 to U+FF5E are {@code !} to {@code ~}, full width. */
    private static final char FULL_WIDTH_FIRST = '\uFF01';

    private static final char FULL_WIDTH_LAST = '\uFF5E';

    /** A character that is no part of a key. */
    private static final char DROPPED = 0;

    private NameKey() {}

    /**
     * Compatibility forms folded (NFKC), all white space and invisible marks dropped, Latin letters small. For
     * comparison only: what is stored or shown stays as it was written.
     *
     * <p>A run folds some thousand names before it says anything, so the usual ones are folded here, in an array.
     */
    public static String of(String written) {
        var characters = written.toCharArray();
        return isSimple(characters)
                ? folded(characters)
                : folded(Normalizer.normalize(written, Normalizer.Form.NFKC).toCharArray());
    }

    /** Whether the normal form differs at most in width: ASCII, common Han, and the punctuation of both. */
    private static boolean isSimple(char[] characters) {
        for (char c : characters) {
            boolean isSimple = c <= 0x7F
                    || (c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
                    || (c >= 0x3000 && c <= 0x3011)
                    || (c >= 0x2018 && c <= 0x201D);
            if (!isSimple) {
                return false;
            }
        }
        return true;
    }

    private static String folded(char[] characters) {
        int kept = 0;
        for (char c : characters) {
            char folded = folded(c);
            if (folded != DROPPED) {
                characters[kept++] = folded;
            }
        }
        return new String(characters, 0, kept);
    }

    private static char folded(char written) {
        if (written >= 0x4E00 && written <= 0x9FFF) {
            return written;
        }
        boolean isFullWidth = written >= FULL_WIDTH_FIRST && written <= FULL_WIDTH_LAST;
        char c = isFullWidth ? (char) (written - FULL_WIDTH_FIRST + '!') : written;
        if (c <= 0x7F) {
            return foldedLatin(c);
        }
        return isInvisible(c) ? DROPPED : Character.toLowerCase(c);
    }

    private static char foldedLatin(char c) {
        if (c <= ' ' || c == 0x7F) {
            return DROPPED;
        }
        return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
