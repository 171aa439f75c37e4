package rongcuo.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rongcuo.analysis.Solver.Assumptions;

/** Finds a case for a goal and drops from it whatever the goal does not need. */
final class WitnessSearch {
    private final Copy copy;
    private final List<Integer> findings;

    /** @param findings the domains of findings: one that is not recorded does not hold */
    WitnessSearch(Copy copy, List<Integer> findings) {
        this.copy = copy;
        this.findings = findings;
    }

    /**
     * What was found.
     *
     * @param smallest of which nothing can be left out, or nothing that was tried before the search was given up
     * @param whole with every fact stated
     */
    record Found(Sketch smallest, Sketch whole) {}

    /**
     * Searches.
     *
     * @throws IllegalStateException if there is no case for the goal
     * @throws Solver.BudgetSpent where no case was found in time
     */
    Found found(int goal, Assumptions within) {
        within.add(goal);
        if (!copy.gates().solver().isSatisfiable(within)) {
            throw new IllegalStateException("no case for a class");
        }
        int[] regions = new int[copy.encoding().domains().size()];
        var stated = new TreeSet<Integer>();
        for (int place = 0; place < regions.length; place++) {
            regions[place] = copy.found(place);
            boolean goesWithoutSaying = findings.contains(place) && regions[place] != 0;
            if (!goesWithoutSaying && copy.regions(place) > 1) {
                stated.add(place);
            }
        }
        var whole = sketch(stated, regions);
        return new Found(sketch(needed(goal, stated, regions), regions), whole);
    }

    /** The last in the order of the vocabulary goes first, for the first facts are the more common ones. */
    private Set<Integer> needed(int goal, Set<Integer> stated, int[] regions) {
        var needed = new TreeSet<>(stated);
        try {
            shrink(goal, needed, regions);
            for (int place : List.copyOf(needed.descendingSet())) {
                if (needed.contains(place)) {
                    var fewer = new TreeSet<>(needed);
                    fewer.remove(place);
                    if (shrink(goal, fewer, regions)) {
                        needed = fewer;
                    }
                }
            }
        } catch (Solver.BudgetSpent e) {
            // What is left is proved to be enough.
            return needed;
        }
        return needed;
    }

    /** Whether these regions force the goal; if so, leaves only those that are needed for it. */
    private boolean shrink(int goal, Set<Integer> stated, int[] regions) {
        var assumptions = new Assumptions().add(-goal);
        for (int place : findings) {
            if (regions[place] != 0) {
                assumptions.add(copy.region(place, regions[place]));
            }
        }
        stated.forEach(place -> assumptions.add(copy.region(place, regions[place])));
        if (copy.gates().solver().isSatisfiable(assumptions)) {
            return false;
        }
        var core = Set.copyOf(copy.gates().solver().core());
        stated.removeIf(place -> !core.contains(copy.region(place, regions[place])));
        return true;
    }

    private Sketch sketch(Set<Integer> places, int[] regions) {
        var sketch = new Sketch();
        // How two days stand to each other comes last and says more of them than what each is by itself.
        for (int place : places) {
            var domain = copy.encoding().domains().get(place);
            sketch.put(domain, domain.regions().get(regions[place]));
        }
        return sketch;
    }
}
