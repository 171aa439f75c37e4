package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongcuo.policy.Terms;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** Whatever a file holds, reading it gives problems and nothing worse; an endless reading ends by the limit. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class MangledFilesTest {
    private static final int VARIANTS_A_FILE = 100;
    private static final int LONGEST_LINE = 1 << 16;

    @TempDir
    Path folder;

    private static List<Path> shipped(String directory) throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(Path.of(directory), "*.yaml")) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static byte[] mangled(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> {
                var flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
            case 1 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 2 -> {
                return replaced(bytes, at, at, inserted(random));
            }
            case 3 -> {
                return replaced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)), new byte[0]);
            }
            default -> {
                int from = random.nextInt(bytes.length);
                return replaced(bytes, at, at, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 80)));
            }
        }
    }

    private static byte[] inserted(Random random) {
        String[] pieces = {
            "\t", ": ", "：", "- ", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "!!x ", "#", "\n", "\n---\n", "|", ">",
            "?", "%", "@", "~", "null", "\u0000", "𠮷", "<<: ", ",", "，"
        };
        return pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] middle) {
        var result = new byte[bytes.length - (to - from) + middle.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }

    private static void assertSound(Problems problems) {
        for (var problem : problems.inFileOrder()) {
            int columns =
                    problem.quotedLine().codePointCount(0, problem.quotedLine().length());
            if (!problem.quotedLine().isEmpty()) {
                assertThat(problem.position().column() + problem.length() - 1).isLessThanOrEqualTo(columns + 1);
            }
        }
    }

    @Test
    void mangled_policies_and_vocabularies_give_problems_only() throws IOException {
        var random = new Random(20180702);
        var files = shipped("policies");
        for (var file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < VARIANTS_A_FILE; i++) {
                readAsPolicy(file, mangled(bytes, random));
            }
        }
    }

    private void readAsPolicy(Path file, byte[] bytes) throws IOException {
        var problems = new Problems();
        String name = file.getFileName().toString();
        if (name.equals("vocabulary.yaml")) {
            TextFile.of(bytes, name, problems)
                    .ifPresent(text -> VocabularyReader.read(text.source(), Terms.empty(), problems));
        } else {
            Files.copy(
                    Path.of("policies/vocabulary.yaml"),
                    folder.resolve("vocabulary.yaml"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.write(folder.resolve(name), bytes);
            PolicyLibrary.open(List.of(folder), problems)
                    .find(folder.resolve(name).toString());
        }
        assertSound(problems);
    }

    @Test
    void mangled_cases_and_tests_give_problems_only() throws IOException {
        var random = new Random(20240305);
        var policies = new Problems();
        var library = PolicyLibrary.open(List.of(Path.of("policies")), policies);
        library.all();
        for (var file : shipped("samples")) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < VARIANTS_A_FILE; i++) {
                var problems = new Problems();
                TextFile.of(mangled(bytes, random), "case.yaml", problems)
                        .ifPresent(text -> CaseReader.of(library, problems).read(text.source()));
                assertSound(problems);
            }
        }
        for (var file : shipped("policies/tests")) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < VARIANTS_A_FILE; i++) {
                var problems = new Problems();
                TextFile.of(mangled(bytes, random), "tests.yaml", problems)
                        .ifPresent(text -> PolicyTestReader.read(text.source(), library, problems));
                assertSound(problems);
            }
        }
        assertThat(policies.inFileOrder()).isEmpty();
    }

    private static List<Problem> problems(String text) {
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());
        TextFile.of(text.getBytes(StandardCharsets.UTF_8), "case.yaml", problems)
                .ifPresent(file -> CaseReader.of(library, problems).read(file.source()));
        return problems.inFileOrder();
    }

    @Test
    void no_alias_of_a_bomb_is_followed() {
        var bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(c + ": &" + c + " [*" + before + ", *" + before + ", *" + before + "]\n");
        }
        int anchors = 26;
        int aliases = 3 * (anchors - 1);
        assertThat(problems(bomb.toString()))
                .extracting(Problem::code)
                .filteredOn(ProblemCode.ALIAS::equals)
                .hasSize(anchors + aliases);
    }

    @ParameterizedTest
    @CsvSource({"[, TOO_DEEP", "'{a: ', TOO_DEEP", "'- ', TOO_DEEP", "'? ', KEY_NOT_TEXT"})
    void deep_nesting_is_refused_at_once(String opening, ProblemCode code) {
        assertThat(problems(opening.repeat(100))).extracting(Problem::code).containsExactly(code);
        assertThat(problems(opening.repeat(LONGEST_LINE / opening.length())))
                .extracting(Problem::code)
                .containsExactly(code);
        assertThat(problems(opening.repeat(LONGEST_LINE + 1)))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TEXT_TOO_LONG);
    }

    @Test
    void a_hundred_levels_are_told_as_such() {
        assertThat(problems("facts: " + "[".repeat(100) + "]".repeat(100) + "\n"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TOO_DEEP);
    }

    @Test
    void a_very_long_text_is_refused() {
        assertThat(problems("summary: \"" + "长".repeat(2_000_000) + "\"\n"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TEXT_TOO_LONG);
        assertThat(problems("summary: " + "1".repeat(7_000_000) + "\n"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TEXT_TOO_LONG);
    }

    @Test
    void a_file_of_fifty_mebibytes_is_refused() {
        assertThat(problems("summary: " + "a".repeat(50 << 20)))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void of_a_file_that_is_wrong_on_every_line_the_first_500_faults_are_told() {
        var text = new StringBuilder("facts:\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("  nothing-of-this-name-").append(i).append(": 是\n");
        }
        var problems = problems(text.toString());
        assertThat(problems).hasSize(500);
        assertThat(problems.get(499).position().line()).isEqualTo(501);
    }
}
