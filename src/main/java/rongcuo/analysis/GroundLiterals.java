package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;

/** The grounds of one policy on a copy, each with the literal that it and its conclusion are given. */
final class GroundLiterals {
    private final Copy copy;
    private final int policy;
    private final List<Clause> clauses;
    private final Circuit.Outcome<Integer> outcome;
    private final List<Literal> literals = new ArrayList<>();

    record Literal(Ground ground, int literal) {}

    private GroundLiterals(Copy copy, int policy) {
        this.copy = copy;
        this.policy = policy;
        this.clauses = copy.encoding().evaluators().get(policy).policy().clauses();
        this.outcome = copy.outcome(policy);
        for (var conclusion : Conclusion.settled()) {
            add(conclusion);
        }
    }

    /** In the order of the conclusions and then of the clauses. */
    static List<Literal> of(Copy copy, int policy) {
        return List.copyOf(new GroundLiterals(copy, policy).literals);
    }

    private void add(Conclusion conclusion) {
        int concluded = copy.conclusion(policy, conclusion);
        var gates = copy.gates();
        var none = new ArrayList<Integer>(List.of(concluded));
        for (int place = 0; place < clauses.size(); place++) {
            var leads = leads(conclusion, place);
            if (leads.isPresent()) {
                int literal = gates.all(List.of(concluded, leads.get()));
                literals.add(new Literal(new Ground(conclusion, Optional.of(clauses.get(place))), literal));
                none.add(-literal);
            }
        }
        // Where clauses lead to a conclusion it may still be reached without one: a group that asks for none of its
        // own.
        literals.add(new Literal(new Ground(conclusion, Optional.empty()), gates.all(none)));
    }

    /** When a clause leads to a conclusion by itself, given the conclusion; empty where it is of another kind. */
    private Optional<Integer> leads(Conclusion conclusion, int place) {
        var kind = outcome.kind(place);
        int clause = outcome.clause(place);
        String group = outcome.groupOf(place);
        return switch (conclusion) {
            case EXCLUDED -> kind == ClauseKind.EXCLUSION ? Optional.of(clause) : Optional.empty();
            case PREMISE_NOT_MET ->
                kind == ClauseKind.PREMISE && group.isEmpty() ? Optional.of(-clause) : Optional.empty();
            case ELIGIBLE ->
                kind == ClauseKind.CIRCUMSTANCE
                        ? Optional.of(copy.gates().all(List.of(clause, outcome.group(group))))
                        : Optional.empty();
            case OUT_OF_SCOPE, NOT_MATCHED, UNDETERMINED -> Optional.empty();
        };
    }
}
