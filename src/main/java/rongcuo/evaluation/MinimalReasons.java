package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rongcuo.evaluation.Explanation.Form;
import rongcuo.fact.Truth;

/**
 * The smallest sets of subjects that fix the truth of one clause.
 *
 * <p>A set is a mask: the subject first in vocabulary order has the highest bit, so that of two sets of one size the
 * greater mask comes first. Where no subject stands in two leaves, the best set of a whole is joined from the best sets
 * of its parts; else all minimal sets are compared, as long as they are few.
 */
final class MinimalReasons {
    private static final int MOST_SETS = 256;
    private static final int BITS = Long.SIZE;

    private final Node root;
    private final List<Subject> subjects;
    /** By the place of the leaf; 0 for a leaf of other clauses. */
    private final long[] masks;

    private final boolean eachSubjectOnce;
    private final List<Node> leafNodes;

    /**
     * @param order vocabulary order
     */
    MinimalReasons(Node root, List<Leaf> leaves, Comparator<Subject> order) {
        this.root = root;
        this.leafNodes = leafNodes(root);
        this.subjects = subjects(leafNodes, leaves, order);
        this.masks = masks(leafNodes, leaves, subjects);
        this.eachSubjectOnce = eachSubjectOnce(root);
    }

    private static List<Node> leafNodes(Node root) {
        var found = new ArrayList<Node>();
        collectLeaves(root, new HashSet<>(), found);
        return List.copyOf(found);
    }

    private static void collectLeaves(Node node, Set<Node> seen, List<Node> found) {
        if (!seen.add(node)) {
            return;
        }
        if (node.isLeaf()) {
            found.add(node);
        }
        for (var part : node.parts) {
            collectLeaves(part, seen, found);
        }
    }

    private static List<Subject> subjects(List<Node> nodes, List<Leaf> leaves, Comparator<Subject> order) {
        var subjects = new LinkedHashSet<Subject>();
        for (var node : nodes) {
            subjects.addAll(leaves.get(node.place).subjects());
        }
        var sorted = new ArrayList<>(subjects);
        sorted.sort(order);
        return sorted;
    }

    private static long[] masks(List<Node> nodes, List<Leaf> leaves, List<Subject> subjects) {
        var masks = new long[leaves.size()];
        for (var node : nodes) {
            long mask = 0;
            for (var subject : leaves.get(node.place).subjects()) {
                mask |= bit(subjects.indexOf(subject));
            }
            masks[node.place] = mask;
        }
        return masks;
    }

    /** Past 64 subjects the last bit stands for all further ones together. */
    private static long bit(int place) {
        return 1L << (BITS - 1 - Math.min(place, BITS - 1));
    }

    private boolean eachSubjectOnce(Node node) {
        return subjects.size() <= BITS && isReadOnce(node, new HashSet<>(), new ArrayList<>());
    }

    private boolean isReadOnce(Node node, Set<Node> visited, List<Long> seen) {
        if (!visited.add(node)) {
            return false;
        }
        if (!node.isLeaf()) {
            return areReadOnce(node.parts, visited, seen);
        }
        long mask = masks[node.place];
        for (long other : seen) {
            if ((other & mask) != 0) {
                return false;
            }
        }
        seen.add(mask);
        return true;
    }

    private boolean areReadOnce(List<Node> parts, Set<Node> visited, List<Long> seen) {
        for (var part : parts) {
            if (!isReadOnce(part, visited, seen)) {
                return false;
            }
        }
        return true;
    }

    /** The reasons of the clause's truth, in vocabulary order. */
    List<Subject> subjects(Judgement judgement) {
        long chosen = mask(judgement);
        var named = new ArrayList<Subject>(Long.bitCount(chosen));
        for (int place = 0; place < subjects.size(); place++) {
            if ((chosen & bit(place)) != 0) {
                named.add(subjects.get(place));
            }
        }
        return named;
    }

    /** The reasons of the clause's truth, in vocabulary order of their subjects, as the leaves that speak of them. */
    List<Node> leaves(Judgement judgement) {
        long chosen = mask(judgement);
        var truth = judgement.truth(root);
        var relevant = new ArrayList<Node>();
        for (var node : leafNodes) {
            if ((masks[node.place] & ~chosen) == 0 && supports(judgement.truth(node), truth)) {
                relevant.add(node);
            }
        }
        relevant.sort(this::compareBySubject);
        return relevant;
    }

    /** With every {@code not} at the leaves, only what holds makes a whole hold, and only what fails makes it fail. */
    private static boolean supports(Truth leaf, Truth whole) {
        return whole == Truth.UNKNOWN ? leaf != Truth.FALSE : leaf == whole;
    }

    private int compareBySubject(Node one, Node other) {
        return Long.compareUnsigned(masks[other.place], masks[one.place]);
    }

    long mask(Judgement judgement) {
        var truth = judgement.truth(root);
        if (truth == Truth.UNKNOWN) {
            return open(root, judgement);
        }
        return eachSubjectOnce ? best(root, judgement) : bestOfAll(judgement);
    }

    /** For an open node: what already counts toward it, and what is missing. */
    private long open(Node node, Judgement judgement) {
        if (node.isLeaf()) {
            return masks[node.place];
        }
        long mask = 0;
        for (var part : node.parts) {
            var truth = judgement.truth(part);
            if (truth == Truth.UNKNOWN) {
                mask |= open(part, judgement);
            } else if (truth == Truth.TRUE) {
                mask |= best(part, judgement);
            }
        }
        return mask;
    }

    /** The smallest set that fixes a node whose truth is known; exact where no subject stands in two leaves. */
    private long best(Node node, Judgement judgement) {
        if (node.isLeaf()) {
            return masks[node.place];
        }
        var truth = judgement.truth(node);
        int needed = needed(node, truth);
        if (needed == 1) {
            return bestOne(node, truth, judgement);
        }
        return needed == node.parts.size() ? bestAll(node, judgement) : bestSome(node, needed, truth, judgement);
    }

    /** How many parts of its own truth fix a node. */
    private static int needed(Node node, Truth truth) {
        int size = node.parts.size();
        return switch (node.form) {
            case ALL -> truth == Truth.TRUE ? size : 1;
            case ANY -> truth == Truth.TRUE ? 1 : size;
            case AT_LEAST -> truth == Truth.TRUE ? node.count : size - node.count + 1;
            case LEAF -> 0;
        };
    }

    private long bestOne(Node node, Truth truth, Judgement judgement) {
        long best = -1;
        for (var part : node.parts) {
            if (judgement.truth(part) == truth) {
                long mask = best(part, judgement);
                best = best == -1 || isBetter(mask, best) ? mask : best;
            }
        }
        return best == -1 ? 0 : best;
    }

    private long bestAll(Node node, Judgement judgement) {
        long mask = 0;
        for (var part : node.parts) {
            mask |= best(part, judgement);
        }
        return mask;
    }

    private long bestSome(Node node, int needed, Truth truth, Judgement judgement) {
        var candidates = new ArrayList<Long>();
        for (var part : node.parts) {
            if (judgement.truth(part) == truth) {
                candidates.add(best(part, judgement));
            }
        }
        candidates.sort((a, b) -> isBetter(a, b) ? -1 : 1);
        long mask = 0;
        for (int i = 0; i < needed && i < candidates.size(); i++) {
            mask |= candidates.get(i);
        }
        return mask;
    }

    private static boolean isBetter(long mask, long other) {
        int size = Long.bitCount(mask);
        int otherSize = Long.bitCount(other);
        return size == otherSize ? Long.compareUnsigned(mask, other) > 0 : size < otherSize;
    }

    private long bestOfAll(Judgement judgement) {
        var sets = allMinimal(root, judgement);
        if (sets.size() > MOST_SETS) {
            return withoutNeedless(best(root, judgement), judgement);
        }
        long best = sets.get(0);
        for (long set : sets) {
            best = isBetter(set, best) ? set : best;
        }
        return best;
    }

    /** Every minimal set that fixes the node, or more than {@link #MOST_SETS} where there are too many. */
    private List<Long> allMinimal(Node node, Judgement judgement) {
        if (node.isLeaf()) {
            return List.of(masks[node.place]);
        }
        var truth = judgement.truth(node);
        var ofParts = new ArrayList<List<Long>>();
        for (var part : node.parts) {
            if (judgement.truth(part) == truth) {
                ofParts.add(allMinimal(part, judgement));
            }
        }
        return joined(ofParts, needed(node, truth));
    }

    /** The minimal unions of sets of {@code needed} parts. */
    private static List<Long> joined(List<List<Long>> ofParts, int needed) {
        var byCount = new ArrayList<List<Long>>();
        byCount.add(List.of(0L));
        for (int count = 1; count <= needed; count++) {
            byCount.add(List.of());
        }
        for (var sets : ofParts) {
            for (int count = needed; count >= 1; count--) {
                byCount.set(count, minimal(byCount.get(count), unions(byCount.get(count - 1), sets)));
            }
        }
        return byCount.get(needed);
    }

    private static List<Long> unions(List<Long> some, List<Long> others) {
        var unions = new ArrayList<Long>();
        for (long one : some) {
            for (long other : others) {
                unions.add(one | other);
                if (unions.size() > MOST_SETS) {
                    return unions;
                }
            }
        }
        return unions;
    }

    private static List<Long> minimal(List<Long> some, List<Long> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparingInt(Long::bitCount));
        var kept = new ArrayList<Long>();
        for (long set : all) {
            if (kept.stream().noneMatch(smaller -> (smaller & set) == smaller)) {
                kept.add(set);
            }
        }
        return kept;
    }

    /** Drops each subject, last in vocabulary order first, without which the rest still fixes the truth. */
    private long withoutNeedless(long mask, Judgement judgement) {
        var truth = judgement.truth(root);
        long kept = mask;
        for (int place = BITS - 1; place >= 0; place--) {
            long fewer = kept & ~bit(place);
            if (fewer != kept && truth(root, fewer, judgement) == truth) {
                kept = fewer;
            }
        }
        return kept;
    }

    /** The node's truth when only the subjects of the mask are known. */
    private Truth truth(Node node, long known, Judgement judgement) {
        if (node.isLeaf()) {
            return (masks[node.place] & ~known) == 0 ? judgement.truth(node) : Truth.UNKNOWN;
        }
        if (node.form == Form.AT_LEAST) {
            return truthOfCount(node, known, judgement);
        }
        var truth = Truth.of(node.form == Form.ALL);
        for (var part : node.parts) {
            var other = truth(part, known, judgement);
            truth = node.form == Form.ALL ? truth.and(other) : truth.or(other);
        }
        return truth;
    }

    private Truth truthOfCount(Node node, long known, Judgement judgement) {
        int holding = 0;
        int open = 0;
        for (var part : node.parts) {
            var truth = truth(part, known, judgement);
            holding += truth == Truth.TRUE ? 1 : 0;
            open += truth == Truth.UNKNOWN ? 1 : 0;
        }
        if (holding >= node.count) {
            return Truth.TRUE;
        }
        return holding + open >= node.count ? Truth.UNKNOWN : Truth.FALSE;
    }
}
