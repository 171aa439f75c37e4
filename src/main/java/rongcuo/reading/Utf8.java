package rongcuo.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes are UTF-8, without making characters of them.
 *
 * <p>Eight bytes are looked at together as long as they are ASCII and characters of three bytes, as nearly all Han are;
 * whatever else comes is looked at byte by byte for a while.
 */
final class Utf8 {
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    /** First bytes of three whose second byte has bounds of its own. */
    private static final long E0 = 0xE0E0E0E0E0E0E0E0L;

    private static final long ED = 0xEDEDEDEDEDEDEDEDL;
    private static final int WHILE = 32;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Utf8() {}

    /** Whether the bytes up to {@code end}, itself excluded, are whole characters of UTF-8 as Unicode defines it. */
    static boolean isValid(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            at = passUsual(bytes, at, end);
            int until = Math.min(end, at + WHILE);
            while (at < until) {
                int length = lengthAt(bytes, at, end);
                if (length == 0) {
                    return false;
                }
                at += length;
            }
        }
        return true;
    }

    /** The start of the first character that is not whole in words of nothing but the usual ones. */
    private static int passUsual(byte[] bytes, int start, int end) {
        int at = start;
        long due = 0;
        while (at + Long.BYTES <= end) {
            long word = (long) WORD.get(bytes, at);
            long high = word & HIGH;
            if (high == 0 && due == 0) {
                at += Long.BYTES;
                continue;
            }
            // In the high bit of each byte: 10xxxxxx follows another, 1110xxxx begins three.
            long following = high & ~(word << 1);
            long leading = high & (word << 1) & (word << 2) & ~(word << 3);
            boolean isUsual = ((leading << Byte.SIZE) | (leading << (2 * Byte.SIZE)) | due) == following
                    && (following | leading) == high
                    && !hasZero(word ^ E0)
                    && !hasZero(word ^ ED);
            if (!isUsual) {
                return at - begun(due);
            }
            due = (leading >>> (7 * Byte.SIZE)) | (leading >>> (6 * Byte.SIZE));
            at += Long.BYTES;
        }
        return at - begun(due);
    }

    /** How many bytes of a character stand before a word, given which of its bytes must follow it. */
    private static int begun(long due) {
        return due == 0 ? 0 : (due & 0x8000) != 0 ? 1 : 2;
    }

    private static boolean hasZero(long word) {
        return ((word - EACH) & ~word & HIGH) != 0;
    }

    /** How many bytes the character has that begins at a place; 0 where there is none. */
    private static int lengthAt(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return at + 2 < end && isThree(first, bytes[at + 1] & 0xFF) && isNext(bytes[at + 2]) ? 3 : 0;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return at + 1 < end && isNext(bytes[at + 1]) ? 2 : 0;
        }
        if (first >= 0xF0 && first < 0xF5) {
            return at + 3 < end && isFour(first, bytes[at + 1] & 0xFF) && isNext(bytes[at + 2]) && isNext(bytes[at + 3])
                    ? 4
                    : 0;
        }
        return 0;
    }

    /** Neither longer than needed nor half of a pair of UTF-16. */
    private static boolean isThree(int first, int second) {
        return second >= (first == 0xE0 ? 0xA0 : 0x80) && second < (first == 0xED ? 0xA0 : 0xC0);
    }

    /** Neither longer than needed nor past the last character. */
    private static boolean isFour(int first, int second) {
        return second >= (first == 0xF0 ? 0x90 : 0x80) && second < (first == 0xF4 ? 0x90 : 0xC0);
    }

    private static boolean isNext(byte b) {
        return b < (byte) 0xC0;
    }
}
