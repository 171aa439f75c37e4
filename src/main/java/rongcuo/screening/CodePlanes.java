package rongcuo.screening;

import java.util.Arrays;

/** Which rows of a window say what: a plane for each of the few numbers that are met. Used by one thread, again and again. */
final class CodePlanes {
    private long[] planes = new long[16];
    private int[] met = new int[16];
    private int size;

    /** Notes a row, a bit, that says something. */
    void add(int code, long row) {
        if (code >= planes.length) {
            planes = Arrays.copyOf(planes, Math.max(planes.length * 2, code + 1));
        }
        if (planes[code] == 0) {
            if (size == met.length) {
                met = Arrays.copyOf(met, size * 2);
            }
            met[size++] = code;
        }
        planes[code] |= row;
    }

    /** How many numbers were met. */
    int size() {
        return size;
    }

    /** One of the numbers, in the order in which they were met. */
    int code(int i) {
        return met[i];
    }

    /** The rows that say what has a number. */
    long rows(int code) {
        return planes[code];
    }

    /** Forgets all rows. */
    void clear() {
        for (int i = 0; i < size; i++) {
            planes[met[i]] = 0;
        }
        size = 0;
    }
}
