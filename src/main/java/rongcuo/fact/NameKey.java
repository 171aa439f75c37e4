package rongcuo.fact;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names and words that people type are compared. */
public final class NameKey {
    private NameKey() {}

    /**
     * Compatibility forms folded (NFKC), all white space and invisible marks dropped, Latin letters small. For
     * comparison only: what is stored or shown stays as it was written.
     */
    public static String of(String written) {
        String folded = isPlain(written) ? written : Normalizer.normalize(written, Normalizer.Form.NFKC);
        var key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!isDropped(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether folding would change nothing: ASCII and common Han, nearly every name there is. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c > 0x7F && (c < 0x4E00 || c > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDropped(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
