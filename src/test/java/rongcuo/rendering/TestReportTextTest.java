package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.casefile.PolicyTest;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.TestOutcome;
import rongcuo.source.BilingualText;
import rongcuo.source.Language;
import rongcuo.source.Position;

class TestReportTextTest {
    private static TestOutcome outcome(String id, Evaluation evaluation, Map<String, List<String>> expected) {
        var test = new PolicyTest(
                "example",
                id,
                new BilingualText("隐瞒不报的，不予容错", "who conceals is not tolerated"),
                Optional.of("第七条"),
                evaluation.caseFile(),
                PolicyTest.Presumptions.ADMITTED,
                expected,
                new Position("tests/example.yaml", 7, 5));
        return TestOutcome.of(test, evaluation);
    }

    private static String text(Language language) throws IOException {
        var outcomes = List.of(
                outcome("passes", Example.excluded(), Map.of("conclusion", List.of("excluded"))),
                outcome("fails", Example.excluded(), Map.of("excluded", List.of())));
        var out = new StringBuilder();
        new TestReportText(Messages.in(language), 80, Style.PLAIN).write(outcomes, out);
        return out.toString();
    }

    @Test
    void a_failure_shows_what_differs_and_the_first_clause_that_fares_otherwise() throws IOException {
        assertThat(text(Language.CHINESE)).isEqualTo("""
                × example@2024：共2项，通过1项，未通过1项
                  × fails：隐瞒不报的，不予容错（第七条；tests/example.yaml:7:5）
                    - excluded：应为（无），实为7.1
                    √ 第七条第（一）项“隐瞒不报”
                      - 隐瞒不报：是

                全部2项，通过1项，未通过1项。
                """);
    }

    @Test
    void it_can_be_read_in_english() throws IOException {
        assertThat(text(Language.ENGLISH))
                .contains("- excluded: expected (none), found 7.1")
                .endsWith("2 tests in all, 1 passed, 1 failed.\n");
    }

    @Test
    void for_a_machine_a_test_is_one_line_of_json() throws IOException {
        var out = new StringBuilder();
        new TestReportJson().write(List.of(outcome("fails", Example.excluded(), Map.of("excluded", List.of()))), out);
        assertThat(out)
                .contains(
                        "\"passed\":false,\"differences\":[{\"key\":\"excluded\",\"expected\":[],\"found\":[\"7.1\"]}]");
    }
}
