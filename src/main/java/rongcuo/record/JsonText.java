package rongcuo.record;

/**
 * A text.
 *
 * @param text without a half of a pair of UTF-16, which UTF-8 has no bytes for
 */
public record JsonText(String text) implements JsonValue {
    /**
     * A text that UTF-8 can carry.
     *
     * @throws JsonFault where it holds half of a pair; the offset counts its characters
     */
    public JsonText {
        requireWhole(text);
    }

    static void requireWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    throw new JsonFault(JsonFault.Reason.LONE_SURROGATE, i);
                }
                i++;
            }
        }
    }
}
