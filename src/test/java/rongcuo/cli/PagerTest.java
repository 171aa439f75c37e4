package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a result goes to a pager, and what goes there. */
class PagerTest {
    private static final String CASE = "samples/huachi-heating-switch.yaml";

    @TempDir
    Path folder;

    private Path shown = Path.of("");
    private String pager = "";

    @BeforeEach
    void makePager() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        shown = folder.resolve("shown");
        var script = Files.writeString(folder.resolve("pager"), "#!/bin/sh\ncat > '" + shown + "'\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        pager = script.toString();
    }

    @Test
    void a_result_longer_than_the_terminal_goes_to_the_pager_of_the_users_choice() throws IOException {
        assertThat(run(Map.of("PAGER", pager), "evaluate", CASE)).isEmpty();
        assertThat(shown).content().startsWith("结论").endsWith("\n");
        assertThat(Files.readString(shown)).isEqualTo(run(Map.of(), "evaluate", CASE, "--no-pager"));
    }

    @Test
    void our_own_variable_prevails_and_may_say_none() {
        assertThat(run(Map.of("PAGER", "false", "RONGCUO_PAGER", pager), "evaluate", CASE))
                .isEmpty();
        assertThat(shown).exists();
        assertThat(run(Map.of("PAGER", pager, "RONGCUO_PAGER", "cat"), "evaluate", CASE))
                .startsWith("结论");
    }

    @Test
    void what_fits_or_is_not_looked_at_is_not_paged() {
        assertThat(run(Map.of("PAGER", pager, "LINES", "500"), "evaluate", CASE))
                .startsWith("结论");
        assertThat(run(Map.of("PAGER", pager), "evaluate", CASE, "--no-pager")).startsWith("结论");
        assertThat(shown).doesNotExist();
    }

    @Test
    void a_terminal_that_only_prints_lines_has_no_pager() {
        assertThat(run(Map.of("PAGER", pager, "TERM", "dumb"), "evaluate", CASE))
                .startsWith("结论");
        assertThat(run(Map.of("PAGER", pager, "TERM", ""), "evaluate", CASE)).startsWith("结论");
        assertThat(shown).doesNotExist();
    }

    @Test
    void a_pager_that_is_not_there_costs_nothing_of_the_result() {
        assertThat(run(Map.of("PAGER", folder + "/none"), "evaluate", CASE)).startsWith("结论");
    }

    private static String run(Map<String, String> environment, String... arguments) {
        var out = new StringBuilder();
        var variables = new HashMap<>(Map.of("NO_COLOR", "1", "LINES", "20", "TERM", "xterm"));
        variables.putAll(environment);
        var surroundings = new Surroundings(
                out,
                new StringBuilder(),
                new ByteArrayInputStream(new byte[0]),
                variables,
                Optional.empty(),
                LocalDate.of(2024, 10, 8),
                Surroundings.Terminal.PRESENT,
                Surroundings.Terminal.ABSENT,
                () -> 0);
        assertThat(new Rongcuo(surroundings).run(arguments)).isZero();
        return out.toString();
    }
}
