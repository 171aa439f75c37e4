package rongcuo.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;

/** Values of JSON made up at random, and bytes that are nearly such. */
final class RandomJson {
    private static final String[] PARTS = {
        "a",
        "b",
        "Z",
        "0",
        " ",
        "!",
        "\"",
        "\\",
        "/",
        "\n",
        "\t",
        "\u0000",
        "\u001f",
        "\u007f",
        "错",
        "ö",
        "\u20ac",
        "\ufb33",
        "\ud83d\ude00",
        "\ud834\udd1e",
        "\uffff",
        "\ue000"
    };
    private static final String[] DAMAGES = {
        " ", "0", "1", ".", "-", "e", "E", "+", ",", ":", "\"", "\\", "\\u0041", "\\n", "\\u000a", "{", "}", "[", "]",
        "a", "null", "\u0000"
    };

    private RandomJson() {}

    static JsonValue value(Random random, int depth) {
        int form = random.nextInt(depth > 0 ? 8 : 5);
        return switch (form) {
            case 0 -> JsonNull.NULL;
            case 1 -> random.nextBoolean() ? JsonBoolean.TRUE : JsonBoolean.FALSE;
            case 2 -> number(random);
            case 3, 4 -> new JsonText(text(random));
            case 5 -> {
                var elements = new ArrayList<JsonValue>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    elements.add(value(random, depth - 1));
                }
                yield new JsonArray(elements);
            }
            default -> {
                var members = new TreeMap<String, JsonValue>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    members.put(text(random), value(random, depth - 1));
                }
                yield new JsonObject(members);
            }
        };
    }

    private static JsonNumber number(Random random) {
        switch (random.nextInt(4)) {
            case 0:
                return JsonNumber.of(random.nextInt());
            case 1:
                return new JsonNumber(random.nextInt(1_000_000) / Math.pow(10, random.nextInt(12)));
            case 2:
                return new JsonNumber(random.nextDouble());
            default:
                double value = Double.longBitsToDouble(random.nextLong());
                return new JsonNumber(Double.isFinite(value) ? value : 0);
        }
    }

    static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    /** The same with a byte changed, left out or put in, or nearly never the same. */
    static byte[] damaged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        var damage = DAMAGES[random.nextInt(DAMAGES.length)].getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> bytes;
            case 1 -> joined(Arrays.copyOf(bytes, at), damage, Arrays.copyOfRange(bytes, at, bytes.length));
            case 2 ->
                joined(
                        Arrays.copyOf(bytes, at),
                        damage,
                        Arrays.copyOfRange(bytes, Math.min(at + 1, bytes.length), bytes.length));
            default -> {
                var changed = bytes.clone();
                int place = Math.min(at, bytes.length - 1);
                changed[place] = (byte) random.nextInt(256);
                yield changed;
            }
        };
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
