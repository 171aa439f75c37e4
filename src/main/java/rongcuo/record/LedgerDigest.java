package rongcuo.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The digest that a ledger is chained and committed to with: SHA-256, or SM3 where commercial cryptography of China is
 * asked for.
 *
 * <p>Source: FIPS 180-4; GB/T 32905-2016 (SM3).
 */
public enum LedgerDigest {
    SHA_256("sha-256", "sha256:"),
    SM3("sm3", "sm3:");

    /** Of both. */
    static final int LENGTH = 32;

    private final String id;
    private final String prefix;

    LedgerDigest(String id, String prefix) {
        this.id = id;
        this.prefix = prefix;
    }

    /** As a ledger's first line and the command line name it. */
    public String id() {
        return id;
    }

    /** What stands before the hexadecimal digits, colon included. */
    String prefix() {
        return prefix;
    }

    /** The digest that is named so. */
    public static Optional<LedgerDigest> named(String id) {
        return Arrays.stream(values()).filter(digest -> digest.id.equals(id)).findFirst();
    }

    /** The digest of these bytes alone, as a material is named by. */
    public HashValue of(byte[] bytes) {
        return new HashValue(this, start().digest(bytes));
    }

    MessageDigest start() {
        if (this == SM3) {
            return Sm3.start();
        }
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
