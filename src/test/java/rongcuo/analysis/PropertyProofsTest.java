package rongcuo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** The shipped policies have the properties that they declare. */
class PropertyProofsTest {
    private static List<Policy> shipped() {
        var library = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());
        var all = new ArrayList<>(library.all());
        all.addAll(library.readings());
        return all;
    }

    @Test
    void every_property_that_a_shipped_policy_declares_is_proved() {
        var policies = shipped();
        assertThat(policies).hasSizeGreaterThanOrEqualTo(11);
        for (var policy : policies) {
            assertThat(policy.properties().values()).as(policy.reference()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(PropertyProofs.of(policy)).as(policy.reference()).isEmpty();
        }
    }

    @Test
    void a_property_that_does_not_hold_or_is_not_proved_is_told() {
        var folder = Path.of("src/test/resources/golden/shared/properties");
        var library = PolicyLibrary.open(List.of(Path.of("policies"), folder), new Problems());
        var problems = PropertyProofs.of(library.find("anliu").get(0));
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PROPERTY_FAILS, ProblemCode.PROPERTY_BETWEEN_DAYS);
        assertThat(problems.get(0).arguments())
                .containsExactly("law-violation", "never-worsens", "eligible", "excluded", "anliu@1");
        assertThat(problems.get(1).arguments()).startsWith("found-on");
    }

    @Test
    void a_search_that_is_given_up_proves_nothing() {
        var jiaozuo = shipped().stream()
                .filter(policy -> policy.id().equals("jiaozuo"))
                .findFirst()
                .orElseThrow();
        for (var property : jiaozuo.properties().values()) {
            var finding = FactInfluence.of(property.claim(), jiaozuo, property.fact(), new Budget(0));
            assertThat(finding.outcome())
                    .as(property.fact().value())
                    .isIn(FactInfluence.Outcome.PROVED, FactInfluence.Outcome.BUDGET_SPENT);
        }
        assertThat(jiaozuo.properties().values())
                .extracting(property -> FactInfluence.of(property.claim(), jiaozuo, property.fact(), new Budget(0))
                        .outcome())
                .contains(FactInfluence.Outcome.BUDGET_SPENT);
    }
}
