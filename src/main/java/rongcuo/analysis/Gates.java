package rongcuo.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import rongcuo.evaluation.Circuit;

/**
 * Makes a literal for every part of a formula, true exactly where the part is (Tseitin). Equal parts have one literal.
 */
final class Gates implements Circuit.Connectives<Integer> {
    private final Solver solver;
    private final Map<List<Integer>, Integer> conjunctions = new HashMap<>();

    Gates(Solver solver) {
        this.solver = solver;
    }

    Solver solver() {
        return solver;
    }

    int truth() {
        return solver.truth();
    }

    @Override
    public Integer all(List<Integer> parts) {
        var needed = new LinkedHashSet<Integer>();
        for (int part : parts) {
            if (part == -truth() || needed.contains(-part)) {
                return -truth();
            }
            if (part != truth()) {
                needed.add(part);
            }
        }
        if (needed.size() < 2) {
            return needed.isEmpty() ? truth() : needed.iterator().next();
        }
        var sorted = new ArrayList<>(needed);
        sorted.sort(Integer::compare);
        return conjunctions.computeIfAbsent(sorted, this::conjunction);
    }

    private int conjunction(List<Integer> parts) {
        int whole = solver.variable();
        var back = new ArrayList<Integer>();
        back.add(whole);
        for (int part : parts) {
            solver.clause(-whole, part);
            back.add(-part);
        }
        solver.clause(back);
        return whole;
    }

    @Override
    public Integer any(List<Integer> parts) {
        return -all(parts.stream().map(part -> -part).toList());
    }

    @Override
    public Integer atLeast(int count, List<Integer> parts) {
        return atLeast(count, parts, new HashMap<>());
    }

    private int atLeast(int count, List<Integer> parts, Map<List<Integer>, Integer> known) {
        if (count <= 0) {
            return truth();
        }
        if (count > parts.size()) {
            return -truth();
        }
        var key = List.of(count, parts.size());
        var found = known.get(key);
        if (found == null) {
            var rest = parts.subList(1, parts.size());
            int with = all(List.of(parts.get(0), atLeast(count - 1, rest, known)));
            found = any(List.of(with, atLeast(count, rest, known)));
            known.put(key, found);
        }
        return found;
    }

    /** Of these literals one is true, and no two are. */
    void exactlyOne(List<Integer> literals) {
        solver.clause(literals);
        for (int i = 0; i < literals.size(); i++) {
            for (int j = i + 1; j < literals.size(); j++) {
                solver.clause(-literals.get(i), -literals.get(j));
            }
        }
    }
}
