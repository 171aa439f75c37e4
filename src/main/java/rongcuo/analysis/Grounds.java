package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Subject;

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
     * The subjects, in vocabulary order.
     *
     * @param regions of the case
     * @param stated the domains of what the case states, of which some are to be named
     * @return empty where that could not be found out
     */
    Optional<List<Subject>> of(Conclusion conclusion, List<BitSet> regions, List<Integer> stated) {
        var base = new ArrayList<>(regions);
        var choices = new TreeMap<Integer, List<BitSet>>();
        for (int place : stated) {
            base.set(place, domain(place).allValues());
            choices.put(place, List.of(regions.get(place)));
        }
        int goal = completions.conclusion(conclusion);
        var search = new SmallestChoices(completions.copy(), base, choices, goal, 1);
        var smallest = search.smallest();
        return smallest.isEmpty() ? Optional.empty() : Optional.of(subjects(smallest.get(0)));
    }

    private List<Subject> subjects(Map<Integer, BitSet> set) {
        return set.keySet().stream().map(place -> domain(place).subject()).toList();
    }

    private Domain domain(int place) {
        return completions.encoding().domains().get(place);
    }
}
