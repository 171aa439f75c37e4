package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rongcuo.policy.Policy;

/**
 * A thing and how often it was counted.
 *
 * @param key what was counted
 */
record Ranking<K>(K key, long count) {
    /** The most frequent first; what is as frequent in the order of the map. */
    static <K> List<Ranking<K>> of(Map<K, Long> counts) {
        var ranked = new ArrayList<Ranking<K>>();
        counts.forEach((key, count) -> ranked.add(new Ranking<>(key, count)));
        ranked.sort((a, b) -> Long.compare(b.count, a.count));
        return ranked;
    }

    /** The clauses of a policy, by id; those as frequent in the order of the policy. */
    static List<Ranking<String>> ofClauses(Map<String, Long> counts, Policy policy) {
        var ranked = new ArrayList<Ranking<String>>();
        for (var clause : policy.clauses()) {
            if (counts.containsKey(clause.id())) {
                ranked.add(new Ranking<>(clause.id(), counts.getOrDefault(clause.id(), 0L)));
            }
        }
        ranked.sort((a, b) -> Long.compare(b.count, a.count));
        return ranked;
    }

    /** Subjects by name; those as frequent in the order of their names. */
    static List<Ranking<String>> ofSubjects(Map<String, Long> counts) {
        return of(new TreeMap<>(counts));
    }
}
