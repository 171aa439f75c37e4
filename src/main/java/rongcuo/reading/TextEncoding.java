package rongcuo.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * In which encoding a file is: UTF-8, UTF-16 by its mark, or GB18030, which contains GBK and GB2312. Nothing is ever
 * replaced: what is legal in none of them is refused.
 */
final class TextEncoding {
    /** More Han than other letters by so many: chance does not do that. */
    private static final int SURE = 64;

    private TextEncoding() {}

    /** The text without byte order mark; empty where the bytes are in no known encoding. */
    static Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, bytes, 2);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, bytes, 2);
        }
        var utf8 = utf8(bytes);
        if (utf8.isPresent() && !looksForeign(utf8.get(), bytes.length)) {
            return utf8;
        }
        var gb18030 = strictly(Charset.forName("GB18030"), bytes, 0);
        return gb18030.isPresent() ? gb18030 : utf8;
    }

    private static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Far faster at start than a strict decoder, which is needed only where something may have been replaced.
        return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : strictly(StandardCharsets.UTF_8, bytes, 0);
    }

    /**
     * Whether text that is legal UTF-8 has more letters of other scripts than Han: a short GBK text may be legal
     * UTF-8 by chance, and then reads as Greek, Cyrillic or Arabic.
     */
    private static boolean looksForeign(String text, int bytes) {
        if (text.length() == bytes) {
            return false;
        }
        int balance = 0;
        for (int i = 0; i < text.length() && balance < SURE; i++) {
            char c = text.charAt(i);
            if (c >= 0x2E80) {
                balance++;
            } else if (c >= 0xA0 ? Character.isLetter(c) : c >= 0x80) {
                balance--;
            }
        }
        return balance < 0;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
        return strictly(charset, bytes, from, bytes.length);
    }

    /** The text of the bytes up to {@code to}, itself excluded; empty where they are not of the charset. */
    static Optional<String> strictly(Charset charset, byte[] bytes, int from, int to) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(
                    decoder.decode(ByteBuffer.wrap(bytes, from, to - from)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * The encoding of a text of which this is the beginning, or a part that begins a line; a character may be cut at
     * the end. Where the bytes are of none throughout, it is that of which they break the fewest characters.
     */
    static Charset guess(byte[] sample) {
        var gb18030 = Charset.forName("GB18030");
        int inUtf8 = broken(StandardCharsets.UTF_8, sample);
        if (inUtf8 == 0 && !looksForeign(new String(sample, StandardCharsets.UTF_8), sample.length)) {
            return StandardCharsets.UTF_8;
        }
        int inGb18030 = broken(gb18030, sample);
        return inGb18030 == 0 || inGb18030 < inUtf8 ? gb18030 : StandardCharsets.UTF_8;
    }

    /** How many places are no text of an encoding. */
    private static int broken(Charset charset, byte[] sample) {
        var decoder = charset.newDecoder();
        var in = ByteBuffer.wrap(sample);
        var out = CharBuffer.allocate(8 << 10);
        int count = 0;
        for (var result = decoder.decode(in, out, false);
                !result.isUnderflow();
                result = decoder.decode(in, out.clear(), false)) {
            if (result.isError()) {
                count++;
                in.position(in.position() + 1);
            }
        }
        return count;
    }

    static boolean isUtf8(byte[] bytes) {
        return strictly(StandardCharsets.UTF_8, bytes, 0).isPresent();
    }

    /** Where the bytes cease to be UTF-8, counted from 0. */
    static int firstByteOutsideUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return in.position();
    }

    static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
