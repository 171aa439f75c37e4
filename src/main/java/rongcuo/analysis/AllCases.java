package rongcuo.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.Solver.Assumptions;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Evaluator;
import rongcuo.law.Citation;
import rongcuo.policy.Measure;
import rongcuo.policy.Policy;
import rongcuo.policy.Provision;
import rongcuo.policy.Terms;

/**
 * Every case that there can be under one policy, to prove that some cannot: all facts are known, and authorities may
 * have found what they like. Used by one thread.
 */
final class AllCases {
    private static final int POLICY = 0;
    private static final String NEVER = "never:";

    private final Copy copy;
    private final List<Given> constraints = new ArrayList<>();

    /**
     * What is supposed of a case.
     *
     * @param names by which a proof that needs it tells of it: a clause's, or those of all that it stands for
     */
    record Given(List<String> names, int literal) {
        Given {
            names = List.copyOf(names);
        }
    }

    /**
     * Why there is no such case. None of these could be left out.
     *
     * @param clauses the names of what was supposed, in the order in which it was
     * @param constraints their ids
     */
    record Proof(List<String> clauses, List<String> constraints) {
        Proof {
            clauses = List.copyOf(clauses);
            constraints = List.copyOf(constraints);
        }

        /** All that the proof rests on. */
        List<String> all() {
            var all = new ArrayList<>(clauses);
            all.addAll(constraints);
            return all;
        }
    }

    AllCases(Policy policy) {
        this.copy = new Copy(Encoding.of(List.of(Evaluator.of(withNamedConstraints(policy)))), new Gates(new Solver()));
        for (int domain = 0; domain < copy.encoding().domains().size(); domain++) {
            var ofDomain = copy.encoding().domains().get(domain);
            if (ofDomain.mayBeNotFound()) {
                copy.gates().solver().clause(-copy.region(domain, ofDomain.values()));
            }
        }
        for (var constraint : policy.terms().constraints()) {
            constraints.add(new Given(List.of(constraint.id()), -outcome().entry(NEVER + constraint.id())));
        }
    }

    /** The policy with its constraints as entries that decide nothing, so that a proof can tell which it needs. */
    private static Policy withNamedConstraints(Policy policy) {
        var measures = new ArrayList<>(policy.measures());
        for (var constraint : policy.terms().constraints()) {
            measures.add(new Measure(
                    new Provision(
                            NEVER + constraint.id(),
                            new Citation("", ""),
                            constraint.reason(),
                            Optional.of(constraint.never()),
                            constraint.position()),
                    Measure.Kind.CORRECTION));
        }
        var terms = new Terms(policy.terms().vocabulary(), policy.terms().definitions(), List.of());
        return new Policy(
                policy.id(),
                policy.version(),
                policy.kind(),
                policy.title(),
                policy.jurisdiction(),
                policy.status(),
                policy.effective(),
                policy.source(),
                policy.parents(),
                terms,
                policy.scope(),
                policy.premises(),
                policy.groups(),
                policy.exclusions(),
                policy.dispositions(),
                policy.effects(),
                policy.factors(),
                policy.authorities(),
                policy.duties(),
                measures,
                policy.procedure(),
                policy.unencoded(),
                policy.interpretations(),
                policy.properties(),
                policy.fingerprint(),
                policy.position());
    }

    /** What everything in the policy comes to. */
    Circuit.Outcome<Integer> outcome() {
        return copy.outcome(POLICY);
    }

    Gates gates() {
        return copy.gates();
    }

    /**
     * Proves that there is no case in which all this holds.
     *
     * @param claimed what the proof need not name
     * @return empty where there is such a case
     */
    Optional<Proof> refute(int claimed, List<Given> supposed) {
        // What comes first is left out first: a proof by the policy's own clauses tells more than one by constraints.
        var all = new ArrayList<>(constraints);
        all.addAll(supposed);
        var needed = needed(claimed, all);
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        var least = needed.get();
        for (var given : needed.get()) {
            if (least.contains(given)) {
                var without = new ArrayList<>(least);
                without.remove(given);
                least = needed(claimed, without).orElse(least);
            }
        }
        return Optional.of(proof(least));
    }

    /** Of what is supposed, enough for a contradiction; empty where there is none. */
    private Optional<List<Given>> needed(int claimed, List<Given> supposed) {
        var assumptions = new Assumptions().add(claimed);
        supposed.forEach(given -> assumptions.add(given.literal()));
        var solver = copy.gates().solver();
        if (solver.isSatisfiable(assumptions)) {
            return Optional.empty();
        }
        var core = new HashSet<>(solver.core());
        return Optional.of(supposed.stream()
                .filter(given -> core.contains(given.literal()))
                .toList());
    }

    private Proof proof(List<Given> needed) {
        var clauses = new ArrayList<String>();
        var ofConstraints = new ArrayList<String>();
        for (var given : needed) {
            (constraints.contains(given) ? ofConstraints : clauses).addAll(given.names());
        }
        return new Proof(clauses, ofConstraints);
    }
}
