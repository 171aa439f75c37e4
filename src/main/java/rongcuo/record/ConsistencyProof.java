package rongcuo.record;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree has only been added to.
 *
 * @param first how many leaves the earlier tree has
 * @param second how many the later one has
 */
public record ConsistencyProof(long first, long second, List<HashValue> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether it proves that the later tree begins with all leaves of the earlier one. Any proof may be asked, also a
     * made-up one.
     *
     * <p>Source: RFC 9162 section 2.1.4.2.
     */
    public boolean proves(HashValue firstRoot, HashValue secondRoot) {
        var digest = secondRoot.digest();
        if (first < 1
                || first > second
                || firstRoot.digest() != digest
                || path.stream().anyMatch(hash -> hash.digest() != digest)) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        var steps = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            steps.add(0, firstRoot);
        }
        return !steps.isEmpty() && isClimbed(steps, firstRoot, secondRoot);
    }

    private boolean isClimbed(List<HashValue> steps, HashValue firstRoot, HashValue secondRoot) {
        var hasher = new TreeHasher(secondRoot.digest());
        int level = Long.numberOfTrailingZeros(first);
        long node = (first - 1) >>> level;
        long last = (second - 1) >>> level;
        byte[] earlier = steps.get(0).bytes();
        byte[] later = earlier;
        for (HashValue step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = hasher.node(step.bytes(), earlier);
                later = hasher.node(step.bytes(), later);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                later = hasher.node(later, step.bytes());
            }
            node >>>= 1;
            last >>>= 1;
        }
        var digest = secondRoot.digest();
        return last == 0
                && new HashValue(digest, earlier).equals(firstRoot)
                && new HashValue(digest, later).equals(secondRoot);
    }
}
