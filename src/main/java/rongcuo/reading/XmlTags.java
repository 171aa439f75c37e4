package rongcuo.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The start tags of an XML text, one after another, at a small part of what a parser costs: enough to survey a text
 * before it is parsed, not to check that it is well formed.
 *
 * <p>What could change the meaning of names and texts is refused, for the survey would then see another text than the
 * parser: a document type, and encodings in which {@code <} is not one byte. Prefixes of names are passed over.
 */
final class XmlTags {
    /** The most bytes of a tag; the longest that spreadsheet programs write list some thousand areas. */
    private static final int WINDOW = 1 << 18;

    static final int NOTHING = -1;
    static final int NO_NUMBER = -2;

    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[WINDOW];
    private long before;
    private int end;
    private int at;
    private int nameStart;
    private int nameEnd;
    private int tagEnd;
    private long characters;

    XmlTags(InputStream in) {
        this(in, Long.MAX_VALUE);
    }

    private XmlTags(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** The tags of a text that is not read on once so many bytes of it are, however few tags they hold. */
    static XmlTags atStartOf(InputStream in, long most) {
        return new XmlTags(in, most);
    }

    /** A text that is not surveyed, since no spreadsheet program writes such. */
    static final class Unusual extends IOException {
        private static final long serialVersionUID = 1;

        Unusual(String message) {
            super(message);
        }
    }

    /**
     * Goes to the next start tag.
     *
     * @return false at the end of the text
     */
    boolean next() throws IOException {
        while (toBracket()) {
            if (!has(2)) {
                return false;
            }
            switch (buffer[at + 1]) {
                case '!' -> declaration();
                case '?' -> skipPast("?>");
                case '/' -> endTag();
                case 0 -> throw new Unusual("UTF-16");
                default -> {
                    startTag();
                    return true;
                }
            }
        }
        return false;
    }

    /** How many bytes have been passed over, the current tag included. */
    long position() {
        return before + at;
    }

    /** How many characters, as Java counts them, have stood between tags. */
    long characters() {
        return characters;
    }

    /** Whether the current tag has that name. */
    boolean is(String name) {
        return matches(name, nameStart, nameEnd);
    }

    /** An attribute of the current tag, its references resolved. */
    Optional<String> attribute(String name) {
        int start = attributeStart(name);
        if (start < 0) {
            return Optional.empty();
        }
        return Optional.of(resolved(new String(buffer, start, valueEnd(start) - start, StandardCharsets.UTF_8)));
    }

    /** Whether an attribute of the current tag is of that value, written without references. */
    boolean hasAttribute(String name, String value) {
        int start = attributeStart(name);
        return start >= 0 && matches(value, start, valueEnd(start));
    }

    /** How many letters an attribute of the current tag begins with; -1 where there is none. */
    int lettersOf(String name) {
        int start = attributeStart(name);
        if (start < 0) {
            return -1;
        }
        int i = start;
        while (buffer[i] >= 'A') {
            i++;
        }
        return i - start;
    }

    /**
     * The number of the column, from 1, in whose letters an attribute of the current tag begins; 0 where it has no
     * letters, or more than three.
     */
    int columnOf(String name) {
        int letters = lettersOf(name);
        int start = attributeStart(name);
        int column = 0;
        for (int i = 0; letters <= 3 && i < letters; i++) {
            column = column * 26 + buffer[start + i] - 'A' + 1;
        }
        return column;
    }

    /** Whether the current tag has an attribute. */
    boolean has(String name) {
        return attributeStart(name) >= 0;
    }

    /** The whole number that an attribute of the current tag is, up to nine digits; 0 where there is none. */
    int numberIn(String name) {
        int start = attributeStart(name);
        int number = 0;
        for (int i = start; start >= 0 && i < start + 9 && buffer[i] >= '0' && buffer[i] <= '9'; i++) {
            number = number * 10 + buffer[i] - '0';
        }
        return number;
    }

    /**
     * The whole number that stands between the current tag and its end; {@link #NOTHING} where nothing does, and
     * {@link #NO_NUMBER} where something else or more does. The tag is no longer known afterwards.
     */
    int number() throws IOException {
        has(13);
        long number = 0;
        int i = at;
        while (i < Math.min(end, at + 11) && buffer[i] >= '0' && buffer[i] <= '9') {
            number = number * 10 + buffer[i++] - '0';
        }
        if (i + 1 >= end || buffer[i] != '<' || number > Integer.MAX_VALUE) {
            return NO_NUMBER;
        }
        if (i == at) {
            return NOTHING;
        }
        return buffer[i + 1] == '/' ? (int) number : NO_NUMBER;
    }

    /** @return false at the end of the text */
    private boolean toBracket() throws IOException {
        while (true) {
            int i = at;
            while (i < end && buffer[i] != '<') {
                if ((buffer[i] & 0xC0) != 0x80) {
                    characters += (buffer[i] & 0xF8) == 0xF0 ? 2 : 1;
                }
                i++;
            }
            at = i;
            if (i < end) {
                return true;
            }
            if (!fill()) {
                return false;
            }
        }
    }

    /** The current tag, which the window must hold whole. */
    private void startTag() throws IOException {
        tagEnd = endOfTag();
        while (tagEnd < 0) {
            if (!fill()) {
                throw new Unusual("tag without end");
            }
            tagEnd = endOfTag();
        }
        nameStart = at + 1;
        nameEnd = nameStart;
        while (nameEnd < tagEnd && buffer[nameEnd] > ' ' && buffer[nameEnd] != '/') {
            if (buffer[nameEnd] == ':') {
                nameStart = nameEnd + 1;
            }
            nameEnd++;
        }
        at = tagEnd + 1;
    }

    /** Where the bracket stands that ends the current tag, brackets within quotes left aside; -1 beyond the window. */
    private int endOfTag() {
        int i = at + 1;
        while (i < end) {
            byte b = buffer[i];
            if (b == '>') {
                return i;
            }
            if (b == '"' || b == '\'') {
                i++;
                while (i < end && buffer[i] != b) {
                    i++;
                }
            }
            i++;
        }
        return -1;
    }

    private void endTag() throws IOException {
        do {
            while (at < end) {
                if (buffer[at++] == '>') {
                    return;
                }
            }
        } while (fill());
    }

    private void declaration() throws IOException {
        long start = position();
        if (!has(9)) {
            at = end;
        } else if (matches("<!--", at, at + 4)) {
            skipPast("-->");
        } else if (matches("<![CDATA[", at, at + 9)) {
            skipPast("]]>");
            characters += position() - start;
        } else {
            throw new Unusual("document type");
        }
    }

    private void skipPast(String mark) throws IOException {
        while (has(mark.length())) {
            if (matches(mark, at, at + mark.length())) {
                at += mark.length();
                return;
            }
            at++;
        }
        at = end;
    }

    /** Where the value of an attribute of the current tag begins; -1 where there is none. */
    private int attributeStart(String name) {
        int i = nameEnd;
        while (i < tagEnd) {
            while (i < tagEnd && buffer[i] <= ' ') {
                i++;
            }
            int start = i;
            while (i < tagEnd && buffer[i] != '=' && buffer[i] > ' ') {
                start = buffer[i] == ':' ? i + 1 : start;
                i++;
            }
            int stop = i;
            while (i < tagEnd && buffer[i] != '"' && buffer[i] != '\'') {
                i++;
            }
            if (i >= tagEnd) {
                return -1;
            }
            if (matches(name, start, stop)) {
                return i + 1;
            }
            i = valueEnd(i + 1) + 1;
        }
        return -1;
    }

    private int valueEnd(int start) {
        byte quote = buffer[start - 1];
        int i = start;
        while (buffer[i] != quote) {
            i++;
        }
        return i;
    }

    private boolean matches(String text, int start, int stop) {
        if (stop - start != text.length() || stop > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (buffer[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether that many bytes are to come; they are then in the window. */
    private boolean has(int bytes) throws IOException {
        while (end - at < bytes) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** Reads on; what has been passed over makes room. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        before += at;
        end -= at;
        at = 0;
        int read = before + end < most ? in.read(buffer, end, buffer.length - end) : 0;
        if (before == 0
                && end == 0
                && read > 1
                && (buffer[0] == 0 || buffer[0] == (byte) 0xFE || buffer[0] == (byte) 0xFF)) {
            throw new Unusual("UTF-16");
        }
        end += Math.max(read, 0);
        return read > 0;
    }

    private static String resolved(String value) {
        int reference = value.indexOf('&');
        if (reference < 0) {
            return value;
        }
        var text = new StringBuilder();
        int start = 0;
        while (reference >= 0) {
            int stop = value.indexOf(';', reference);
            if (stop < 0) {
                break;
            }
            text.append(value, start, reference).append(character(value.substring(reference + 1, stop)));
            start = stop + 1;
            reference = value.indexOf('&', start);
        }
        return text.append(value, start, value.length()).toString();
    }

    private static String character(String reference) {
        return switch (reference) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numbered(reference);
        };
    }

    private static String numbered(String reference) {
        boolean isHex = reference.startsWith("#x");
        try {
            int code = Integer.parseInt(reference.substring(isHex ? 2 : 1), isHex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return "";
        }
    }
}
