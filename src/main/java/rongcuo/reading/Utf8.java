package rongcuo.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8, without making characters of them. */
final class Utf8 {
    private static final long HIGH = 0x8080808080808080L;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Utf8() {}

    /** Whether the bytes up to {@code end}, itself excluded, are whole characters of UTF-8 as Unicode defines it. */
    static boolean isValid(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            if (at + Long.BYTES <= end && ((long) WORD.get(bytes, at) & HIGH) == 0) {
                at += Long.BYTES;
            } else if (bytes[at] >= 0) {
                at++;
            } else {
                int length = lengthAt(bytes, at, end);
                if (length == 0) {
                    return false;
                }
                at += length;
            }
        }
        return true;
    }

    /** How many bytes the character has that begins with a byte over 0x7F; 0 where there is none. */
    private static int lengthAt(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
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
