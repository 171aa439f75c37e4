package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fish makes of its script, where it is installed; what the program would answer is fixed. */
class FishCompletionTest {
    private static final Path FISH = Path.of("/usr/bin/fish");

    @TempDir
    Path folder;

    @Test
    void a_path_with_blanks_is_completed_however_it_is_quoted() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("a b/c d"));
        Files.createFile(folder.resolve("a b/one.yaml"));
        assertThat(completed("files", "rongcuo evaluate \"a b/")).isEqualTo("a b/c d/\na b/one.yaml\n");
        assertThat(completed("files", "rongcuo evaluate a\\ b/o")).isEqualTo("a b/one.yaml\n");
        assertThat(completed("folders", "rongcuo evaluate --policies 'a b/")).isEqualTo("a b/c d/\n");
    }

    @Test
    void a_word_reaches_the_program_without_its_quotes() throws IOException, InterruptedException {
        completed("words", "rongcuo policy show \"hua");
        assertThat(folder.resolve("asked")).hasContent("__complete\nwords\npolicy\nshow\nhua\n");
    }

    private String completed(String answer, String line) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(FISH));
        var program = folder.resolve("rongcuo");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\" >asked\necho " + answer + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        var script = Path.of("src/main/resources/rongcuo/completion/rongcuo.fish");
        var builder = new ProcessBuilder(
                FISH.toString(),
                "-c",
                "set PATH . $PATH; source $argv[1]; complete -C $argv[2]",
                script.toAbsolutePath().toString(),
                line);
        builder.environment().put("HOME", folder.toString());
        builder.directory(folder.toFile()).redirectErrorStream(true);
        var process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
