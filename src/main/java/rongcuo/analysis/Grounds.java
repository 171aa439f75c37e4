package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import rongcuo.evaluation.Conclusion;

/**
 * Finds a smallest set of what a case states that forces its conclusion: whatever else it states could be otherwise.
 * What is presumed, and what was found on clauses, stands as it is.
 */
final class Grounds {
    private final Completions completions;

    Grounds(Completions completions) {
        this.completions = completions;
    }

    /**
     * Domains of which the case states what forces the conclusion.
     *
     * @param regions of the case
     * @param stated the domains of what the case states, of which some are to be named
     * @return empty where that could not be found out
     */
    Optional<List<Integer>> of(Conclusion conclusion, List<BitSet> regions, List<Integer> stated) {
        var base = new ArrayList<>(regions);
        var choices = new TreeMap<Integer, List<BitSet>>();
        for (int place : stated) {
            base.set(place, domain(place).allValues());
            choices.put(place, List.of(regions.get(place)));
        }
        int goal = completions.conclusion(conclusion);
        var search = new SmallestChoices(completions.copy(), base, choices, goal, 1);
        var smallest = search.smallest();
        return smallest.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(smallest.get(0).keySet()));
    }

    private Domain domain(int place) {
        return completions.encoding().domains().get(place);
    }
}
