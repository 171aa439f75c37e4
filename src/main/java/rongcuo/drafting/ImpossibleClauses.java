package rongcuo.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Policy;
import rongcuo.policy.Terms;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/**
 * Clauses that demand together what a constraint says cannot be together.
 *
 * <p>Only what is written out is compared, definitions unfolded; what follows by reasoning is left to analysis.
 */
final class ImpossibleClauses {
    private final Terms terms;
    private final Pointer pointer;
    private final List<Problem> problems = new ArrayList<>();

    private ImpossibleClauses(Terms terms, Pointer pointer) {
        this.terms = terms;
        this.pointer = pointer;
    }

    static List<Problem> of(Policy policy, Pointer pointer) {
        var check = new ImpossibleClauses(policy.terms(), pointer);
        for (var clause : policy.clauses()) {
            clause.provision().when().ifPresent(when -> check.check(clause, check.demands(when)));
        }
        return check.problems;
    }

    private void check(Clause clause, Set<Condition> demands) {
        for (var constraint : terms.constraints()) {
            if (demands.containsAll(demands(constraint.never()))) {
                var position = clause.provision().position();
                problems.add(pointer.atWord(
                        position, clause.id(), ProblemCode.CLAUSE_NEVER_HOLDS, clause.id(), constraint.id()));
            }
        }
    }

    /** The conditions all of which a condition demands, each definition replaced by its meaning. */
    private Set<Condition> demands(Condition condition) {
        var demands = new LinkedHashSet<Condition>();
        addDemands(condition, demands);
        demands.removeIf(Condition.Defined.class::isInstance);
        return demands;
    }

    private void addDemands(Condition condition, Set<Condition> demands) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> addDemands(part, demands));
        } else if (demands.add(condition) && condition instanceof Condition.Defined defined) {
            Optional.ofNullable(terms.definitions().get(defined.definition()))
                    .ifPresent(definition -> addDemands(definition.meaning(), demands));
        }
    }
}
