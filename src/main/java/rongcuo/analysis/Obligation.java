package rongcuo.analysis;

import java.util.Optional;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.fact.Value;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;

/**
 * One thing that the tests of a policy ought to show.
 *
 * @param clause the clause it is about
 * @param asked the condition it is about; absent where it is about the clause as a whole
 * @param value the value next to a constant of the condition, for {@link Kind#BOUNDARY}
 */
public record Obligation(Kind kind, Clause clause, Optional<Asked> asked, Optional<Value> value) {
    /** A condition without parts, as a clause asks for it: for itself or for its contrary. */
    public record Asked(Condition condition, Sense sense) {}

    static Obligation of(Kind kind, Clause clause) {
        return new Obligation(kind, clause, Optional.empty(), Optional.empty());
    }

    static Obligation of(Kind kind, Clause clause, Asked asked) {
        return new Obligation(kind, clause, Optional.of(asked), Optional.empty());
    }

    /** That the same condition turns the clause. */
    public Obligation turning() {
        return new Obligation(Kind.CONDITION_TURNS, clause, asked, Optional.empty());
    }

    /** What is to be shown. */
    public enum Kind {
        CLAUSE_HOLDS("clause-holds", Criterion.CLAUSES),
        CLAUSE_FAILS("clause-fails", Criterion.CLAUSES),
        /** The clause holds, and were it to fail the conclusion would be another. */
        DECIDES_BY_HOLDING("decides-by-holding", Criterion.DECISIONS),
        DECIDES_BY_FAILING("decides-by-failing", Criterion.DECISIONS),
        CONDITION_HOLDS("condition-holds", Criterion.CONDITIONS),
        CONDITION_FAILS("condition-fails", Criterion.CONDITIONS),
        /** Two cases in which the clause differs because the condition does. */
        CONDITION_TURNS("condition-turns", Criterion.MC_DC),
        /** The clause turns on the condition where the fact has a value next to a constant of it. */
        BOUNDARY("boundary", Criterion.BOUNDARIES);

        private final String id;
        private final Criterion criterion;

        Kind(String id, Criterion criterion) {
            this.id = id;
            this.criterion = criterion;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }

        public Criterion criterion() {
            return criterion;
        }
    }

    /** What obligations are counted together. */
    public enum Criterion {
        CLAUSES("clauses"),
        DECISIONS("decisions"),
        CONDITIONS("conditions"),
        /** Modified condition/decision coverage. */
        MC_DC("mc-dc"),
        BOUNDARIES("boundaries");

        private final String id;

        Criterion(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }
}
