package rongcuo.source;

import java.util.Optional;

/** The known name that a mistyped one most likely means. */
public final class NearestName {
    private NearestName() {}

    /**
     * The candidate fewest edits away, if it is near enough to be worth proposing: at most a third of the typed
     * letters may differ, and for a name of one or two letters one of them.
     */
    public static Optional<String> of(String typed, Iterable<String> candidates) {
        int allowed = Math.max(1, typed.length() / 3);
        Optional<String> nearest = Optional.empty();
        for (String candidate : candidates) {
            int distance = distance(typed, candidate, allowed);
            if (distance <= allowed && distance < candidate.length()) {
                nearest = Optional.of(candidate);
                allowed = distance - 1;
            }
        }
        return nearest;
    }

    /** The Levenshtein distance, or any number above {@code limit} once it is sure to pass it. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
