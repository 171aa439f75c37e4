package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file that a result takes the place of, whichever command writes it. */
class ReplacedFileTest {
    private static final Path ROAD = Path.of("samples/huachi-road-widening.yaml");

    @TempDir
    Path folder;

    /** Calls that each write over a file. */
    private List<List<String>> calls(Path file) throws IOException {
        var script = folder.resolve("script");
        Files.writeString(script, "open " + ROAD + "\nset 勤勉尽责 否\nsave " + file + " --force\n");
        var answers = folder.resolve("answers");
        Files.writeString(answers, "case = A\nx\n");
        return List.of(
                List.of("evaluate", ROAD.toString(), "-o", file.toString(), "--force"),
                List.of("screen", "samples/台账.csv", "-o", file.toString(), "--force", "-q"),
                List.of("policy", "template", "huachi", "-f", "xlsx", "-o", file.toString(), "--force"),
                List.of("interview", "-p", "huachi", "--answers", answers.toString(), "-o", file.toString(), "--force"),
                List.of("shell", "--script", script.toString()));
    }

    @Test
    void whom_a_file_was_open_to_stays_as_it_was() throws IOException {
        var file = folder.resolve("result");
        for (String mode : List.of("rw-------", "rw-r-----")) {
            for (var call : calls(file)) {
                Files.writeString(file, "earlier\n");
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
                assertThat(Program.run(call).code()).as(call.toString()).isZero();
                assertThat(Files.mismatch(file, ROAD)).isNotEqualTo(-1);
                assertThat(Files.readAllBytes(file)).isNotEqualTo("earlier\n".getBytes(StandardCharsets.UTF_8));
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(call.toString())
                        .isEqualTo(mode);
            }
        }
    }

    @Test
    void a_link_goes_on_leading_to_the_file() throws IOException {
        Files.createDirectory(folder.resolve("elsewhere"));
        var real = folder.resolve("elsewhere").resolve("real");
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere", "real"));
        for (var call : calls(link)) {
            Files.writeString(real, "earlier\n");
            assertThat(Program.run(call).code()).as(call.toString()).isZero();
            assertThat(link).as(call.toString()).isSymbolicLink();
            assertThat(real).as(call.toString()).isRegularFile().isNotEmptyFile();
            assertThat(Files.size(real)).isNotEqualTo(8);
        }
        Files.delete(real);
        for (var call : calls(link)) {
            assertThat(Program.run(call).code()).as(call.toString()).isZero();
            assertThat(real).as(call.toString()).isRegularFile();
            Files.delete(real);
        }
    }

    @Test
    void a_device_is_written_to_and_never_replaced() throws IOException {
        var device = Path.of("/dev/null");
        var run = Program.run(List.of("schema", "case", "-o", device.toString()));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.isRegularFile(device)).isFalse();
        var forced = Program.run(List.of("policy", "template", "huachi", "-f", "xlsx", "-o", "/dev/null", "--force"));
        assertThat(forced.code()).isZero();
        var screened = Program.run(List.of("screen", "samples/台账.csv", "-q", "-o", "/dev/null", "--force"));
        assertThat(screened.code()).isEqualTo(5);
        assertThat(screened.err()).contains("这是设备或管道");
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void a_folder_is_no_file_to_be_written() throws IOException {
        for (var call : calls(folder)) {
            var unforced = new ArrayList<>(call);
            unforced.remove("--force");
            assertThat(Program.run(unforced).err())
                    .as(call.toString())
                    .contains("这是文件夹")
                    .doesNotContain("--force");
        }
    }
}
