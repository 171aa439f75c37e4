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
