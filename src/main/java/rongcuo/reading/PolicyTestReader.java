package rongcuo.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.PolicyTest;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.TimeRulings;
import rongcuo.fact.FactId;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** Files of policy tests: cases with the answers that the law text gives. */
public final class PolicyTestReader {
    private static final List<String> FILE_KEYS = List.of("policy", "base", "tests");
    private static final List<String> TEST_KEYS =
            List.of("id", "says", "source", "case", "without", "strict", "expect");
    private static final List<String> EXPECTATIONS = List.of(
            "conclusion",
            "possible",
            "eligible",
            "matched",
            "excluded",
            "undecided",
            "missing",
            "discretion",
            "dispositions",
            "presumed");
    /** Expectations that name facts, by id, label or alias. */
    private static final Set<String> OF_FACTS = Set.of("missing", "presumed");

    private final PolicyLibrary library;
    private final Faults faults;

    private PolicyTestReader(PolicyLibrary library, Faults faults) {
        this.library = library;
        this.faults = faults;
    }

    /** The tests of a file; none where anything is wrong with it, which is told. */
    public static List<PolicyTest> read(SourceText source, PolicyLibrary library, Problems problems) {
        var faults = Faults.of(source, problems);
        var tree = YamlTree.single(source, faults);
        if (tree.isEmpty()) {
            return List.of();
        }
        var tests = new PolicyTestReader(library, faults).tests(MappingReader.of(tree.get(), faults, FILE_KEYS));
        return faults.anyError() ? List.of() : tests;
    }

    private List<PolicyTest> tests(MappingReader file) {
        String policy = file.requiredText("policy");
        file.requiredNode("tests");
        var tests = new ArrayList<PolicyTest>();
        if (!library.knowsNamed(policy)) {
            faults.unknown(
                    file.node("policy").orElse(file.mapping()),
                    ProblemCode.UNKNOWN_POLICY,
                    ProblemCode.MISTYPED_POLICY,
                    policy,
                    library.nearest(policy));
            return tests;
        }
        var names = new CaseNames(library, library.findNamed(policy));
        var base = content(file.node("base"), file.position(), names, policy);
        var ids = new HashSet<String>();
        for (var item : file.items("tests")) {
            var entry = MappingReader.of(item, faults, TEST_KEYS);
            var test = test(entry, names, policy, base.caseFile(policy));
            if (!ids.add(test.id())) {
                faults.at(entry.node("id").orElse(item), ProblemCode.TEST_TWICE, test.id());
            }
            tests.add(test);
        }
        return tests;
    }

    private CaseReader.Content content(Optional<YamlNode> node, Position otherwise, CaseNames names, String policy) {
        var mapping = node.orElse(new YamlNode.Mapping(List.of(), otherwise));
        var reader = MappingReader.of(mapping, faults, CaseReader.Content.PARTS);
        return new CaseReader.Content(reader, names, List.of(policy), faults);
    }

    private PolicyTest test(MappingReader entry, CaseNames names, String policy, CaseFile base) {
        String id = entry.requiredText("id");
        var own = content(entry.node("case"), entry.position(), names, policy).caseFile(id);
        boolean isStrict = entry.truth("strict").orElse(false);
        return new PolicyTest(
                policy,
                id,
                entry.requiredBilingual("says"),
                entry.text("source"),
                joined(base, own, without(entry, names)),
                isStrict ? PolicyTest.Presumptions.NONE : PolicyTest.Presumptions.ADMITTED,
                expected(entry, names),
                entry.position());
    }

    private Set<FactId> without(MappingReader entry, CaseNames names) {
        var facts = new HashSet<FactId>();
        for (var name : entry.scalars("without")) {
            var fact = fact(name, names);
            if (fact.isPresent()) {
                facts.add(fact.get());
            }
        }
        return facts;
    }

    private Optional<FactId> fact(YamlNode.Scalar name, CaseNames names) {
        var fact = names.fact(name.text());
        if (fact.isEmpty()) {
            faults.unknown(
                    name,
                    ProblemCode.UNKNOWN_FACT,
                    ProblemCode.MISTYPED_FACT,
                    name.text(),
                    faults.isFull() ? Optional.empty() : names.nearestFact(name.text()));
            return Optional.empty();
        }
        return Optional.of(fact.get().id());
    }

    private Map<String, List<String>> expected(MappingReader entry, CaseNames names) {
        var expected = new LinkedHashMap<String, List<String>>();
        var node = entry.requiredNode("expect");
        if (node.isEmpty()) {
            return expected;
        }
        var reader = MappingReader.of(node.get(), faults, EXPECTATIONS);
        for (String key : EXPECTATIONS) {
            if (reader.has(key)) {
                expected.put(key, OF_FACTS.contains(key) ? factIds(reader.scalars(key), names) : reader.texts(key));
            }
        }
        return expected;
    }

    private List<String> factIds(List<YamlNode.Scalar> names, CaseNames known) {
        var ids = new ArrayList<String>();
        for (var name : names) {
            var fact = fact(name, known);
            if (fact.isPresent()) {
                ids.add(fact.get().value());
            }
        }
        return ids;
    }

    /** What the test says, and what the base says of all else but the facts left out. */
    private static CaseFile joined(CaseFile base, CaseFile own, Set<FactId> without) {
        var facts = new LinkedHashMap<>(base.facts());
        facts.putAll(own.facts());
        for (var fact : without) {
            if (!own.facts().containsKey(fact)) {
                facts.remove(fact);
            }
        }
        var dates = new LinkedHashMap<>(base.events().dates());
        dates.putAll(own.events().dates());
        return new CaseFile(
                own.id(),
                own.policies(),
                own.respondents().get(0).equals(Respondent.UNNAMED) ? base.respondents() : own.respondents(),
                own.summary().isPresent() ? own.summary() : base.summary(),
                new Events(dates),
                joined(base.rulings(), own.rulings()),
                facts,
                findings(base.findings(), own.findings()),
                own.determination().isPresent() ? own.determination() : base.determination(),
                own.position());
    }

    private static TimeRulings joined(TimeRulings base, TimeRulings own) {
        var suspensions = new ArrayList<>(base.suspensions());
        suspensions.addAll(own.suspensions());
        var extensions = new ArrayList<>(base.extensions());
        extensions.addAll(own.extensions());
        var setDays = new LinkedHashMap<>(base.setDays());
        setDays.putAll(own.setDays());
        return new TimeRulings(suspensions, extensions, setDays);
    }

    private static List<Finding> findings(List<Finding> base, List<Finding> own) {
        var findings = new ArrayList<>(own);
        for (var finding : base) {
            boolean isReplaced = false;
            for (var other : own) {
                isReplaced |= other.clause().equals(finding.clause());
            }
            if (!isReplaced) {
                findings.add(finding);
            }
        }
        return findings;
    }
}
