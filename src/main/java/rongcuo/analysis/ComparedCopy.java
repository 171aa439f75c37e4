package rongcuo.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import rongcuo.analysis.GroundLiterals.Literal;
import rongcuo.analysis.Solver.Assumptions;
import rongcuo.evaluation.Subject;
import rongcuo.policy.Policy;

/** A completely known case as literals under two policies: nothing is left not found. */
final class ComparedCopy {
    final Copy copy;
    /** The domains of findings. */
    final List<Integer> findings = new ArrayList<>();

    /** Of each policy. */
    final List<List<Literal>> grounds;

    ComparedCopy(Encoding encoding, Budget budget) {
        this.copy = new Copy(encoding, new Gates(new Solver(budget)));
        for (int place = 0; place < encoding.domains().size(); place++) {
            var domain = encoding.domains().get(place);
            if (domain.mayBeNotFound()) {
                solver().clause(-copy.region(place, domain.values()));
            }
            if (domain.subject() instanceof Subject.OfFinding) {
                findings.add(place);
            }
        }
        var first = encoding.evaluators().get(0).policy();
        var second = encoding.evaluators().get(1).policy();
        if (first.id().equals(second.id()) || isExtended(first, second) || isExtended(second, first)) {
            joinFindings();
        }
        this.grounds = List.of(GroundLiterals.of(copy, 0), GroundLiterals.of(copy, 1));
    }

    private static boolean isExtended(Policy parent, Policy child) {
        return child.parents().contains(parent.id()) || child.parents().contains(parent.reference());
    }

    private void joinFindings() {
        var known = new HashMap<Subject, Integer>();
        for (int place : findings) {
            int holds = copy.region(place, 0);
            var other = known.putIfAbsent(copy.encoding().domains().get(place).subject(), holds);
            if (other != null) {
                solver().clause(-other, holds);
                solver().clause(other, -holds);
            }
        }
    }

    Solver solver() {
        return copy.gates().solver();
    }

    Assumptions assumptions(Discretion discretion) {
        var assumptions = new Assumptions();
        if (discretion == Discretion.NONE) {
            findings.forEach(place -> assumptions.add(-copy.region(place, 0)));
        }
        return assumptions;
    }

    /** The literal of both grounds together. */
    int both(Ground first, Ground second) {
        return copy.gates().all(List.of(literal(0, first), literal(1, second)));
    }

    private int literal(int policy, Ground ground) {
        for (var known : grounds.get(policy)) {
            if (known.ground().equals(ground)) {
                return known.literal();
            }
        }
        throw new IllegalArgumentException("no ground of this comparison");
    }
}
