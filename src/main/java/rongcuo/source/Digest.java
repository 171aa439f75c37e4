package rongcuo.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The SHA-256 digest of a file's bytes, computed when it is asked for: that takes as long as all the rest of a short
 * run, and most runs never print it.
 */
public final class Digest {
    private static final byte[] NO_BYTES = {};

    private final byte[] bytes;
    private final String known;

    private Digest(byte[] bytes, String known) {
        this.bytes = bytes;
        this.known = known;
    }

    /** The digest of these bytes, which must not be changed afterwards. */
    public static Digest of(byte[] bytes) {
        return new Digest(bytes, "");
    }

    /**
     * The digest of what a stream holds to its end.
     *
     * @throws IOException where reading it fails
     */
    public static Digest of(InputStream in) throws IOException {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return known(written(digest.digest()));
    }

    /** A digest computed before, as {@link #toString} gave it. */
    public static Digest known(String digest) {
        return new Digest(NO_BYTES, digest);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Digest digest)) {
            return false;
        }
        boolean areUncomputed = known.isEmpty() && digest.known.isEmpty();
        return areUncomputed ? Arrays.equals(bytes, digest.bytes) : toString().equals(digest.toString());
    }

    /** The same for all: to compute digests only to spread them would cost more than it saves. */
    @Override
    public int hashCode() {
        return 1;
    }

    /** {@code sha256:} and 64 hexadecimal digits. */
    @Override
    public String toString() {
        if (!known.isEmpty()) {
            return known;
        }
        return written(sha256().digest(bytes));
    }

    private static String written(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
