package rongcuo.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.NameKey;
import rongcuo.fact.ValueParser;
import rongcuo.policy.Policy;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** Case files: one or more cases, each judged by the facts and events that its policies know. */
public final class CaseReader {
    private static final List<String> KEYS = keys();

    /** What a file may hold at most, so that its evaluations stay within memory. */
    private static final int MOST_CASES = 10_000;

    private static final int MOST_RESPONDENTS = 1_000;

    /** By which a policy, a vocabulary, the tests of a policy and a working calendar are known. */
    private static final List<String> KEYS_OF_OTHER_FILES =
            List.of("title", "extends", "jurisdiction", "definitions", "constraints", "tests", "calendar", "notices");

    /** Which none of those has. */
    private static final List<String> KEYS_OF_CASES_ALONE =
            List.of("case", "respondent", "respondents", "suspensions", "extensions", "set-days", "determination");

    private final PolicyLibrary library;
    private final List<String> forced;
    private final Problems problems;
    /** By the policies that cases name. */
    private final Map<List<String>, CaseNames> namesOf = new ConcurrentHashMap<>();

    private CaseReader(PolicyLibrary library, List<String> forced, Problems problems) {
        this.library = library;
        this.forced = List.copyOf(forced);
        this.problems = problems;
    }

    private static List<String> keys() {
        var keys = new ArrayList<>(List.of("case", "policy"));
        keys.addAll(Content.PARTS);
        return List.copyOf(keys);
    }

    /** A reader of cases that name their policies themselves. */
    public static CaseReader of(PolicyLibrary library, Problems problems) {
        return new CaseReader(library, List.of(), problems);
    }

    /** A reader of cases that are judged under these policies, whatever they name. */
    public static CaseReader under(List<String> policies, PolicyLibrary library, Problems problems) {
        return new CaseReader(library, policies, problems);
    }

    /** The cases of a file; one with which something is wrong is left out, and what is wrong is told. */
    public List<CaseFile> read(SourceText source) {
        var faults = Faults.of(source, problems);
        return read(source, YamlTree.documents(source, faults), faults);
    }

    /** As {@link #read}, of a file that nobody called a case: none where it plainly is something else. */
    public List<CaseFile> readFound(SourceText source) {
        var faults = Faults.of(source, problems);
        var documents = YamlTree.documents(source, faults);
        for (var document : documents) {
            if (!faults.anyError() && !isCase(document)) {
                return List.of();
            }
        }
        return read(source, documents, faults);
    }

    private static boolean isCase(YamlNode document) {
        return document instanceof YamlNode.Mapping mapping
                && (hasAny(KEYS_OF_CASES_ALONE, mapping)
                        || (hasAny(KEYS, mapping) && !hasAny(KEYS_OF_OTHER_FILES, mapping)));
    }

    private static boolean hasAny(List<String> keys, YamlNode.Mapping mapping) {
        for (String key : keys) {
            if (mapping.get(key).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<CaseFile> read(SourceText source, List<YamlNode> documents, Faults faults) {
        var cases = new ArrayList<CaseFile>();
        if (documents.isEmpty() && !faults.anyError()) {
            faults.at(Position.startOf(source.name()), ProblemCode.EMPTY_FILE);
        }
        if (documents.size() > MOST_CASES) {
            faults.at(documents.get(MOST_CASES).position(), ProblemCode.TOO_MANY_CASES, Integer.toString(MOST_CASES));
            return cases;
        }
        for (int i = 0; i < documents.size(); i++) {
            var ofCase = Faults.of(source, problems);
            String name = defaultId(source.name(), documents.size() == 1 ? 0 : i + 1);
            var caseFile = read(documents.get(i), name, ofCase);
            if (!faults.anyError() && !ofCase.anyError()) {
                cases.add(caseFile);
            }
        }
        return cases;
    }

    /** The file's name without folder and ending, and of several cases the number. */
    static String defaultId(String file, int number) {
        int start = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
        int dot = file.lastIndexOf('.');
        String stem = file.substring(start, dot > start ? dot : file.length());
        return number == 0 ? stem : stem + "-" + number;
    }

    /** @param name of the case, unless it names itself */
    CaseFile read(YamlNode document, String name, Faults faults) {
        return read(document, name, Map.of(), faults);
    }

    /** @param facts that are read already, beside those of the document */
    CaseFile read(YamlNode document, String name, Map<FactId, StatedFact> facts, Faults faults) {
        var reader = MappingReader.of(document, faults, KEYS);
        return new Content(reader, names(reader, faults), forcedOr(reader), faults)
                .caseFile(reader.text("case").orElse(name), facts);
    }

    /** Kept, for to join the vocabularies of several policies takes longer than to read a row of a table. */
    private CaseNames names(MappingReader reader, Faults faults) {
        var references = references(reader);
        var key = references.stream().map(YamlNode.Scalar::text).toList();
        var known = Optional.ofNullable(namesOf.get(key));
        if (known.isPresent()) {
            return known.get();
        }
        var policies = policies(references, faults);
        if (references.isEmpty() && forced.isEmpty()) {
            policies.addAll(usual(faults));
        }
        var names = new CaseNames(library, policies);
        if (!faults.anyError()) {
            namesOf.put(key, names);
        }
        return names;
    }

    private List<String> forcedOr(MappingReader reader) {
        if (!forced.isEmpty()) {
            return forced;
        }
        var named = new LinkedHashSet<String>();
        references(reader).forEach(reference -> named.add(reference.text()));
        if (named.isEmpty()) {
            library.usual().forEach(policy -> named.add(policy.text()));
        }
        return List.copyOf(named);
    }

    /** The policies that a case names, each by its id, whatever it calls them. */
    private List<YamlNode.Scalar> references(MappingReader reader) {
        return reader.scalars("policy").stream()
                .map(written -> library.referenceCalled(written.text())
                        .map(id -> new YamlNode.Scalar(id, written.style(), written.position()))
                        .orElse(written))
                .toList();
    }

    private List<Policy> policies(List<YamlNode.Scalar> references, Faults faults) {
        var policies = new ArrayList<Policy>();
        for (var reference : references) {
            if (!library.knowsNamed(reference.text())) {
                faults.unknown(
                        reference,
                        ProblemCode.UNKNOWN_POLICY,
                        ProblemCode.MISTYPED_POLICY,
                        reference.text(),
                        library.nearest(reference.text()));
            } else if (forced.isEmpty()) {
                policies.addAll(library.findNamed(reference.text()));
            }
        }
        for (String reference : forced) {
            policies.addAll(library.find(reference));
        }
        return policies;
    }

    private List<Policy> usual(Faults faults) {
        var policies = new ArrayList<Policy>();
        for (var usual : library.usual()) {
            String reference = usual.text();
            if (library.knowsNamed(reference)) {
                policies.addAll(library.findNamed(reference));
            } else {
                var nearest = library.nearest(reference);
                var code = nearest.isPresent() ? ProblemCode.MISTYPED_POLICY : ProblemCode.UNKNOWN_POLICY;
                faults.add(usual.problem(
                        code,
                        nearest.map(near -> new String[] {reference, near}).orElseGet(() -> new String[] {reference})));
            }
        }
        return policies;
    }

    /**
     * The contents of a case, or of a part of one such as a policy test gives.
     *
     * @param policies what it is to be judged under, as the user names it
     */
    record Content(MappingReader reader, CaseNames names, List<String> policies, Faults faults) {
        static final List<String> PARTS = List.of(
                "respondent",
                "respondents",
                "summary",
                "events",
                "suspensions",
                "extensions",
                "set-days",
                "facts",
                "findings",
                "determination");

        CaseFile caseFile(String id) {
            return caseFile(id, Map.of());
        }

        /** @param further facts that are read already */
        CaseFile caseFile(String id, Map<FactId, StatedFact> further) {
            var facts = facts(reader);
            facts.putAll(further);
            var findings = new FindingReader(names, policies, faults).read(reader, facts);
            return new CaseFile(
                    id,
                    policies,
                    respondents(),
                    reader.text("summary"),
                    events(),
                    new TimeRulingReader(names, faults).read(reader),
                    facts,
                    findings,
                    determination(),
                    reader.position());
        }

        private Map<FactId, StatedFact> facts(MappingReader owner) {
            var facts = new LinkedHashMap<FactId, StatedFact>();
            var node = owner.node("facts");
            if (node.isEmpty() || (node.get() instanceof YamlNode.Scalar scalar && scalar.isEmpty())) {
                return facts;
            }
            var statements = new StatementReader(faults);
            for (var entry : MappingReader.entries(node.get(), faults)) {
                var fact = names.fact(entry.key().text());
                if (fact.isEmpty()) {
                    unknownFact(entry.key());
                    continue;
                }
                var stated = statements.read(fact.get(), entry);
                if (stated.isPresent()) {
                    add(facts, stated.get(), entry.key());
                }
            }
            return facts;
        }

        private void unknownFact(YamlNode.Scalar name) {
            faults.unknown(
                    name,
                    ProblemCode.UNKNOWN_FACT,
                    ProblemCode.MISTYPED_FACT,
                    name.text(),
                    faults.isFull() ? Optional.empty() : names.nearestFact(name.text()));
        }

        private void add(Map<FactId, StatedFact> facts, StatedFact stated, YamlNode.Scalar name) {
            var first = Optional.ofNullable(facts.putIfAbsent(stated.fact(), stated));
            if (first.isPresent() && !first.get().effective().equals(stated.effective())) {
                faults.at(
                        name,
                        ProblemCode.FACT_TWICE,
                        name.text(),
                        Integer.toString(first.get().position().line()));
            }
        }

        private List<Respondent> respondents() {
            var several = reader.node("respondents");
            var one = reader.node("respondent");
            if (several.isPresent() && one.isPresent()) {
                faults.at(several.get(), ProblemCode.RESPONDENT_TWICE);
            }
            if (several.isEmpty()) {
                return List.of(one.isEmpty() ? Respondent.UNNAMED : respondent(one.get()));
            }
            var items = reader.items("respondents");
            if (items.size() > MOST_RESPONDENTS) {
                faults.at(
                        items.get(MOST_RESPONDENTS),
                        ProblemCode.TOO_MANY_RESPONDENTS,
                        Integer.toString(MOST_RESPONDENTS));
                return List.of(Respondent.UNNAMED);
            }
            if (items.isEmpty() && several.get() instanceof YamlNode.Sequence) {
                faults.at(several.get(), ProblemCode.NO_PARTS);
            }
            var respondents = new ArrayList<Respondent>();
            for (var item : items) {
                respondents.add(respondent(item));
            }
            return respondents.isEmpty() ? List.of(Respondent.UNNAMED) : respondents;
        }

        private Respondent respondent(YamlNode node) {
            if (node instanceof YamlNode.Scalar) {
                return new Respondent(
                        MappingReader.text(node, faults),
                        Respondent.Kind.PERSON,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of());
            }
            var respondent =
                    MappingReader.of(node, faults, List.of("name", "kind", "unit", "position", "managed-by", "facts"));
            return new Respondent(
                    respondent.text("name"),
                    respondent
                            .oneOf("kind", Respondent.Kind.values(), Respondent.Kind::id)
                            .orElse(Respondent.Kind.PERSON),
                    respondent.text("unit"),
                    respondent.text("position"),
                    respondent.text("managed-by"),
                    facts(respondent));
        }

        private Events events() {
            var dates = new LinkedHashMap<EventId, EventDate>();
            var node = reader.node("events");
            if (node.isEmpty() || (node.get() instanceof YamlNode.Scalar scalar && scalar.isEmpty())) {
                return Events.none();
            }
            var entries = MappingReader.entries(node.get(), faults);
            for (var entry : entries) {
                var event = names.event(entry.key().text());
                if (event.isEmpty()) {
                    faults.unknown(
                            entry.key(),
                            ProblemCode.UNKNOWN_EVENT,
                            ProblemCode.MISTYPED_EVENT,
                            entry.key().text(),
                            faults.isFull()
                                    ? Optional.empty()
                                    : names.nearestEvent(entry.key().text()));
                    continue;
                }
                var date = eventDate(entry.value());
                if (date.isPresent()) {
                    add(dates, event.get().id(), date.get(), entry.key());
                }
            }
            var events = new Events(dates);
            new EventOrder(names.policies(), faults).check(events, entries, names);
            return events;
        }

        private void add(Map<EventId, EventDate> dates, EventId event, EventDate date, YamlNode.Scalar name) {
            var first = Optional.ofNullable(dates.putIfAbsent(event, date));
            if (first.isPresent() && !first.get().equals(date)) {
                faults.at(name, ProblemCode.EVENT_TWICE, name.text());
            }
        }

        /** Empty where the day is not known. */
        private Optional<EventDate> eventDate(YamlNode node) {
            if (node instanceof YamlNode.Scalar scalar && !scalar.isEmpty()) {
                String key = NameKey.of(scalar.text());
                if (ValueParser.isOpen(key)) {
                    return Optional.empty();
                }
                switch (key) {
                    case "none", "无", "没有", "未发生", "尚未", "尚未发生", "否", "暂无", "不适用" -> {
                        return Optional.of(new EventDate.NotHappened());
                    }
                    default -> {
                        var day = MappingReader.date(scalar, faults);
                        return day.isEmpty() ? Optional.empty() : Optional.of(new EventDate.On(day.get()));
                    }
                }
            }
            faults.at(node, ProblemCode.EVENT_WITHOUT_DATE);
            return Optional.empty();
        }

        private Optional<Determination> determination() {
            return reader.node("determination")
                    .map(node -> new DeterminationReader(names.policies(), faults).read(node));
        }
    }
}
