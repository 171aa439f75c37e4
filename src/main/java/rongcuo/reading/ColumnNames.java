package rongcuo.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.ColumnBasis;
import rongcuo.casefile.TableColumn;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.NameKey;
import rongcuo.fact.ParsedValue;
import rongcuo.fact.ValueParser;
import rongcuo.policy.Policy;
import rongcuo.source.BilingualText;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * What the headings of a table of cases may say: the entries that every case has, and the facts and events of the
 * policies asked for, by id, label or alias; before all these, what the user has said of a column.
 *
 * <p>Immutable, so that several tables may be read by it side by side.
 */
public final class ColumnNames {
    private static final Map<String, TableColumn.Role> ENTRIES = entries();

    /** What people add to a heading that is no part of the name. */
    private static final List<String> ADDITIONS =
            List.of("*", "(必填)", "(必填项)", "(选填)", "(是/否)", "(可多选)", "(多选)", "(单选)");

    /** Before a fact that holds or does not. */
    private static final String WHETHER = "是否";

    /** After an event. */
    private static final List<String> WHEN = List.of("时间", "日期", "日");

    private static final Set<ProblemCode> REFUSED_THOUGH_CONVERTED = Set.of(
            ProblemCode.WHOLE_NUMBER_EXPECTED,
            ProblemCode.TOO_MANY_DECIMALS,
            ProblemCode.NUMBER_TOO_SMALL,
            ProblemCode.NUMBER_TOO_LARGE);

    /** In a name of two or three characters one wrong leaves a guess. */
    private static final int SHORTEST_TYPO = 4;

    private final List<Map<String, List<Named<FactDeclaration>>>> facts;
    private final Map<String, Named<EventDeclaration>> events;
    private final Map<String, Column> chosen;
    private final ColumnMap map;

    private ColumnNames(
            List<Map<String, List<Named<FactDeclaration>>>> facts,
            Map<String, Named<EventDeclaration>> events,
            Map<String, Column> chosen,
            ColumnMap map) {
        this.facts = facts;
        this.events = events;
        this.chosen = chosen;
        this.map = map;
    }

    private static Map<String, TableColumn.Role> entries() {
        var entries = new LinkedHashMap<String, TableColumn.Role>();
        for (String name : List.of("case", "案号", "案件编号", "编号")) {
            entries.put(name, TableColumn.Role.CASE);
        }
        for (String name : List.of("policy", "适用办法", "适用政策", "政策")) {
            entries.put(name, TableColumn.Role.POLICY);
        }
        for (String name : List.of("name", "姓名", "当事人", "当事人姓名")) {
            entries.put(name, TableColumn.Role.NAME);
        }
        for (String name : List.of("身份证", "身份证号", "身份证号码", "公民身份号码")) {
            entries.put(name, TableColumn.Role.IDENTITY);
        }
        entries.put("managed-by", TableColumn.Role.MANAGED_BY);
        return entries;
    }

    /**
     * The names for a table.
     *
     * @param asked the policies that its cases are judged under, whatever they name; empty: the whole library, for then
     *     each case names its own
     */
    public static ColumnNames of(PolicyLibrary library, List<String> asked) {
        var ids = new HashMap<String, List<Named<FactDeclaration>>>();
        var labels = new HashMap<String, List<Named<FactDeclaration>>>();
        var aliases = new HashMap<String, List<Named<FactDeclaration>>>();
        var events = new HashMap<String, Named<EventDeclaration>>();
        var vocabularies = new ArrayList<>(List.of(library.terms().vocabulary()));
        policies(library, asked)
                .forEach(policy -> vocabularies.add(policy.terms().vocabulary()));
        for (var vocabulary : vocabularies) {
            for (var fact : vocabulary.facts()) {
                add(ids, fact.id().value(), ColumnBasis.ID, fact);
                add(labels, fact.label().chinese(), ColumnBasis.LABEL, fact);
                add(labels, fact.label().english(), ColumnBasis.LABEL, fact);
                fact.aliases().forEach(alias -> add(aliases, alias, ColumnBasis.ALIAS, fact));
            }
            for (var event : vocabulary.events()) {
                var label = new Named<>(event, ColumnBasis.LABEL);
                events.putIfAbsent(NameKey.of(event.id().value()), new Named<>(event, ColumnBasis.ID));
                events.putIfAbsent(NameKey.of(event.label().chinese()), label);
                events.putIfAbsent(NameKey.of(event.label().english()), label);
                var called = new Named<>(event, ColumnBasis.ALIAS);
                event.aliases().forEach(alias -> events.putIfAbsent(NameKey.of(alias), called));
            }
        }
        return new ColumnNames(List.of(ids, labels, aliases), events, Map.of(), ColumnMap.none());
    }

    private static List<Policy> policies(PolicyLibrary library, List<String> asked) {
        var policies = new ArrayList<Policy>();
        if (asked.isEmpty()) {
            library.ids().forEach(id -> policies.addAll(library.findNamed(id)));
        } else {
            asked.forEach(reference -> policies.addAll(library.find(reference)));
        }
        return policies;
    }

    private static void add(
            Map<String, List<Named<FactDeclaration>>> byName, String name, ColumnBasis basis, FactDeclaration fact) {
        var named = byName.computeIfAbsent(NameKey.of(name), any -> new ArrayList<>());
        for (var other : named) {
            if (other.declaration().id().equals(fact.id())
                    && Objects.equals(other.declaration().type(), fact.type())) {
                return;
            }
        }
        named.add(new Named<>(fact, basis));
    }

    /** These names, but of some columns what the user says they are; a target that there is not is told. */
    public ColumnNames with(ColumnMap choices, Problems problems) {
        var resolved = new HashMap<String, Column>();
        for (var choice : choices.choices()) {
            resolved.put(key(choice.column()), chosen(choice, choices, problems));
        }
        return new ColumnNames(facts, events, Map.copyOf(resolved), choices);
    }

    private Column chosen(ColumnMap.Choice choice, ColumnMap choices, Problems problems) {
        if (choice.target().isEmpty()) {
            return Column.other(choice.column());
        }
        var target = named(choice.target());
        var doubt = target.doubt();
        if (doubt.isPresent() && doubt.get().code() != ProblemCode.MISTYPED_COLUMN) {
            choices.tell(choice, doubt.get().code(), doubt.get().arguments(), problems);
        } else if (target.column().role() == TableColumn.Role.OTHER) {
            var nearest =
                    doubt.isPresent() ? Optional.of(doubt.get().arguments().get(1)) : nearest(choice.target());
            choices.tell(
                    choice,
                    nearest.isPresent() ? ProblemCode.MISTYPED_MAP_TARGET : ProblemCode.UNKNOWN_MAP_TARGET,
                    nearest.isPresent() ? List.of(choice.target(), nearest.get()) : List.of(choice.target()),
                    problems);
        }
        return target;
    }

    /** The choices of columns that a table does not have, told as faults of the table or of where they were made. */
    void tellUnused(List<String> headings, Problems problems) {
        var present = new LinkedHashSet<String>();
        headings.forEach(heading -> present.add(key(heading)));
        for (var choice : map.choices()) {
            if (!present.contains(key(choice.column()))) {
                var nearest = NearestName.of(key(choice.column()), present);
                map.tell(
                        choice,
                        nearest.isPresent() ? ProblemCode.MISTYPED_MAP_COLUMN : ProblemCode.UNKNOWN_MAP_COLUMN,
                        nearest.isPresent() ? List.of(choice.column(), nearest.get()) : List.of(choice.column()),
                        problems);
            }
        }
    }

    /**
     * What one column is of.
     *
     * @param basis by what that was known
     * @param fact of a column of facts, its declaration
     * @param label of the fact or event
     * @param doubt why the heading cannot be taken as it is written; the column then is none that is read
     */
    record Column(
            TableColumn column,
            ColumnBasis basis,
            Optional<FactDeclaration> fact,
            Optional<BilingualText> label,
            Optional<Doubt> doubt) {
        static Column other(String heading) {
            return new Column(
                    TableColumn.other(heading), ColumnBasis.NONE, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Column of(TableColumn.Role role, ColumnBasis basis, String heading) {
            return new Column(
                    new TableColumn(heading, role, "", Optional.empty(), Optional.empty()),
                    basis,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        static Column of(Named<EventDeclaration> event, String heading) {
            String id = event.declaration().id().value();
            return new Column(
                    new TableColumn(heading, TableColumn.Role.EVENT, id, Optional.empty(), Optional.empty()),
                    event.basis(),
                    Optional.empty(),
                    Optional.of(event.declaration().label()),
                    Optional.empty());
        }

        static Column of(Named<FactDeclaration> fact, String heading, Optional<String> unit) {
            String id = fact.declaration().id().value();
            return new Column(
                    new TableColumn(heading, TableColumn.Role.FACT, id, Optional.empty(), unit),
                    fact.basis(),
                    Optional.of(fact.declaration()),
                    Optional.of(fact.declaration().label()),
                    Optional.empty());
        }

        static Column of(Named<FactDeclaration> set, String heading, AllowedValue value) {
            String id = set.declaration().id().value();
            var label = set.declaration().label();
            return new Column(
                    new TableColumn(heading, TableColumn.Role.FACT, id, Optional.of(value.id()), Optional.empty()),
                    set.basis(),
                    Optional.of(set.declaration()),
                    Optional.of(new BilingualText(
                            label.chinese() + "：" + value.label().chinese(),
                            label.english() + ": " + value.label().english())),
                    Optional.empty());
        }

        static Column doubtful(String heading, ProblemCode code, String... arguments) {
            return new Column(
                    TableColumn.other(heading),
                    ColumnBasis.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Doubt(code, List.of(arguments))));
        }

        /** The same under the heading that the table has, as the user said. */
        Column given(String heading) {
            var named = new TableColumn(heading, column.role(), column.name(), column.value(), column.unit());
            return new Column(named, ColumnBasis.GIVEN, fact, label, Optional.empty());
        }
    }

    /** A fact or event, and by which of its names it was called. */
    record Named<T>(T declaration, ColumnBasis basis) {}

    /** Words on a heading that could be taken in more than one way. */
    record Doubt(ProblemCode code, List<String> arguments) {}

    /** What a heading says. */
    Column column(String heading) {
        String key = key(heading);
        var choice = Optional.ofNullable(chosen.get(key));
        if (choice.isEmpty()) {
            return named(heading);
        }
        var fact = choice.get().fact();
        boolean mayHaveUnit = fact.isPresent()
                && fact.get().type() instanceof FactType.NumberType
                && choice.get().column().unit().isEmpty();
        return mayHaveUnit && key.endsWith(")")
                ? part(new Named<>(fact.get(), ColumnBasis.GIVEN), heading, inBrackets(key))
                : choice.get().given(heading);
    }

    /** Whether the user has said what is to become of a column. */
    boolean isChosen(String heading) {
        return chosen.containsKey(key(heading));
    }

    private Column named(String heading) {
        String key = key(heading);
        var entry = Optional.ofNullable(ENTRIES.get(key));
        if (entry.isPresent()) {
            return Column.of(entry.get(), ColumnBasis.WORD, heading);
        }
        var named = facts(key);
        if (!named.isEmpty()) {
            return named.size() == 1 ? Column.of(named.get(0), heading, Optional.empty()) : ambiguous(heading, named);
        }
        var event = Optional.ofNullable(events.get(key));
        return event.isPresent() ? Column.of(event.get(), heading) : namedLoosely(heading, key);
    }

    /** As people put it: 是否集体决策 for 集体决策, 受理时间 for 受理 or 受理日期. */
    private Column namedLoosely(String heading, String key) {
        if (key.startsWith(WHETHER)) {
            var asked = facts(key.substring(WHETHER.length()));
            if (asked.size() == 1 && asked.get(0).declaration().type() instanceof FactType.TruthType) {
                return Column.of(new Named<>(asked.get(0).declaration(), ColumnBasis.ALIAS), heading, Optional.empty());
            }
        }
        for (String when : WHEN) {
            String stem = key.endsWith(when) ? key.substring(0, key.length() - when.length()) : "";
            var event = Optional.ofNullable(events.get(stem)).or(() -> Optional.ofNullable(events.get(stem + "日期")));
            if (event.isPresent()) {
                return Column.of(new Named<>(event.get().declaration(), ColumnBasis.ALIAS), heading);
            }
        }
        return namedInParts(heading, key);
    }

    /** {@code fact(unit)}, {@code fact(value)} or {@code fact:value}. */
    private Column namedInParts(String heading, String key) {
        boolean isBracketed = key.endsWith(")") && key.lastIndexOf('(') > 0;
        int end = isBracketed ? key.lastIndexOf('(') : key.indexOf(':');
        var named = end < 0 ? List.<Named<FactDeclaration>>of() : facts(key.substring(0, end));
        if (named.size() > 1) {
            return ambiguous(heading, named);
        }
        boolean isNumber = named.size() == 1 && named.get(0).declaration().type() instanceof FactType.NumberType;
        return named.isEmpty() || (isNumber && !isBracketed)
                ? Column.other(heading)
                : part(named.get(0), heading, isBracketed ? inBrackets(key) : key.substring(end + 1));
    }

    private static String inBrackets(String key) {
        String inside = key.substring(key.lastIndexOf('(') + 1, key.length() - 1);
        return inside.startsWith("单位:") ? inside.substring("单位:".length()) : inside;
    }

    private static Column part(Named<FactDeclaration> named, String heading, String part) {
        var fact = named.declaration();
        if (fact.type() instanceof FactType.NumberType number) {
            return isConvertible(number, part)
                    ? Column.of(named, heading, Optional.of(part))
                    : Column.doubtful(
                            heading,
                            ProblemCode.COLUMN_UNIT,
                            part,
                            fact.label().chinese(),
                            number.unit().orElse("-"));
        }
        if (fact.type() instanceof FactType.SetType set) {
            var value = ValueParser.valueNamed(set, part);
            if (value.isPresent()) {
                return Column.of(named, heading, value.get());
            }
            // What follows may be a remark as well as a value, so only a near value is worth a word.
            var refused = ValueParser.notListed(set, part);
            if (refused.code() == ProblemCode.VALUE_MISTYPED) {
                String meant =
                        fact.label().chinese() + "：" + refused.arguments().get(1);
                return Column.doubtful(heading, ProblemCode.MISTYPED_COLUMN, heading, meant);
            }
        }
        return Column.other(heading);
    }

    /** Whether a number in that unit is a number of the type, be it too large or too small. */
    private static boolean isConvertible(FactType.NumberType type, String unit) {
        var parsed = ValueParser.parse(type, "1" + unit);
        return parsed instanceof ParsedValue.Stated
                || (parsed instanceof ParsedValue.Refused refused && REFUSED_THOUGH_CONVERTED.contains(refused.code()));
    }

    private static Column ambiguous(String heading, List<Named<FactDeclaration>> named) {
        var ids = new LinkedHashSet<String>();
        named.forEach(fact -> ids.add(fact.declaration().id().value()));
        if (ids.size() == 1) {
            // One id that policies declare with different types: only their places tell them apart.
            ids.clear();
            named.forEach(fact -> ids.add(
                    fact.declaration().id().value() + " (" + fact.declaration().position() + ")"));
        }
        return Column.doubtful(heading, ProblemCode.COLUMN_AMBIGUOUS, heading, String.join(", ", ids));
    }

    /** Those that have it as their id or, where none has, as their label, or else as an alias. */
    private List<Named<FactDeclaration>> facts(String key) {
        for (var byName : facts) {
            var named = byName.getOrDefault(key, List.of());
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    Optional<FactDeclaration> fact(FactId id) {
        return facts.get(0).getOrDefault(NameKey.of(id.value()), List.of()).stream()
                .map(Named::declaration)
                .findFirst();
    }

    /** The name that a mistyped heading most likely means. */
    Optional<String> nearest(String heading) {
        String key = key(heading);
        if (key.length() < SHORTEST_TYPO) {
            return Optional.empty();
        }
        for (var byName : facts) {
            var fact = NearestName.of(key, byName.keySet());
            if (fact.isPresent()) {
                return fact;
            }
        }
        var event = NearestName.of(key, events.keySet());
        return event.isPresent() ? event : NearestName.of(key, ENTRIES.keySet());
    }

    /** The form in which headings are compared. */
    static String key(String heading) {
        String key = NameKey.of(heading);
        String before;
        do {
            before = key;
            for (String addition : ADDITIONS) {
                key = key.replace(addition, "");
            }
            key = key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
        } while (!key.equals(before));
        return key;
    }
}
