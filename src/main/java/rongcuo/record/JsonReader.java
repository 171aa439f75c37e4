package rongcuo.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import rongcuo.record.JsonFault.Reason;
import rongcuo.source.Utf8Character;

/** Reads one JSON value from bytes, in one pass. */
final class JsonReader {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;

    /** @param end not included */
    JsonReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.at = start;
    }

    /** The value that the bytes are, spaces around it allowed. */
    JsonValue readWhole() {
        if (end - start > CanonicalJson.MAX_BYTES) {
            throw new JsonFault(Reason.TOO_LONG, CanonicalJson.MAX_BYTES);
        }
        passSpace();
        var value = value(0);
        passSpace();
        if (at < end) {
            throw fault(Reason.SYNTAX);
        }
        return value;
    }

    private JsonValue value(int depth) {
        if (at == end) {
            throw fault(Reason.SYNTAX);
        }
        return switch (bytes[at]) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonText(text());
            case 't' -> word("true", JsonBoolean.TRUE);
            case 'f' -> word("false", JsonBoolean.FALSE);
            case 'n' -> word("null", JsonNull.NULL);
            default -> number();
        };
    }

    private JsonObject object(int depth) {
        open(depth);
        var members = new TreeMap<String, JsonValue>();
        if (isNext('}')) {
            return new JsonObject(members);
        }
        do {
            passSpace();
            int key = at;
            String name = text();
            passSpace();
            require(':');
            passSpace();
            if (members.containsKey(name)) {
                throw new JsonFault(Reason.DUPLICATE_KEY, key - start);
            }
            members.put(name, value(depth + 1));
            passSpace();
        } while (isNext(','));
        require('}');
        return new JsonObject(members);
    }

    private JsonArray array(int depth) {
        open(depth);
        List<JsonValue> elements = new ArrayList<>();
        if (isNext(']')) {
            return new JsonArray(elements);
        }
        do {
            passSpace();
            elements.add(value(depth + 1));
            passSpace();
        } while (isNext(','));
        require(']');
        return new JsonArray(elements);
    }

    private void open(int depth) {
        if (depth >= CanonicalJson.MAX_DEPTH) {
            throw fault(Reason.TOO_DEEP);
        }
        at++;
        passSpace();
    }

    private JsonValue word(String word, JsonValue value) {
        for (int i = 0; i < word.length(); i++) {
            require(word.charAt(i));
        }
        return value;
    }

    private JsonNumber number() {
        int from = at;
        at = NumberSyntax.endOf(bytes, at, end);
        if (at == from) {
            throw fault(Reason.SYNTAX);
        }
        return JsonNumber.read(new String(bytes, from, at - from, StandardCharsets.US_ASCII), from - start);
    }

    private String text() {
        int from = at;
        require('"');
        while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
            passCharacter();
        }
        if (at < end && bytes[at] == '"') {
            return new String(bytes, from + 1, at++ - from - 1, StandardCharsets.UTF_8);
        }
        at = from + 1;
        return escapedText();
    }

    private String escapedText() {
        var text = new StringBuilder();
        int from = at;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
                escape(text);
                from = at;
            } else {
                passCharacter();
            }
        }
        text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
        require('"');
        return text.toString();
    }

    private void passCharacter() {
        if (bytes[at] >= 0 && bytes[at] < ' ') {
            throw fault(Reason.SYNTAX);
        }
        int length = Utf8Character.lengthAt(bytes, at, end);
        if (length == 0) {
            throw fault(Reason.ENCODING);
        }
        at += length;
    }

    private void escape(StringBuilder text) {
        int from = at++;
        if (at == end) {
            throw fault(Reason.SYNTAX);
        }
        switch (bytes[at++]) {
            case '"' -> text.append('"');
            case '\\' -> text.append('\\');
            case '/' -> text.append('/');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> numbered(text, from);
            default -> throw new JsonFault(Reason.SYNTAX, from - start);
        }
    }

    /** A character by its number, or both halves of a pair by theirs. */
    private void numbered(StringBuilder text, int from) {
        char first = hexadecimal();
        text.append(first);
        if (Character.isHighSurrogate(first) && at + 1 < end && bytes[at] == '\\' && bytes[at + 1] == 'u') {
            at += 2;
            char second = hexadecimal();
            if (Character.isLowSurrogate(second)) {
                text.append(second);
                return;
            }
        }
        if (Character.isSurrogate(first)) {
            throw new JsonFault(Reason.LONE_SURROGATE, from - start);
        }
    }

    private char hexadecimal() {
        int number = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < end && bytes[at] >= 0 ? Character.digit((char) bytes[at], 16) : -1;
            if (digit < 0) {
                throw fault(Reason.SYNTAX);
            }
            number = number << 4 | digit;
            at++;
        }
        return (char) number;
    }

    private void passSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
    }

    private boolean isNext(char c) {
        if (at < end && bytes[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char c) {
        if (!isNext(c)) {
            throw fault(Reason.SYNTAX);
        }
    }

    private JsonFault fault(Reason reason) {
        return new JsonFault(reason, at - start);
    }
}
