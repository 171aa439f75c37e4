package rongcuo.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.NameKey;
import rongcuo.fact.Value;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.Constraint;
import rongcuo.policy.Definition;
import rongcuo.policy.Terms;
import rongcuo.source.BilingualText;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** Declarations of facts, definitions, events and constraints, shared or of one policy. */
final class VocabularyReader {
    /** The word for what may be changed one way only. */
    private static final String RISING = "rising";

    private static final List<String> KEYS = List.of("facts", "definitions", "events", "constraints");

    private static final List<String> TYPES = List.of("boolean", "level", "number", "choice", "set", "date");
    private static final List<String> FACT_KEYS = List.of(
            "type",
            "label",
            "question",
            "aliases",
            "judgement",
            "changeable",
            "presume",
            "values",
            "labels",
            "words",
            "unit",
            "min",
            "max",
            "decimals");

    /** Whether the names in the file are known to be unique. */
    private enum Uniqueness {
        TO_BE_CHECKED,
        KNOWN
    }

    private final Terms shared;
    private final Uniqueness uniqueness;
    private final Faults faults;
    /** Who has a name already, by {@link NameKey}. */
    private final Map<String, String> owners = new HashMap<>();

    private VocabularyReader(Terms shared, Uniqueness uniqueness, Faults faults) {
        this.shared = shared;
        this.uniqueness = uniqueness;
        this.faults = faults;
    }

    /**
     * What a vocabulary file declares, added to what is known already. What it declares with faults is left out, and
     * the faults are told.
     */
    static Terms read(SourceText source, Terms known, Problems problems) {
        var faults = Faults.of(source, problems);
        var tree = YamlTree.single(source, faults);
        return tree.isPresent() ? read(tree.get(), known, Uniqueness.TO_BE_CHECKED, faults) : known;
    }

    /** A file that was found sound by itself need not be looked through for names that are taken. */
    static Terms read(YamlFile file, Terms known) {
        boolean isSound = file.standing() == YamlFile.Standing.FOUND_SOUND
                && known.vocabulary().isEmpty();
        return read(file.tree(), known, isSound ? Uniqueness.KNOWN : Uniqueness.TO_BE_CHECKED, file.faults());
    }

    private static Terms read(YamlNode tree, Terms known, Uniqueness uniqueness, Faults faults) {
        var file = MappingReader.of(tree, faults, KEYS);
        var declared = new VocabularyReader(known, uniqueness, faults).terms(file.mapping());
        for (var reference : declared.conditions().clauseReferences()) {
            faults.at(reference, ProblemCode.CLAUSE_OUTSIDE_POLICY);
        }
        return declared.terms();
    }

    /** What a policy may speak of: what is shared, and its own declarations. */
    static Declared read(YamlNode.Mapping policy, Terms shared, Faults faults) {
        return new VocabularyReader(shared, Uniqueness.TO_BE_CHECKED, faults).terms(policy);
    }

    /** The terms, and the reader that knows them. */
    record Declared(Terms terms, ConditionReader conditions) {}

    private Declared terms(YamlNode.Mapping file) {
        var facts = new ArrayList<FactDeclaration>();
        for (var entry : section(file, "facts")) {
            facts.add(fact(entry));
        }
        var events = new ArrayList<EventDeclaration>();
        for (var entry : section(file, "events")) {
            events.add(event(entry));
        }
        var vocabulary = shared.vocabulary().with(Vocabulary.of(facts, events));
        var names = new LinkedHashSet<>(shared.definitions().keySet());
        var ownDefinitions = section(file, "definitions");
        for (var entry : ownDefinitions) {
            checkDefinitionName(entry.key(), vocabulary, names);
        }
        var conditions = new ConditionReader(vocabulary, names, faults);
        var definitions = new LinkedHashMap<>(shared.definitions());
        for (var entry : ownDefinitions) {
            definitions.put(entry.key().text(), definition(entry, conditions));
        }
        checkCycles(ownDefinitions, definitions);
        var constraints = new ArrayList<>(shared.constraints());
        constraints.addAll(constraints(file, conditions));
        return new Declared(new Terms(vocabulary, definitions, constraints), conditions);
    }

    private List<YamlNode.Entry> section(YamlNode.Mapping file, String key) {
        var node = file.get(key);
        return node.isEmpty() ? List.of() : MappingReader.entries(node.get(), faults);
    }

    private FactDeclaration fact(YamlNode.Entry entry) {
        checkId(entry.key());
        var reader = MappingReader.of(entry.value(), faults, FACT_KEYS);
        var label = reader.bilingual("label").orElse(wordsOf(entry.key().text()));
        var aliases = reader.texts("aliases");
        var type = type(reader);
        var traits = EnumSet.noneOf(FactDeclaration.Trait.class);
        if (reader.truth("judgement").orElse(false)) {
            traits.add(FactDeclaration.Trait.JUDGEMENT);
        }
        traits.addAll(changeability(reader, type));
        var fact = new FactDeclaration(
                new FactId(entry.key().text()),
                type,
                label,
                reader.bilingual("question"),
                aliases,
                traits,
                presumed(reader, type),
                entry.key().position());
        claimNames(entry.key(), label, aliases);
        checkAgainstShared(fact, entry.key());
        return fact;
    }

    private Set<FactDeclaration.Trait> changeability(MappingReader reader, FactType type) {
        var node = reader.node("changeable");
        if (node.isPresent()
                && node.get() instanceof YamlNode.Scalar scalar
                && scalar.text().equals(RISING)) {
            if (type instanceof FactType.ChoiceType || type instanceof FactType.SetType) {
                faults.at(scalar, ProblemCode.WORD_NOT_ALLOWED, RISING, "true, false");
            }
            return Set.of(FactDeclaration.Trait.CHANGEABLE, FactDeclaration.Trait.RISING);
        }
        return reader.truth("changeable").orElse(false) ? Set.of(FactDeclaration.Trait.CHANGEABLE) : Set.of();
    }

    /** Words made of an id, for want of better ones. */
    private static BilingualText wordsOf(String id) {
        return BilingualText.chineseOnly(id.replace('-', ' '));
    }

    private void checkId(YamlNode.Scalar id) {
        if (uniqueness == Uniqueness.KNOWN) {
            return;
        }
        if (!isKebabCase(id.text())) {
            faults.at(id, ProblemCode.BAD_ID, id.text());
        }
    }

    static boolean isKebabCase(String id) {
        boolean afterHyphen = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!isLetter && (c != '-' || afterHyphen)) {
                return false;
            }
            afterHyphen = !isLetter;
        }
        return !afterHyphen;
    }

    /** No name may serve two, or a case that uses it would mean either. */
    private void claimNames(YamlNode.Scalar id, BilingualText label, List<String> aliases) {
        if (uniqueness == Uniqueness.KNOWN) {
            return;
        }
        var names = new ArrayList<>(List.of(id.text(), label.chinese(), label.english()));
        names.addAll(aliases);
        var own = new HashSet<String>();
        for (String name : names) {
            String key = NameKey.of(name);
            if (!own.add(key)) {
                continue;
            }
            String owner = owners.getOrDefault(key, id.text());
            owners.put(key, owner);
            if (owner.equals(id.text()) && !shared.vocabulary().isEmpty()) {
                owner = ownerInShared(name).orElse(owner);
            }
            if (!owner.equals(id.text())) {
                faults.at(id, ProblemCode.NAME_TAKEN, name, owner, id.text());
            }
        }
    }

    private Optional<String> ownerInShared(String name) {
        var fact = shared.vocabulary().factNamed(name);
        if (fact.isPresent()) {
            return Optional.of(fact.get().id().value());
        }
        var event = shared.vocabulary().eventNamed(name);
        return event.isEmpty() ? Optional.empty() : Optional.of(event.get().id().value());
    }

    private void checkAgainstShared(FactDeclaration fact, YamlNode.Scalar id) {
        var other = shared.vocabulary().fact(fact.id());
        if (other.isPresent() && !other.get().meansTheSameAs(fact)) {
            faults.at(
                    id,
                    ProblemCode.FACT_REDEFINED,
                    id.text(),
                    other.get().position().toString());
        }
    }

    private FactType type(MappingReader reader) {
        int type = reader.requiredWord("type", TYPES);
        return switch (type) {
            case 1 -> new FactType.LevelType(values(reader));
            case 2 -> number(reader);
            case 3 -> new FactType.ChoiceType(values(reader));
            case 4 -> new FactType.SetType(values(reader));
            case 5 -> new FactType.DateType();
            default -> new FactType.TruthType(words(reader, "true"), words(reader, "false"));
        };
    }

    private List<String> words(MappingReader reader, String value) {
        var node = reader.node("words");
        if (node.isEmpty()) {
            return List.of();
        }
        for (var entry : MappingReader.entries(node.get(), faults)) {
            if (entry.key().text().equals(value)) {
                var words = new ArrayList<String>();
                for (var scalar : MappingReader.scalars(entry.value(), faults)) {
                    words.add(scalar.text());
                }
                return words;
            }
        }
        return List.of();
    }

    private FactType number(MappingReader reader) {
        var min = reader.number("min");
        var max = reader.number("max");
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            faults.at(reader.position(), ProblemCode.EMPTY_RANGE);
        }
        return new FactType.NumberType(
                reader.text("unit"), min, max, reader.integer("decimals", 0, 9).orElse(0));
    }

    private List<AllowedValue> values(MappingReader reader) {
        reader.requiredNode("values");
        var labels = labels(reader);
        var values = new ArrayList<AllowedValue>();
        var taken = new HashMap<String, String>();
        for (var id : reader.scalars("values")) {
            checkId(id);
            var given = labels.get(id.text());
            var label = given == null ? wordsOf(id.text()) : given;
            var value = new AllowedValue(id.text(), label, words(reader, id.text()));
            claimValueNames(id, value, taken);
            values.add(value);
        }
        if (reader.has("values") && values.isEmpty()) {
            faults.at(reader.position(), ProblemCode.NO_PARTS);
        }
        checkValueKeys(reader, "labels", values);
        checkValueKeys(reader, "words", values);
        return values;
    }

    private Map<String, BilingualText> labels(MappingReader reader) {
        var labels = new HashMap<String, BilingualText>();
        var node = reader.node("labels");
        for (var entry : node.isEmpty() ? List.<YamlNode.Entry>of() : MappingReader.entries(node.get(), faults)) {
            var label = MappingReader.bilingual(entry.value(), faults);
            boolean isPlain = entry.value() instanceof YamlNode.Scalar;
            labels.put(
                    entry.key().text(),
                    isPlain
                            ? new BilingualText(
                                    label.chinese(), wordsOf(entry.key().text()).english())
                            : label);
        }
        return labels;
    }

    private void claimValueNames(YamlNode.Scalar id, AllowedValue value, Map<String, String> taken) {
        if (uniqueness == Uniqueness.KNOWN) {
            return;
        }
        var written = new ArrayList<>(
                List.of(value.id(), value.label().chinese(), value.label().english()));
        written.addAll(value.words());
        for (String name : written) {
            String key = NameKey.of(name);
            String owner = taken.getOrDefault(key, value.id());
            taken.put(key, owner);
            if (!owner.equals(value.id())) {
                faults.at(id, ProblemCode.VALUE_NAME_TAKEN, name, owner);
            }
        }
    }

    private void checkValueKeys(MappingReader reader, String section, List<AllowedValue> values) {
        var node = reader.node(section);
        if (node.isEmpty() || uniqueness == Uniqueness.KNOWN) {
            return;
        }
        var ids = new HashSet<String>();
        for (var value : values) {
            ids.add(value.id());
        }
        for (var entry : MappingReader.entries(node.get(), faults)) {
            if (!ids.contains(entry.key().text())) {
                faults.unknown(
                        entry.key(),
                        ProblemCode.UNDECLARED_VALUE,
                        ProblemCode.MISTYPED_KEY,
                        entry.key().text(),
                        NearestName.of(entry.key().text(), ids));
            }
        }
    }

    private Optional<Value> presumed(MappingReader reader, FactType type) {
        var node = reader.node("presume");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (type instanceof FactType.SetType) {
            faults.at(node.get(), ProblemCode.NO_PRESUMPTION_FOR_SETS);
            return Optional.empty();
        }
        return MappingReader.value(node.get(), type, faults);
    }

    private EventDeclaration event(YamlNode.Entry entry) {
        checkId(entry.key());
        var reader = MappingReader.of(entry.value(), faults, List.of("label", "aliases"));
        var label = reader.bilingual("label").orElse(wordsOf(entry.key().text()));
        var aliases = reader.texts("aliases");
        claimNames(entry.key(), label, aliases);
        return new EventDeclaration(
                new EventId(entry.key().text()), label, aliases, entry.key().position());
    }

    private void checkDefinitionName(YamlNode.Scalar id, Vocabulary vocabulary, Set<String> names) {
        checkId(id);
        var fact = vocabulary.factNamed(id.text());
        if (fact.isPresent()) {
            faults.at(id, ProblemCode.NAME_TAKEN, id.text(), fact.get().label().chinese(), id.text());
        } else if (!names.add(id.text())) {
            faults.at(id, ProblemCode.DEFINITION_REDEFINED, id.text());
        }
    }

    /** A condition, or {@code {label: …, when: …}} around one. */
    private Definition definition(YamlNode.Entry entry, ConditionReader conditions) {
        String id = entry.key().text();
        if (entry.value() instanceof YamlNode.Mapping mapping
                && mapping.get("when").isPresent()) {
            var reader = MappingReader.of(mapping, faults, List.of("label", "when"));
            var meaning = conditions.read(reader.requiredNode("when").orElse(mapping));
            var label = reader.bilingual("label").orElse(wordsOf(id));
            return new Definition(id, label, meaning, entry.key().position());
        }
        return new Definition(
                id, wordsOf(id), conditions.read(entry.value()), entry.key().position());
    }

    private void checkCycles(List<YamlNode.Entry> own, Map<String, Definition> definitions) {
        var references = new References(definitions);
        for (var entry : own) {
            if (references.definitionReachesItself(entry.key().text())) {
                faults.at(entry.key(), ProblemCode.DEFINITION_CYCLE, entry.key().text());
            }
        }
    }

    private List<Constraint> constraints(YamlNode.Mapping file, ConditionReader conditions) {
        var constraints = new ArrayList<Constraint>();
        var node = file.get("constraints");
        if (node.isEmpty()) {
            return constraints;
        }
        if (!(node.get() instanceof YamlNode.Sequence sequence)) {
            faults.at(node.get(), ProblemCode.LIST_EXPECTED, "constraints");
            return constraints;
        }
        for (var item : sequence.items()) {
            var reader = MappingReader.of(item, faults, List.of("id", "never", "reason"));
            var never = reader.requiredNode("never");
            String id = reader.requiredText("id");
            var reason = reader.requiredBilingual("reason");
            if (never.isPresent()) {
                constraints.add(new Constraint(id, conditions.read(never.get()), reason, item.position()));
            }
        }
        return constraints;
    }
}
