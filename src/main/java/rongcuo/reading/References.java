package rongcuo.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Definition;

/** Which definitions and clauses a condition leads to. */
final class References {
    private final Map<String, Definition> definitions;

    References(Map<String, Definition> definitions) {
        this.definitions = definitions;
    }

    /** Whether a definition is defined by itself, directly or by way of others. */
    boolean definitionReachesItself(String id) {
        var definition = Optional.ofNullable(definitions.get(id));
        return definition.isPresent()
                && reached(definition.get().meaning()).definitions.contains(id);
    }

    /** Whether a clause holds only if it holds, directly or by way of other clauses and definitions. */
    boolean clauseReachesItself(Clause clause, Map<String, Clause> clauses) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(clausesOf(clause));
        while (!open.isEmpty()) {
            String id = open.pop();
            var next = Optional.ofNullable(clauses.get(id));
            if (id.equals(clause.id())) {
                return true;
            }
            if (next.isPresent() && seen.add(id)) {
                open.addAll(clausesOf(next.get()));
            }
        }
        return false;
    }

    private List<String> clausesOf(Clause clause) {
        var ids = new ArrayList<String>();
        if (clause.provision().when().isPresent()) {
            ids.addAll(reached(clause.provision().when().get()).clauses);
        }
        if (clause.except().isPresent()) {
            ids.addAll(reached(clause.except().get()).clauses);
        }
        return ids;
    }

    /** What a condition names, definitions followed. */
    private Reached reached(Condition condition) {
        var reached = new Reached(new HashSet<>(), new HashSet<>());
        var open = new ArrayDeque<Condition>();
        open.push(condition);
        while (!open.isEmpty()) {
            var part = open.pop();
            if (part instanceof Condition.Defined defined) {
                var definition = Optional.ofNullable(definitions.get(defined.definition()));
                if (reached.definitions.add(defined.definition()) && definition.isPresent()) {
                    open.push(definition.get().meaning());
                }
            } else if (part instanceof Condition.ClauseHolds clause) {
                reached.clauses.add(clause.clause());
            } else {
                open.addAll(part.parts());
            }
        }
        return reached;
    }

    private record Reached(HashSet<String> definitions, HashSet<String> clauses) {}
}
