package rongcuo.rendering;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** JSON that may be shown as it is: {@code \\u202e} in place of what {@link SafeText} would not show. */
final class JsonEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final int DELETE = 0x7F;

    private static final int[] ASCII = ascii();

    private static int[] ascii() {
        int[] escapes = standardAsciiEscapesForJSON();
        escapes[DELETE] = ESCAPE_STANDARD;
        return escapes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return SafeText.isUnsafe(c) ? new SerializedString(sequence(c)) : null;
    }

    static String sequence(int c) {
        return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
    }
}
