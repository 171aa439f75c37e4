package rongcuo.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * JSON spelled in the one way that RFC 8785 (JSON Canonicalization Scheme) allows, so that equal values have equal bytes
 * and a digest of the bytes is a digest of the value.
 *
 * <p>Stricter than the RFC: what it would carry changed (a number with more digits than a double keeps, half of a pair
 * of UTF-16) or choose from (a key that stands twice) is refused.
 */
public final class CanonicalJson {
    /** Objects and arrays may stand in each other so deep. */
    public static final int MAX_DEPTH = 128;

    /** No text read may be longer, in bytes: 64 MiB. */
    public static final int MAX_BYTES = 64 << 20;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[512];
    private int length;

    private CanonicalJson() {}

    /**
     * The one spelling of a value.
     *
     * @throws JsonFault where the value is nested too deep
     */
    public static byte[] write(JsonValue value) {
        var json = new CanonicalJson();
        json.put(value, 0);
        return Arrays.copyOf(json.bytes, json.length);
    }

    /** The bytes as text, for tests and for people. */
    public static String text(JsonValue value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /**
     * Reads one value, however it is spaced and its keys are ordered.
     *
     * @throws JsonFault where the bytes are not JSON in UTF-8, or not such as the RFC carries unchanged
     */
    public static JsonValue read(byte[] bytes) {
        return new JsonReader(bytes, 0, bytes.length).readWhole();
    }

    /**
     * Reads one value that must be spelled as {@link #write} spells it, byte for byte.
     *
     * @throws JsonFault where it is not, with the first byte that is another one
     */
    public static JsonValue readCanonical(byte[] bytes) {
        int place = new CanonicalScan().scan(bytes, 0, bytes.length);
        if (place != CanonicalScan.CANONICAL) {
            throw fault(bytes, 0, bytes.length, place);
        }
        return read(bytes);
    }

    /** Why bytes are not canonical at a place, as seen from their start. */
    static JsonFault fault(byte[] bytes, int start, int end, int place) {
        try {
            new JsonReader(bytes, start, end).readWhole();
        } catch (JsonFault fault) {
            return fault;
        }
        return new JsonFault(JsonFault.Reason.NOT_CANONICAL, place);
    }

    private void put(JsonValue value, int depth) {
        if (value instanceof JsonObject object) {
            requireDepth(depth);
            char before = '{';
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                putByte(before);
                putText(member.getKey());
                putByte(':');
                put(member.getValue(), depth + 1);
                before = ',';
            }
            end(before, '{', '}');
        } else if (value instanceof JsonArray array) {
            requireDepth(depth);
            char before = '[';
            for (JsonValue element : array.elements()) {
                putByte(before);
                put(element, depth + 1);
                before = ',';
            }
            end(before, '[', ']');
        } else if (value instanceof JsonText text) {
            putText(text.text());
        } else {
            var word = word(value).getBytes(StandardCharsets.US_ASCII);
            putBytes(word, 0, word.length);
        }
    }

    private static void requireDepth(int depth) {
        if (depth >= MAX_DEPTH) {
            throw new JsonFault(JsonFault.Reason.TOO_DEEP, 0);
        }
    }

    private void end(char before, char open, char close) {
        if (before == open) {
            putByte(open);
        }
        putByte(close);
    }

    private static String word(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return EcmaNumber.spell(number.value());
        }
        return value == JsonNull.NULL ? "null" : value == JsonBoolean.TRUE ? "true" : "false";
    }

    private void putText(String text) {
        putByte('"');
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        // No byte of a longer character of UTF-8 looks like one of ASCII.
        for (int i = 0; i < utf8.length; i++) {
            byte b = utf8[i];
            if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
                putBytes(utf8, from, i);
                putEscape(b);
                from = i + 1;
            }
        }
        putBytes(utf8, from, utf8.length);
        putByte('"');
    }

    private void putBytes(byte[] some, int from, int to) {
        ensure(to - from);
        System.arraycopy(some, from, bytes, length, to - from);
        length += to - from;
    }

    private void putByte(int b) {
        ensure(1);
        bytes[length++] = (byte) b;
    }

    private void ensure(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    private void putEscape(byte b) {
        putByte('\\');
        int letter = shortEscape(b);
        if (letter != 0) {
            putByte(letter);
        } else {
            putByte('u');
            putByte('0');
            putByte('0');
            putByte(HEX[b >> 4]);
            putByte(HEX[b & 0xF]);
        }
    }

    /** The letter that stands for a character after a backslash; 0 where it is spelled by its number. */
    static int shortEscape(int c) {
        return switch (c) {
            case '"', '\\' -> c;
            case '\b' -> 'b';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\f' -> 'f';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
