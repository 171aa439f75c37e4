package rongcuo.reading;

import java.util.HashMap;
import java.util.Map;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Definition;

/**
 * How many conditions a condition comes to once definitions and clauses are written out. A few lines of definitions
 * that each use the last one twice come to more than any machine can judge.
 */
final class Extent {
    /** Some hundred times the longest clause there is. */
    static final int MOST = 10_000;

    /** All clauses of a policy together. */
    static final int MOST_OF_POLICY = 20_000;

    private final Map<String, Definition> definitions;
    private final Map<String, Clause> clauses;
    private final Map<String, Integer> ofDefinitions = new HashMap<>();
    private final Map<String, Integer> ofClauses = new HashMap<>();

    /** Of definitions and clauses that are known not to lead back to themselves. */
    Extent(Map<String, Definition> definitions, Map<String, Clause> clauses) {
        this.definitions = definitions;
        this.clauses = clauses;
    }

    /** At most one more than {@link #MOST}. */
    int of(Clause clause) {
        var known = ofClauses.get(clause.id());
        if (known != null) {
            return known;
        }
        int extent = 1;
        if (clause.provision().when().isPresent()) {
            extent += of(clause.provision().when().get());
        }
        if (clause.except().isPresent()) {
            extent += of(clause.except().get());
        }
        ofClauses.put(clause.id(), Math.min(extent, MOST + 1));
        return Math.min(extent, MOST + 1);
    }

    private int of(Condition condition) {
        if (condition instanceof Condition.Defined defined) {
            return ofDefinition(defined.definition());
        }
        if (condition instanceof Condition.ClauseHolds reference) {
            var clause = clauses.get(reference.clause());
            return clause == null ? 1 : of(clause);
        }
        int extent = 1;
        for (var part : condition.parts()) {
            extent = Math.min(extent + of(part), MOST + 1);
        }
        return extent;
    }

    private int ofDefinition(String id) {
        var known = ofDefinitions.get(id);
        if (known != null) {
            return known;
        }
        var definition = definitions.get(id);
        int extent = definition == null ? 1 : of(definition.meaning());
        ofDefinitions.put(id, extent);
        return extent;
    }
}
