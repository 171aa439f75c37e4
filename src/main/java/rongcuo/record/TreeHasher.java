package rongcuo.record;

import java.security.MessageDigest;

/**
 * Hashes leaves and nodes of a Merkle tree, told apart by a first byte so that no node can be passed off as a leaf. Used
 * by one thread.
 *
 * <p>Source: RFC 6962 section 2.1; RFC 9162 section 2.1.1.
 */
final class TreeHasher {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final LedgerDigest digest;
    private final MessageDigest hashing;

    TreeHasher(LedgerDigest digest) {
        this.digest = digest;
        this.hashing = digest.start();
    }

    LedgerDigest digest() {
        return digest;
    }

    /** Of the bytes up to {@code end}, itself excluded. */
    byte[] leaf(byte[] bytes, int start, int end) {
        hashing.update(LEAF);
        hashing.update(bytes, start, end - start);
        return hashing.digest();
    }

    byte[] node(byte[] left, byte[] right) {
        hashing.update(NODE);
        hashing.update(left);
        hashing.update(right);
        return hashing.digest();
    }

    /** The root of a tree without leaves. */
    byte[] none() {
        return hashing.digest();
    }
}
