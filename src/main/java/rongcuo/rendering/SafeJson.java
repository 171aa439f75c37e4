package rongcuo.rendering;

/** Canonical JSON as it may be shown: it leaves characters as they are that other JSON of ours escapes. */
public final class SafeJson {
    private SafeJson() {}

    /** The same value, with every character escaped that steers a terminal or turns the direction of writing. */
    public static String of(String json) {
        var shown = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            // None of them stands outside of strings, nor after a backslash.
            if (SafeText.isUnsafe(c)) {
                shown.append(JsonEscapes.sequence(c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
