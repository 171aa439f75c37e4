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
    private static final int WORD_BYTES = Long.BYTES;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** How many longs a slot has: first bytes, last bytes, length and number, and one that keeps slots from two lines. */
    private static final int SLOT = 4;

    /** Few at first: what a column that says yes or no needs fits beside those of the others into the nearest memory. */
    private long[] slots = new long[16 * SLOT];

    private byte[][] texts = new byte[8][];
    private int size;

    /** How many texts were met. */
    int size() {
        return size;
    }

    /** The number of a text, a new one where it was not met before; or {@link #NONE}. */
    int code(byte[] text, int start, int end) {
        int length = end - start;
        long first = first(text, start, length);
        long last = length > WORD_BYTES ? (long) WORD.get(text, end - WORD_BYTES) : 0;
        int slot = slot(first, last, length);
        for (long held = slots[slot + 2]; held != 0; held = slots[slot + 2]) {
            if (slots[slot] == first
                    && slots[slot + 1] == last
                    && held >>> Integer.SIZE == length
                    && (length <= 2 * WORD_BYTES || isRestEqual((int) held - 1, text, start, end))) {
                return (int) held - 1;
            }
            slot = after(slot);
        }
        return size == MOST ? NONE : add(first, last, text, start, end);
    }

    private int after(int slot) {
        return (slot + SLOT) & (slots.length - 1);
    }

    private int add(long first, long last, byte[] text, int start, int end) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
            widen();
        }
        texts[size++] = Arrays.copyOfRange(text, start, end);
        put(first, last, ((long) (end - start) << Integer.SIZE) | size);
        return size - 1;
    }

    private void widen() {
        var old = slots;
        slots = new long[old.length * 2];
        for (int slot = 0; slot < old.length; slot += SLOT) {
            if (old[slot + 2] != 0) {
                put(old[slot], old[slot + 1], old[slot + 2]);
            }
        }
    }

    /** @param held the length in the upper half, the number and one in the lower: never 0, which marks a free slot */
    private void put(long first, long last, long held) {
        int slot = slot(first, last, (int) (held >>> Integer.SIZE));
        while (slots[slot + 2] != 0) {
            slot = after(slot);
        }
        slots[slot] = first;
        slots[slot + 1] = last;
        slots[slot + 2] = held;
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

    private int slot(long first, long last, int length) {
        long hash = (first ^ Long.rotateLeft(last, 29) ^ length) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40) * SLOT & (slots.length - 1);
    }

    private boolean isRestEqual(int code, byte[] text, int start, int end) {
        var known = texts[code];
        return Arrays.equals(known, WORD_BYTES, known.length - WORD_BYTES, text, start + WORD_BYTES, end - WORD_BYTES);
    }
}
