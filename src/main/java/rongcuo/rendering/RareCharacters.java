package rongcuo.rendering;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Characters that the usual fonts of an office may lack: those outside GB 2312, to which fonts such as 仿宋_GB2312 are
 * limited. Many a family name is one.
 */
final class RareCharacters {
    private static final Charset GB2312 = Charset.forName("GB2312");

    private RareCharacters() {}

    /** Each once, in the order of the text. */
    static List<String> in(String text) {
        var encoder = GB2312.newEncoder();
        var found = new ArrayList<String>();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (Character.isIdeographic(c) && !encoder.canEncode(character) && !found.contains(character)) {
                found.add(character);
            }
        });
        return found;
    }
}
