package rongcuo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.casefile.TimeRulings;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Match;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.Position;
import rongcuo.source.Problems;

/** Random pairs of policies, each case that there can be judged under both. */
class PolicyComparisonAgainstBruteForceTest {
    private static final int PAIRS = 100;
    private static final int TRUTHS = 6;
    private static final List<String> LEVELS = List.of("none", "minor", "major");
    private static final Position HERE = Position.startOf("-");
    private static final Setting STRICT =
            new Setting(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 4), Optional.empty(), Strictness.STRICT);

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    @Test
    void relations_classes_and_witnesses_are_those_of_all_cases() throws IOException {
        int classes = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            var library = library(pair);
            var first = Evaluator.of(library.find("first").get(0));
            var second = Evaluator.of(library.find("second").get(0));
            var comparison = PolicyComparison.of(first, second);
            var reversed = PolicyComparison.of(second, first);
            var all = all();
            var ofFirst = all.stream().map(one -> evaluated(first, one)).toList();
            var ofSecond = all.stream().map(one -> evaluated(second, one)).toList();
            for (var conclusion : Conclusion.settled()) {
                assertThat(comparison.relation(conclusion, Discretion.NONE))
                        .as("pair %d, %s", pair, conclusion)
                        .isEqualTo(relation(conclusion, ofFirst, ofSecond));
                assertThat(reversed.relation(conclusion, Discretion.NONE))
                        .isEqualTo(relation(conclusion, ofFirst, ofSecond).reversed());
            }
            var shown = new ArrayList<Set<Found>>();
            for (int i = 0; i < all.size(); i++) {
                shown.add(classes(ofFirst.get(i), ofSecond.get(i)));
            }
            var atlas = comparison.atlas(Discretion.NONE);
            assertThat(atlas.proof()).isEqualTo(Atlas.Proof.COMPLETE);
            assertThat(atlas.classes().stream().map(Found::of).toList())
                    .as("pair %d", pair)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            shown.stream().flatMap(Set::stream).collect(Collectors.toSet()));
            for (var difference : atlas.classes()) {
                classes++;
                var witness = comparison
                        .witness(difference, Discretion.NONE, "w", List.of("first", "second"))
                        .orElseThrow();
                assertThat(isCertain(difference, witness, all, shown)).isTrue();
                for (var fact : witness.facts().keySet()) {
                    assertThat(isCertain(difference, without(fact, witness), all, shown))
                            .as("pair %d, %s without %s", pair, witness.facts(), fact)
                            .isFalse();
                }
            }
        }
        assertThat(classes).isGreaterThan(PAIRS);
    }

    /* Policies. */

    private PolicyLibrary library(int pair) throws IOException {
        var ofPair = Files.createDirectory(folder.resolve("pair-" + pair));
        var vocabulary = new StringBuilder("facts:\n");
        for (int i = 0; i < TRUTHS; i++) {
            vocabulary.append("  fact-%d: {type: boolean, label: 事实%d}\n".formatted(i, i));
        }
        vocabulary.append("  loss: {type: level, label: 损失, values: [none, minor, major]}\n");
        vocabulary.append("constraints:\n  - {id: never-both, never: {all: [fact-0, fact-1]}, reason: 不能同时}\n");
        Files.writeString(ofPair.resolve("vocabulary.yaml"), vocabulary);
        for (String id : List.of("first", "second")) {
            Files.writeString(ofPair.resolve(id + ".yaml"), policy(id));
        }
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(ofPair), TreeCache.none(), problems);
        library.all();
        assertThat(problems.inFileOrder()).isEmpty();
        return library;
    }

    private String policy(String id) {
        var text = new StringBuilder("""
                policy: %s
                kind: tolerance
                version: "1"
                title: 某县办法
                jurisdiction: {code: "000000", name: 某县, calendar: CN}
                status: trial
                source: {file: sources/x.md, kind: full}
                """.formatted(id));
        clauses("scope", "s", random.nextInt(2), "", text);
        clauses("premises", "p", random.nextInt(3), "", text);
        text.append("circumstances:\n");
        for (int group = 0; group < 1 + random.nextInt(2); group++) {
            int count = 1 + random.nextInt(3);
            String match = List.of("any", "all", Integer.toString(1 + random.nextInt(count)))
                    .get(random.nextInt(3));
            text.append("  - id: g%d\n    article: 第一条\n    label: 情形\n    match: %s\n".formatted(group, match));
            clauses("premises", "g" + group + "-p", random.nextInt(2), "    ", text);
            clauses("clauses", "g" + group + "-c", count, "    ", text);
        }
        clauses("exclusions", "x", random.nextInt(3), "", text);
        return text.toString();
    }

    private void clauses(String list, String prefix, int count, String indent, StringBuilder text) {
        if (count > 0) {
            text.append(indent).append(list).append(":\n");
        }
        for (int i = 0; i < count; i++) {
            boolean mayExcept = list.equals("premises") || list.equals("exclusions");
            String except = mayExcept && random.nextInt(4) == 0 ? ", except: " + condition(1) : "";
            text.append("%s  - {id: %s%d, article: 第一条, label: 条款, when: %s%s}\n"
                    .formatted(indent, prefix, i, condition(2), except));
        }
    }

    private String condition(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            int fact = random.nextInt(TRUTHS + 1);
            return fact < TRUTHS
                    ? "{any: [fact-%d]}".formatted(fact)
                    : "{loss: {%s: minor}}".formatted(random.nextBoolean() ? "at-least" : "below");
        }
        return switch (random.nextInt(4)) {
            case 0 -> "{not: %s}".formatted(condition(depth - 1));
            case 1 -> "{all: [%s, %s]}".formatted(condition(depth - 1), condition(depth - 1));
            case 2 -> "{any: [%s, %s]}".formatted(condition(depth - 1), condition(depth - 1));
            default ->
                "{at-least: {count: 2, of: [%s, %s, %s]}}"
                        .formatted(condition(depth - 1), condition(depth - 1), condition(depth - 1));
        };
    }

    /* Cases. */

    private static List<CaseFile> all() {
        var all = new ArrayList<CaseFile>();
        for (int bits = 0; bits < 1 << TRUTHS; bits++) {
            for (String level : LEVELS) {
                if ((bits & 3) != 3) {
                    var facts = new LinkedHashMap<FactId, StatedFact>();
                    for (int i = 0; i < TRUTHS; i++) {
                        put(facts, "fact-" + i, new Value.TruthValue((bits >> i & 1) == 1));
                    }
                    put(facts, "loss", new Value.WordValue(level));
                    all.add(caseFile(facts));
                }
            }
        }
        return all;
    }

    private static void put(LinkedHashMap<FactId, StatedFact> facts, String id, Value value) {
        var fact = new FactId(id);
        facts.put(
                fact,
                new StatedFact(
                        fact,
                        new Statement.Is(value),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        StatedFact.Standing.UNDISPUTED,
                        HERE));
    }

    private static CaseFile caseFile(LinkedHashMap<FactId, StatedFact> facts) {
        return new CaseFile(
                "case",
                List.of(),
                List.of(Respondent.UNNAMED),
                Optional.empty(),
                Events.none(),
                TimeRulings.NONE,
                facts,
                List.of(),
                Optional.empty(),
                HERE);
    }

    private static CaseFile without(FactId fact, CaseFile caseFile) {
        var facts = new LinkedHashMap<>(caseFile.facts());
        facts.remove(fact);
        return caseFile(facts);
    }

    private static Evaluation evaluated(Evaluator evaluator, CaseFile caseFile) {
        return evaluator.evaluate(caseFile, Respondent.UNNAMED, STRICT);
    }

    /* What all cases show. */

    private static Relation relation(Conclusion conclusion, List<Evaluation> first, List<Evaluation> second) {
        boolean firstAlone = false;
        boolean secondAlone = false;
        boolean both = false;
        for (int i = 0; i < first.size(); i++) {
            boolean ofFirst = first.get(i).conclusion() == conclusion;
            boolean ofSecond = second.get(i).conclusion() == conclusion;
            firstAlone |= ofFirst && !ofSecond;
            secondAlone |= ofSecond && !ofFirst;
            both |= ofFirst && ofSecond;
        }
        if (firstAlone && secondAlone) {
            return both ? Relation.OVERLAPPING : Relation.DISJOINT;
        }
        return firstAlone ? Relation.WIDER : secondAlone ? Relation.NARROWER : Relation.SAME;
    }

    /** A class, told by ids; an empty id stands for no clause. */
    private record Found(Conclusion first, String firstClause, Conclusion second, String secondClause) {
        static Found of(DifferenceClass difference) {
            return new Found(
                    difference.first().conclusion(),
                    difference.first().clause().map(clause -> clause.id()).orElse(""),
                    difference.second().conclusion(),
                    difference.second().clause().map(clause -> clause.id()).orElse(""));
        }
    }

    private static Set<Found> classes(Evaluation first, Evaluation second) {
        var classes = new HashSet<Found>();
        if (first.conclusion() != second.conclusion()) {
            for (String ofFirst : grounds(first)) {
                for (String ofSecond : grounds(second)) {
                    classes.add(new Found(first.conclusion(), ofFirst, second.conclusion(), ofSecond));
                }
            }
        }
        return classes;
    }

    private static Set<String> grounds(Evaluation evaluation) {
        var grounds = new HashSet<String>();
        for (var clause : evaluation.clauses()) {
            boolean leads = switch (evaluation.conclusion()) {
                case EXCLUDED -> clause.kind() == ClauseKind.EXCLUSION && clause.truth() == Truth.TRUE;
                case PREMISE_NOT_MET ->
                    clause.kind() == ClauseKind.PREMISE && clause.group().isEmpty() && clause.truth() == Truth.FALSE;
                case ELIGIBLE ->
                    clause.kind() == ClauseKind.CIRCUMSTANCE
                            && clause.truth() == Truth.TRUE
                            && holds(clause.group().orElseThrow(), evaluation);
                case OUT_OF_SCOPE, NOT_MATCHED, UNDETERMINED -> false;
            };
            if (leads) {
                grounds.add(clause.id());
            }
        }
        return grounds.isEmpty() ? Set.of("") : grounds;
    }

    private static boolean holds(String id, Evaluation evaluation) {
        var group = evaluation.policy().groups().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        int held = 0;
        for (var clause : evaluation.clauses()) {
            if (clause.group().equals(Optional.of(id))) {
                if (clause.kind() == ClauseKind.PREMISE && clause.truth() == Truth.FALSE) {
                    return false;
                }
                held += clause.kind() == ClauseKind.CIRCUMSTANCE && clause.truth() == Truth.TRUE ? 1 : 0;
            }
        }
        if (group.match() instanceof Match.AtLeast atLeast) {
            return held >= atLeast.count();
        }
        return group.match() instanceof Match.All ? held == group.clauses().size() : held > 0;
    }

    /** Whether all cases that state the same, and more, are of the class. */
    private static boolean isCertain(
            DifferenceClass difference, CaseFile stating, List<CaseFile> all, List<Set<Found>> shown) {
        for (int i = 0; i < all.size(); i++) {
            var facts = all.get(i).facts();
            boolean isCompletion = stating.facts().values().stream()
                    .allMatch(stated -> facts.containsKey(stated.fact())
                            && facts.get(stated.fact()).statement().equals(stated.statement()));
            if (isCompletion && !shown.get(i).contains(Found.of(difference))) {
                return false;
            }
        }
        return true;
    }
}
