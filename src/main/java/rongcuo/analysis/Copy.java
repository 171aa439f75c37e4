package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Conclusion;

/** One completely known case as literals: which region each subject lies in, and what each policy makes of it. */
final class Copy {
    private final Encoding encoding;
    private final Gates gates;
    private final int[][] regions;
    private final List<Circuit.Outcome<Integer>> outcomes = new ArrayList<>();
    private final List<Map<Conclusion, Integer>> conclusions = new ArrayList<>();

    Copy(Encoding encoding, Gates gates) {
        this.encoding = encoding;
        this.gates = gates;
        this.regions = new int[encoding.domains().size()][];
        for (int domain = 0; domain < regions.length; domain++) {
            regions[domain] = regions(encoding.domains().get(domain));
        }
        linkPairs();
        for (int i = 0; i < encoding.constraints().size(); i++) {
            forbid(i);
        }
        for (var wiring : encoding.policies()) {
            var outcome = outcome(wiring);
            outcomes.add(outcome);
            conclusions.add(conclusions(outcome));
        }
    }

    private int[] regions(Domain domain) {
        var solver = gates.solver();
        if (domain.size() == 1) {
            return new int[] {gates.truth()};
        }
        if (domain.size() == 2) {
            int either = solver.variable();
            return new int[] {either, -either};
        }
        var literals = new ArrayList<Integer>();
        for (int region = 0; region < domain.size(); region++) {
            literals.add(solver.variable());
        }
        gates.exactlyOne(literals);
        return literals.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How two days stand to each other says of each what conditions ask of it alone. */
    private void linkPairs() {
        for (int domain = 0; domain < regions.length; domain++) {
            var looks = encoding.looks(domain);
            for (int region = 0; region < looks.size(); region++) {
                link(domain, region, 0, looks.get(region).first());
                link(domain, region, 1, looks.get(region).second());
            }
        }
    }

    private void link(int pair, int region, int which, Optional<Integer> alone) {
        var subject = encoding.domains().get(pair).subjects().get(which);
        var place = encoding.place(new Domains.Key(subject, Optional.empty()));
        if (place.isPresent() && alone.isPresent()) {
            gates.solver().clause(-regions[pair][region], regions[place.get()][alone.get()]);
        }
    }

    private void forbid(int place) {
        var wiring = encoding.constraints().get(place);
        var outcome = outcome(wiring);
        for (var constraint : encoding.evaluators().get(place).policy().terms().constraints()) {
            gates.solver().clause(-outcome.entry(constraint.id()));
        }
    }

    private Circuit.Outcome<Integer> outcome(Wiring wiring) {
        var leaves = new ArrayList<Integer>();
        for (int leaf = 0; leaf < wiring.circuit.leaves(); leaf++) {
            leaves.add(within(wiring.domainOf(leaf), wiring.holding(leaf)));
        }
        return wiring.circuit.over(leaves, gates);
    }

    /** Whether a subject lies in one of some regions. */
    int within(int domain, BitSet some) {
        return gates.any(
                some.stream().mapToObj(region -> regions[domain][region]).toList());
    }

    /** The order of the conclusions: the first that applies. */
    private Map<Conclusion, Integer> conclusions(Circuit.Outcome<Integer> outcome) {
        int scope = outcome.scope();
        int excluded = outcome.exclusions();
        int premises = outcome.premises();
        int circumstances = outcome.circumstances();
        var found = new EnumMap<Conclusion, Integer>(Conclusion.class);
        found.put(Conclusion.OUT_OF_SCOPE, -scope);
        found.put(Conclusion.EXCLUDED, gates.all(List.of(scope, excluded)));
        found.put(Conclusion.PREMISE_NOT_MET, gates.all(List.of(scope, -excluded, -premises)));
        found.put(Conclusion.ELIGIBLE, gates.all(List.of(scope, -excluded, premises, circumstances)));
        found.put(Conclusion.NOT_MATCHED, gates.all(List.of(scope, -excluded, premises, -circumstances)));
        return found;
    }

    Encoding encoding() {
        return encoding;
    }

    Gates gates() {
        return gates;
    }

    /** How many regions a domain has. */
    int regions(int domain) {
        return regions[domain].length;
    }

    /** The literal of a region. */
    int region(int domain, int region) {
        return regions[domain][region];
    }

    /** What everything in a policy comes to. */
    Circuit.Outcome<Integer> outcome(int policy) {
        return outcomes.get(policy);
    }

    /** The literal of a conclusion under a policy; of {@link Conclusion#UNDETERMINED} there is none. */
    int conclusion(int policy, Conclusion conclusion) {
        return Optional.ofNullable(conclusions.get(policy).get(conclusion)).orElseThrow();
    }

    /** The region in which a subject lies in the case that was found last. */
    int found(int domain) {
        for (int region = 0; region < regions[domain].length; region++) {
            if (gates.solver().isTrue(regions[domain][region])) {
                return region;
            }
        }
        throw new IllegalStateException("a subject lies in one region");
    }

    /** Takes a subject to lie in one of some regions. */
    void assume(Solver.Assumptions assumptions, int domain, BitSet some) {
        for (int region = 0; region < regions[domain].length; region++) {
            if (!some.get(region)) {
                assumptions.add(-regions[domain][region]);
            }
        }
    }
}
