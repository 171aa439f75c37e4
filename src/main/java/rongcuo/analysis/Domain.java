package rongcuo.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rongcuo.evaluation.Subject;
import rongcuo.policy.Policy;

/**
 * What a subject may be, in regions that no condition tells apart: one of them and only one is the case.
 *
 * @param subjects one; two for how two days stand to each other
 * @param policy whose clause it is, for a finding on a clause; else absent
 * @param regions in the order of the values; what nobody found comes last
 */
record Domain(List<Subject> subjects, Optional<Policy> policy, List<Region> regions, Order order) {
    Domain {
        subjects = List.copyOf(subjects);
        regions = List.copyOf(regions);
    }

    Subject subject() {
        return subjects.get(0);
    }

    int size() {
        return regions.size();
    }

    /** Whether it may count as not established because nobody found it. */
    boolean mayBeNotFound() {
        return regions.get(size() - 1) instanceof Region.NotFound;
    }

    /** How many regions stand for values. */
    int values() {
        return mayBeNotFound() ? size() - 1 : size();
    }

    /** The regions that stand for values. */
    BitSet allValues() {
        var all = new BitSet();
        all.set(0, values());
        return all;
    }

    /** Whether regions that follow each other make a range. */
    enum Order {
        ORDERED,
        NONE
    }
}
