package rongcuo.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream as bytes, however long the stream is. */
final class ByteLines {
    /** What is longer is no line that people or scripts write; of it no more is kept than shows that. */
    static final int LONGEST = 64 << 10;

    private final InputStream in;
    private final String name;
    private final byte[] buffer = new byte[64 << 10];
    private int at;
    private int end;

    /** @param name by which messages call the stream */
    ByteLines(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /**
     * The next line without its end, cut after {@link #LONGEST} bytes and one more; empty after the last.
     *
     * @throws UnreadableFile where reading fails
     */
    Optional<byte[]> next() {
        if (!fill()) {
            return Optional.empty();
        }
        int lineEnd = endOfLine();
        if (lineEnd < end) {
            var line = copy(at, lineEnd);
            at = lineEnd + 1;
            return Optional.of(line);
        }
        return Optional.of(gathered());
    }

    private int endOfLine() {
        int i = at;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private byte[] copy(int from, int to) {
        int last = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
        var line = new byte[last - from];
        System.arraycopy(buffer, from, line, 0, line.length);
        return line;
    }

    /** A line that goes on past what is buffered. */
    private byte[] gathered() {
        var line = new ByteArrayOutputStream();
        boolean isOpen = true;
        while (isOpen && fill()) {
            int lineEnd = endOfLine();
            line.write(buffer, at, Math.min(lineEnd - at, LONGEST + 1 - Math.min(line.size(), LONGEST + 1)));
            isOpen = lineEnd == end;
            at = isOpen ? end : lineEnd + 1;
        }
        byte[] bytes = line.toByteArray();
        int last = bytes.length;
        return last > 0 && bytes[last - 1] == '\r' ? Arrays.copyOf(bytes, last - 1) : bytes;
    }

    /** Whether there is more, which is then in the buffer. */
    private boolean fill() {
        if (at < end) {
            return true;
        }
        try {
            at = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        } catch (IOException e) {
            end = 0;
            throw UnreadableFile.stream(name, e);
        }
    }
}
