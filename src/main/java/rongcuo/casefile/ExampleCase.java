package rongcuo.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import rongcuo.source.Language;

/** The id of the case by which a template shows how it is filled in. Writers and readers share it, so that nobody judges it. */
public final class ExampleCase {
    private static final String CHINESE = "示例-1";
    private static final String ENGLISH = "EXAMPLE-1";
    private static final byte[] CHINESE_BYTES = CHINESE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] ENGLISH_BYTES = ENGLISH.getBytes(StandardCharsets.UTF_8);

    private ExampleCase() {}

    /** The id in a template of that language. */
    public static String id(Language language) {
        return language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    /** Whether the bytes up to {@code end}, itself excluded, are the id in either language. */
    static boolean isId(byte[] text, int start, int end) {
        return isSame(CHINESE_BYTES, text, start, end) || isSame(ENGLISH_BYTES, text, start, end);
    }

    private static boolean isSame(byte[] id, byte[] text, int start, int end) {
        return end - start == id.length && Arrays.equals(id, 0, id.length, text, start, end);
    }
}
