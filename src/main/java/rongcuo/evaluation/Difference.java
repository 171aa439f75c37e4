package rongcuo.evaluation;

import java.util.List;

/** What a policy test expected under a key of the answer, and what was found there. */
public record Difference(String key, List<String> expected, List<String> found) {
    public Difference {
        expected = List.copyOf(expected);
        found = List.copyOf(found);
    }
}
