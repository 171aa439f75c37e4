package rongcuo.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rongcuo.fact.FactType;
import rongcuo.fact.ParsedValue;
import rongcuo.fact.Statement;
import rongcuo.fact.Value;
import rongcuo.fact.ValueParser;
import rongcuo.source.BilingualText;
import rongcuo.source.NearestName;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;

/**
 * The entries of a mapping by the names that its kind of entry knows. What is missing or of the wrong form is told
 * and read as absent or empty; whoever reads asks {@link Faults#anyError} in the end.
 */
final class MappingReader {
    private static final FactType.TruthType TRUTH = new FactType.TruthType(List.of(), List.of());
    private static final FactType.DateType DATE = new FactType.DateType();

    private final YamlNode.Mapping mapping;
    private final Faults faults;

    private MappingReader(YamlNode.Mapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** A mapping that may hold these keys; another node is told and read as a mapping without entries. */
    static MappingReader of(YamlNode node, Faults faults, List<String> known) {
        if (node instanceof YamlNode.Mapping mapping) {
            for (var entry : mapping.entries()) {
                if (!known.contains(entry.key().text())) {
                    faults.unknown(
                            entry.key(),
                            ProblemCode.UNKNOWN_KEY,
                            ProblemCode.MISTYPED_KEY,
                            entry.key().text(),
                            faults.isFull()
                                    ? Optional.empty()
                                    : NearestName.of(entry.key().text(), known));
                }
            }
            return new MappingReader(mapping, faults);
        }
        expectedMapping(node, faults);
        return new MappingReader(new YamlNode.Mapping(List.of(), node.position()), faults);
    }

    /** The entries of a mapping whose keys are names of the user's; none where it is no mapping. */
    static List<YamlNode.Entry> entries(YamlNode node, Faults faults) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries();
        }
        expectedMapping(node, faults);
        return List.of();
    }

    private static void expectedMapping(YamlNode node, Faults faults) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().indexOf('：') > 0) {
            faults.at(node, ProblemCode.WIDE_COLON);
        } else if (node instanceof YamlNode.Scalar scalar && isGlued(scalar)) {
            faults.at(node, ProblemCode.MISSING_SPACE);
        } else {
            faults.at(node, ProblemCode.MAPPING_EXPECTED);
        }
    }

    private static boolean isGlued(YamlNode.Scalar scalar) {
        return scalar.style() == YamlNode.Style.PLAIN && scalar.text().indexOf(':') > 0;
    }

    Position position() {
        return mapping.position();
    }

    YamlNode.Mapping mapping() {
        return mapping;
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    Optional<YamlNode> node(String key) {
        return mapping.get(key);
    }

    /** The node of a key that must be there. */
    Optional<YamlNode> requiredNode(String key) {
        var node = mapping.get(key);
        if (node.isEmpty()) {
            faults.at(mapping.position(), ProblemCode.MISSING_KEY, key);
        }
        return node;
    }

    /** A text that must be there; empty where it is not, which is told. */
    String requiredText(String key) {
        var node = requiredNode(key);
        return node.isEmpty() ? "" : text(node.get(), faults).orElse("");
    }

    Optional<String> text(String key) {
        var node = mapping.get(key);
        return node.isEmpty() ? Optional.empty() : text(node.get(), faults);
    }

    static Optional<String> text(YamlNode node, Faults faults) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.isEmpty()) {
            return Optional.of(scalar.text());
        }
        faults.at(node, node instanceof YamlNode.Scalar ? ProblemCode.EMPTY_VALUE : ProblemCode.TEXT_EXPECTED);
        return Optional.empty();
    }

    /** A list of texts, or one text that stands for a list of one. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var scalar : scalars(key)) {
            texts.add(scalar.text());
        }
        return texts;
    }

    /** As {@link #texts}, with places. */
    List<YamlNode.Scalar> scalars(String key) {
        var node = mapping.get(key);
        return node.isEmpty() ? List.of() : scalars(node.get(), faults);
    }

    static List<YamlNode.Scalar> scalars(YamlNode node, Faults faults) {
        var scalars = new ArrayList<YamlNode.Scalar>();
        for (var item : listOrOne(node)) {
            if (text(item, faults).isPresent()) {
                scalars.add((YamlNode.Scalar) item);
            }
        }
        return scalars;
    }

    static List<YamlNode> listOrOne(YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
    }

    /** The items of a list that may be absent. */
    List<YamlNode> items(String key) {
        var node = mapping.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        faults.at(node.get(), ProblemCode.LIST_EXPECTED, key);
        return List.of();
    }

    Optional<BilingualText> bilingual(String key) {
        var node = mapping.get(key);
        return node.isEmpty() ? Optional.empty() : Optional.of(bilingual(node.get(), faults));
    }

    BilingualText requiredBilingual(String key) {
        var node = requiredNode(key);
        return node.isEmpty() ? BilingualText.chineseOnly("") : bilingual(node.get(), faults);
    }

    /** Words as {@code {zh: …, en: …}} or as one plain text, which is Chinese. */
    static BilingualText bilingual(YamlNode node, Faults faults) {
        if (node instanceof YamlNode.Mapping) {
            var reader = of(node, faults, List.of("zh", "en"));
            String chinese = reader.requiredText("zh");
            return new BilingualText(chinese, reader.text("en").orElse(chinese));
        }
        return BilingualText.chineseOnly(text(node, faults).orElse(""));
    }

    /** One of a list of words, as its index; -1 where it is absent, or none of them, which is told. */
    int word(String key, List<String> words) {
        var node = mapping.get(key);
        if (node.isEmpty()) {
            return -1;
        }
        String written = text(node.get(), faults).orElse("");
        int index = words.indexOf(written);
        if (index < 0 && !written.isEmpty()) {
            faults.at(node.get(), ProblemCode.WORD_NOT_ALLOWED, written, String.join(", ", words));
        }
        return index;
    }

    /** One of an enum by its id; empty where it is absent, or none of them, which is told. */
    <E> Optional<E> oneOf(String key, E[] values, Function<E, String> id) {
        var ids = new ArrayList<String>();
        for (E value : values) {
            ids.add(id.apply(value));
        }
        int index = word(key, ids);
        return index < 0 ? Optional.empty() : Optional.of(values[index]);
    }

    int requiredWord(String key, List<String> words) {
        requiredNode(key);
        return word(key, words);
    }

    /** 是 or 否 in any of the words for it. */
    Optional<Boolean> truth(String key) {
        var node = mapping.get(key);
        return node.isEmpty() ? Optional.empty() : truth(node.get(), faults);
    }

    static Optional<Boolean> truth(YamlNode node, Faults faults) {
        var value = value(node, TRUTH, faults);
        return value.isPresent() && value.get() instanceof Value.TruthValue truth
                ? Optional.of(truth.value())
                : Optional.empty();
    }

    Optional<LocalDate> date(String key) {
        var node = mapping.get(key);
        return node.isEmpty() ? Optional.empty() : date(node.get(), faults);
    }

    static Optional<LocalDate> date(YamlNode node, Faults faults) {
        var value = value(node, DATE, faults);
        return value.isPresent() && value.get() instanceof Value.DateValue date
                ? Optional.of(date.value())
                : Optional.empty();
    }

    Optional<Integer> integer(String key, int least, int most) {
        var node = mapping.get(key);
        return node.isEmpty() ? Optional.empty() : integer(node.get(), least, most, faults);
    }

    static Optional<Integer> integer(YamlNode node, int least, int most, Faults faults) {
        var type = new FactType.NumberType(
                Optional.empty(), Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(most)), 0);
        var value = value(node, type, faults);
        return value.isPresent() && value.get() instanceof Value.NumberValue number
                ? Optional.of(number.value().intValueExact())
                : Optional.empty();
    }

    Optional<BigDecimal> number(String key) {
        var node = mapping.get(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var type = new FactType.NumberType(Optional.empty(), Optional.empty(), Optional.empty(), 9);
        var value = value(node.get(), type, faults);
        return value.isPresent() && value.get() instanceof Value.NumberValue number
                ? Optional.of(number.value())
                : Optional.empty();
    }

    /** A single known value of a type, where neither 待查 nor a part will do. */
    static Optional<Value> value(YamlNode node, FactType type, Faults faults) {
        var statement = statement(node, type, faults);
        if (statement.isEmpty()) {
            return Optional.empty();
        }
        if (statement.get() instanceof Statement.Is is) {
            return Optional.of(is.value());
        }
        faults.at(node, ProblemCode.VALUE_EXPECTED);
        return Optional.empty();
    }

    /** What one text states of a fact of that type. */
    static Optional<Statement> statement(YamlNode node, FactType type, Faults faults) {
        var text = text(node, faults);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parsed = ValueParser.parse(type, text.get());
        if (parsed instanceof ParsedValue.Stated stated) {
            for (var note : stated.notes()) {
                faults.at(node, note, text.get());
            }
            return Optional.of(stated.statement());
        }
        if (parsed instanceof ParsedValue.Refused refused) {
            faults.at(node, refused.code(), refused.arguments().toArray(new String[0]));
        } else {
            faults.at(node, ProblemCode.EMPTY_VALUE);
        }
        return Optional.empty();
    }
}
