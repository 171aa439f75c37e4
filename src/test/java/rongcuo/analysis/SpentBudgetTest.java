package rongcuo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Law;
import rongcuo.evaluation.RandomLaw;
import rongcuo.evaluation.RandomLaw.Feature;
import rongcuo.evaluation.Settling;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.Compared;
import rongcuo.rendering.ComparisonHtml;
import rongcuo.rendering.ComparisonJson;
import rongcuo.rendering.ComparisonText;
import rongcuo.rendering.MatrixJson;
import rongcuo.rendering.Messages;
import rongcuo.rendering.Style;
import rongcuo.source.Language;
import rongcuo.source.Problems;

/** A search that is given up says what is proved and what is not: never a guess, never silence, never a defect. */
class SpentBudgetTest {
    private static final int WIDTH = 80;
    private static final Path SCHEMAS = Path.of("src/main/resources/rongcuo/schema");

    private final PolicyLibrary library = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());

    private Evaluator evaluator(String id) {
        return Evaluator.of(library.find(id).get(0));
    }

    private PolicyComparison comparison(Budget budget) {
        return PolicyComparison.of(evaluator("huachi"), evaluator("jiaozuo"), budget);
    }

    private static Set<List<Ground>> grounds(Atlas atlas) {
        var grounds = new HashSet<List<Ground>>();
        atlas.classes().forEach(difference -> grounds.add(List.of(difference.first(), difference.second())));
        return grounds;
    }

    @Test
    void a_comparison_claims_nothing_that_is_not_so() {
        var whole = comparison(Budget.AMPLE);
        var all = grounds(whole.atlas(Discretion.NONE));
        int unproved = 0;
        int cut = 0;
        for (long conflicts : new long[] {0, 5, 20, 100, 400, 2_000}) {
            var small = comparison(new Budget(conflicts));
            assertThat(small.isEmpty()).isFalse();
            for (var conclusion : Conclusion.settled()) {
                var relation = small.relation(conclusion, Discretion.NONE);
                unproved += relation == Relation.UNPROVED ? 1 : 0;
                assertThat(relation).isIn(Relation.UNPROVED, whole.relation(conclusion, Discretion.NONE));
            }
            var atlas = small.atlas(Discretion.NONE);
            assertThat(all).containsAll(grounds(atlas));
            if (atlas.proof() == Atlas.Proof.COMPLETE) {
                assertThat(grounds(atlas)).isEqualTo(all);
            }
            cut += atlas.proof() == Atlas.Proof.BUDGET_SPENT ? 1 : 0;
        }
        assertThat(unproved).as("relations given up").isPositive();
        assertThat(cut).as("atlases given up").isPositive();
    }

    @Test
    void a_witness_that_is_found_is_confirmed() {
        var whole = comparison(Budget.AMPLE);
        var classes = whole.atlas(Discretion.NONE).classes();
        var found = new EnumMap<Found, Integer>(Found.class);
        for (long conflicts : new long[] {0, 1, 3, 30}) {
            var small = comparison(new Budget(conflicts));
            for (var difference : classes.subList(0, 60)) {
                var witness = small.witness(difference, Discretion.NONE, "w", List.of("huachi", "jiaozuo"));
                witness.ifPresent(
                        one -> assertThat(whole.isConfirmed(one, difference)).isTrue());
                found.merge(witness.isPresent() ? Found.SOME : Found.NONE, 1, Integer::sum);
            }
        }
        assertThat(found).as("witnesses").containsKeys(Found.values());
    }

    private enum Found {
        SOME,
        NONE
    }

    @Test
    void every_format_says_what_is_not_proved() throws IOException {
        var compared = Stream.iterate(1L, conflicts -> conflicts * 2)
                .map(this::compared)
                .filter(one -> !one.classes().isEmpty())
                .findFirst()
                .orElseThrow();
        for (var words : Map.of(Language.CHINESE, "搜索超出限度", Language.ENGLISH, "the search exceeded its limit")
                .entrySet()) {
            var messages = Messages.in(words.getKey());
            var text = new StringBuilder();
            new ComparisonText(messages, WIDTH, Style.PLAIN).write(compared, text);
            assertThat(text.toString().replaceAll("\\s+", " ")).containsIgnoringCase(words.getValue());
            var page = new StringBuilder();
            new ComparisonHtml(messages).write(compared, page);
            assertThat(page.toString()).containsIgnoringCase(words.getValue());
        }
        var json = new StringBuilder();
        new ComparisonJson().write(compared, json);
        assertThat(json).contains("\"proof\":\"budget-spent\"");
        satisfies("comparison", json.toString());
        var matrix =
                PolicyMatrix.of(List.of(evaluator("huachi"), evaluator("jiaozuo")), Discretion.NONE, new Budget(0));
        var pairs = new StringBuilder();
        new MatrixJson().write(matrix, pairs);
        assertThat(pairs).contains("\"proof\":\"budget-spent\"");
        satisfies("comparison-matrix", pairs.toString());
        for (var language : Language.values()) {
            var text = new StringBuilder();
            new ComparisonText(Messages.in(language), WIDTH, Style.PLAIN).write(matrix, text);
            assertThat(text.toString()).contains(language == Language.CHINESE ? "起" : "+");
        }
    }

    private Compared compared(long conflicts) {
        return new Compared(
                comparison(new Budget(conflicts)),
                Discretion.NONE,
                List.of("huachi", "jiaozuo"),
                Compared.Detail.FULL,
                Optional.empty());
    }

    private static void satisfies(String schema, String json) throws IOException {
        var published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(schema + ".json")));
        assertThat(published.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_case_is_left_open_rather_than_guessed() {
        int givenUp = 0;
        for (long seed = 0; seed < 150; seed++) {
            var law = RandomLaw.of(seed, 6, 4, Set.of(Feature.CONSTRAINTS, Feature.PAIRS_OF_DAYS));
            var whole = new Adjudicator(Evaluator.of(law.policy()));
            var small = new Adjudicator(Evaluator.of(law.policy()), new Budget(0));
            for (var caseFile : law.cases()) {
                var setting = Law.setting(Strictness.STRICT);
                var exact = whole.evaluate(caseFile, caseFile.respondents().get(0), setting);
                var open = small.evaluate(caseFile, caseFile.respondents().get(0), setting);
                assertThat(open.conclusion()).isIn(Conclusion.UNDETERMINED, exact.conclusion());
                assertThat(open.verdict().possible())
                        .containsAll(exact.verdict().possible());
                givenUp += open.settling().extent() == Settling.Extent.GIVEN_UP ? 1 : 0;
                small.grounds(caseFile, Respondent.UNNAMED, setting);
                small.changes(
                        caseFile,
                        caseFile.respondents().get(0),
                        setting,
                        Set.copyOf(Conclusion.settled()),
                        Changes.Allowed.ANY);
            }
        }
        assertThat(givenUp).as("cases given up").isPositive();
    }
}
