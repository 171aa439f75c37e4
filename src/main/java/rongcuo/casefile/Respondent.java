package rongcuo.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rongcuo.fact.FactId;

/**
 * A person or unit whose conduct is judged (当事人).
 *
 * @param managedBy the level that manages a cadre, such as {@code county}
 * @param facts what holds of this respondent instead of what the case states for all
 */
public record Respondent(
        Optional<String> name,
        Kind kind,
        Optional<String> unit,
        Optional<String> position,
        Optional<String> managedBy,
        Map<FactId, StatedFact> facts) {
    /** A case that names nobody. */
    public static final Respondent UNNAMED = new Respondent(
            Optional.empty(), Kind.PERSON, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public Respondent {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Whether a respondent is a natural person or an organisation. */
    public enum Kind {
        PERSON("person"),
        UNIT("unit");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
