package rongcuo.fact;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names and words that people type are compared. */
public final class NameKey {
    /** U+FF01 to U+FF5E are {@code !} to {@code ~}, full width. */
    private static final char FULL_WIDTH_FIRST = '\uFF01';

    private static final char FULL_WIDTH_LAST = '\uFF5E';

    private NameKey() {}

    /**
     * Compatibility forms folded (NFKC), all white space and invisible marks dropped, Latin letters small. For
     * comparison only: what is stored or shown stays as it was written.
     */
    public static String of(String written) {
        return isKey(written) ? written : folded(written);
    }

    /** Whether it is its own key: small ASCII letters, digits, hyphens and common Han, nearly every name there is. */
    private static boolean isKey(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean isPlain =
                    (c >= 'a' && c <= 'z') || (c >= 0x4E00 && c <= 0x9FFF) || (c >= '0' && c <= '9') || c == '-';
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String written) {
        String folded = hasSimpleFold(written) ? written : Normalizer.normalize(written, Normalizer.Form.NFKC);
        var key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = halfWidth(folded.charAt(i));
            if (!isDropped(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether the normal form differs at most in width: ASCII, common Han, and the punctuation of both. */
    private static boolean hasSimpleFold(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean isSimple = c <= 0x7F
                    || (c >= 0x4E00 && c <= 0x9FFF)
                    || isFullWidth(c)
                    || (c >= 0x3000 && c <= 0x3011)
                    || (c >= 0x2018 && c <= 0x201D);
            if (!isSimple) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFullWidth(char c) {
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
    }

    private static char halfWidth(char c) {
        return isFullWidth(c) ? (char) (c - FULL_WIDTH_FIRST + '!') : c;
    }

    private static boolean isDropped(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
