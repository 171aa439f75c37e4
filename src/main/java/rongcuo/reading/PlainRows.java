package rongcuo.reading;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import rongcuo.casefile.RowBlock;

/**
 * The rows of a table written plainly, as spreadsheets write it (RFC 4180), scanned as bytes: several times quicker than
 * making characters of it all. Cells are parted by one ASCII delimiter, records by LF or CRLF; the text is UTF-8 or
 * GB18030, in neither of which a delimiter, quote or line end is ever part of another character.
 *
 * <p>Whatever is not written so – a quote inside an unquoted cell, a lone CR, a control character, bytes that are no
 * text, a cell or record of unusual length – makes the portion say that it is not plain. What it does give is, cell by
 * cell, what Commons CSV gives.
 */
final class PlainRows implements RowSource {
    private static final int CHUNK = 1 << 20;

    /** About so many rows a portion has at most: short rows may come to long lines of a result. */
    private static final int MOST_ROWS = 2_000;

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final FileChannel channel;
    private final Charset charset;
    private final byte delimiter;
    private final int chunk;
    /** Room that portions no longer use: to make it anew for each would keep the collector busy. */
    private final Queue<byte[]> chunks = new ConcurrentLinkedQueue<>();

    private final Queue<RowBlock.Builder> builders = new ConcurrentLinkedQueue<>();
    private RowPlace place;
    private byte[] tail = {};
    private boolean atEnd;

    private PlainRows(Path file, FileChannel channel, Charset charset, char delimiter, RowPlace from, int chunk) {
        this.file = file;
        this.channel = channel;
        this.charset = charset;
        this.delimiter = (byte) delimiter;
        this.chunk = chunk;
        this.place = from;
    }

    /**
     * The rows from a place on, which must be the start of a record.
     *
     * @param delimiter of ASCII
     * @throws UnreadableFile where the file cannot be read
     */
    static PlainRows open(Path file, Charset charset, char delimiter, RowPlace from) {
        return open(file, charset, delimiter, from, CHUNK);
    }

    /**
     * As above, a chunk at a time.
     *
     * @param chunk how many bytes a portion has at most
     */
    static PlainRows open(Path file, Charset charset, char delimiter, RowPlace from, int chunk) {
        try {
            var channel = FileChannel.open(file);
            channel.position(from.offset());
            return new PlainRows(file, channel, charset, delimiter, from, chunk);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    @Override
    public Optional<RowPortion> next() {
        if (atEnd) {
            return Optional.empty();
        }
        var bytes = Optional.ofNullable(chunks.poll()).orElseGet(() -> new byte[chunk]);
        System.arraycopy(tail, 0, bytes, 0, tail.length);
        int length = fill(bytes, tail.length);
        atEnd = length < bytes.length;
        if (length == 0) {
            return Optional.empty();
        }
        var cut = new Cut(bytes, length, atEnd);
        // Without an end of a record there is nothing to hand out but all of it, which says that it is not plain.
        int end = cut.end == 0 ? length : cut.end;
        tail = Arrays.copyOfRange(bytes, end, length);
        atEnd &= end == length;
        var start = place;
        place = new RowPlace(start.offset() + end, start.rows() + cut.records);
        return Optional.of(new Portion(bytes, end, cut.end > 0, start, place));
    }

    private int fill(byte[] bytes, int from) {
        var buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // A channel may give less than there is room for.
            }
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
        return buffer.position();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    /** The marks of the bytes of a word that are zero, each at the high bit of its byte; exact. */
    private static long zeros(long word) {
        return ~(((word & ~HIGH) + ~HIGH) | word | ~HIGH);
    }

    /**
     * Where the records of a chunk end, which begins with one: by line ends outside of quotes, eight bytes at a time.
     * Stray quotes make it wrong, and are found when the cells are.
     */
    private static final class Cut {
        private static final long QUOTES = '"' * EACH;
        private static final long ABOVE_QUOTE = ('"' + 1) * EACH;
        private static final long LINES = '\n' * EACH;

        /** After the last whole record; 0 where there is none. */
        private int end;

        private int records;
        private boolean isQuoted;

        Cut(byte[] bytes, int length, boolean isLast) {
            int at = 0;
            for (; at + Long.BYTES <= length; at += Long.BYTES) {
                long word = (long) WORD.get(bytes, at);
                // In nine words of ten of a usual table nothing stands that sorts up to a quote.
                if (((word - ABOVE_QUOTE) & ~word & HIGH) != 0) {
                    take(word, at);
                    if (records >= MOST_ROWS) {
                        return;
                    }
                }
            }
            for (; at < length; at++) {
                step(bytes[at], at);
            }
            if (isLast && end < length && !isQuoted) {
                records++;
                end = length;
            } else if (isLast && isQuoted) {
                end = 0;
            }
        }

        private void take(long word, int at) {
            long quotes = zeros(word ^ QUOTES);
            long lines = zeros(word ^ LINES);
            if (quotes != 0) {
                lines &= outside(quotes);
            } else if (isQuoted) {
                lines = 0;
            }
            if (lines != 0) {
                records += Long.bitCount(lines);
                end = at + Long.BYTES - Long.numberOfLeadingZeros(lines) / Byte.SIZE;
            }
        }

        /** The bytes of a word that stand outside of quotes, given its quotes; whole bytes are marked. */
        private long outside(long quotes) {
            long inside = quotes >>> (Byte.SIZE - 1);
            inside ^= inside << Byte.SIZE;
            inside ^= inside << (2 * Byte.SIZE);
            inside ^= inside << (4 * Byte.SIZE);
            // A byte's lowest bit now says whether an odd number of quotes stands up to it.
            long odd = inside & EACH;
            long marks = odd * 0xFF;
            boolean wasQuoted = isQuoted;
            isQuoted ^= (Long.bitCount(quotes) & 1) != 0;
            return wasQuoted ? marks : ~marks;
        }

        private void step(byte c, int at) {
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == '\n' && !isQuoted) {
                records++;
                end = at + 1;
            }
        }
    }

    /** A chunk that begins and ends with whole records. */
    private final class Portion implements RowPortion {
        private final byte[] bytes;
        private final int length;
        private final boolean endsARecord;
        private final RowPlace start;
        private final RowPlace end;
        private RowBlock.@Nullable Builder builder;

        Portion(byte[] bytes, int length, boolean endsARecord, RowPlace start, RowPlace end) {
            this.bytes = bytes;
            this.length = length;
            this.endsARecord = endsARecord;
            this.start = start;
            this.end = end;
        }

        @Override
        public RowPlace start() {
            return start;
        }

        @Override
        public RowPlace end() {
            return end;
        }

        @Override
        public Optional<RowBlock> rows() {
            if (!endsARecord) {
                return Optional.empty();
            }
            if (charset.equals(StandardCharsets.UTF_8)) {
                return Utf8.isValid(bytes, 0, length) ? scanned(bytes, length) : Optional.empty();
            }
            var text = TextEncoding.strictly(charset, bytes, 0, length);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            var utf8 = text.get().getBytes(StandardCharsets.UTF_8);
            return scanned(utf8, utf8.length);
        }

        private Optional<RowBlock> scanned(byte[] utf8, int size) {
            builder = Optional.ofNullable(builders.poll()).orElseGet(RowBlock.Builder::new);
            return new PlainScan(utf8, size, delimiter, start.rows() + 1, builder).rows();
        }

        @Override
        public void release() {
            chunks.add(bytes);
            if (builder != null) {
                builder.clear();
                builders.add(builder);
            }
        }
    }
}
