package rongcuo.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** What a digest gave: 32 bytes, and which digest it was. */
public final class HashValue {
    private final LedgerDigest digest;
    private final byte[] bytes;

    HashValue(LedgerDigest digest, byte[] bytes) {
        if (bytes.length != LedgerDigest.LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + bytes.length);
        }
        this.digest = digest;
        this.bytes = bytes;
    }

    /** Reads what {@link #toString} writes, with small letters; empty where it is anything else. */
    public static Optional<HashValue> parse(String text) {
        for (LedgerDigest digest : LedgerDigest.values()) {
            String prefix = digest.prefix();
            if (text.length() == prefix.length() + 2 * LedgerDigest.LENGTH
                    && text.startsWith(prefix)
                    && text.chars().skip(prefix.length()).allMatch(HashValue::isSmallHex)) {
                return Optional.of(
                        new HashValue(digest, HexFormat.of().parseHex(text, prefix.length(), text.length())));
            }
        }
        return Optional.empty();
    }

    private static boolean isSmallHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    public LedgerDigest digest() {
        return digest;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashValue hash && hash.digest == digest && Arrays.equals(hash.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@code sha256:} or {@code sm3:} and 64 hexadecimal digits. */
    @Override
    public String toString() {
        return digest.prefix() + HexFormat.of().formatHex(bytes);
    }
}
