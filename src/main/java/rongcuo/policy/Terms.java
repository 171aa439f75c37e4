package rongcuo.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongcuo.fact.Vocabulary;

/**
 * What conditions may speak of: facts and events, named conditions, and what cannot be.
 *
 * @param definitions by id, in the order of their declaration
 */
public record Terms(Vocabulary vocabulary, Map<String, Definition> definitions, List<Constraint> constraints) {
    public Terms {
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        constraints = List.copyOf(constraints);
    }

    public static Terms empty() {
        return new Terms(Vocabulary.empty(), Map.of(), List.of());
    }

    /**
     * The definition of that name.
     *
     * @throws IllegalArgumentException if there is none: a reader lets no such name through
     */
    public Definition definition(String id) {
        var definition = definitions.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("no definition " + id);
        }
        return definition;
    }
}
