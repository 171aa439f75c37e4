package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rongcuo.rendering.DisplayWidth;

/** How results look on a terminal: within its width, in signs that its fonts have. */
class LookTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @Test
    void the_main_results_keep_to_the_width_of_the_terminal() throws IOException {
        var results = results(FOLDER.resolve("look"));
        assertThat(results).hasSizeGreaterThan(15);
        for (var result : results) {
            var arguments = Files.readAllLines(result.resolveSibling("args"));
            int width = Integer.parseInt(arguments.get(arguments.indexOf("--width") + 1));
            var lines = Files.readAllLines(result);
            assertThat(lines)
                    .as(result.toString())
                    .hasSizeGreaterThan(8)
                    .allSatisfy(
                            line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
            assertThat(lines.stream().mapToInt(DisplayWidth::of).max().orElse(0))
                    .as("uses the width: " + result)
                    .isGreaterThan(width - 25);
        }
    }

    @Test
    void a_console_of_code_page_936_shows_every_sign_of_every_result_in_text() throws IOException {
        var gbk = Charset.forName("GBK").newEncoder();
        int looked = 0;
        for (var result : results(FOLDER)) {
            if (isText(Files.readAllLines(result.resolveSibling("args")))) {
                looked++;
                String text = Files.readString(result);
                assertThat(text.codePoints()
                                .filter(c -> c != 0xFEFF)
                                .filter(c -> !gbk.canEncode(Character.toString(c)))
                                .mapToObj(Character::toString))
                        .as(result.toString())
                        .isEmpty();
            }
        }
        assertThat(looked).isGreaterThan(200);
    }

    /** Other formats are for programs, or for fonts of a page. */
    private static boolean isText(List<String> arguments) {
        int format = Math.max(arguments.indexOf("-f"), arguments.indexOf("--format"));
        return !arguments.isEmpty()
                && (format < 0 || arguments.get(format + 1).equals("text"))
                && !Set.of("form", "documents").contains(arguments.get(0));
    }

    private static List<Path> results(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("out"))
                    .filter(file -> Files.exists(file.resolveSibling("args")))
                    .sorted()
                    .toList();
        }
    }
}
