package rongcuo.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.fact.Comparison;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.fact.Value;
import rongcuo.fact.ValueParser;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.Condition;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;

/**
 * Conditions of a policy, checked against what the policy may speak of. What they say of clauses and dispositions is
 * only collected, for those may stand further down in the file.
 */
final class ConditionReader {
    /** Stands for a condition that could not be read; the policy it stands in is never used. */
    private static final Condition UNREAD = new Condition.AllOf(List.of());

    private static final List<String> SET_FORMS = List.of("has", "has-any", "has-all");
    private static final List<String> FORMS =
            List.of("not", "all", "any", "at-least", "elapsed", "before", "occurred", "determined", "clause");

    private final Vocabulary vocabulary;
    private final Set<String> definitions;
    private final Faults faults;
    private final List<YamlNode.Scalar> clauses = new ArrayList<>();
    private final List<YamlNode.Scalar> dispositions = new ArrayList<>();

    ConditionReader(Vocabulary vocabulary, Set<String> definitions, Faults faults) {
        this.vocabulary = vocabulary;
        this.definitions = definitions;
        this.faults = faults;
    }

    /** Where conditions read so far speak of clauses. */
    List<YamlNode.Scalar> clauseReferences() {
        return clauses;
    }

    /** Where conditions read so far speak of determinations. */
    List<YamlNode.Scalar> dispositionReferences() {
        return dispositions;
    }

    Condition read(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return named(scalar);
        }
        if (node instanceof YamlNode.Mapping mapping && mapping.entries().size() == 1) {
            return form(mapping.entries().get(0));
        }
        faults.at(
                node,
                node instanceof YamlNode.Sequence ? ProblemCode.LIST_AS_CONDITION : ProblemCode.SEVERAL_CONDITIONS);
        return UNREAD;
    }

    private Condition form(YamlNode.Entry entry) {
        var key = entry.key();
        var value = entry.value();
        return switch (key.text()) {
            case "not" -> new Condition.Not(read(value));
            case "all" -> new Condition.AllOf(parts(value));
            case "any" -> new Condition.AnyOf(parts(value));
            case "at-least" -> atLeast(value);
            case "elapsed" -> elapsed(value);
            case "before" -> before(value);
            case "occurred" -> occurred(value);
            case "determined" -> determined(value);
            case "clause" -> clause(value);
            default -> ofName(key, value);
        };
    }

    private List<Condition> parts(YamlNode node) {
        var parts = new ArrayList<Condition>();
        if (node instanceof YamlNode.Sequence sequence) {
            for (var item : sequence.items()) {
                parts.add(read(item));
            }
            if (parts.isEmpty()) {
                faults.at(node, ProblemCode.NO_PARTS);
            }
        } else {
            faults.at(node, ProblemCode.LIST_OF_CONDITIONS_EXPECTED);
        }
        return parts;
    }

    private Condition atLeast(YamlNode node) {
        var reader = MappingReader.of(node, faults, List.of("count", "of"));
        var of = reader.requiredNode("of");
        reader.requiredNode("count");
        if (of.isEmpty()) {
            return UNREAD;
        }
        var parts = parts(of.get());
        var count = reader.integer("count", 1, Math.max(1, parts.size()));
        return new Condition.AtLeast(count.orElse(1), parts);
    }

    /** A bare name: a boolean fact or a definition. */
    private Condition named(YamlNode.Scalar name) {
        if (name.isEmpty()) {
            faults.at(name, ProblemCode.EMPTY_VALUE);
            return UNREAD;
        }
        if (definitions.contains(name.text())) {
            return new Condition.Defined(name.text());
        }
        var fact = vocabulary.factNamed(name.text());
        if (fact.isEmpty()) {
            unknownName(name);
            return UNREAD;
        }
        if (!(fact.get().type() instanceof FactType.TruthType)) {
            faults.at(
                    name,
                    ProblemCode.NEEDS_A_VALUE,
                    name.text(),
                    fact.get().type().id(),
                    example(fact.get()));
            return UNREAD;
        }
        return new Condition.Holds(fact.get().id());
    }

    private static String example(FactDeclaration fact) {
        String name = fact.id().value();
        if (fact.type() instanceof FactType.SetType set && !set.values().isEmpty()) {
            return name + ": {has: " + set.values().get(0).id() + "}";
        }
        if (fact.type() instanceof FactType.Listed listed && !listed.values().isEmpty()) {
            return name + ": " + listed.values().get(0).id();
        }
        return fact.type() instanceof FactType.DateType ? name + ": {at-least: 2024-01-01}" : name + ": {at-least: 1}";
    }

    private void unknownName(YamlNode.Scalar name) {
        var nearest = faults.isFull() ? Optional.<String>empty() : nearestName(name.text());
        faults.unknown(name, ProblemCode.UNKNOWN_FACT, ProblemCode.MISTYPED_FACT, name.text(), nearest);
    }

    private Optional<String> nearestName(String name) {
        var nearest = NearestName.of(name, definitions);
        if (nearest.isEmpty()) {
            nearest = vocabulary.nearestFact(name);
        }
        return nearest.isPresent() ? nearest : NearestName.of(name, FORMS);
    }

    /** {@code name: value}. */
    private Condition ofName(YamlNode.Scalar name, YamlNode value) {
        if (definitions.contains(name.text())) {
            boolean holds = MappingReader.truth(value, faults).orElse(true);
            var defined = new Condition.Defined(name.text());
            return holds ? defined : new Condition.Not(defined);
        }
        var fact = vocabulary.factNamed(name.text());
        if (fact.isEmpty()) {
            unknownName(name);
            return UNREAD;
        }
        if (fact.get().type() instanceof FactType.SetType set) {
            return ofSet(fact.get(), set, value);
        }
        if (value instanceof YamlNode.Mapping mapping) {
            return mapping.get("in").isPresent() ? oneOf(fact.get(), mapping) : compared(fact.get(), mapping);
        }
        if (value instanceof YamlNode.Sequence) {
            faults.at(value, ProblemCode.IN_EXPECTED, name.text());
            return UNREAD;
        }
        var single = MappingReader.value(value, fact.get().type(), faults);
        return single.isEmpty() ? UNREAD : new Condition.OneOf(fact.get().id(), List.of(single.get()));
    }

    private Condition ofSet(FactDeclaration fact, FactType.SetType set, YamlNode value) {
        if (!(value instanceof YamlNode.Mapping mapping) || mapping.entries().size() != 1) {
            faults.at(value, ProblemCode.SET_FORM_EXPECTED, fact.id().value());
            return UNREAD;
        }
        var entry = mapping.entries().get(0);
        String form = entry.key().text();
        if (!SET_FORMS.contains(form)) {
            faults.at(entry.key(), ProblemCode.SET_FORM_EXPECTED, fact.id().value());
            return UNREAD;
        }
        var values = words(set, entry.value());
        if (values.isEmpty() || (form.equals("has") && values.size() > 1)) {
            faults.at(entry.value(), values.isEmpty() ? ProblemCode.NO_PARTS : ProblemCode.HAS_ONE_VALUE);
            return UNREAD;
        }
        var quantifier = form.equals("has-any") ? Condition.Quantifier.ANY : Condition.Quantifier.ALL;
        return new Condition.Contains(fact.id(), quantifier, values);
    }

    private List<String> words(FactType.Listed type, YamlNode node) {
        var words = new ArrayList<String>();
        for (var scalar : MappingReader.scalars(node, faults)) {
            var value = ValueParser.valueNamed(type, scalar.text());
            if (value.isEmpty()) {
                var refused = ValueParser.notListed(type, scalar.text());
                faults.at(scalar, refused.code(), refused.arguments().toArray(new String[0]));
                words.add(scalar.text());
            } else if (words.contains(value.get().id())) {
                faults.at(scalar, ProblemCode.VALUE_TWICE, scalar.text());
            } else {
                words.add(value.get().id());
            }
        }
        return words;
    }

    private Condition oneOf(FactDeclaration fact, YamlNode.Mapping mapping) {
        var list = MappingReader.of(mapping, faults, List.of("in")).node("in");
        var values = new ArrayList<Value>();
        for (var item : list.isEmpty() ? List.<YamlNode>of() : MappingReader.listOrOne(list.get())) {
            var value = MappingReader.value(item, fact.type(), faults);
            if (value.isPresent() && values.contains(value.get())) {
                faults.at(item, ProblemCode.VALUE_TWICE, value.get().text());
            } else if (value.isPresent()) {
                values.add(value.get());
            }
        }
        if (list.isPresent() && values.isEmpty()) {
            faults.at(list.get(), ProblemCode.NO_PARTS);
        }
        return new Condition.OneOf(fact.id(), values);
    }

    private Condition compared(FactDeclaration fact, YamlNode.Mapping mapping) {
        for (var entry : mapping.entries()) {
            if (LimitReader.comparison(entry.key().text()).isEmpty()) {
                faults.at(
                        entry.key(),
                        ProblemCode.COMPARISON_EXPECTED,
                        entry.key().text(),
                        fact.type().id());
                return UNREAD;
            }
        }
        if (mapping.entries().isEmpty()) {
            faults.at(mapping, ProblemCode.EMPTY_VALUE);
        }
        return new Condition.Compared(fact.id(), LimitReader.read(fact, mapping, faults));
    }

    private Condition elapsed(YamlNode node) {
        var known = new ArrayList<>(List.of("from", "to"));
        for (var comparison : Comparison.values()) {
            known.add(comparison.id());
        }
        var reader = MappingReader.of(node, faults, known);
        var from = reader.requiredNode("from");
        var to = reader.requiredNode("to");
        var limits = periodLimits(reader.mapping());
        if (limits.isEmpty() && !faults.anyError()) {
            faults.at(node, ProblemCode.ELAPSED_WITHOUT_LIMIT);
        }
        if (from.isEmpty() || to.isEmpty()) {
            return UNREAD;
        }
        var first = day(from.get());
        var second = day(to.get());
        return first.isEmpty() || second.isEmpty() ? UNREAD : new Condition.Elapsed(first.get(), second.get(), limits);
    }

    private List<Condition.PeriodLimit> periodLimits(YamlNode.Mapping mapping) {
        var limits = new ArrayList<Condition.PeriodLimit>();
        for (var entry : mapping.entries()) {
            var comparison = LimitReader.comparison(entry.key().text());
            if (comparison.isEmpty()) {
                continue;
            }
            for (var limit : limits) {
                if (LimitReader.isFromBelow(limit.comparison()) == LimitReader.isFromBelow(comparison.get())) {
                    faults.at(entry.key(), ProblemCode.TWO_LIMITS_OF_ONE_SIDE);
                }
            }
            var period = PeriodReader.period(entry.value(), faults);
            if (period.isPresent()) {
                limits.add(
                        LimitReader.place(comparison.get(), limits.size()),
                        new Condition.PeriodLimit(comparison.get(), period.get()));
            }
        }
        return limits;
    }

    private Condition before(YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence) || sequence.items().size() != 2) {
            faults.at(node, ProblemCode.TWO_DAYS_EXPECTED);
            return UNREAD;
        }
        var first = day(sequence.items().get(0));
        var second = day(sequence.items().get(1));
        return first.isEmpty() || second.isEmpty() ? UNREAD : new Condition.Before(first.get(), second.get());
    }

    /** An event, or a date fact. */
    private Optional<Condition.DayRef> day(YamlNode node) {
        var name = MappingReader.text(node, faults);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var event = vocabulary.eventNamed(name.get());
        if (event.isPresent()) {
            return Optional.of(new Condition.DayRef.OfEvent(event.get().id()));
        }
        var fact = vocabulary.factNamed(name.get());
        if (fact.isPresent() && fact.get().type() instanceof FactType.DateType) {
            return Optional.of(new Condition.DayRef.OfFact(fact.get().id()));
        }
        if (fact.isPresent()) {
            faults.at(node, ProblemCode.NOT_A_DATE_FACT, name.get());
        } else {
            unknownEvent(node, name.get());
        }
        return Optional.empty();
    }

    private void unknownEvent(YamlNode node, String name) {
        faults.unknown(
                node,
                ProblemCode.UNKNOWN_EVENT,
                ProblemCode.MISTYPED_EVENT,
                name,
                faults.isFull() ? Optional.empty() : vocabulary.nearestEvent(name));
    }

    private Condition occurred(YamlNode node) {
        var event = event(node);
        return event.isEmpty() ? UNREAD : new Condition.Occurred(event.get());
    }

    /** The event that a text names. */
    Optional<EventId> event(YamlNode node) {
        var name = MappingReader.text(node, faults);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var event = vocabulary.eventNamed(name.get());
        if (event.isEmpty()) {
            unknownEvent(node, name.get());
            return Optional.empty();
        }
        return Optional.of(event.get().id());
    }

    private Condition determined(YamlNode node) {
        var list = Optional.of(node);
        if (node instanceof YamlNode.Mapping) {
            list = MappingReader.of(node, faults, List.of("in")).requiredNode("in");
        }
        var values = new ArrayList<String>();
        for (var scalar : list.isEmpty() ? List.<YamlNode.Scalar>of() : MappingReader.scalars(list.get(), faults)) {
            dispositions.add(scalar);
            values.add(scalar.text());
        }
        if (list.isPresent() && values.isEmpty()) {
            faults.at(list.get(), ProblemCode.NO_PARTS);
        }
        return new Condition.Determined(values);
    }

    private Condition clause(YamlNode node) {
        var id = MappingReader.text(node, faults);
        if (id.isEmpty()) {
            return UNREAD;
        }
        clauses.add((YamlNode.Scalar) node);
        return new Condition.ClauseHolds(id.get());
    }
}
