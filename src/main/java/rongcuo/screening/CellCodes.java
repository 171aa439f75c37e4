package rongcuo.screening;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers for the few different texts that stand in a column, from 0 in order of appearance, so that each text is read
 * once however many rows it stands in. A column with many different texts is given up.
 *
 * <p>A text is told by its length, its first and its last eight bytes, which stand in one place; only of a text of more
 * than sixteen bytes the rest has to be compared too.
 */
final class CellCodes {
    /** No number: there are too many different texts. */
    static final int NONE = -1;

    private static final int MOST = 2048;
    private static final int SLOTS = 4 * MOST;
    private static final int WORD_BYTES = Long.BYTES;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int[] codes = new int[SLOTS];
    /** First and last bytes and length of the text of each slot. */
    private final long[] keys = new long[3 * SLOTS];

    private byte[][] texts = new byte[16][];
    private int size;

    CellCodes() {
        Arrays.fill(codes, NONE);
    }

    /** The number of a text, a new one where it was not met before; or {@link #NONE}. */
    int code(byte[] text, int start, int end) {
        int length = end - start;
        long first = first(text, start, length);
        long last = length > WORD_BYTES ? (long) WORD.get(text, end - WORD_BYTES) : 0;
        int slot = slot(first, last, length);
        while (codes[slot] != NONE) {
            int key = 3 * slot;
            if (keys[key] == first
                    && keys[key + 1] == last
                    && keys[key + 2] == length
                    && (length <= 2 * WORD_BYTES || isRestEqual(codes[slot], text, start, end))) {
                return codes[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return size == MOST ? NONE : add(slot, first, last, text, start, end);
    }

    private int add(int slot, long first, long last, byte[] text, int start, int end) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size] = Arrays.copyOfRange(text, start, end);
        keys[3 * slot] = first;
        keys[3 * slot + 1] = last;
        keys[3 * slot + 2] = (long) end - start;
        codes[slot] = size;
        return size++;
    }

    private static long first(byte[] text, int start, int length) {
        if (start + WORD_BYTES <= text.length) {
            long word = (long) WORD.get(text, start);
            return length >= WORD_BYTES ? word : word & ((1L << (length * Byte.SIZE)) - 1);
        }
        long word = 0;
        for (int i = Math.min(length, WORD_BYTES) - 1; i >= 0; i--) {
            word = (word << Byte.SIZE) | (text[start + i] & 0xFF);
        }
        return word;
    }

    private static int slot(long first, long last, int length) {
        long hash = (first ^ Long.rotateLeft(last, 29) ^ length) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40) & (SLOTS - 1);
    }

    private boolean isRestEqual(int code, byte[] text, int start, int end) {
        var known = texts[code];
        return Arrays.equals(known, WORD_BYTES, known.length - WORD_BYTES, text, start + WORD_BYTES, end - WORD_BYTES);
    }
}
