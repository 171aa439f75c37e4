package rongcuo.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line of a ledger as it stands in its file. */
public final class LedgerLine {
    private final long number;
    private final String file;
    private final long offset;
    private final byte[] bytes;

    /** @param bytes not to be changed afterwards */
    LedgerLine(long number, String file, long offset, byte[] bytes) {
        this.number = number;
        this.file = file;
        this.offset = offset;
        this.bytes = bytes;
    }

    /** How many lines of the ledger stand before it. */
    public long number() {
        return number;
    }

    /** The segment's file, without the folder. */
    public String file() {
        return file;
    }

    /** Where it begins in the file, in bytes counted from 0. */
    public long offset() {
        return offset;
    }

    /** The leaf: all of the line but its newline. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the line begins so; cheaper than to read it, where its first key tells enough. */
    public boolean startsWith(String ascii) {
        byte[] start = ascii.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Whether some bytes stand anywhere in the line; cheaper than to read it, where most lines have them nowhere. */
    public boolean contains(byte[] part) {
        for (int from = 0; from <= bytes.length - part.length; from++) {
            if (bytes[from] == part[0] && Arrays.equals(bytes, from, from + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    /** The line as text, without its newline. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        return (JsonObject) CanonicalJson.read(bytes);
    }

    /** {@code ledger}, {@code material}, {@code decision} and what else is written. */
    public String kind() {
        return json().text("kind").orElseThrow();
    }

    public HashValue leaf(LedgerDigest digest) {
        return new HashValue(digest, new TreeHasher(digest).leaf(bytes, 0, bytes.length));
    }

    /** The leaf hash that a line of these members has in a ledger. */
    public static HashValue leafOf(JsonObject line, LedgerDigest digest) {
        byte[] bytes = CanonicalJson.write(line);
        return new HashValue(digest, new TreeHasher(digest).leaf(bytes, 0, bytes.length));
    }
}
