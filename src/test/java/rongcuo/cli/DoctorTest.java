package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a machine, and what is mended of it. */
class DoctorTest {
    private static final String LEDGER = "src/test/resources/golden/shared/ledger";

    @TempDir
    Path folder;

    @Test
    void what_is_found_satisfies_the_published_schema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/main/resources/rongcuo/schema/doctor.json")));
        for (String language : List.of("zh", "en")) {
            for (String day : List.of("2024-10-08", "2099-01-01")) {
                var run = run("doctor", "-f", "json", "--today", day, "--lang", language, "--records", LEDGER);
                assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
            }
        }
        assertThat(schema.validate("{\"schema\":\"rongcuo.doctor/1\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(run("schema", "doctor").code()).isZero();
    }

    @Test
    void a_calendar_that_ends_before_today_is_to_be_mended() {
        var run = run("doctor", "--today", "2099-01-01");
        assertThat(run.code()).isEqualTo(ExitCode.FOUND.code());
        assertThat(run.out()).contains("× CN：", "calendar import");
    }

    @Test
    void a_ledger_that_was_changed_or_is_none_is_to_be_mended() {
        var changed = run("doctor", "-f", "json", "--records", LEDGER + "-changed");
        assertThat(changed.out()).contains("\"code\":\"ledger-unsound\",\"level\":\"mend\"");
        assertThat(changed.code()).isEqualTo(ExitCode.FOUND.code());
        var none = run("doctor", "-f", "json", "--records", folder.toString());
        assertThat(none.out()).contains("\"code\":\"ledger-unusable\",\"level\":\"mend\"");
        assertThat(none.code()).isEqualTo(ExitCode.FOUND.code());
    }

    @Test
    void a_ledger_that_others_can_enter_is_closed_to_them() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var ledger = folder.resolve("台账");
        assertThat(run("records", "create", "--records", ledger.toString()).code())
                .isZero();
        assertThat(run("doctor", "--records", ledger.toString()).code()).isZero();
        Files.setPosixFilePermissions(ledger, PosixFilePermissions.fromString("rwxr-x--x"));
        assertThat(run("doctor", "--records", ledger.toString()).code()).isEqualTo(ExitCode.FOUND.code());
        var mended = run("doctor", "--fix", "-f", "json", "--records", ledger.toString());
        assertThat(mended.code()).isZero();
        assertThat(mended.out()).contains("\"code\":\"ledger-open\",\"level\":\"mended\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger)))
                .isEqualTo("rwx------");
    }

    @Test
    void an_installation_without_its_archive_is_to_be_mended() throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("policies"));
        var run = run(Optional.of(home), "doctor", "-f", "json", "--policies", "policies");
        assertThat(run.code()).isEqualTo(ExitCode.FOUND.code());
        assertThat(run.out()).contains("\"code\":\"archive-unfit\",\"level\":\"mend\"");
        Files.createFile(home.resolve("lib").resolve("rongcuo.jar"));
        Files.createFile(home.resolve("lib").resolve("rongcuo.jsa"));
        var stamp = home.resolve("lib").resolve("rongcuo.jsa.stamp");
        Files.writeString(stamp, home + "\n/java\n\"" + System.getProperty("java.runtime.version") + "\"\n");
        assertThat(run(Optional.of(home), "doctor", "--policies", "policies").code())
                .isZero();
        Files.writeString(stamp, home + "\n/java\n\"17.0.0\"\n");
        assertThat(run(Optional.of(home), "doctor", "--policies", "policies").code())
                .isEqualTo(ExitCode.FOUND.code());
    }

    @Test
    void a_policy_with_faults_is_to_be_mended() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), "policy: own\n");
        var run = run("doctor", "--policies", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FOUND.code());
        assertThat(run.out()).contains("own.yaml:1", "policy check");
    }

    private static Program.Run run(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    private static Program.Run run(Optional<Path> home, String... arguments) {
        var out = new StringBuilder();
        var err = new StringBuilder();
        var surroundings = new Surroundings(
                out,
                err,
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                home,
                LocalDate.of(2024, 10, 8),
                Surroundings.Terminal.ABSENT,
                Surroundings.Terminal.ABSENT,
                () -> 0);
        int code = new Rongcuo(surroundings).run(arguments);
        return new Program.Run(out.toString(), err.toString(), code);
    }
}
