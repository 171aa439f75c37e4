package rongcuo.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of a text file as UTF-8, from a place of the file on, piece by piece.
 *
 * <p>Of a file that is in UTF-8 they are the bytes as they stand, checked by nobody yet. Of another encoding, what is
 * no text of it becomes one byte that UTF-8 never has, so that whoever checks the cells finds it in its row.
 *
 * <p>Places in the file are found by counting line ends: in none of the encodings does a byte that ends a line stand
 * within a longer character.
 */
final class EncodedText implements AutoCloseable {
    /** Never part of UTF-8. */
    static final byte NO_TEXT = (byte) 0xFF;

    private static final int PIECE = 64 << 10;

    private final String name;
    private final InputStream in;
    private final Charset charset;
    private final int unit;

    /** What the file holds there, as far as it has been handed out and is not yet done with. */
    private byte[] given = new byte[0];

    private int givenLength;
    private long offset;

    private final CharsetDecoder decoder;
    private final ByteBuffer raw = ByteBuffer.allocate(PIECE).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(PIECE);
    private byte[] out = new byte[PIECE];
    private int outLength;
    private boolean isEnded;

    private EncodedText(String name, InputStream in, Charset charset, long offset) {
        this.name = name;
        this.in = in;
        this.charset = charset;
        this.offset = offset;
        this.unit = charset.name().startsWith("UTF-16") ? 2 : 1;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The text from a place on.
     *
     * @param name by which messages call the file
     * @param offset in bytes of the file, past its byte order mark
     * @throws UnreadableFile where it cannot be opened
     */
    static EncodedText open(Path file, String name, Charset charset, long offset) {
        try {
            var channel = FileChannel.open(file);
            channel.position(offset);
            return new EncodedText(name, Channels.newInputStream(channel), charset, offset);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    /**
     * The next piece, which may end within a character.
     *
     * @return no byte at the end
     * @throws UnreadableFile where reading fails
     */
    byte[] next() {
        try {
            if (charset.equals(StandardCharsets.UTF_8)) {
                return in.readNBytes(PIECE);
            }
            outLength = 0;
            while (outLength == 0 && !isEnded) {
                read();
                transcode();
            }
            return Arrays.copyOf(out, outLength);
        } catch (IOException e) {
            throw UnreadableFile.stream(name, e);
        }
    }

    /**
     * Is told that so much of what was handed out is done with.
     *
     * @param utf8 what was handed out; done with are the bytes in the range, which ends after a line or with the file
     * @return how many bytes of the file come before the place reached
     */
    long pass(byte[] utf8, int from, int to) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            offset += to - from;
            return offset;
        }
        if (from == to) {
            return offset;
        }
        return isLineEnd(utf8[to - 1]) ? passRaw(afterLineEnds(lineEnds(utf8, from, to))) : passAll(to - from);
    }

    /**
     * Is told that all that was handed out is done with.
     *
     * @param bytes how many of them {@link #pass} has not heard of
     */
    long passAll(int bytes) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            offset += bytes;
            return offset;
        }
        return passRaw(givenLength);
    }

    private long passRaw(int length) {
        System.arraycopy(given, length, given, 0, givenLength - length);
        givenLength -= length;
        offset += length;
        return offset;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static int lineEnds(byte[] utf8, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += isLineEnd(utf8[i]) ? 1 : 0;
        }
        return count;
    }

    private int afterLineEnds(int count) {
        int at = 0;
        for (int left = count; left > 0; at += unit) {
            left -= isLineEndAt(at) ? 1 : 0;
        }
        return at;
    }

    private boolean isLineEndAt(int at) {
        if (unit == 1) {
            return isLineEnd(given[at]);
        }
        boolean isBig = charset.equals(StandardCharsets.UTF_16BE);
        return given[isBig ? at : at + 1] == 0 && isLineEnd(given[isBig ? at + 1 : at]);
    }

    private void read() throws IOException {
        raw.compact();
        int count = in.read(raw.array(), raw.position(), raw.remaining());
        isEnded = count < 0;
        raw.position(raw.position() + Math.max(0, count)).flip();
    }

    private void transcode() {
        boolean isOpen = true;
        while (isOpen) {
            int start = raw.position();
            var result = decoder.decode(raw, chars.clear(), isEnded);
            addChars();
            if (result.isError()) {
                raw.position(raw.position() + skipped(result));
                addByte(NO_TEXT);
            }
            give(start);
            isOpen = !result.isUnderflow();
        }
    }

    /** A character that is cut short by the end of a line must not swallow it. */
    private int skipped(CoderResult result) {
        return Math.min(result.isUnmappable() ? result.length() : unit, raw.remaining());
    }

    private void give(int start) {
        int count = raw.position() - start;
        if (givenLength + count > given.length) {
            given = Arrays.copyOf(given, Math.max(given.length * 2, givenLength + count));
        }
        System.arraycopy(raw.array(), start, given, givenLength, count);
        givenLength += count;
    }

    private void addChars() {
        chars.flip();
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (c < 0x80) {
                addByte((byte) c);
            } else if (c < 0x800) {
                addByte((byte) (0xC0 | (c >> 6)));
                addByte((byte) (0x80 | (c & 0x3F)));
            } else if (!Character.isSurrogate(c)) {
                addByte((byte) (0xE0 | (c >> 12)));
                addByte((byte) (0x80 | ((c >> 6) & 0x3F)));
                addByte((byte) (0x80 | (c & 0x3F)));
            } else if (Character.isHighSurrogate(c)
                    && chars.hasRemaining()
                    && Character.isLowSurrogate(chars.get(chars.position()))) {
                addSupplementary(Character.toCodePoint(c, chars.get()));
            } else {
                addByte(NO_TEXT);
            }
        }
    }

    private void addSupplementary(int codePoint) {
        addByte((byte) (0xF0 | (codePoint >> 18)));
        addByte((byte) (0x80 | ((codePoint >> 12) & 0x3F)));
        addByte((byte) (0x80 | ((codePoint >> 6) & 0x3F)));
        addByte((byte) (0x80 | (codePoint & 0x3F)));
    }

    private void addByte(byte b) {
        if (outLength == out.length) {
            out = Arrays.copyOf(out, outLength * 2);
        }
        out[outLength++] = b;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw UnreadableFile.stream(name, e);
        }
    }
}
