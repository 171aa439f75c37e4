package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.Determination;
import rongcuo.fact.Truth;
import rongcuo.policy.Authority;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Disposition;
import rongcuo.policy.Effect;
import rongcuo.policy.Force;
import rongcuo.policy.Measure;
import rongcuo.policy.Policy;
import rongcuo.policy.Provision;

/** What a policy makes of a judged case: what it offers, brings with it and wants weighed. */
final class Consequences {
    private final Policy policy;
    private final PolicyProgram program;
    private final Judgement judgement;

    Consequences(Policy policy, PolicyProgram program, Judgement judgement) {
        this.policy = policy;
        this.program = program;
        this.judgement = judgement;
    }

    /** What the circumstances that hold may lead to, in the order of the policy's list. */
    List<Offered> offered() {
        var offered = new ArrayList<Offered>();
        for (var disposition : policy.dispositions()) {
            var truth = truth(disposition.provision());
            if (truth != Truth.FALSE) {
                var offer = offer(disposition, truth);
                if (offer.isPresent()) {
                    offered.add(offer.get());
                }
            }
        }
        return offered;
    }

    private Optional<Offered> offer(Disposition disposition, Truth truth) {
        var clauses = new ArrayList<String>();
        var force = Force.MAY;
        for (var group : policy.groups()) {
            for (var clause : group.clauses()) {
                if (holds(group, clause) && mayLeadTo(disposition, group, clause)) {
                    clauses.add(clause.id());
                    force = stronger(force, disposition.force().orElse(group.force()));
                }
            }
        }
        return clauses.isEmpty() ? Optional.empty() : Optional.of(new Offered(disposition, truth, force, clauses));
    }

    /** How strongly the policy puts it that the case is eligible: as its groups that hold, and what these lead to. */
    Force force(List<Offered> offered) {
        var force = Force.MAY;
        for (var group : policy.groups()) {
            if (program.groupTruth(group.id(), judgement.table()) == Truth.TRUE) {
                force = stronger(force, group.force());
            }
        }
        for (var offer : offered) {
            force = offer.truth() == Truth.TRUE ? stronger(force, offer.force()) : force;
        }
        return force;
    }

    private boolean holds(CircumstanceGroup group, Clause clause) {
        return program.groupTruth(group.id(), judgement.table()) == Truth.TRUE
                && program.clauseTruth(clause.id(), judgement.table()) == Truth.TRUE;
    }

    private static boolean mayLeadTo(Disposition disposition, CircumstanceGroup group, Clause clause) {
        var listed = clause.dispositions().isEmpty() ? group.dispositions() : clause.dispositions();
        return listed.isEmpty() || listed.contains(disposition.id());
    }

    private static Force stronger(Force one, Force other) {
        if (one == Force.SHALL || other == Force.SHALL) {
            return Force.SHALL;
        }
        return one == Force.AS_A_RULE ? one : other;
    }

    /** What follows from the authority's determination or, until there is one, from what is offered. */
    List<Applicable<Effect>> effects(Optional<Determination> determination, List<Offered> offered) {
        if (!applies()) {
            return List.of();
        }
        var chosen = new LinkedHashSet<String>();
        if (determination.isPresent()) {
            chosen.add(determination.get().disposition());
        } else {
            for (var offer : offered) {
                chosen.add(offer.disposition().id());
            }
        }
        var effects = new ArrayList<Applicable<Effect>>();
        for (var effect : policy.effects()) {
            var truth = truth(effect.provision());
            if (truth != Truth.FALSE && followsFrom(effect, chosen)) {
                effects.add(new Applicable<>(effect, truth));
            }
        }
        return effects;
    }

    private static boolean followsFrom(Effect effect, Set<String> chosen) {
        if (effect.dispositions().isEmpty()) {
            return !chosen.isEmpty() && !chosen.contains(Determination.REFUSED);
        }
        return !Collections.disjoint(effect.dispositions(), chosen);
    }

    /** Every factor: what a case says nothing of has to be weighed all the same. */
    List<Weighed> factors() {
        var factors = new ArrayList<Weighed>();
        if (applies()) {
            for (var factor : policy.factors()) {
                factors.add(new Weighed(factor, truth(factor.provision())));
            }
        }
        return factors;
    }

    List<Applicable<Authority>> authorities() {
        var authorities = new ArrayList<Applicable<Authority>>();
        for (var authority : policy.authorities()) {
            add(authorities, authority, authority.provision());
        }
        return authorities;
    }

    List<Applicable<Measure>> measures() {
        var measures = new ArrayList<Applicable<Measure>>();
        for (var measure : policy.measures()) {
            add(measures, measure, measure.provision());
        }
        return measures;
    }

    private <T> void add(List<Applicable<T>> list, T entry, Provision provision) {
        var truth = truth(provision);
        if (truth != Truth.FALSE && applies()) {
            list.add(new Applicable<>(entry, truth));
        }
    }

    List<DutyResult> duties() {
        var duties = new ArrayList<DutyResult>();
        for (var duty : policy.duties()) {
            var truth = truth(duty.provision());
            if (truth != Truth.FALSE && applies()) {
                duties.add(new DutyResult(
                        duty, truth, program.doneTruth(duty.provision().id(), judgement.table())));
            }
        }
        return duties;
    }

    List<StepResult> steps() {
        var steps = new ArrayList<StepResult>();
        for (var step : policy.procedure()) {
            steps.add(new StepResult(step, applies() ? truth(step.provision()) : Truth.FALSE));
        }
        return steps;
    }

    /** A policy that does not apply weighs nothing and binds nobody. */
    private boolean applies() {
        return judgement.verdict().conclusion() != Conclusion.OUT_OF_SCOPE;
    }

    private Truth truth(Provision provision) {
        return program.consequenceTruth(provision.id(), judgement.table());
    }
}
