package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole commands against whole expected output. A case is a folder: {@code args} (one a line; {@code {here}} is the
 * folder), perhaps {@code in} (standard input) and further inputs, and what must come out: {@code out}, {@code err},
 * {@code code}. One that holds a configuration file is run in its folder.
 *
 * <p>A missing expectation is written and fails. With {@code -Dgolden=rewrite} all are written anew, to be read by a
 * person before they are committed; a continuous build refuses that.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("golden"));

    @TestFactory
    Stream<DynamicTest> every_command_prints_what_it_should() throws IOException {
        var cases = cases();
        assertThat(cases).as("golden cases").hasSizeGreaterThan(20);
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(FOLDER.relativize(folder).toString(), () -> check(folder)));
    }

    @Test
    void a_continuous_build_does_not_rewrite() {
        assertThat(REWRITE && "true".equals(System.getenv("CI"))).isFalse();
    }

    private static List<Path> cases() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith("args"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path folder) throws IOException {
        var out = new StringBuilder();
        var err = new StringBuilder();
        int code = new Rongcuo(surroundings(folder, out, err)).run(arguments(folder));
        var missing = new ArrayList<String>();
        compare(folder.resolve("out"), clean(folder, out), missing);
        compare(folder.resolve("err"), clean(folder, err), missing);
        compare(folder.resolve("code"), code + "\n", missing);
        if (!missing.isEmpty()) {
            fail("written for the first time, read it before it is committed: " + missing);
        }
    }

    private static Surroundings surroundings(Path folder, Appendable out, Appendable err) throws IOException {
        return new Surroundings(
                out,
                err,
                standardInput(folder),
                Map.of(),
                Optional.empty(),
                TUE_2024_10_08,
                Surroundings.Terminal.ABSENT,
                Surroundings.Terminal.ABSENT,
                Optional.of(Surroundings.Terminal.ABSENT),
                () -> 0,
                Optional.of(folder).filter(place -> Files.exists(place.resolve(ConfigurationFiles.NAME))));
    }

    private static InputStream standardInput(Path folder) throws IOException {
        var file = folder.resolve("in");
        return new ByteArrayInputStream(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    private static String[] arguments(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("args")).stream()
                .map(argument -> argument.replace("{here}", slashes(folder)))
                .toArray(String[]::new);
    }

    private static String clean(Path folder, CharSequence output) {
        return output.toString().replace(slashes(folder), "{here}");
    }

    private static String slashes(Path folder) {
        return folder.toString().replace('\\', '/');
    }

    private static void compare(Path file, String found, List<String> missing) throws IOException {
        if (REWRITE || !Files.exists(file)) {
            if (!REWRITE) {
                missing.add(file.getFileName().toString());
            }
            Files.writeString(file, found, StandardCharsets.UTF_8);
            return;
        }
        assertThat(found).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
