package rongcuo.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import rongcuo.source.Utf8Character;

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
                int length = Utf8Character.lengthAt(bytes, at, end);
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
}
