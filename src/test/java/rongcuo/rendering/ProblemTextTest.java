package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import rongcuo.source.Language;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

class ProblemTextTest {
    private static String text(String line, int column, int length) throws IOException {
        var problem = new Problem(
                ProblemCode.UNKNOWN_FACT,
                new Position("case.yaml", 14, column),
                line,
                length,
                List.of("god-faith", "good-faith"));
        var out = new StringBuilder();
        new ProblemText(Messages.in(Language.CHINESE), Messages.ofProblems(Language.CHINESE), Style.PLAIN)
                .write(List.of(problem), out);
        return out.toString();
    }

    @Test
    void the_caret_stands_under_the_fault() throws IOException {
        assertThat(text("    all: [god-faith, diligent]", 11, 9))
                .startsWith("case.yaml:14:11: ")
                .contains("\n 14 |     all: [god-faith, diligent]\n    |           ^^^^^^^^^\n");
    }

    @Test
    void the_caret_allows_for_double_width() throws IOException {
        assertThat(text("  谋取私利: 大概", 9, 2)).contains("\n 14 |   谋取私利: 大概\n    |             ^^^^\n");
    }

    @Test
    void a_line_that_no_screen_holds_is_cut_around_the_fault() throws IOException {
        String shown = text("x".repeat(5000) + "bad" + "y".repeat(5000), 5001, 3);
        assertThat(shown).contains("bad");
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(120));
    }

    @Test
    void controls_in_a_file_do_not_reach_the_terminal() throws IOException {
        assertThat(text("\u001B[2Jx", 1, 1)).doesNotContain("\u001B");
    }

    @Test
    void a_fault_past_the_end_of_its_line_is_still_marked() throws IOException {
        assertThat(text("all:", 5, 3)).contains("\n    |     ^\n");
    }

    @Test
    void for_a_machine_a_problem_is_one_line_of_json() throws IOException {
        var problem = new Problem(
                ProblemCode.UNKNOWN_FACT,
                new Position("case.yaml", 14, 11),
                "x",
                1,
                List.of("god-faith", "good-faith"));
        var out = new StringBuilder();
        new ProblemJson(Messages.in(Language.ENGLISH), Messages.ofProblems(Language.ENGLISH))
                .write(List.of(problem), out);
        assertThat(out.toString())
                .startsWith("{\"error\":{\"code\":\"unknown-fact\",\"message\":\"")
                .contains("\"file\":\"case.yaml\",\"line\":14,\"column\":11")
                .endsWith("}}\n");
        assertThat(out.toString().lines()).hasSize(1);
    }
}
