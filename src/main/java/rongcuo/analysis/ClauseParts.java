package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import rongcuo.evaluation.Circuit;
import rongcuo.fact.Truth;
import rongcuo.policy.Clause;

/**
 * A clause as a formula over the conditions that it asks for. What it asks for in several places, or the contrary of
 * which it asks for elsewhere, is one condition.
 */
final class ClauseParts {
    private static final Logic<Truth> TRUTHS = new Logic.OfTruths();

    final int place;
    final Clause clause;
    final List<Atom> atoms = new ArrayList<>();
    private final Formula formula;

    /**
     * A condition of a clause.
     *
     * @param holding the regions of its domain in which it holds
     * @param leaf the first leaf that asks for it
     * @param leaves all of them
     * @param contrary the leaves that ask for the contrary
     */
    record Atom(int domain, BitSet holding, int leaf, List<Integer> leaves, List<Integer> contrary) {}

    ClauseParts(int place, Clause clause, Formula formula, Wiring wiring, List<Domain> domains) {
        this.place = place;
        this.clause = clause;
        this.formula = formula;
        var found = new TreeSet<Integer>();
        formula.collectLeaves(found);
        for (int leaf : found) {
            add(leaf, wiring, domains.get(wiring.domainOf(leaf)));
        }
    }

    private void add(int leaf, Wiring wiring, Domain domain) {
        var holding = wiring.holding(leaf);
        var contrary = domain.allValues();
        contrary.andNot(holding);
        for (var atom : atoms) {
            if (atom.domain == wiring.domainOf(leaf)
                    && (atom.holding.equals(holding) || atom.holding.equals(contrary))) {
                (atom.holding.equals(holding) ? atom.leaves : atom.contrary).add(leaf);
                return;
            }
        }
        var leaves = new ArrayList<Integer>();
        leaves.add(leaf);
        atoms.add(new Atom(wiring.domainOf(leaf), holding, leaf, leaves, new ArrayList<>()));
    }

    /** The condition as the clause asks for it first. */
    Obligation.Asked asked(Atom atom, Circuit circuit) {
        return new Obligation.Asked(circuit.condition(atom.leaf), circuit.sense(atom.leaf));
    }

    /** What the clause comes to. */
    Truth truth(Truth[] ofLeaves) {
        return formula.over(leaf -> ofLeaves[leaf], TRUTHS);
    }

    /** What the clause would come to, were one condition to hold or not. */
    Truth truth(Truth[] ofLeaves, Atom atom, boolean holds) {
        return formula.over(
                leaf -> {
                    if (atom.leaves.contains(leaf)) {
                        return Truth.of(holds);
                    }
                    return atom.contrary.contains(leaf) ? Truth.of(!holds) : ofLeaves[leaf];
                },
                TRUTHS);
    }

    /** Whether the clause turns on a condition. */
    boolean turns(Truth[] ofLeaves, Atom atom) {
        var with = truth(ofLeaves, atom, true);
        return with.isKnown() && truth(ofLeaves, atom, false) == with.not();
    }

    /** The literal of the clause, were one condition to hold or not. */
    int literal(Copy copy, Wiring wiring, Atom atom, boolean holds) {
        var gates = copy.gates();
        return formula.over(
                leaf -> {
                    if (atom.leaves.contains(leaf)) {
                        return holds ? gates.truth() : -gates.truth();
                    }
                    if (atom.contrary.contains(leaf)) {
                        return holds ? -gates.truth() : gates.truth();
                    }
                    return copy.within(wiring.domainOf(leaf), wiring.holding(leaf));
                },
                gates);
    }
}
