package rongcuo.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.Property;
import rongcuo.policy.Property.Claim;
import rongcuo.source.BilingualText;
import rongcuo.source.ProblemCode;

/** What a policy declares of facts under {@code properties}, by their names. */
final class PropertyReader {
    /** Takes back what a parent declares. */
    private static final String NONE = "none";

    private final Vocabulary vocabulary;
    private final Faults faults;
    private final Set<FactId> named = new HashSet<>();
    private final Map<FactId, Property> properties = new LinkedHashMap<>();

    PropertyReader(Vocabulary vocabulary, Faults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    Map<FactId, Property> properties(YamlNode section) {
        for (var entry : MappingReader.entries(section, faults)) {
            var name = entry.key();
            var fact = vocabulary.factNamed(name.text());
            if (fact.isEmpty()) {
                faults.unknown(
                        name,
                        ProblemCode.UNKNOWN_FACT,
                        ProblemCode.MISTYPED_FACT,
                        name.text(),
                        faults.isFull() ? Optional.empty() : vocabulary.nearestFact(name.text()));
            } else if (!named.add(fact.get().id())) {
                faults.at(name, ProblemCode.PROPERTY_TWICE, fact.get().id().value());
            } else {
                read(fact.get(), entry);
            }
        }
        return properties;
    }

    private void read(FactDeclaration fact, YamlNode.Entry entry) {
        var value = entry.value();
        if (value instanceof YamlNode.Mapping) {
            var details = MappingReader.of(value, faults, List.of("claim", "reason"));
            var reason = details.bilingual("reason");
            details.requiredNode("claim").ifPresent(claim -> add(fact, claim, reason, entry.key()));
        } else {
            add(fact, value, Optional.empty(), entry.key());
        }
    }

    private void add(FactDeclaration fact, YamlNode written, Optional<BilingualText> reason, YamlNode.Scalar name) {
        String word = MappingReader.text(written, faults).orElse(NONE);
        if (word.equals(NONE)) {
            return;
        }
        var claim = claim(word);
        if (claim.isEmpty()) {
            faults.at(written, ProblemCode.WORD_NOT_ALLOWED, word, String.join(", ", words()));
        } else if (claim.get() != Claim.NEVER_MATTERS && fact.type() instanceof FactType.ChoiceType) {
            faults.at(written, ProblemCode.PROPERTY_WITHOUT_ORDER, fact.id().value());
        } else {
            properties.put(fact.id(), new Property(fact.id(), claim.get(), reason, name.position()));
        }
    }

    private static Optional<Claim> claim(String word) {
        for (var claim : Claim.values()) {
            if (claim.id().equals(word)) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    private static List<String> words() {
        var words = new ArrayList<String>();
        for (var claim : Claim.values()) {
            words.add(claim.id());
        }
        words.add(NONE);
        return words;
    }
}
