package rongcuo.fact;

import java.util.List;
import rongcuo.source.BilingualText;

/**
 * One of the values that a level, choice or set may take.
 *
 * @param words further words by which a user may write it
 */
public record AllowedValue(String id, BilingualText label, List<String> words) {
    public AllowedValue {
        words = List.copyOf(words);
    }
}
