package rongcuo.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import rongcuo.source.Utf8Character;

/**
 * Whether bytes are one JSON object or other value as RFC 8785 spells it, told in one pass and without making values of
 * it: of a million lines this is most of the work.
 *
 * <p>On its way it notes where some members of the outermost object stand. Used by one thread.
 */
final class CanonicalScan {
    static final int CANONICAL = -1;

    /** A decimal of no more digits is found again from its double, and is the shortest that is. */
    private static final int SURE_DIGITS = 15;

    /** So many zeros after the point and the next digit is written with an exponent. */
    private static final int MOST_ZEROS = 6;

    /** From this byte on the order of UTF-8 may differ from that of UTF-16. */
    private static final int ORDERED_ALIKE = 0xEE;

    private byte[] bytes = {};
    private int end;
    private int at;
    private final Member kind = new Member("kind");
    private final Member number = new Member("number");
    private final Member previous = new Member("previous");
    private final Member sealed = new Member(Sealed.MEMBER);
    private final List<Member> members = List.of(kind, number, previous, sealed);

    /**
     * Looks at the bytes up to {@code end}, itself excluded.
     *
     * @return {@link #CANONICAL}, or the place, counted from {@code start}, of the first byte that would be another one
     */
    int scan(byte[] text, int start, int end) {
        this.bytes = text;
        this.end = end;
        this.at = start;
        for (Member member : members) {
            member.to = 0;
        }
        boolean isWhole = end - start <= CanonicalJson.MAX_BYTES && isValue(0) && at == end;
        return isWhole ? CANONICAL : at - start;
    }

    /** The member of the outermost object scanned last. */
    Member previous() {
        return previous;
    }

    Member sealed() {
        return sealed;
    }

    /** The member {@code number}; -1 where it is none that a line can have. */
    long number() {
        if (!number.isPresent() || number.to - number.from > SURE_DIGITS) {
            return -1;
        }
        long read = 0;
        for (int i = number.from; i < number.to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            read = 10 * read + digit;
        }
        return read;
    }

    /** Whether the member {@code kind} is a text. */
    boolean hasKind() {
        return kind.isPresent() && bytes[kind.from] == '"';
    }

    /** Whether the member {@code kind} is this text, which needs no escapes. */
    boolean isKind(byte[] quoted) {
        return Arrays.equals(bytes, kind.from, kind.to, quoted, 0, quoted.length);
    }

    private boolean isValue(int depth) {
        if (at == end) {
            return false;
        }
        return switch (bytes[at]) {
            case '{' -> isObject(depth);
            case '[' -> isArray(depth);
            case '"' -> isText() >= 0;
            case 't' -> isWord("true");
            case 'f' -> isWord("false");
            case 'n' -> isWord("null");
            default -> isNumber();
        };
    }

    private boolean isObject(int depth) {
        if (depth >= CanonicalJson.MAX_DEPTH) {
            return false;
        }
        at++;
        if (isNext('}')) {
            return true;
        }
        int lastKey = -1;
        int lastEnd = -1;
        int lastLook = 0;
        do {
            int key = at;
            int look = at < end && bytes[at] == '"' ? isText() : -1;
            if (look < 0) {
                return false;
            }
            if (lastKey >= 0 && !isAfter(lastKey, lastEnd, key, at, lastLook | look)) {
                at = key;
                return false;
            }
            lastKey = key;
            lastEnd = at;
            lastLook = look;
            if (!isNext(':')) {
                return false;
            }
            int value = at;
            if (!isValue(depth + 1)) {
                return false;
            }
            if (depth == 0) {
                note(lastKey, lastEnd, value);
            }
        } while (isNext(','));
        return isNext('}');
    }

    private void note(int key, int keyEnd, int value) {
        for (Member member : members) {
            if (Arrays.equals(bytes, key, keyEnd, member.quoted, 0, member.quoted.length)) {
                member.from = value;
                member.to = at;
            }
        }
    }

    /** @param look what is to be seen of either key */
    private boolean isAfter(int first, int firstEnd, int second, int secondEnd, int look) {
        if (look == 0) {
            // Without the quotes: the closing one sorts after a space, and a longer key may go on with one.
            return Arrays.compareUnsigned(bytes, first + 1, firstEnd - 1, bytes, second + 1, secondEnd - 1) < 0;
        }
        return key(first, firstEnd).compareTo(key(second, secondEnd)) < 0;
    }

    private String key(int from, int to) {
        return ((JsonText) new JsonReader(bytes, from, to).readWhole()).text();
    }

    private boolean isArray(int depth) {
        if (depth >= CanonicalJson.MAX_DEPTH) {
            return false;
        }
        at++;
        if (isNext(']')) {
            return true;
        }
        do {
            if (!isValue(depth + 1)) {
                return false;
            }
        } while (isNext(','));
        return isNext(']');
    }

    private boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isNext(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** @return -1 if it is no canonical text, 1 if its bytes may sort otherwise than its characters, else 0 */
    private int isText() {
        int look = 0;
        int i = at + 1;
        while (i < end) {
            int b = bytes[i];
            if (b == '"') {
                at = i + 1;
                return look;
            }
            if (b >= ' ' && b != '\\') {
                i++;
            } else if (b < 0) {
                int length = Utf8Character.lengthAt(bytes, i, end);
                if (length == 0) {
                    break;
                }
                if ((b & 0xFF) >= ORDERED_ALIKE) {
                    look = 1;
                }
                i += length;
            } else {
                int length = b == '\\' ? escapeLength(i + 1) : 0;
                if (length == 0) {
                    break;
                }
                look = 1;
                i += length;
            }
        }
        at = i;
        return -1;
    }

    /** How long the escape is whose letter stands at a place; 0 if the character is written otherwise. */
    private int escapeLength(int letter) {
        if (letter >= end) {
            return 0;
        }
        return switch (bytes[letter]) {
            case '"', '\\', 'b', 't', 'n', 'f', 'r' -> 2;
            case 'u' -> isNumbered(letter + 1) ? 6 : 0;
            default -> 0;
        };
    }

    private boolean isNumbered(int digits) {
        if (digits + 4 > end || bytes[digits] != '0' || bytes[digits + 1] != '0') {
            return false;
        }
        int high = bytes[digits + 2] - '0';
        int low = bytes[digits + 3];
        int number = low >= '0' && low <= '9' ? low - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
        return (high == 0 || high == 1) && number >= 0 && CanonicalJson.shortEscape(high << 4 | number) == 0;
    }

    private boolean isNumber() {
        int begin = at;
        int stop = NumberSyntax.endOf(bytes, begin, end);
        if (stop == begin) {
            return false;
        }
        if (isPlain(begin, stop) || isSpelledSo(begin, stop)) {
            at = stop;
            return true;
        }
        return false;
    }

    /** Whether a number is of so few digits that its spelling can be judged by looks. */
    private boolean isPlain(int begin, int stop) {
        int first = bytes[begin] == '-' ? begin + 1 : begin;
        if (stop - first > SURE_DIGITS) {
            return false;
        }
        int point = -1;
        int zeros = 0;
        for (int i = first; i < stop; i++) {
            int b = bytes[i];
            if (b == '.') {
                point = i;
            } else if (b < '0' || b > '9') {
                return false;
            } else if (b == '0' && i == first + zeros + (point < 0 ? 0 : 1)) {
                zeros++;
            }
        }
        if (point < 0) {
            return bytes[first] != '0' || begin == first;
        }
        return bytes[stop - 1] != '0' && (bytes[first] != '0' || zeros <= MOST_ZEROS);
    }

    private boolean isSpelledSo(int begin, int stop) {
        String spelling = new String(bytes, begin, stop - begin, StandardCharsets.US_ASCII);
        double value = Double.parseDouble(spelling);
        return Double.isFinite(value) && EcmaNumber.spell(value).equals(spelling);
    }

    private boolean isNext(char c) {
        if (at < end && bytes[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    /** A member of a line that the ledger itself knows, and where its value stands. */
    static final class Member {
        private final byte[] quoted;
        private int from;
        private int to;

        private Member(String id) {
            this.quoted = ('"' + id + '"').getBytes(StandardCharsets.US_ASCII);
        }

        boolean isPresent() {
            return to > 0;
        }

        /** The place in the array. */
        int from() {
            return from;
        }

        /** Not included. */
        int to() {
            return to;
        }
    }
}
