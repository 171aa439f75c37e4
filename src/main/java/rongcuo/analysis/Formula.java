package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import rongcuo.evaluation.Circuit;

/** A part of a circuit as a tree, so that it can be asked what it would come to with other leaves. */
sealed interface Formula {
    /** What it comes to. */
    <T> T over(IntFunction<T> leaves, Circuit.Connectives<T> connectives);

    /** Adds the leaves, by their places in the circuit. */
    void collectLeaves(Set<Integer> found);

    record Leaf(int place) implements Formula {
        @Override
        public <T> T over(IntFunction<T> leaves, Circuit.Connectives<T> connectives) {
            return leaves.apply(place);
        }

        @Override
        public void collectLeaves(Set<Integer> found) {
            found.add(place);
        }
    }

    record All(List<Formula> parts) implements Formula {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T over(IntFunction<T> leaves, Circuit.Connectives<T> connectives) {
            return connectives.all(each(parts, leaves, connectives));
        }

        @Override
        public void collectLeaves(Set<Integer> found) {
            parts.forEach(part -> part.collectLeaves(found));
        }
    }

    record Any(List<Formula> parts) implements Formula {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T over(IntFunction<T> leaves, Circuit.Connectives<T> connectives) {
            return connectives.any(each(parts, leaves, connectives));
        }

        @Override
        public void collectLeaves(Set<Integer> found) {
            parts.forEach(part -> part.collectLeaves(found));
        }
    }

    record AtLeast(int count, List<Formula> parts) implements Formula {
        public AtLeast {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T over(IntFunction<T> leaves, Circuit.Connectives<T> connectives) {
            return connectives.atLeast(count, each(parts, leaves, connectives));
        }

        @Override
        public void collectLeaves(Set<Integer> found) {
            parts.forEach(part -> part.collectLeaves(found));
        }
    }

    private static <T> List<T> each(List<Formula> parts, IntFunction<T> leaves, Circuit.Connectives<T> connectives) {
        var each = new ArrayList<T>(parts.size());
        for (var part : parts) {
            each.add(part.over(leaves, connectives));
        }
        return each;
    }

    /** Everything in a circuit as trees. */
    static Circuit.Outcome<Formula> of(Circuit circuit) {
        var leaves = new ArrayList<Formula>();
        for (int leaf = 0; leaf < circuit.leaves(); leaf++) {
            leaves.add(new Leaf(leaf));
        }
        return circuit.over(leaves, new Trees());
    }

    /** Joins trees. */
    final class Trees implements Circuit.Connectives<Formula> {
        @Override
        public Formula all(List<Formula> parts) {
            return new All(parts);
        }

        @Override
        public Formula any(List<Formula> parts) {
            return new Any(parts);
        }

        @Override
        public Formula atLeast(int count, List<Formula> parts) {
            return new AtLeast(count, parts);
        }
    }
}
