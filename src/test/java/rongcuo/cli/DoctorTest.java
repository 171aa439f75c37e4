package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
    void a_calendar_has_the_years_that_its_check_says() {
        var years = Pattern.compile("(CN\\S*)（[^）]*）：(\\d{4})–(\\d{4})")
                .matcher(run("calendar", "check").out())
                .results()
                .map(found -> found.group(1) + "：" + found.group(2) + " 至 " + found.group(3) + " 年")
                .toList();
        assertThat(years).hasSizeGreaterThan(1);
        assertThat(run("doctor").out()).contains(years);
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
        assertThat(none.out()).contains("\"code\":\"ledger-missing\",\"level\":\"mend\"");
        assertThat(none.code()).isEqualTo(ExitCode.FOUND.code());
    }

    @Test
    void a_ledger_that_is_not_there_is_to_be_made() {
        var run = run("doctor", "--records", folder.resolve("台账").toString());
        assertThat(run.out()).contains("这里没有台账", "records create").doesNotContain("missing", "records verify");
    }

    @Test
    void what_the_configuration_names_and_is_not_there_is_to_be_mended_each() throws IOException {
        var home = installation();
        var file = folder.resolve("rongcuo.yaml");
        Files.writeString(file, "policy: nosuch\noffice: none.yaml\npolicies: [nopol]\nrecords: 台账\n");
        var run = configured(file, home, "doctor", "-f", "json");
        assertThat(run.code()).isEqualTo(ExitCode.FOUND.code());
        assertThat(run.out())
                .contains("\"code\":\"policy-unknown\",\"level\":\"mend\"")
                .contains("rongcuo.yaml:1 指定的政策 nosuch 不存在")
                .contains("\"code\":\"office-unreadable\",\"level\":\"mend\"")
                .contains("rongcuo.yaml:2")
                .contains("\"code\":\"folder-missing\",\"level\":\"mend\"")
                .contains("nopol：", "rongcuo.yaml:3")
                .contains("\"code\":\"ledger-missing\"", "\"code\":\"policies\"", "\"code\":\"calendar-missing\"");
    }

    @Test
    void what_is_wrong_with_the_configuration_is_told_and_the_rest_looked_at() throws IOException {
        var file = folder.resolve("rongcuo.yaml");
        Files.writeString(file, "nosuch: 1\n");
        var run = configured(file, installation(), "doctor", "-f", "json");
        assertThat(run.out()).contains("rongcuo.yaml:1：", "nosuch", "\"code\":\"policies\"");
    }

    @Test
    void a_file_that_cannot_be_opened_ends_no_more_than_its_part() throws IOException {
        // A folder in the place of a policy: unlike permissions it stops an administrator too.
        Files.createDirectories(folder.resolve("own.yaml"));
        for (String last : List.of("-q", "--fix")) {
            var run = run("doctor", "-f", "json", "--policies", folder.toString(), last);
            assertThat(run.code()).isEqualTo(ExitCode.FOUND.code());
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains("{\"area\":\"policies\",\"code\":\"file-unreadable\",\"level\":\"mend\"")
                    .contains("\"code\":\"calendar\"", "\"code\":\"ledger-none\"");
        }
    }

    private Path installation() throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("policies"));
        return home;
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
        var archive = home.resolve("lib").resolve("rongcuo.jsa");
        writeArchive(archive, 0xF00BABA2);
        var stamp = home.resolve("lib").resolve("rongcuo.jsa.stamp");
        Files.writeString(stamp, home + "\n/java\n\"" + System.getProperty("java.runtime.version") + "\"\n");
        assertThat(run(Optional.of(home), "doctor", "--policies", "policies").code())
                .isZero();
        writeArchive(archive, 0xCAFEBABE);
        Files.setLastModifiedTime(archive, Files.getLastModifiedTime(stamp));
        assertThat(run(Optional.of(home), "doctor", "--policies", "policies").out())
                .contains("启动存档没有");
        Files.writeString(archive, "");
        Files.setLastModifiedTime(archive, Files.getLastModifiedTime(stamp));
        assertThat(run(Optional.of(home), "doctor", "--policies", "policies").out())
                .contains("启动存档没有");
        writeArchive(archive, 0xF00BABA2);
        Files.setLastModifiedTime(archive, Files.getLastModifiedTime(stamp));
        assertThat(run(Optional.of(home), "doctor", "--policies", "policies").code())
                .isZero();
        Files.writeString(stamp, home + "\n/java\n\"17.0.0\"\n");
        assertThat(run(Optional.of(home), "doctor", "--policies", "policies").code())
                .isEqualTo(ExitCode.FOUND.code());
    }

    /** What matters of one: how it begins, and how much there is of it. */
    private static void writeArchive(Path file, int magic) throws IOException {
        var bytes = ByteBuffer.allocate(2 << 20).order(ByteOrder.nativeOrder()).putInt(magic);
        Files.write(file, bytes.array());
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

    private static Program.Run configured(Path file, Path home, String... arguments) {
        return run(Map.of("RONGCUO_CONFIG", file.toString()), Optional.of(home), arguments);
    }

    private static Program.Run run(Optional<Path> home, String... arguments) {
        return run(Map.of(), home, arguments);
    }

    private static Program.Run run(Map<String, String> environment, Optional<Path> home, String... arguments) {
        var out = new StringBuilder();
        var err = new StringBuilder();
        var surroundings = new Surroundings(
                out,
                err,
                new ByteArrayInputStream(new byte[0]),
                environment,
                home,
                LocalDate.of(2024, 10, 8),
                Surroundings.Terminal.ABSENT,
                Surroundings.Terminal.ABSENT,
                () -> 0);
        int code = new Rongcuo(surroundings).run(arguments);
        return new Program.Run(out.toString(), err.toString(), code);
    }
}
