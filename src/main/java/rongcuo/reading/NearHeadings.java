package rongcuo.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rongcuo.fact.FactDeclaration;

/**
 * Headings that may mean a fact: those that share enough with one of its names. Headings are not so much mistyped as
 * worded otherwise, so pairs of characters are compared, wherever in the name they stand.
 */
final class NearHeadings {
    private static final int MOST = 3;

    /** Of pairs of characters; by trial on headings such as 损失情况 for 损失程度. */
    private static final double LEAST_SHARED = 0.3;

    private NearHeadings() {}

    private record Scored(String heading, double shared) {}

    /** The likeliest first. */
    static List<String> of(FactDeclaration fact, List<String> headings) {
        var names = new ArrayList<>(
                List.of(fact.id().value(), fact.label().chinese(), fact.label().english()));
        names.addAll(fact.aliases());
        var scored = new ArrayList<Scored>();
        for (String heading : headings) {
            double shared = 0;
            for (String name : names) {
                shared = Math.max(shared, shared(pairs(heading), pairs(name)));
            }
            if (shared >= LEAST_SHARED) {
                scored.add(new Scored(heading, shared));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::shared).reversed());
        return scored.stream().limit(MOST).map(Scored::heading).toList();
    }

    private static Set<String> pairs(String name) {
        String key = ColumnNames.key(name);
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }

    /** Dice's coefficient: 0 for nothing in common, 1 for the same pairs. */
    private static double shared(Set<String> one, Set<String> other) {
        int common = 0;
        for (String pair : one) {
            common += other.contains(pair) ? 1 : 0;
        }
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
    }
}
