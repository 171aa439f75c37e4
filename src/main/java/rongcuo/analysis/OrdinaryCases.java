package rongcuo.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rongcuo.analysis.CoverageProofs.Silence;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Value;

/** An ordinary case under a policy, and cases that differ from it as little as they can. A case is a region by domain. */
final class OrdinaryCases {
    private static final int POLICY = 0;

    final CoverageProofs proofs;
    final int[] base;
    private final Encoding encoding;
    private final Evaluator evaluator;
    /** The domains of which clauses that decide ask. */
    private final NavigableSet<Integer> deciding;

    /** @param silence whether the ordinary case may leave unsaid what nobody found */
    OrdinaryCases(Encoding encoding, NavigableSet<Integer> deciding, Silence silence) {
        this.encoding = encoding;
        this.evaluator = encoding.evaluators().get(POLICY);
        this.deciding = deciding;
        this.proofs = new CoverageProofs(encoding, silence);
        this.base = base();
    }

    boolean isSatisfiable(List<Integer> wanted) {
        return proofs.gates.solver().isSatisfiable(CoverageProofs.assumptions(wanted));
    }

    /** The regions of a case of which something is true and that differs from the base in few subjects. */
    Optional<int[]> near(List<Integer> wanted) {
        var solver = proofs.gates.solver();
        var kept = new TreeSet<>(deciding);
        var left = new ArrayList<Integer>();
        while (!isSatisfiable(with(wanted, kept))) {
            var core = new HashSet<>(solver.core());
            var freed = kept.stream()
                    .filter(domain -> core.contains(proofs.one.region(domain, base[domain])))
                    .toList();
            if (freed.isEmpty()) {
                return Optional.empty();
            }
            kept.removeAll(freed);
            left.addAll(freed);
        }
        // What has to differ differs as little as it can, so that no case says more than it is made for.
        var fixed = with(wanted, kept);
        for (int domain : left) {
            fix(fixed, domain);
        }
        return isSatisfiable(fixed) ? Optional.of(found()) : Optional.empty();
    }

    /** Adds the first of the preferred regions that a subject can lie in beside what is fixed already. */
    private void fix(List<Integer> fixed, int domain) {
        for (int region : preferredFrom(base[domain], encoding.domains().get(domain))) {
            fixed.add(proofs.one.region(domain, region));
            if (isSatisfiable(fixed)) {
                return;
            }
            fixed.remove(fixed.size() - 1);
        }
    }

    /** The base first, then what is nearest to it. */
    private List<Integer> preferredFrom(int start, Domain domain) {
        var regions = new ArrayList<>(preferred(domain));
        if (domain.order() == Domain.Order.ORDERED && start < domain.values()) {
            regions.sort(Comparator.comparingInt(region -> Math.abs(region - start)));
        }
        regions.remove(Integer.valueOf(start));
        regions.add(0, start);
        return regions;
    }

    private int[] found() {
        var regions = base.clone();
        for (int domain : deciding) {
            regions[domain] = proofs.one.found(domain);
        }
        return regions;
    }

    private List<Integer> with(List<Integer> wanted, Set<Integer> kept) {
        var all = new ArrayList<>(wanted);
        kept.forEach(domain -> all.add(proofs.one.region(domain, base[domain])));
        return all;
    }

    /** An ordinary case: in scope, nothing against it, no circumstance; what need not be stated is not. */
    private int[] base() {
        var wanted = new ArrayList<Integer>();
        for (var conclusion : List.of(Conclusion.NOT_MATCHED, Conclusion.ELIGIBLE)) {
            if (wanted.isEmpty() && isSatisfiable(List.of(proofs.one.conclusion(POLICY, conclusion)))) {
                wanted.add(proofs.one.conclusion(POLICY, conclusion));
            }
        }
        var regions = new int[encoding.domains().size()];
        // Backwards, so that where some value of a set is needed it is the first.
        for (int domain : deciding.descendingSet()) {
            for (int region : preferred(encoding.domains().get(domain))) {
                wanted.add(proofs.one.region(domain, region));
                if (isSatisfiable(wanted)) {
                    regions[domain] = region;
                    break;
                }
                wanted.remove(wanted.size() - 1);
            }
        }
        return regions;
    }

    /** What an ordinary case is taken to be first: what nobody found, what is presumed, no, none. */
    private List<Integer> preferred(Domain domain) {
        var regions = new LinkedHashSet<Integer>();
        // A set is stated whole, so that what it does not name is not in it rather than not found.
        if (domain.mayBeNotFound() && !(domain.subject() instanceof Subject.OfMember)) {
            regions.add(domain.values());
        }
        var presumed = presumed(domain);
        presumed.ifPresent(regions::add);
        for (int region = 0; region < domain.values(); region++) {
            var it = domain.regions().get(region);
            boolean isNo =
                    it.equals(new Region.Whether(false)) || it.equals(new Region.OfValue(new Value.TruthValue(false)));
            if (isNo) {
                regions.add(region);
            }
        }
        for (int region = 0; region < domain.values(); region++) {
            regions.add(region);
        }
        return List.copyOf(regions);
    }

    /** The region of what is presumed of a subject. */
    Optional<Integer> presumed(Domain domain) {
        var value = domain.subject() instanceof Subject.OfFact fact
                ? evaluator.presumed(fact.fact())
                : Optional.<Value>empty();
        for (int region = 0; region < domain.values() && value.isPresent(); region++) {
            var it = domain.regions().get(region);
            boolean holds = it instanceof Region.OfRange range
                    ? range.range().contains(value.get())
                    : it.equals(new Region.OfValue(value.get()));
            if (holds) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }
}
