package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rongcuo.source.ProblemCode;

/** What the golden outputs tell of faults: each kind once at least, and nothing of how the program is made. */
class ProblemCodesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z-]+)\"");

    /** Files too large to keep beside the tests; they are made below. */
    private static final Set<ProblemCode> MADE_BELOW = EnumSet.of(
            ProblemCode.TOO_LARGE,
            ProblemCode.TEXT_TOO_LONG,
            ProblemCode.TOO_MANY_CASES,
            ProblemCode.TOO_MANY_RESPONDENTS);

    /** Of a command whose result is a calendar file; what is wrong is then told in words. */
    private static final Set<ProblemCode> TOLD_IN_WORDS = EnumSet.of(ProblemCode.NOT_OUR_CALENDAR);

    /** In JSON alone a null is a word for the reader. */
    private static final Pattern OF_THE_PROGRAM = Pattern.compile("Exception|Error\\b|(?<![\":])\\bnull\\b|\\bjava\\.|"
            + "\\btools\\.jackson|picocli|snakeyaml|\\brongcuo\\.(?:cli|reading|rendering|fact|policy)\\.|"
            + "\\bat [a-z]+\\.[\\w.]+\\(|@[0-9a-f]{6,8}\\b|Optional\\[|(?<!\\w)\\{[0-9]}");

    @Test
    void every_kind_of_fault_is_told_in_a_golden_output() throws IOException {
        var told = new TreeSet<String>();
        var outputs = new ArrayList<>(files("err"));
        // What a check finds is its result.
        outputs.addAll(files("out"));
        for (var file : outputs) {
            CODE.matcher(Files.readString(file)).results().forEach(found -> told.add(found.group(1)));
        }
        var inJson = EnumSet.complementOf(EnumSet.copyOf(MADE_BELOW));
        inJson.removeAll(TOLD_IN_WORDS);
        for (var code : inJson) {
            assertThat(told).contains(code.id());
        }
        for (var code : MADE_BELOW) {
            assertThat(told).doesNotContain(code.id());
        }
    }

    @Test
    void what_is_too_large_to_keep_is_told_too() {
        assertThat(told("summary: " + "略".repeat(9 << 20))).contains("\"code\":\"too-large\"");
        assertThat(told("summary: " + "略".repeat(65 << 10))).contains("\"code\":\"text-too-long\"");
        assertThat(told("case: A\n---\n".repeat(10_000) + "case: B")).contains("\"code\":\"too-many-cases\"");
        assertThat(told("policy: huachi\nrespondents:\n" + "- 甲\n".repeat(1_001)))
                .contains("\"code\":\"too-many-respondents\"");
    }

    @Test
    void a_file_that_others_publish_is_not_written_over() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("calendar-show/foreign-file/err")))
                .contains("was not published by this tool");
    }

    @Test
    void no_output_speaks_of_the_program_itself() throws IOException {
        var outputs = new ArrayList<>(files("err"));
        outputs.addAll(files("out"));
        for (var file : outputs) {
            assertThat(OF_THE_PROGRAM.matcher(Files.readString(file)).results().map(MatchResult::group))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static List<Path> files(String name) throws IOException {
        try (var walk = Files.walk(FOLDER)) {
            var files = walk.filter(file -> file.endsWith(name)).sorted().toList();
            assertThat(files).hasSizeGreaterThan(20);
            return files;
        }
    }

    private static String told(String input) {
        var out = new StringBuilder();
        var err = new StringBuilder();
        var surroundings = new Surroundings(
                out,
                err,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                Optional.empty(),
                TUE_2024_10_08,
                Surroundings.Terminal.ABSENT,
                Surroundings.Terminal.ABSENT,
                () -> 0);
        int code = new Rongcuo(surroundings).run("evaluate", "--format", "json", "-");
        assertThat(code).isEqualTo(ExitCode.INVALID.code());
        assertThat(out).isEmpty();
        return err.toString();
    }
}
