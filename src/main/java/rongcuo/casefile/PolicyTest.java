package rongcuo.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;

/**
 * A case whose answer the law text gives, to hold a policy to it.
 *
 * @param policy the policy it tests, {@code id} or {@code id@version}
 * @param says what it proves, in words
 * @param source the article it is taken from
 * @param expected by the key of the answer, such as {@code conclusion} or {@code matched}, what must be found there,
 *     in any order; keys that are absent are not looked at
 */
public record PolicyTest(
        String policy,
        String id,
        BilingualText says,
        Optional<String> source,
        CaseFile caseFile,
        Presumptions presumptions,
        Map<String, List<String>> expected,
        Position position) {
    public PolicyTest {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** Whether unstated facts may be presumed. */
    public enum Presumptions {
        ADMITTED,
        /** As under {@code --strict}. */
        NONE
    }
}
