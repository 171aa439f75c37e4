package rongcuo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Policy;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.source.Problems;

/** What is found of 64 cases at once is what the evaluator finds of each. */
class CaseBatchTest {
    private static final int POLICIES = 120;
    private static final int ROUNDS = 12;
    private static final PolicyLibrary SHIPPED = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());

    private static final byte TRUE = Truth.TRUE.rank();
    private static final byte FALSE = Truth.FALSE.rank();

    /** What a row of a result shows. */
    private record Found(
            Conclusion conclusion,
            List<String> matched,
            List<String> excluded,
            List<String> unmet,
            Set<Subject> missing,
            List<Integer> offered) {}

    private static Found of(Evaluation evaluation) {
        var unmet = new ArrayList<String>();
        for (var result : evaluation.clausesThatAre(ClauseKind.SCOPE, Truth.FALSE)) {
            if (evaluation.conclusion() == Conclusion.OUT_OF_SCOPE) {
                unmet.add(result.id());
            }
        }
        for (var result : evaluation.clausesThatAre(ClauseKind.PREMISE, Truth.FALSE)) {
            if (evaluation.conclusion() == Conclusion.PREMISE_NOT_MET
                    && result.group().isEmpty()) {
                unmet.add(result.id());
            }
        }
        var missing = new LinkedHashSet<Subject>();
        evaluation.missing().forEach(one -> missing.add(one.subject()));
        return new Found(
                evaluation.conclusion(),
                evaluation.matched().stream().map(ClauseResult::id).toList(),
                evaluation.excluded().stream().map(ClauseResult::id).toList(),
                unmet,
                missing,
                evaluation.dispositions().stream()
                        .map(offer -> evaluation.policy().dispositions().indexOf(offer.disposition()))
                        .toList());
    }

    /** What a batch has found of the case at one of its places. */
    private static Found of(CaseBatch batch, int place, CaseFile caseFile, Evaluator evaluator, Strictness strictness) {
        long bit = 1L << place;
        var conclusions = EnumSet.noneOf(Conclusion.class);
        for (var conclusion : Conclusion.values()) {
            if ((batch.cases(conclusion) & bit) != 0) {
                conclusions.add(conclusion);
            }
        }
        assertThat(conclusions).hasSize(1);
        var conclusion = conclusions.iterator().next();
        var clauses = evaluator.policy().clauses();
        var matched = new ArrayList<String>();
        var excluded = new ArrayList<String>();
        var unmet = new ArrayList<String>();
        for (int clause = 0; clause < clauses.size(); clause++) {
            String id = clauses.get(clause).id();
            add((batch.holding(clause, ClauseKind.CIRCUMSTANCE) & bit) != 0, id, matched);
            add((batch.holding(clause, ClauseKind.EXCLUSION) & bit) != 0, id, excluded);
            add((batch.unmet(clause) & bit) != 0, id, unmet);
        }
        var offered = new ArrayList<Integer>();
        if (conclusion == Conclusion.ELIGIBLE) {
            for (int disposition : batch.offered(place)) {
                offered.add(disposition);
            }
        }
        return new Found(
                conclusion, matched, excluded, unmet, missing(batch, bit, caseFile, evaluator, strictness), offered);
    }

    private static void add(boolean isFound, String id, List<String> to) {
        if (isFound) {
            to.add(id);
        }
    }

    private static Set<Subject> missing(
            CaseBatch batch, long bit, CaseFile caseFile, Evaluator evaluator, Strictness strictness) {
        var subjects = evaluator.subjects();
        var settled = evaluator.settled(caseFile, caseFile.respondents().get(0), strictness, subjects);
        var asked = evaluator.leafSubjects();
        var missing = new LinkedHashSet<Subject>();
        for (int i = 0; i < subjects.size(); i++) {
            for (int leaf = 0; leaf < asked.size(); leaf++) {
                boolean isAsking =
                        (batch.asking(leaf) & bit) != 0 && asked.get(leaf).contains(subjects.get(i));
                if (isAsking && !settled[i]) {
                    missing.add(subjects.get(i));
                }
            }
        }
        return missing;
    }

    /** Judges cases together and each by itself, adding what was concluded. */
    private static void compare(
            Evaluator evaluator,
            CaseBatch batch,
            List<CaseFile> cases,
            Strictness strictness,
            String name,
            Set<Conclusion> concluded) {
        int leaves = evaluator.leafSubjects().size();
        var holds = new long[leaves];
        var fails = new long[leaves];
        for (int place = 0; place < cases.size(); place++) {
            var caseFile = cases.get(place);
            var truths = evaluator.leafTruths(caseFile, caseFile.respondents().get(0), strictness);
            for (int leaf = 0; leaf < leaves; leaf++) {
                holds[leaf] |= (truths[leaf] == TRUE ? 1L : 0L) << place;
                fails[leaf] |= (truths[leaf] == FALSE ? 1L : 0L) << place;
            }
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            batch.set(leaf, holds[leaf], fails[leaf]);
        }
        batch.judge();
        batch.ask();
        for (int place = 0; place < cases.size(); place++) {
            var caseFile = cases.get(place);
            var alone = evaluator.evaluate(caseFile, caseFile.respondents().get(0), Law.setting(strictness));
            concluded.add(alone.conclusion());
            assertThat(of(batch, place, caseFile, evaluator, strictness))
                    .as("%s, %s, place %d", name, strictness, place)
                    .isEqualTo(of(alone));
        }
    }

    @Test
    void cases_under_policies_made_by_chance_are_judged_as_each_by_itself() {
        var concluded = EnumSet.noneOf(Conclusion.class);
        for (int seed = 0; seed < POLICIES; seed++) {
            var law = RandomLaw.of(seed, 3 + seed % 6, CaseBatch.CASES + 40);
            var evaluator = Evaluator.of(law.policy());
            var batch = CaseBatch.of(evaluator);
            for (var strictness : Strictness.values()) {
                compare(
                        evaluator,
                        batch,
                        law.cases().subList(0, CaseBatch.CASES),
                        strictness,
                        "seed " + seed,
                        concluded);
                // What the batch was asked before must leave nothing behind.
                var rest = law.cases().subList(CaseBatch.CASES, law.cases().size());
                compare(evaluator, batch, rest, strictness, "seed " + seed + ", the rest", concluded);
            }
        }
        assertThat(concluded).containsExactlyInAnyOrder(Conclusion.values());
    }

    static Stream<String> shipped() {
        return SHIPPED.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void cases_under_the_shipped_policies_are_judged_as_each_by_itself(String id) {
        var policy = SHIPPED.findNamed(id).get(0);
        var evaluator = Evaluator.of(policy);
        var batch = CaseBatch.of(evaluator);
        var concluded = EnumSet.noneOf(Conclusion.class);
        var samples = samples(id);
        var random = new Random(20_240_305);
        for (int round = 0; round < ROUNDS; round++) {
            var cases = new ArrayList<CaseFile>();
            for (int i = 0; i < CaseBatch.CASES; i++) {
                cases.add(caseFile(policy, samples.get(random.nextInt(samples.size())), "case-" + i, random));
            }
            var strictness = Strictness.values()[round % Strictness.values().length];
            compare(evaluator, batch, cases, strictness, id + ", round " + round, concluded);
        }
        assertThat(concluded).hasSizeGreaterThan(2).contains(Conclusion.ELIGIBLE);
    }

    /** The samples that are judged under a policy. */
    private static List<CaseFile> samples(String id) {
        try (var files = Files.list(Path.of("samples"))) {
            var reader = CaseReader.of(SHIPPED, new Problems());
            return files.sorted()
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> reader
                            .read(TextFile.read(file, new Problems())
                                    .orElseThrow()
                                    .source())
                            .stream())
                    .filter(sample -> sample.policies().contains(id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case near a sample, so that every conclusion is reached, or far from it. */
    private static CaseFile caseFile(Policy policy, CaseFile sample, String id, Random random) {
        double change = random.nextInt(4) == 0 ? 0.5 : random.nextDouble() / 8;
        var facts = new LinkedHashMap<>(sample.facts());
        for (var fact : policy.terms().vocabulary().facts()) {
            if (random.nextDouble() < change) {
                facts.remove(fact.id());
                if (random.nextBoolean()) {
                    facts.put(fact.id(), Law.stated(fact.id(), statement(fact, random)));
                }
            }
        }
        var dates = new LinkedHashMap<EventId, EventDate>();
        for (var event : policy.terms().vocabulary().events()) {
            if (random.nextDouble() >= change) {
                dates.put(event.id(), new EventDate.On(day(random)));
            }
        }
        var findings = new ArrayList<>(random.nextBoolean() ? sample.findings() : List.<Finding>of());
        for (var clause : policy.clauses()) {
            boolean isFound =
                    findings.stream().anyMatch(finding -> finding.clause().equals(clause.id()));
            if (!isFound && clause.nature() == Clause.Nature.DISCRETION && random.nextDouble() < change) {
                var outcomes = Finding.Outcome.values();
                findings.add(Law.finding(clause.id(), outcomes[random.nextInt(outcomes.length)]));
            }
        }
        return Law.caseFile(
                id,
                sample.respondents().get(0),
                random.nextBoolean() ? sample.events() : new Events(dates),
                facts,
                findings,
                random.nextBoolean() ? sample.determination() : Optional.empty());
    }

    private static LocalDate day(Random random) {
        return Law.setting(Strictness.STRICT).today().minusDays(random.nextInt(400));
    }

    private static Statement statement(FactDeclaration fact, Random random) {
        var type = fact.type();
        if (random.nextInt(20) == 0) {
            return new Statement.Open();
        }
        if (type instanceof FactType.SetType set) {
            var named = new LinkedHashMap<String, Truth>();
            for (var value : set.values()) {
                if (random.nextInt(3) == 0) {
                    named.put(value.id(), random.nextInt(4) == 0 ? Truth.UNKNOWN : Truth.TRUE);
                }
            }
            return new Statement.Members(named, random.nextInt(3) == 0 ? Truth.UNKNOWN : Truth.FALSE);
        }
        if (type instanceof FactType.TruthType) {
            return new Statement.Is(new Value.TruthValue(random.nextBoolean()));
        }
        if (type instanceof FactType.NumberType) {
            return new Statement.Is(new Value.NumberValue(BigDecimal.valueOf(random.nextInt(40))));
        }
        if (type instanceof FactType.DateType) {
            return new Statement.Is(new Value.DateValue(day(random)));
        }
        return ofWords(((FactType.Listed) type).values(), random);
    }

    private static Statement ofWords(List<AllowedValue> values, Random random) {
        var words = new LinkedHashSet<String>();
        for (var value : values) {
            if (random.nextInt(3) == 0) {
                words.add(value.id());
            }
        }
        return words.size() > 1 && random.nextInt(3) == 0
                ? new Statement.Among(words)
                : new Statement.Is(new Value.WordValue(
                        values.get(random.nextInt(values.size())).id()));
    }

    @Test
    void all_cases_alike_and_none_at_all_are_judged_like_one() {
        for (String id : shipped().toList()) {
            var evaluator = Evaluator.of(SHIPPED.findNamed(id).get(0));
            var silent =
                    Law.caseFile("silent", Respondent.UNNAMED, Events.none(), Map.of(), List.of(), Optional.empty());
            for (int size : List.of(0, 1, 63, 64)) {
                var cases = Collections.nCopies(size, silent);
                compare(
                        evaluator,
                        CaseBatch.of(evaluator),
                        cases,
                        Strictness.ORDINARY,
                        id,
                        EnumSet.noneOf(Conclusion.class));
            }
        }
    }
}
