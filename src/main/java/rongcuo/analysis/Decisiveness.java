package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import rongcuo.evaluation.Circuit;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;

/**
 * When the conclusion turns on one clause: all else being as it is, it is another where the clause holds than where it
 * does not. Where other clauses refer to it, they are taken to stay as they are.
 *
 * @param <T> truths or literals
 */
final class Decisiveness<T> {
    private final Policy policy;
    private final List<Clause> clauses;
    private final Circuit.Outcome<T> outcome;
    private final Logic<T> logic;

    Decisiveness(Policy policy, Circuit.Outcome<T> outcome, Logic<T> logic) {
        this.policy = policy;
        this.clauses = policy.clauses();
        this.outcome = outcome;
        this.logic = logic;
    }

    /** @param place of the clause in {@link Policy#clauses} */
    T of(int place) {
        String group = outcome.groupOf(place);
        var kind = outcome.kind(place);
        if (kind == ClauseKind.SCOPE) {
            return logic.not(logic.any(others(place, ClauseKind.SCOPE, "")));
        }
        if (kind == ClauseKind.EXCLUSION) {
            var others = logic.any(others(place, ClauseKind.EXCLUSION, ""));
            return logic.all(List.of(outcome.scope(), logic.not(others)));
        }
        var reached = new ArrayList<T>(List.of(outcome.scope(), logic.not(outcome.exclusions())));
        if (group.isEmpty()) {
            reached.addAll(others(place, ClauseKind.PREMISE, ""));
        } else {
            reached.add(outcome.premises());
            addWithinGroups(place, kind, group, reached);
        }
        return logic.all(reached);
    }

    private void addWithinGroups(int place, ClauseKind kind, String id, List<T> reached) {
        for (var group : policy.groups()) {
            if (!group.id().equals(id)) {
                reached.add(logic.not(outcome.group(group.id())));
            } else {
                reached.addAll(others(place, ClauseKind.PREMISE, id));
                reached.add(
                        kind == ClauseKind.PREMISE ? matching(group, counted(place, group)) : pivotal(place, group));
            }
        }
    }

    /** Whether the listed clauses of a group are as many as it asks for. */
    private T matching(CircumstanceGroup group, List<T> listed) {
        if (group.match() instanceof Match.AtLeast atLeast) {
            return logic.atLeast(atLeast.count(), listed);
        }
        return group.match() instanceof Match.All ? logic.all(listed) : logic.any(listed);
    }

    /** Whether one listed clause more or less makes the group hold or fail. */
    private T pivotal(int place, CircumstanceGroup group) {
        var others = counted(place, group);
        if (group.match() instanceof Match.AtLeast atLeast) {
            return logic.all(List.of(
                    logic.atLeast(atLeast.count() - 1, others), logic.not(logic.atLeast(atLeast.count(), others))));
        }
        if (group.match() instanceof Match.All) {
            boolean counts = clauses.get(place).nature() != Clause.Nature.DISCRETION;
            return counts ? logic.all(others) : logic.any(List.of());
        }
        return logic.not(logic.any(others));
    }

    /** The other listed clauses of a group that count for its match. */
    private List<T> counted(int place, CircumstanceGroup group) {
        boolean all = group.match() instanceof Match.All;
        var counted = new ArrayList<T>();
        for (int other = 0; other < clauses.size(); other++) {
            boolean counts = !all || clauses.get(other).nature() != Clause.Nature.DISCRETION;
            if (other != place && counts && isOf(other, ClauseKind.CIRCUMSTANCE, group.id())) {
                counted.add(outcome.clause(other));
            }
        }
        return counted;
    }

    private List<T> others(int place, ClauseKind kind, String group) {
        var others = new ArrayList<T>();
        for (int other = 0; other < clauses.size(); other++) {
            if (other != place && isOf(other, kind, group)) {
                others.add(outcome.clause(other));
            }
        }
        return others;
    }

    private boolean isOf(int place, ClauseKind kind, String group) {
        return outcome.kind(place) == kind && outcome.groupOf(place).equals(group);
    }
}
