package rongcuo.record;

import java.util.List;

/**
 * That a leaf stands in a tree: the hashes to climb from the leaf to the root.
 *
 * @param index of the leaf, counted from 0
 * @param size how many leaves the tree has
 * @param path from the leaf upwards
 */
public record InclusionProof(long index, long size, List<HashValue> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Whether it proves that the leaf stands in the tree of this root. Any proof may be asked, also a made-up one.
     *
     * <p>Source: RFC 9162 section 2.1.3.2.
     */
    public boolean proves(HashValue leaf, HashValue root) {
        if (index < 0 || index >= size || path.stream().anyMatch(hash -> hash.digest() != root.digest())) {
            return false;
        }
        var hasher = new TreeHasher(root.digest());
        byte[] climbed = leaf.bytes();
        long node = index;
        long last = size - 1;
        for (HashValue sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                climbed = hasher.node(sibling.bytes(), climbed);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                climbed = hasher.node(climbed, sibling.bytes());
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && leaf.digest() == root.digest() && new HashValue(root.digest(), climbed).equals(root);
    }
}
