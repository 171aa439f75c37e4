package rongcuo.screening;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers for the few different texts that stand in a column, from 0 in order of appearance, so that each text is read
 * once however many rows it stands in. A column with many different texts is given up.
 */
final class CellCodes {
    /** No number: there are too many different texts. */
    static final int NONE = -1;

    private static final int MOST = 2048;
    private static final int SLOTS = 4 * MOST;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int[] codes = new int[SLOTS];
    private byte[][] texts = new byte[16][];
    private int size;

    CellCodes() {
        Arrays.fill(codes, NONE);
    }

    /** How many texts have a number. */
    int size() {
        return size;
    }

    /** The number of a text, a new one where it was not met before; or {@link #NONE}. */
    int code(byte[] text, int start, int end) {
        int slot = hash(text, start, end) & (SLOTS - 1);
        while (codes[slot] != NONE) {
            if (equals(texts[codes[slot]], text, start, end)) {
                return codes[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        if (size == MOST) {
            return NONE;
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size] = Arrays.copyOfRange(text, start, end);
        codes[slot] = size;
        return size++;
    }

    private static int hash(byte[] text, int start, int end) {
        long hash = (long) end - start;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = (hash ^ (long) WORD.get(text, at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 8 | (text[at] & 0xFF);
        }
        hash = (hash ^ rest) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40);
    }

    private static boolean equals(byte[] known, byte[] text, int start, int end) {
        return Arrays.equals(known, 0, known.length, text, start, end);
    }
}
