package rongcuo.record;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Looks at the last lines of a file without reading what stands before them. */
final class FileEnd {
    private static final int BLOCK = 1 << 14;

    private final FileChannel channel;

    FileEnd(FileChannel channel) {
        this.channel = channel;
    }

    /** Where the last line that ends before a place begins; 0 where no line ends there. */
    long startOfLineBefore(long end) throws IOException {
        return newlineBefore(end - 1) + 1;
    }

    /** Where the bytes begin that no newline ends. */
    long endOfWholeLines() throws IOException {
        return newlineBefore(channel.size()) + 1;
    }

    /** The place of the last newline before {@code end}; -1 where there is none. */
    private long newlineBefore(long end) throws IOException {
        long to = end;
        while (to > 0) {
            if (end - to > CanonicalJson.MAX_BYTES) {
                throw new EOFException("no line begins within " + CanonicalJson.MAX_BYTES + " bytes");
            }
            long from = Math.max(0, to - BLOCK);
            var block = bytes(from, to);
            for (int i = block.length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return from + i;
                }
            }
            to = from;
        }
        return -1;
    }

    /** @param to not included */
    byte[] bytes(long from, long to) throws IOException {
        var buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                return Arrays.copyOf(buffer.array(), buffer.position());
            }
        }
        return buffer.array();
    }
}
