package rongcuo.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a file line by line; the bytes of a line are there until the next is asked for. Used by one thread. */
final class LineScanner implements AutoCloseable {
    private static final int FIRST_LENGTH = 1 << 18;
    private static final int LONGEST = CanonicalJson.MAX_BYTES;

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_LENGTH];
    private int start;
    private int end = -1;
    private int filled;
    /** Where the array begins in the file. */
    private long arrayOffset;

    LineScanner(InputStream in) {
        this.in = in;
    }

    /**
     * Goes on to the next line that ends with a newline; false after the last.
     *
     * @throws LineTooLong at a line that is longer than any that is written; there is no way past it
     */
    boolean next() throws IOException {
        start = end + 1;
        int from = start;
        while (true) {
            for (int i = from; i < filled; i++) {
                if (bytes[i] == '\n') {
                    end = i;
                    return true;
                }
            }
            from = filled - start;
            if (!fill()) {
                end = start - 1;
                return false;
            }
            from += start;
        }
    }

    /** Moves the line begun to the front and reads on after it. */
    private boolean fill() throws IOException {
        int length = filled - start;
        if (length > LONGEST) {
            throw new LineTooLong(offset());
        }
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, length);
            arrayOffset += start;
            start = 0;
            filled = length;
        } else if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(2 * length, LONGEST + 1));
        }
        int read = in.read(bytes, filled, bytes.length - filled);
        if (read > 0) {
            filled += read;
        }
        return read > 0;
    }

    /** Where the next line begins in the file. */
    long offsetOfNext() {
        return arrayOffset + end + 1;
    }

    /** The array in which the line stands. */
    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    /** Of the line without its newline, itself excluded. */
    int end() {
        return end;
    }

    /** Where the line begins in the file; after the last line, where the bytes begin that no newline ends. */
    long offset() {
        return arrayOffset + start;
    }

    /** How many bytes stand after the last newline. */
    int tornLength() {
        return filled - start;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
