package rongcuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.casefile.PolicyTest;
import rongcuo.cli.Judging;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.TestOutcome;
import rongcuo.fact.FactId;
import rongcuo.fact.Truth;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.PolicyTestReader;
import rongcuo.reading.TextFile;
import rongcuo.reading.YamlNode;
import rongcuo.reading.YamlText;
import rongcuo.reading.YamlTree;
import rongcuo.source.Position;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * Holds the tool to its specs: one file a rule, with the rule in words, where it comes from, a small policy and cases
 * with the answers they must have.
 *
 * <p>A policy in a spec is a policy file; the keys of its head (id, version, title, jurisdiction, status, source) may be
 * left out. Its conditions speak of the shared vocabulary and of facts of its own. A case is the content of a case file.
 */
class SpecTest {
    private static final Path SPECS = Path.of("src/test/resources/spec");
    private static final Path POLICIES = Path.of("policies");
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final int FEWEST_SPECS = 20;

    private static final Set<String> KEYS = Set.of("rule", "source", "policy", "policies", "examples");
    private static final Set<String> EXAMPLE_KEYS =
            Set.of("id", "policy", "case", "as-of", "today", "strict", "expect");

    /** What an example may expect beyond what a policy test may. */
    private static final Set<String> FURTHER = Set.of(
            "effects",
            "factors",
            "speaks",
            "authorities",
            "measures",
            "duties",
            "force",
            "judgements",
            "unused",
            "complete-lists",
            "constraints",
            "version",
            "respondents",
            "problems");

    private static final Map<String, String> HEAD = head();

    @TempDir
    static Path folder;

    private static Map<String, String> head() {
        var head = new LinkedHashMap<String, String>();
        head.put("policy", "example");
        head.put("version", "1");
        head.put("title", "某县容错办法");
        head.put("jurisdiction", "{code: \"000000\", name: 某县, calendar: CN}");
        head.put("status", "in-force");
        head.put("source", "{file: sources/example.md, kind: full}");
        return head;
    }

    @TestFactory
    Stream<DynamicTest> every_example_has_the_answer_that_its_rule_demands() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var file : specs()) {
            var spec = Spec.read(file);
            for (var example : spec.examples()) {
                String name = spec.name() + ": " + text(example, "id");
                tests.add(DynamicTest.dynamicTest(name, () -> new Judged(spec, example).check()));
            }
        }
        return tests.stream();
    }

    @Test
    void there_are_specs_and_each_says_its_rule_and_where_it_comes_from() throws IOException {
        assertThat(specs()).hasSizeGreaterThanOrEqualTo(FEWEST_SPECS);
        for (var file : specs()) {
            var spec = Spec.read(file);
            var rule = (YamlNode.Mapping) spec.root().get("rule").orElseThrow();
            assertThat(text(rule, "zh")).as(spec.name()).endsWith("。");
            assertThat(text(rule, "en")).as(spec.name()).endsWith(".");
            assertThat(text(spec.root(), "source")).as(spec.name()).isNotBlank();
            assertThat(spec.examples()).as(spec.name()).isNotEmpty();
            assertThat(spec.examples().stream().map(example -> text(example, "id")))
                    .as(spec.name())
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Path> specs() throws IOException {
        try (var files = Files.list(SPECS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** A spec file. */
    private record Spec(String name, YamlNode.Mapping root) {
        static Spec read(Path file) {
            var problems = new Problems();
            var source = TextFile.read(file, problems).orElseThrow().source();
            var tree = YamlTree.single(source, problems);
            assertThat(problems.inFileOrder()).as(file.toString()).isEmpty();
            var root = (YamlNode.Mapping) tree.orElseThrow();
            assertThat(keys(root)).as(file.toString()).isSubsetOf(KEYS);
            String name = file.getFileName().toString().replace(".yaml", "");
            return new Spec(name, root);
        }

        List<YamlNode.Mapping> examples() {
            return mappings(root.get("examples").orElseThrow());
        }

        List<YamlNode.Mapping> policies() {
            var one = root.get("policy");
            if (one.isPresent()) {
                return one.get() instanceof YamlNode.Mapping policy ? List.of(policy) : List.of();
            }
            return mappings(root.get("policies").orElseThrow());
        }

        /** Its own policies beside the shared vocabulary, or the shipped ones. */
        PolicyLibrary library(Problems problems) throws IOException {
            if (policies().isEmpty()) {
                return PolicyLibrary.open(List.of(POLICIES), problems);
            }
            var own = folder.resolve(name);
            if (!Files.exists(own)) {
                Files.createDirectory(own);
                Files.copy(POLICIES.resolve("vocabulary.yaml"), own.resolve("vocabulary.yaml"));
                for (var policy : policies()) {
                    Files.writeString(own.resolve(reference(policy) + ".yaml"), YamlText.of(withHead(policy)));
                }
            }
            return PolicyLibrary.open(List.of(own), problems);
        }

        /** The policy that its examples are judged by unless they name another. */
        String policy() {
            var named = root.get("policy");
            if (named.isPresent() && named.get() instanceof YamlNode.Scalar id) {
                return id.text();
            }
            return or(policies().get(0), "policy");
        }

        private static String reference(YamlNode.Mapping policy) {
            return or(policy, "policy") + "@" + or(policy, "version");
        }

        private static String or(YamlNode.Mapping policy, String key) {
            return policy.get(key).isPresent() ? text(policy, key) : HEAD.getOrDefault(key, "");
        }

        private static YamlNode withHead(YamlNode.Mapping policy) {
            var entries = new ArrayList<YamlNode.Entry>();
            boolean extendsAnother = policy.get("extends").isPresent();
            for (var entry : HEAD.entrySet()) {
                boolean isInherited =
                        extendsAnother && !Set.of("policy", "version").contains(entry.getKey());
                if (policy.get(entry.getKey()).isEmpty() && !isInherited) {
                    entries.add(entry(entry.getKey(), node(entry.getValue())));
                }
            }
            entries.addAll(policy.entries());
            return new YamlNode.Mapping(entries, policy.position());
        }
    }

    /** An example and what becomes of it. */
    private static final class Judged {
        private final YamlNode.Mapping expect;
        private final List<PolicyTest> tests;
        private final List<Evaluation> evaluations;
        private final Problems problems = new Problems();

        Judged(Spec spec, YamlNode.Mapping example) throws IOException {
            assertThat(keys(example)).isSubsetOf(EXAMPLE_KEYS);
            expect = (YamlNode.Mapping) example.get("expect").orElseThrow();
            assertThat(expect.entries()).as("answers").isNotEmpty();
            var library = spec.library(problems);
            var source = new SourceText("example.yaml", YamlText.of(testFile(spec, example)));
            tests = PolicyTestReader.read(source, library, problems);
            evaluations = tests.isEmpty() ? List.of() : evaluations(example, library);
        }

        private List<Evaluation> evaluations(YamlNode.Mapping example, PolicyLibrary library) {
            var strictness = tests.get(0).presumptions() == PolicyTest.Presumptions.NONE
                    ? Strictness.STRICT
                    : Strictness.ORDINARY;
            return Judging.of(
                    tests.get(0).caseFile(),
                    library,
                    date(example, "as-of"),
                    date(example, "today").orElse(TUE_2024_10_08),
                    strictness,
                    problems);
        }

        /** The example as a file of policy tests, with those expectations that such a file may hold. */
        private YamlNode testFile(Spec spec, YamlNode.Mapping example) {
            var test = new ArrayList<YamlNode.Entry>();
            test.add(entry("id", example.get("id").orElseThrow()));
            test.add(entry("says", spec.root().get("rule").orElseThrow()));
            for (String key : List.of("case", "strict")) {
                example.get(key).ifPresent(value -> test.add(entry(key, value)));
            }
            var known = expect.entries().stream()
                    .filter(entry -> !FURTHER.contains(entry.key().text()))
                    .toList();
            test.add(entry("expect", mapping(known)));
            var policy = example.get("policy").orElseGet(() -> scalar(spec.policy()));
            var tests = new YamlNode.Sequence(List.of(mapping(test)), example.position());
            return mapping(List.of(entry("policy", policy), entry("tests", tests)));
        }

        void check() {
            if (expect.get("problems").isPresent()) {
                assertThat(problems.inFileOrder().stream()
                                .map(problem -> problem.code().id())
                                .distinct())
                        .containsExactlyElementsOf(texts(expect.get("problems").get()));
                return;
            }
            assertThat(problems.inFileOrder()).isEmpty();
            assertThat(evaluations).isNotEmpty();
            assertThat(TestOutcome.of(tests.get(0), evaluations.get(0)).differences())
                    .isEmpty();
            for (var entry : expect.entries()) {
                if (FURTHER.contains(entry.key().text())) {
                    assertThat(found(entry.key().text())).as(entry.key().text()).isEqualTo(expected(entry.value()));
                }
            }
        }

        private static Object expected(YamlNode node) {
            if (node instanceof YamlNode.Mapping mapping) {
                var expected = new LinkedHashMap<String, String>();
                mapping.entries().forEach(entry -> expected.put(entry.key().text(), text(entry.value())));
                return expected;
            }
            return texts(node);
        }

        private Object found(String key) {
            var evaluation = evaluations.get(0);
            return switch (key) {
                case "effects" ->
                    evaluation.effects().stream()
                            .map(found -> found.entry().provision().id())
                            .toList();
                case "factors" ->
                    evaluation.factors().stream()
                            .map(found -> found.factor().provision().id())
                            .toList();
                case "speaks" -> speaks(evaluation);
                case "authorities" ->
                    evaluation.authorities().stream()
                            .map(found -> found.entry().provision().id())
                            .toList();
                case "measures" ->
                    evaluation.measures().stream()
                            .map(found -> found.entry().provision().id())
                            .toList();
                case "duties" -> duties(evaluation);
                case "force" -> force(evaluation);
                case "judgements" ->
                    evaluation.judgements().stream().map(FactId::value).toList();
                case "unused" ->
                    evaluation.unused().stream()
                            .map(stated -> stated.fact().value())
                            .toList();
                case "complete-lists" ->
                    evaluation.completeSets().stream().map(FactId::value).toList();
                case "constraints" ->
                    evaluation.policy().terms().constraints().stream()
                            .map(constraint -> constraint.id())
                            .filter(id -> !id.contains("-"))
                            .toList();
                case "version" -> List.of(evaluation.policy().version());
                case "respondents" ->
                    evaluations.stream().map(found -> found.conclusion().id()).toList();
                default -> throw new IllegalArgumentException("nothing is known of " + key);
            };
        }

        private static Map<String, String> duties(Evaluation evaluation) {
            var duties = new LinkedHashMap<String, String>();
            for (var duty : evaluation.duties()) {
                duties.put(duty.duty().provision().id(), done(duty.done()));
            }
            return duties;
        }

        private static String done(Truth done) {
            return switch (done) {
                case TRUE -> "done";
                case FALSE -> "outstanding";
                case UNKNOWN -> "unknown";
            };
        }

        private static Map<String, String> speaks(Evaluation evaluation) {
            var speaks = new LinkedHashMap<String, String>();
            for (var weighed : evaluation.factors()) {
                speaks.put(weighed.factor().provision().id(), weighed.speaks().id());
            }
            return speaks;
        }

        private static Map<String, String> force(Evaluation evaluation) {
            var force = new LinkedHashMap<String, String>();
            for (var offered : evaluation.dispositions()) {
                force.put(offered.disposition().id(), offered.force().id());
            }
            return force;
        }
    }

    private static Optional<LocalDate> date(YamlNode.Mapping mapping, String key) {
        return mapping.get(key).map(node -> LocalDate.parse(text(node)));
    }

    private static List<String> keys(YamlNode.Mapping mapping) {
        return mapping.entries().stream().map(entry -> entry.key().text()).toList();
    }

    private static List<YamlNode.Mapping> mappings(YamlNode node) {
        return ((YamlNode.Sequence) node)
                .items().stream().map(YamlNode.Mapping.class::cast).toList();
    }

    private static String text(YamlNode.Mapping mapping, String key) {
        return text(mapping.get(key).orElseThrow(() -> new AssertionError("no " + key + " in " + keys(mapping))));
    }

    private static String text(YamlNode node) {
        return ((YamlNode.Scalar) node).text();
    }

    private static List<String> texts(YamlNode node) {
        return node instanceof YamlNode.Sequence sequence
                ? sequence.items().stream().map(SpecTest::text).toList()
                : List.of(text(node));
    }

    private static YamlNode node(String yaml) {
        return YamlTree.single(new SourceText("head", yaml), new Problems()).orElseThrow();
    }

    private static YamlNode.Scalar scalar(String text) {
        return new YamlNode.Scalar(text, YamlNode.Style.QUOTED, Position.startOf("example.yaml"));
    }

    private static YamlNode.Entry entry(String key, YamlNode value) {
        return new YamlNode.Entry(scalar(key), value);
    }

    private static YamlNode.Mapping mapping(List<YamlNode.Entry> entries) {
        return new YamlNode.Mapping(entries, Position.startOf("example.yaml"));
    }
}
