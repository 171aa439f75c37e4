package rongcuo.rendering;

import java.util.Arrays;

/** Bytes that grow, and whose room is used again. Used by one thread at a time. */
public final class RowBytes {
    private byte[] array = new byte[1 << 16];
    private int length;

    /** The bytes up to {@link #length}, and room for more. */
    public byte[] array() {
        return array;
    }

    public int length() {
        return length;
    }

    /** Forgets the bytes. */
    public void clear() {
        length = 0;
    }

    /** Makes room for so many more; returns the array that has it. */
    byte[] roomFor(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, length + more));
        }
        return array;
    }

    /** Says up to where the array now holds bytes. */
    void setLength(int newLength) {
        length = newLength;
    }

    void add(byte[] bytes) {
        System.arraycopy(bytes, 0, roomFor(bytes.length), length, bytes.length);
        length += bytes.length;
    }

    /** A copy of the bytes. */
    byte[] copy() {
        return Arrays.copyOf(array, length);
    }
}
