package rongcuo.reading;

import java.util.Arrays;

/**
 * The part of a text that is being looked at. It grows as one looks further and begins anew after what is done with,
 * so that it is never much longer than what its user looks at.
 */
final class ByteWindow implements AutoCloseable {
    private final EncodedText text;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private boolean isEnded;

    ByteWindow(EncodedText text) {
        this.text = text;
    }

    /** What has been read; another array once more is. */
    byte[] bytes() {
        return bytes;
    }

    /** How much of {@link #bytes} has been read. */
    int length() {
        return length;
    }

    /** Reads on where a byte has not been read yet; false where the text ends before it. */
    boolean reaches(int index) {
        while (index >= length && !isEnded) {
            byte[] piece = text.next();
            isEnded = piece.length == 0;
            if (length + piece.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + piece.length));
            }
            System.arraycopy(piece, 0, bytes, length, piece.length);
            length += piece.length;
        }
        return index < length;
    }

    /** The byte at an index, or -1 where the text ends before it. */
    int at(int index) {
        return reaches(index) ? bytes[index] & 0xFF : -1;
    }

    /** Whether a line ends with this byte, be it the first of two. */
    boolean isLineEnd(int index) {
        int b = at(index);
        return b == '\n' || b == '\r';
    }

    /** The index after the line end that begins at an index. */
    int afterLineEnd(int index) {
        return at(index) == '\r' && at(index + 1) == '\n' ? index + 2 : index + 1;
    }

    /** Where the line ends that a byte stands in, looking no further than to {@code most}. */
    int lineEnd(int from, int most) {
        int i = from;
        while (i < most && reaches(i) && !isLineEnd(i)) {
            i++;
        }
        return i;
    }

    /**
     * Begins anew at an index, which is the start of a line or the end of the text.
     *
     * @return how many bytes of the file come before it
     */
    long begin(int index) {
        long offset = text.pass(bytes, 0, index);
        System.arraycopy(bytes, index, bytes, 0, length - index);
        length -= index;
        return offset;
    }

    /**
     * Begins anew after the line in which a byte stands, however long the line is.
     *
     * @return how many bytes of the file come before it
     */
    long beginAfterLine(int from) {
        int i = from;
        while (reaches(i)) {
            if (isLineEnd(i)) {
                return begin(afterLineEnd(i));
            }
            i++;
            if (i == length) {
                text.passAll(length);
                length = 0;
                i = 0;
            }
        }
        long offset = text.passAll(length);
        length = 0;
        return offset;
    }

    @Override
    public void close() {
        text.close();
    }
}
