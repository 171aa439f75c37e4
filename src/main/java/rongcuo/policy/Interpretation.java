package rongcuo.policy;

import java.util.List;
import java.util.Optional;
import rongcuo.source.BilingualText;

/**
 * A choice among readings of an ambiguous text, said openly (解释选择).
 *
 * @param clause the id of an entry, or an article that no entry encodes
 */
public record Interpretation(
        String clause, Optional<BilingualText> question, BilingualText reading, List<BilingualText> alternatives) {
    public Interpretation {
        alternatives = List.copyOf(alternatives);
    }
}
