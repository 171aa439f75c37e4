package rongcuo.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** The shipped policies say what their sources say, all of it, and are sound. */
class ShippedPoliciesTest {
    private final Problems problems = new Problems();
    private final PolicyLibrary library = PolicyLibrary.open(List.of(Path.of("policies")), problems);

    @Test
    void there_are_six_of_them() {
        assertThat(library.ids())
                .containsExactly("huachi", "jiaozuo", "jiaozuo-incentive", "wuzhou", "youxian", "zigui");
    }

    @ParameterizedTest
    @ValueSource(strings = {"huachi", "jiaozuo", "jiaozuo-incentive", "wuzhou", "youxian", "zigui"})
    void a_shipped_policy_has_no_faults(String id) {
        var policy = policy(id);

        assertThat(PolicyCheck.of(policy, file(policy))).isEmpty();
        assertThat(problems.inFileOrder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"huachi", "jiaozuo", "jiaozuo-incentive", "wuzhou", "youxian", "zigui"})
    void every_text_stands_in_its_source_and_every_sentence_is_accounted_for(String id) {
        var policy = policy(id);
        var account =
                TextAccount.of(policy, file(policy), library.sourceText(policy).orElseThrow());

        assertThat(account.problems()).isEmpty();
        assertThat(account.unaccounted()).isEmpty();
        assertThat(account.accounted()).isEqualTo(account.counted()).isGreaterThan(500);
    }

    @Test
    void other_readings_are_no_policies_of_their_own_and_quote_what_they_read() {
        var readings = library.readings();

        assertThat(readings)
                .extracting(Policy::id)
                .containsExactly(
                        "huachi-article-2-gate",
                        "huachi-exclusion-first",
                        "jiaozuo-matters-free",
                        "wuzhou-any-feature",
                        "wuzhou-flexible-conditions",
                        "youxian-six-conditions");
        assertThat(library.all()).doesNotContainAnyElementsOf(readings);
        for (var reading : readings) {
            var source = library.sourceText(reading).orElseThrow();
            assertThat(PolicyCheck.of(reading, file(reading))).isEmpty();
            assertThat(TextAccount.ofReading(reading, file(reading), source)).isEmpty();
        }
        assertThat(problems.inFileOrder()).isEmpty();
    }

    @Test
    void a_reading_answers_the_question_on_which_it_differs_itself() {
        var readings = library.readingsOf(policy("huachi"));

        assertThat(readings).hasSize(2);
        var onArticle2 = readings.get(0).interpretations().stream()
                .filter(interpretation -> interpretation.clause().equals("第二条"))
                .toList();
        assertThat(onArticle2)
                .singleElement()
                .satisfies(interpretation ->
                        assertThat(interpretation.reading().chinese()).startsWith("作为独立门槛"));
    }

    private Policy policy(String id) {
        var found = library.find(id);
        assertThat(problems.inFileOrder()).isEmpty();
        return found.get(0);
    }

    private SourceText file(Policy policy) {
        return TextFile.read(Path.of(policy.position().file()), problems)
                .orElseThrow()
                .source();
    }
}
