package rongcuo.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.fact.ValueParser;
import rongcuo.source.ProblemCode;

/** What a case states of one fact, in any of the forms in which it may be written. */
final class StatementReader {
    private static final List<String> DETAILS = List.of("value", "evidence", "by", "note", "contested");
    private static final List<String> LIMITS = List.of("at-least", "at-most", "above", "below");
    private static final List<String> CHOICES = List.of("in", "not");
    private static final List<String> MEMBERS = List.of("has", "not", "open");

    private final Faults faults;

    StatementReader(Faults faults) {
        this.faults = faults;
    }

    /** Empty where nothing could be read, which is then told. */
    Optional<StatedFact> read(FactDeclaration fact, YamlNode.Entry entry) {
        var value = entry.value();
        if (!(value instanceof YamlNode.Mapping)) {
            var statement = statement(fact, value);
            return statement.isEmpty()
                    ? Optional.empty()
                    : Optional.of(StatedFact.plain(
                            fact.id(), statement.get(), entry.key().position()));
        }
        var known = new ArrayList<>(DETAILS);
        known.addAll(forms(fact.type()));
        var details = MappingReader.of(value, faults, known);
        boolean isContested = details.truth("contested").orElse(false);
        var statement = statement(fact, details, isContested);
        if (statement.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StatedFact(
                fact.id(),
                statement.get(),
                details.texts("evidence"),
                details.text("by"),
                Optional.empty(),
                details.text("note"),
                isContested ? StatedFact.Standing.CONTESTED : StatedFact.Standing.UNDISPUTED,
                entry.key().position()));
    }

    /** The keys by which a part of what is possible may be stated of a type. */
    private static List<String> forms(FactType type) {
        if (type instanceof FactType.SetType) {
            return MEMBERS;
        }
        if (type instanceof FactType.LevelType) {
            var both = new ArrayList<>(LIMITS);
            both.addAll(CHOICES);
            return both;
        }
        if (type instanceof FactType.ChoiceType) {
            return CHOICES;
        }
        return LimitReader.isOrdered(type) ? LIMITS : List.of();
    }

    private Optional<Statement> statement(FactDeclaration fact, MappingReader details, boolean isContested) {
        var value = details.node("value");
        if (value.isPresent()) {
            refuseSecondForm(fact.type(), details);
            return statement(fact, value.get());
        }
        if (hasForm(fact.type(), details)) {
            return part(fact, details);
        }
        if (isContested) {
            return Optional.of(new Statement.Open());
        }
        if (!hasUnknownKey(fact.type(), details)) {
            faults.at(
                    details.position(),
                    ProblemCode.FACT_WITHOUT_VALUE,
                    fact.label().chinese());
        }
        return Optional.empty();
    }

    /** Beside a value; to drop one of the two would judge a case by half of what it says. */
    private void refuseSecondForm(FactType type, MappingReader details) {
        for (var entry : details.mapping().entries()) {
            if (forms(type).contains(entry.key().text())) {
                faults.at(entry.key(), ProblemCode.SEVERAL_FORMS);
                return;
            }
        }
    }

    /** A value under a mistyped key is told already. */
    private static boolean hasUnknownKey(FactType type, MappingReader details) {
        for (var entry : details.mapping().entries()) {
            String key = entry.key().text();
            if (!DETAILS.contains(key) && !forms(type).contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasForm(FactType type, MappingReader details) {
        for (String form : forms(type)) {
            if (details.has(form)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Statement> statement(FactDeclaration fact, YamlNode value) {
        if (value instanceof YamlNode.Mapping) {
            return part(fact, MappingReader.of(value, faults, forms(fact.type())));
        }
        if (value instanceof YamlNode.Sequence list) {
            if (fact.type() instanceof FactType.SetType set) {
                return Optional.of(new Statement.Members(members(set, list, Truth.TRUE), Truth.FALSE));
            }
            faults.at(
                    value,
                    fact.type() instanceof FactType.Listed ? ProblemCode.ONE_OF_LIST : ProblemCode.NOT_A_LIST_FACT,
                    fact.label().chinese());
            return Optional.empty();
        }
        return MappingReader.statement(value, fact.type(), faults);
    }

    private Map<String, Truth> members(FactType.SetType set, YamlNode list, Truth truth) {
        var members = new LinkedHashMap<String, Truth>();
        for (String word : words(set, list)) {
            members.put(word, truth);
        }
        return members;
    }

    private List<String> words(FactType.Listed type, YamlNode list) {
        var words = new ArrayList<String>();
        for (var scalar : MappingReader.scalars(list, faults)) {
            var value = ValueParser.valueNamed(type, scalar.text());
            if (value.isPresent()) {
                words.add(value.get().id());
            } else {
                var refused = ValueParser.notListed(type, scalar.text());
                faults.at(scalar, refused.code(), refused.arguments().toArray(new String[0]));
            }
        }
        return words;
    }

    private Optional<Statement> part(FactDeclaration fact, MappingReader form) {
        if (fact.type() instanceof FactType.SetType set) {
            return partOfSet(set, form);
        }
        if (fact.type() instanceof FactType.Listed listed && (form.has("in") || form.has("not"))) {
            return among(fact, listed, form);
        }
        if (!LimitReader.isOrdered(fact.type())) {
            return Optional.empty();
        }
        var limits = LimitReader.read(fact, form.mapping(), faults);
        if (limits.isEmpty()) {
            if (form.mapping().entries().isEmpty()) {
                faults.at(form.position(), ProblemCode.EMPTY_VALUE);
            }
            return Optional.empty();
        }
        if (fact.type() instanceof FactType.LevelType level) {
            return Optional.of(among(level, level.within(limits)));
        }
        var only = LimitReader.onlyValue(fact.type(), limits);
        return Optional.of(only.isPresent() ? new Statement.Is(only.get()) : new Statement.Within(limits));
    }

    private Optional<Statement> partOfSet(FactType.SetType set, MappingReader form) {
        var members = new LinkedHashMap<String, Truth>();
        add(members, set, form.node("has"), Truth.TRUE);
        add(members, set, form.node("not"), Truth.FALSE);
        // Not the same as to leave a value unnamed, which a presumption may fill.
        add(members, set, form.node("open"), Truth.UNKNOWN);
        return Optional.of(new Statement.Members(members, Truth.UNKNOWN));
    }

    private void add(Map<String, Truth> members, FactType.SetType set, Optional<YamlNode> list, Truth truth) {
        for (String word : list.isEmpty() ? List.<String>of() : words(set, list.get())) {
            if (members.getOrDefault(word, truth) != truth) {
                faults.at(list.orElseThrow(), ProblemCode.BOTH_IN_AND_OUT, word);
            }
            members.put(word, truth);
        }
    }

    private Optional<Statement> among(FactDeclaration fact, FactType.Listed type, MappingReader form) {
        var words = new LinkedHashSet<String>();
        var in = form.node("in");
        Set<String> named = in.isEmpty() ? Set.of() : Set.copyOf(words(type, in.get()));
        var not = form.node("not");
        List<String> excluded = not.isEmpty() ? List.of() : words(type, not.get());
        var limits = LimitReader.isOrdered(type) ? LimitReader.read(fact, form.mapping(), faults) : List.of();
        if (!limits.isEmpty()) {
            faults.at(form.position(), ProblemCode.SEVERAL_FORMS);
        }
        for (var value : type.values()) {
            if ((in.isEmpty() || named.contains(value.id())) && !excluded.contains(value.id())) {
                words.add(value.id());
            }
        }
        if (words.isEmpty()) {
            faults.at(form.position(), ProblemCode.EMPTY_RANGE);
            return Optional.empty();
        }
        return Optional.of(among(type, List.copyOf(words)));
    }

    private static Statement among(FactType.Listed type, List<String> words) {
        if (words.size() == 1) {
            return new Statement.Is(new Value.WordValue(words.get(0)));
        }
        var ordered = new LinkedHashSet<String>();
        for (var value : type.values()) {
            if (words.contains(value.id())) {
                ordered.add(value.id());
            }
        }
        return new Statement.Among(ordered);
    }
}
