package rongcuo.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The leaf hashes of a ledger, and what follows from them: roots of its first lines and proofs. A million leaves take 32
 * MB.
 *
 * <p>Source: RFC 6962 section 2.1; RFC 9162 section 2.1.
 */
public final class MerkleLog {
    private static final int BLOCK_LEAVES = 1 << 14;

    private final TreeHasher hasher;
    private final List<byte[]> blocks = new ArrayList<>();
    private long size;

    public MerkleLog(LedgerDigest digest) {
        this.hasher = new TreeHasher(digest);
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** Adds the leaf that these bytes are. */
    public void add(byte[] leaf) {
        addHash(hasher.leaf(leaf, 0, leaf.length));
    }

    void addHash(byte[] hash) {
        int place = (int) (size % BLOCK_LEAVES);
        if (place == 0) {
            blocks.add(new byte[BLOCK_LEAVES * LedgerDigest.LENGTH]);
        }
        System.arraycopy(hash, 0, blocks.get(blocks.size() - 1), place * LedgerDigest.LENGTH, LedgerDigest.LENGTH);
        size++;
    }

    /** The hash of the leaf of an index, counted from 0. */
    public HashValue leaf(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " of " + size);
        }
        return new HashValue(hasher.digest(), hash(index));
    }

    private byte[] hash(long index) {
        int from = (int) (index % BLOCK_LEAVES) * LedgerDigest.LENGTH;
        return Arrays.copyOfRange(blocks.get((int) (index / BLOCK_LEAVES)), from, from + LedgerDigest.LENGTH);
    }

    /** The root over the first leaves. */
    public HashValue root(long leaves) {
        requireSize(leaves);
        return new HashValue(hasher.digest(), root(0, leaves));
    }

    /** The root over the leaves up to {@code to}, itself excluded. */
    private byte[] root(long from, long to) {
        var running = new RunningRoot(hasher);
        for (long i = from; i < to; i++) {
            running.add(hash(i));
        }
        return running.root();
    }

    /**
     * The proof that a leaf is one of the first {@code leaves}.
     *
     * @param index of the leaf, less than {@code leaves}
     */
    public InclusionProof inclusion(long index, long leaves) {
        requireSize(leaves);
        if (index < 0 || index >= leaves) {
            throw new IllegalArgumentException("no leaf " + index + " of " + leaves);
        }
        var path = new ArrayList<HashValue>();
        long from = 0;
        long to = leaves;
        while (to - from > 1) {
            long split = from + split(to - from);
            if (index < split) {
                path.add(0, rootOf(split, to));
                to = split;
            } else {
                path.add(0, rootOf(from, split));
                from = split;
            }
        }
        return new InclusionProof(index, leaves, path);
    }

    /**
     * The proof that the first {@code first} leaves are the same in a tree of {@code second}.
     *
     * @param first at least 1, and at most {@code second}
     */
    public ConsistencyProof consistency(long first, long second) {
        requireSize(second);
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("no consistency of " + first + " with " + second);
        }
        var path = new ArrayList<HashValue>();
        long from = 0;
        long to = second;
        boolean isKnown = true;
        while (first != to) {
            long split = from + split(to - from);
            if (first <= split) {
                path.add(0, rootOf(split, to));
                to = split;
            } else {
                path.add(0, rootOf(from, split));
                from = split;
                isKnown = false;
            }
        }
        if (!isKnown) {
            path.add(0, rootOf(from, to));
        }
        return new ConsistencyProof(first, second, path);
    }

    private HashValue rootOf(long from, long to) {
        return new HashValue(hasher.digest(), root(from, to));
    }

    /** The largest power of two that is less than a number of leaves, at least 2. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private void requireSize(long leaves) {
        if (leaves < 0 || leaves > size) {
            throw new IllegalArgumentException("no tree of " + leaves + " leaves of " + size);
        }
    }
}
