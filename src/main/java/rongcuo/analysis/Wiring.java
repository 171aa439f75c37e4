package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import rongcuo.analysis.Encoding.Look;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Truth;
import rongcuo.policy.Constraint;
import rongcuo.policy.Policy;

/** Which regions of which domain make each leaf of a circuit hold. */
final class Wiring {
    final Circuit circuit;

    private final Policy policy;
    private final Function<CaseFile, byte[]> truths;
    private final int[] domainOf;
    private final List<BitSet> holding = new ArrayList<>();

    /** @param truths of the leaves for a case */
    Wiring(Policy policy, Circuit circuit, Function<CaseFile, byte[]> truths) {
        this.policy = policy;
        this.circuit = circuit;
        this.truths = truths;
        this.domainOf = new int[circuit.leaves()];
        for (int leaf = 0; leaf < domainOf.length; leaf++) {
            domainOf[leaf] = -1;
            holding.add(new BitSet());
        }
    }

    /** The place of the domain of a leaf. */
    int domainOf(int leaf) {
        return domainOf[leaf];
    }

    /** The regions in which a leaf holds. */
    BitSet holding(int leaf) {
        return holding.get(leaf);
    }

    /** Finds the domain of each leaf that asks for one subject. */
    void connect(Map<Domains.Key, Integer> places) {
        for (int leaf = 0; leaf < domainOf.length; leaf++) {
            var subjects = circuit.subjects(leaf);
            if (subjects.size() == 1) {
                domainOf[leaf] = places.getOrDefault(Domains.Key.of(subjects.get(0), policy), -1);
            }
        }
    }

    /** Learns which leaves hold where each domain is in its region of a number, or in its last one. */
    void learn(CaseFile caseFile, int region, List<Domain> domains) {
        var found = truths.apply(caseFile);
        for (int leaf = 0; leaf < domainOf.length; leaf++) {
            int domain = domainOf[leaf];
            if (domain >= 0 && region < domains.get(domain).values()) {
                holding.get(leaf).set(region, found[leaf] == Truth.TRUE.rank());
            }
        }
    }

    /** The domains that each of some constraints speaks of, where this is the wiring of constraints. */
    List<Set<Integer>> domainsOf(List<Constraint> constraints) {
        var leaves = new ArrayList<Set<Integer>>();
        for (int domain : domainOf) {
            leaves.add(Set.of(domain));
        }
        var joined = circuit.over(leaves, new Joined());
        return constraints.stream()
                .map(constraint -> joined.entry(constraint.id()))
                .toList();
    }

    /** Whatever the connective, the parts come together. */
    private static final class Joined implements Circuit.Connectives<Set<Integer>> {
        @Override
        public Set<Integer> all(List<Set<Integer>> parts) {
            var joined = new TreeSet<Integer>();
            parts.forEach(joined::addAll);
            return joined;
        }

        @Override
        public Set<Integer> any(List<Set<Integer>> parts) {
            return all(parts);
        }

        @Override
        public Set<Integer> atLeast(int count, List<Set<Integer>> parts) {
            return all(parts);
        }
    }

    /** The truths of the leaves on a pair of days. */
    List<Truth> ofPair(List<Subject> pair, CaseFile caseFile) {
        var found = truths.apply(caseFile);
        var ofPair = new ArrayList<Truth>();
        for (int leaf : leavesOn(pair)) {
            ofPair.add(Truth.ofRank(found[leaf]));
        }
        return ofPair;
    }

    private List<Integer> leavesOn(List<Subject> pair) {
        var leaves = new ArrayList<Integer>();
        for (int leaf = 0; leaf < domainOf.length; leaf++) {
            if (DayPairs.isOf(pair, circuit.subjects(leaf))) {
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    /**
     * Connects the leaves on a pair of days.
     *
     * @param index which wiring this is, as looks count them
     */
    void connectPair(List<Subject> pair, int domain, List<Look> looks, int index) {
        var leaves = leavesOn(pair);
        for (int i = 0; i < leaves.size(); i++) {
            domainOf[leaves.get(i)] = domain;
            for (int region = 0; region < looks.size(); region++) {
                boolean holds = looks.get(region).truths().get(index).get(i) == Truth.TRUE;
                holding.get(leaves.get(i)).set(region, holds);
            }
        }
    }
}
