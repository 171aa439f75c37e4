package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.calendar.Calendars;
import rongcuo.cli.Judging;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Strictness;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.fact.ValueParser;
import rongcuo.fact.Vocabulary;
import rongcuo.procedure.Timeline;
import rongcuo.rendering.EvaluationJson;
import rongcuo.rendering.Explained;
import rongcuo.source.Digest;
import rongcuo.source.Position;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** Neither the order of keys nor the name by which a fact or value is called says anything. */
class KeyOrderTest {
    private static final Path POLICIES = Path.of("policies");
    private static final Path SAMPLES = Path.of("samples");
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final int ORDERS = 3;

    @TempDir
    Path folder;

    @Test
    void policies_whose_keys_stand_in_another_order_are_the_same_and_judge_the_same() throws IOException {
        var problems = new Problems();
        var shipped = PolicyLibrary.open(List.of(POLICIES), problems);
        for (long seed = 0; seed < ORDERS; seed++) {
            var reordered = PolicyLibrary.open(List.of(shuffledPolicies(seed)), problems);
            assertThat(reordered.ids()).isEqualTo(shipped.ids());
            for (String id : shipped.ids()) {
                assertThat(reordered.find(id))
                        .as(id)
                        .usingRecursiveComparison()
                        .ignoringFieldsOfTypes(Position.class, Digest.class)
                        .isEqualTo(shipped.find(id));
            }
            for (var sample : samples()) {
                var text = TextFile.read(sample, problems).orElseThrow().source();
                assertThat(judged(text, reordered)).as(sample.toString()).isEqualTo(judged(text, shipped));
            }
        }
        assertThat(problems.inFileOrder()).isEmpty();
    }

    @Test
    void cases_whose_keys_stand_in_another_order_are_judged_the_same() throws IOException {
        var library = PolicyLibrary.open(List.of(POLICIES), new Problems());
        for (var sample : samples()) {
            var text = TextFile.read(sample, new Problems()).orElseThrow().source();
            var shuffled = new StringBuilder();
            for (var document : YamlTree.documents(text, new Problems())) {
                shuffled.append(shuffled.length() == 0 ? "" : "---\n")
                        .append(YamlText.of(YamlText.shuffled(document, new Random(1))));
            }
            assertThat(conclusions(new SourceText(text.name(), shuffled.toString()), library))
                    .as(sample.toString())
                    .isEqualTo(conclusions(text, library));
        }
    }

    @Test
    void cases_that_use_ids_instead_of_labels_are_judged_the_same() throws IOException {
        var library = PolicyLibrary.open(List.of(POLICIES), new Problems());
        int renamed = 0;
        for (var sample : samples()) {
            var text = TextFile.read(sample, new Problems()).orElseThrow().source();
            var byId = new StringBuilder();
            for (var document : YamlTree.documents(text, new Problems())) {
                var renaming = new Renaming(library);
                byId.append(byId.length() == 0 ? "" : "---\n").append(YamlText.of(renaming.document(document)));
                renamed += renaming.count;
            }
            assertThat(judged(new SourceText(text.name(), byId.toString()), library))
                    .as(sample.toString())
                    .isEqualTo(judged(text, library));
        }
        assertThat(renamed).as("names and values that were written in Chinese").isGreaterThan(300);
    }

    private Path shuffledPolicies(long seed) throws IOException {
        var target = Files.createDirectory(folder.resolve("order-" + seed));
        Files.copy(POLICIES.resolve("vocabulary.yaml"), target.resolve("vocabulary.yaml"));
        var random = new Random(seed);
        for (String name : Listing.of(POLICIES)) {
            if (name.endsWith(".yaml") && !name.equals("vocabulary.yaml")) {
                var text = TextFile.read(POLICIES.resolve(name), new Problems()).orElseThrow();
                var tree = YamlTree.single(text.source(), new Problems()).orElseThrow();
                Files.writeString(target.resolve(name), YamlText.of(YamlText.shuffled(tree, random)));
            }
        }
        return target;
    }

    private static List<Path> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var samples = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(samples).hasSizeGreaterThan(15);
            return samples;
        }
    }

    /** All that is said of the cases, but for the digest of the policy. */
    private static String judged(SourceText cases, PolicyLibrary library) throws IOException {
        var text = new StringBuilder();
        var explained = new ArrayList<Explained>();
        for (var evaluation : evaluations(cases, library)) {
            explained.add(new Explained(evaluation, Timeline.of(evaluation, Calendars.none()), Map.of()));
        }
        new EvaluationJson().write(explained, text);
        return text.toString().replaceAll("sha256:[0-9a-f]{64}", "");
    }

    private static List<String> conclusions(SourceText cases, PolicyLibrary library) {
        var conclusions = new ArrayList<String>();
        for (var evaluation : evaluations(cases, library)) {
            conclusions.add(evaluation.policy().reference()
                    + evaluation.respondent().name()
                    + evaluation.verdict()
                    + evaluation.matched().stream().map(clause -> clause.id()).toList());
        }
        return conclusions;
    }

    private static List<Evaluation> evaluations(SourceText cases, PolicyLibrary library) {
        var problems = new Problems();
        var evaluations = new ArrayList<Evaluation>();
        for (var caseFile : CaseReader.of(library, problems).read(cases)) {
            evaluations.addAll(
                    Judging.of(caseFile, library, Optional.empty(), TUE_2024_10_08, Strictness.ORDINARY, problems));
        }
        assertThat(problems.inFileOrder()).as(cases.name()).isEmpty();
        assertThat(evaluations).as(cases.name()).isNotEmpty();
        return evaluations;
    }

    /** The facts, events and values of a case by their ids. */
    private static final class Renaming {
        private final Vocabulary vocabulary;
        private int count;

        Renaming(PolicyLibrary library) {
            var all = library.terms().vocabulary();
            for (var policy : library.all()) {
                all = all.with(policy.terms().vocabulary());
            }
            vocabulary = all;
        }

        YamlNode document(YamlNode node) {
            if (node instanceof YamlNode.Sequence sequence) {
                return new YamlNode.Sequence(
                        sequence.items().stream().map(this::document).toList(), sequence.position());
            }
            if (!(node instanceof YamlNode.Mapping mapping)) {
                return node;
            }
            var entries = new ArrayList<YamlNode.Entry>();
            for (var entry : mapping.entries()) {
                entries.add(
                        switch (entry.key().text()) {
                            case "facts" -> new YamlNode.Entry(entry.key(), facts((YamlNode.Mapping) entry.value()));
                            case "events" -> new YamlNode.Entry(entry.key(), events((YamlNode.Mapping) entry.value()));
                            default -> new YamlNode.Entry(entry.key(), document(entry.value()));
                        });
            }
            return new YamlNode.Mapping(entries, mapping.position());
        }

        private YamlNode facts(YamlNode.Mapping facts) {
            var entries = new ArrayList<YamlNode.Entry>();
            for (var entry : facts.entries()) {
                var fact = vocabulary.factNamed(entry.key().text()).orElseThrow();
                entries.add(new YamlNode.Entry(called(entry.key(), fact.id().value()), value(entry.value(), fact)));
            }
            return new YamlNode.Mapping(entries, facts.position());
        }

        private YamlNode events(YamlNode.Mapping events) {
            var entries = new ArrayList<YamlNode.Entry>();
            for (var entry : events.entries()) {
                var event = vocabulary.eventNamed(entry.key().text()).orElseThrow();
                entries.add(new YamlNode.Entry(called(entry.key(), event.id().value()), entry.value()));
            }
            return new YamlNode.Mapping(entries, events.position());
        }

        private YamlNode value(YamlNode node, FactDeclaration fact) {
            if (node instanceof YamlNode.Sequence sequence) {
                return new YamlNode.Sequence(
                        sequence.items().stream().map(item -> value(item, fact)).toList(), sequence.position());
            }
            if (node instanceof YamlNode.Mapping mapping) {
                var entries = new ArrayList<YamlNode.Entry>();
                for (var entry : mapping.entries()) {
                    boolean isSaidAboutIt = List.of("evidence", "by", "note", "contested")
                            .contains(entry.key().text());
                    entries.add(isSaidAboutIt ? entry : new YamlNode.Entry(entry.key(), value(entry.value(), fact)));
                }
                return new YamlNode.Mapping(entries, mapping.position());
            }
            return word((YamlNode.Scalar) node, fact.type());
        }

        private YamlNode word(YamlNode.Scalar word, FactType type) {
            if (type instanceof FactType.Listed listed) {
                var value = ValueParser.valueNamed(listed, word.text());
                return value.isPresent() ? called(word, value.get().id()) : word;
            }
            if (type instanceof FactType.TruthType && List.of("是", "否").contains(word.text())) {
                return called(word, word.text().equals("是") ? "true" : "false");
            }
            return word;
        }

        private YamlNode.Scalar called(YamlNode.Scalar name, String id) {
            count += name.text().equals(id) ? 0 : 1;
            return new YamlNode.Scalar(id, YamlNode.Style.PLAIN, name.position());
        }
    }
}
