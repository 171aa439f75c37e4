package rongcuo.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.analysis.Obligation.Kind;
import rongcuo.analysis.TestCoverage.Finding;
import rongcuo.analysis.TestCoverage.Manner;
import rongcuo.fact.Truth;

/** Finds the case or the two that show something, beside those that are there. */
final class Drafting {
    private final OrdinaryCases ordinary;
    private final CoverageProofs proofs;
    private final Evidence evidence;
    private final Drafts drafts;

    /** Takes what is found. */
    interface Drafts {
        void add(int[] regions, Goal goal);
    }

    /** @param evidence grows with what is drafted */
    Drafting(OrdinaryCases ordinary, Evidence evidence, Drafts drafts) {
        this.ordinary = ordinary;
        this.proofs = ordinary.proofs;
        this.evidence = evidence;
        this.drafts = drafts;
    }

    /** @param finding what is found so far of what is to be shown */
    void draft(Goal goal, Finding finding) {
        if (goal.obligation().kind() != Kind.CONDITION_TURNS) {
            ordinary.near(preferring(proofs.wanted(goal), goal)).ifPresent(regions -> drafts.add(regions, goal));
        } else if (finding.manner().equals(Optional.of(Manner.MASKING))) {
            draftTurning(goal, Truth.TRUE);
            draftTurning(goal, Truth.FALSE);
        } else if (!draftBeside(goal)) {
            draftPair(goal);
        }
    }

    private void draftTurning(Goal goal, Truth truth) {
        if (evidence.turning(goal, truth).isEmpty()) {
            ordinary.near(preferring(proofs.turning(goal, truth == Truth.TRUE), goal))
                    .ifPresent(regions -> drafts.add(regions, goal));
        }
    }

    /** Adds that the conclusion turns on the clause, where that can be. */
    private List<Integer> preferring(List<Integer> wanted, Goal goal) {
        var more = new ArrayList<>(wanted);
        more.add(proofs.decisive(goal.parts()));
        return ordinary.isSatisfiable(more) ? more : wanted;
    }

    /** Drafts what is missing to a pair with a test that is there; the last ones first, being the most alike. */
    private boolean draftBeside(Goal goal) {
        var views = new ArrayList<>(evidence.distinct(goal.parts()));
        for (boolean decides : List.of(true, false)) {
            for (int i = views.size() - 1; i >= 0; i--) {
                var wanted = beside(views.get(i), goal);
                if (decides) {
                    wanted.add(proofs.decisive(goal.parts()));
                }
                if (ordinary.isSatisfiable(wanted)) {
                    ordinary.near(wanted).ifPresent(regions -> drafts.add(regions, goal));
                    return true;
                }
            }
        }
        return false;
    }

    /** The same conditions but for the one asked for, and the clause the other way round. */
    private List<Integer> beside(Evidence.View view, Goal goal) {
        var wanted = new ArrayList<Integer>();
        for (int i = 0; i < view.vector().size(); i++) {
            var atom = goal.parts().atoms.get(i);
            boolean isAsked = atom.equals(goal.condition());
            var truth = isAsked ? view.vector().get(i).not() : view.vector().get(i);
            if (truth.isKnown()) {
                wanted.add(truth == Truth.TRUE ? proofs.condition(atom) : -proofs.condition(atom));
            } else if (isAsked) {
                return new ArrayList<>(List.of(-proofs.gates.truth()));
            }
        }
        int clause = proofs.clause(goal.parts());
        wanted.add(view.clause() == Truth.TRUE ? -clause : clause);
        return wanted;
    }

    /** Drafts both cases of a pair, the clause's other facts as ordinary as can be. */
    private void draftPair(Goal goal) {
        var solver = proofs.gates.solver();
        var wanted = proofs.pair(goal).add(proofs.decisive(goal.parts())).add(proofs.decisiveInOther(goal.parts()));
        if (!solver.isSatisfiable(wanted)) {
            wanted = proofs.pair(goal);
            if (!solver.isSatisfiable(wanted)) {
                return;
            }
        }
        var fixed = new ArrayList<Integer>();
        for (int domain : domains(goal.parts())) {
            fixed.add(proofs.one.region(domain, ordinary.base[domain]));
            if (!isSatisfiable(goal, fixed)) {
                fixed.remove(fixed.size() - 1);
            }
        }
        if (isSatisfiable(goal, fixed)) {
            var first = new ArrayList<Integer>();
            for (var atom : goal.parts().atoms) {
                boolean holds = atom.holding().get(proofs.one.found(atom.domain()));
                first.add(holds ? proofs.condition(atom) : -proofs.condition(atom));
            }
            ordinary.near(preferring(first, goal)).ifPresent(regions -> drafts.add(regions, goal));
            draftBeside(goal);
        }
    }

    private boolean isSatisfiable(Goal goal, List<Integer> fixed) {
        var solver = proofs.gates.solver();
        for (boolean decides : List.of(true, false)) {
            var wanted = proofs.pair(goal);
            fixed.forEach(wanted::add);
            if (decides) {
                wanted.add(proofs.decisive(goal.parts())).add(proofs.decisiveInOther(goal.parts()));
            }
            if (solver.isSatisfiable(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> domains(ClauseParts parts) {
        var domains = new LinkedHashSet<Integer>();
        parts.atoms.forEach(atom -> domains.add(atom.domain()));
        return domains;
    }
}
