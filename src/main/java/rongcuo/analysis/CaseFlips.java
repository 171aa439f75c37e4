package rongcuo.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongcuo.evaluation.Conclusion;

/** How cases at hand fare under two policies. */
public final class CaseFlips {
    private final List<Judged> judged;

    public CaseFlips(List<Judged> judged) {
        this.judged = List.copyOf(judged);
    }

    /**
     * A case, or a row of a table, under both policies.
     *
     * @param name by which the user knows it
     */
    public record Judged(String name, Way way) {}

    /** A conclusion under each policy. */
    public record Way(Conclusion first, Conclusion second) {}

    /** How many were judged under both. */
    public int size() {
        return judged.size();
    }

    /** The names of the cases that are concluded differently, by way, the ways in the order of the conclusions. */
    public Map<Way, List<String>> flipped() {
        var flipped = new LinkedHashMap<Way, List<String>>();
        for (var first : Conclusion.values()) {
            for (var second : Conclusion.values()) {
                var way = new Way(first, second);
                var names = new ArrayList<String>();
                for (var one : judged) {
                    if (first != second && one.way().equals(way)) {
                        names.add(one.name());
                    }
                }
                if (!names.isEmpty()) {
                    flipped.put(way, List.copyOf(names));
                }
            }
        }
        return flipped;
    }
}
