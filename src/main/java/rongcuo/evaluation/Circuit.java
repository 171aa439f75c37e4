package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Condition;

/**
 * Compiled conditions as parts over leaves, for whoever puts something else than truths for the leaves, such as
 * formulas. What is found so is what judging finds.
 */
public final class Circuit {
    private final PolicyProgram program;

    Circuit(PolicyProgram program) {
        this.program = program;
    }

    /** How many leaves there are; they are told by their places, counted from 0, as in {@link Evaluator#leafTruths}. */
    public int leaves() {
        return program.leaves().size();
    }

    /** The condition of a leaf as the policy writes it; for a set, of one value only. */
    public Condition condition(int leaf) {
        return program.leaves().get(leaf).condition();
    }

    /** Whether a leaf asks for its condition or for the contrary. */
    public Explanation.Sense sense(int leaf) {
        return program.leaves().get(leaf).sense();
    }

    /** What must be known to know a leaf: two subjects for a time between two days, else one. */
    public List<Subject> subjects(int leaf) {
        return program.leaves().get(leaf).subjects();
    }

    /** Whether a leaf counts as not established while nobody found one of its subjects, whichever way it is put. */
    public boolean mustBeFound(int leaf) {
        return !program.leaves().get(leaf).mustBeFound().isEmpty();
    }

    /**
     * What everything comes to.
     *
     * @param ofLeaves what is put for each leaf
     */
    public <T> Outcome<T> over(List<T> ofLeaves, Connectives<T> connectives) {
        var rows = new ArrayList<T>(ofLeaves);
        for (int node = 0; node < program.innerNodes(); node++) {
            var parts = new ArrayList<T>();
            for (int part = program.firstPart(node); part < program.firstPart(node + 1); part++) {
                parts.add(rows.get(program.part(part)));
            }
            int needed = program.needed(node);
            rows.add(
                    switch (needed) {
                        case PolicyProgram.EVERY -> connectives.all(parts);
                        case PolicyProgram.ONE -> connectives.any(parts);
                        default -> connectives.atLeast(needed, parts);
                    });
        }
        return new Outcome<>(program, rows);
    }

    /** How parts are joined. */
    public interface Connectives<T> {
        T all(List<T> parts);

        T any(List<T> parts);

        /**
         * So many parts at least.
         *
         * @param count at least 0
         */
        T atLeast(int count, List<T> parts);
    }

    /**
     * What the conditions come to.
     *
     * @param <T> what was put for the leaves
     */
    public static final class Outcome<T> {
        private final PolicyProgram program;
        private final List<T> rows;

        private Outcome(PolicyProgram program, List<T> rows) {
            this.program = program;
            this.rows = rows;
        }

        public T scope() {
            return of(program.scope());
        }

        public T exclusions() {
            return of(program.exclusions());
        }

        public T premises() {
            return of(program.premises());
        }

        public T circumstances() {
            return of(program.circumstances());
        }

        /** A group of circumstances with its own premises. */
        public T group(String id) {
            return of(program.group(id));
        }

        /** A deciding clause, by its place in {@link rongcuo.policy.Policy#clauses}. */
        public T clause(int place) {
            return of(program.clauses().get(place).node());
        }

        /** The kind of a deciding clause. */
        public ClauseKind kind(int place) {
            return program.clauses().get(place).kind();
        }

        /** The id of the group of a deciding clause; empty where it has none. */
        public String groupOf(int place) {
            return program.clauses().get(place).group();
        }

        /** An entry that decides nothing, or a constraint, by its id. */
        public T entry(String id) {
            return of(Objects.requireNonNull(entries().get(id), id));
        }

        private Map<String, Node> entries() {
            return program.entries();
        }

        private T of(Node node) {
            return rows.get(program.row(node));
        }
    }
}
