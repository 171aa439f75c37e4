package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import rongcuo.evaluation.Explanation.Form;
import rongcuo.fact.Truth;

/**
 * The smallest sets of subjects that fix the truth of one clause.
 *
 * <p>A set is a mask: the subject first in vocabulary order has the highest bit, so that of two sets of one size the
 * greater mask comes first. Where no subject stands in two leaves, the best set of a whole is joined from the best sets
 * of its parts; else all minimal sets are compared. Where these are too many, one is found by leaving out what is
 * needless: minimal still, though there may be a smaller one.
 */
final class MinimalReasons {
    /** Past so many minimal sets of one node, or pairs of sets to be joined, the search gives up. */
    private static final int MOST_SETS = 256;

    private static final int MOST_PAIRS = 4096;

    /** Says that there are too many: a node whose truth is known is fixed by at least one set. */
    private static final List<Long> TOO_MANY = List.of();

    private static final int BITS = Long.SIZE;

    private final Node root;
    private final List<Node> leafNodes;
    private final List<Subject> subjects;

    /** By the place of the leaf among those of the clause, which stand in a row. */
    private final long[] masks;

    private final int firstPlace;
    private final boolean eachSubjectOnce;

    /**
     * @param order vocabulary order
     */
    MinimalReasons(Node root, List<Leaf> leaves, Comparator<Subject> order) {
        this.root = root;
        this.leafNodes = new ArrayList<>();
        collectLeaves(root);
        this.firstPlace = leafNodes.isEmpty() ? 0 : leafNodes.get(0).place;
        this.subjects = subjects(leafNodes, leaves, order);
        this.masks = masks(leafNodes, leaves, subjects);
        this.eachSubjectOnce = subjects.size() <= BITS && noneOverlap(masks);
    }

    private void collectLeaves(Node node) {
        if (node.isLeaf()) {
            leafNodes.add(node);
        }
        for (var part : node.parts) {
            collectLeaves(part);
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
        var masks = new long[nodes.size()];
        for (int i = 0; i < masks.length; i++) {
            for (var subject : leaves.get(nodes.get(i).place).subjects()) {
                masks[i] |= bit(subjects.indexOf(subject));
            }
        }
        return masks;
    }

    /** Past 64 subjects the last bit stands for all further ones together, and a set may name more than it must. */
    private static long bit(int place) {
        return 1L << (BITS - 1 - Math.min(place, BITS - 1));
    }

    private static boolean noneOverlap(long[] masks) {
        long seen = 0;
        for (long mask : masks) {
            if ((seen & mask) != 0) {
                return false;
            }
            seen |= mask;
        }
        return true;
    }

    private long maskOf(Node leaf) {
        return masks[leaf.place - firstPlace];
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
            if ((maskOf(node) & ~chosen) == 0 && supports(judgement.truth(node), truth)) {
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
        return Long.compareUnsigned(maskOf(other), maskOf(one));
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
            return maskOf(node);
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
            return maskOf(node);
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
        candidates.sort(MinimalReasons::compare);
        long mask = 0;
        for (int i = 0; i < needed && i < candidates.size(); i++) {
            mask |= candidates.get(i);
        }
        return mask;
    }

    private static boolean isBetter(long mask, long other) {
        return compare(mask, other) < 0;
    }

    /** The smaller set first; of two of one size, the one that comes first in vocabulary order. */
    private static int compare(long mask, long other) {
        int bySize = Integer.compare(Long.bitCount(mask), Long.bitCount(other));
        return bySize == 0 ? Long.compareUnsigned(other, mask) : bySize;
    }

    private long bestOfAll(Judgement judgement) {
        var sets = allMinimal(root, judgement);
        if (sets.isEmpty()) {
            return withoutNeedless(best(root, judgement), judgement);
        }
        long best = sets.get(0);
        for (long set : sets) {
            best = isBetter(set, best) ? set : best;
        }
        return best;
    }

    /** Every minimal set that fixes the node, or {@link #TOO_MANY}. */
    private List<Long> allMinimal(Node node, Judgement judgement) {
        if (node.isLeaf()) {
            return List.of(maskOf(node));
        }
        var truth = judgement.truth(node);
        var ofParts = new ArrayList<List<Long>>();
        for (var part : node.parts) {
            if (judgement.truth(part) == truth) {
                var sets = allMinimal(part, judgement);
                if (sets.isEmpty()) {
                    return TOO_MANY;
                }
                ofParts.add(sets);
            }
        }
        return joined(ofParts, needed(node, truth));
    }

    /** The minimal unions of sets of {@code needed} parts, or {@link #TOO_MANY}. */
    private static List<Long> joined(List<List<Long>> ofParts, int needed) {
        if (ofParts.size() > BITS) {
            return TOO_MANY;
        }
        var byCount = new ArrayList<List<Long>>();
        byCount.add(List.of(0L));
        for (var sets : ofParts) {
            int most = Math.min(needed, byCount.size());
            for (int count = most; count >= 1; count--) {
                var without = count < byCount.size() ? byCount.get(count) : List.<Long>of();
                var joined = minimal(without, byCount.get(count - 1), sets);
                if (joined.isEmpty()) {
                    return TOO_MANY;
                }
                if (count < byCount.size()) {
                    byCount.set(count, joined);
                } else {
                    byCount.add(joined);
                }
            }
        }
        return byCount.get(needed);
    }

    /** The minimal ones among some sets and the unions of two others, or {@link #TOO_MANY}. */
    private static List<Long> minimal(List<Long> sets, List<Long> some, List<Long> others) {
        if (some.size() * others.size() > MOST_PAIRS) {
            return TOO_MANY;
        }
        var all = new ArrayList<>(sets);
        for (long one : some) {
            for (long other : others) {
                all.add(one | other);
            }
        }
        all.sort(MinimalReasons::compare);
        var kept = new ArrayList<Long>();
        for (long set : all) {
            if (!containsOneOf(kept, set)) {
                kept.add(set);
            }
            if (kept.size() > MOST_SETS) {
                return TOO_MANY;
            }
        }
        return kept;
    }

    private static boolean containsOneOf(List<Long> smaller, long set) {
        for (long one : smaller) {
            if ((one & set) == one) {
                return true;
            }
        }
        return false;
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
            return (maskOf(node) & ~known) == 0 ? judgement.truth(node) : Truth.UNKNOWN;
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
