package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Calls with names, variables and files that nobody means to give, and what is told of them. */
class AwkwardCallsTest {
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final String CASE = "samples/zigui-building-insurance.yaml";

    @TempDir
    Path folder;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();

    private int run(Map<String, String> environment, String... arguments) {
        return run("", environment, arguments);
    }

    private int run(String typed, Map<String, String> environment, String[] arguments) {
        var surroundings = new Surroundings(
                out,
                err,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                environment,
                Optional.empty(),
                TUE_2024_10_08,
                Surroundings.Terminal.ABSENT,
                Surroundings.Terminal.ABSENT,
                () -> 0);
        return new Rongcuo(surroundings).run(arguments);
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int typing(String typed, String... arguments) {
        return run(typed, Map.of(), arguments);
    }

    @Test
    void a_name_that_no_file_can_have_is_a_missing_file() {
        assertThat(run("evaluate", "a\0b.yaml")).isEqualTo(ExitCode.FILE.code());
        assertThat(run("policy", "test", "a\0b.yaml")).isEqualTo(ExitCode.FILE.code());
        assertThat(run("policy", "show", "a\0b.yaml")).isEqualTo(ExitCode.FILE.code());
        assertThat(run("evaluate", CASE, "-o", "a\0b")).isEqualTo(ExitCode.FILE.code());
        assertThat(run("evaluate", CASE, "--policies", "a\0b")).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void a_width_of_the_terminal_that_is_no_number_is_passed_over() {
        assertThat(run(Map.of("COLUMNS", "abc"), "evaluate", CASE)).isEqualTo(ExitCode.DONE.code());
        assertThat(run("evaluate", CASE, "--width", "abc")).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void a_width_of_the_terminal_at_which_nothing_can_be_laid_out_is_passed_over() {
        run(Map.of(), "evaluate", CASE);
        String usual = out.toString();
        for (String width : List.of("0", "-1", "39", "1001")) {
            out.setLength(0);
            run(Map.of("COLUMNS", width), "evaluate", CASE);
            assertThat(out).asString().isEqualTo(usual);
        }
    }

    @Test
    void a_width_at_which_nothing_can_be_laid_out_is_refused() {
        for (String width : new String[] {"39", "0", "-3", "1001"}) {
            assertThat(run("policy", "list", "--width", width)).isEqualTo(ExitCode.USAGE.code());
        }
        assertThat(out).isEmpty();
    }

    @Test
    void help_before_a_command_is_asked_of_it_and_runs_nothing() {
        var ledger = folder.resolve("ledger").toString();
        for (String help : new String[] {"-h", "--help", "-V", "--version"}) {
            assertThat(run(help, "records", "create", "--records", ledger)).isEqualTo(ExitCode.DONE.code());
            assertThat(run("records", help, "create", "--records", ledger)).isEqualTo(ExitCode.DONE.code());
        }
        assertThat(Path.of(ledger)).doesNotExist();
        assertThat(out).contains("rongcuo records create");
        assertThat(err).isEmpty();
    }

    @Test
    void what_every_command_takes_may_stand_before_its_name() {
        assertThat(run("--policies", folder.resolve("none").toString(), "policy", "list"))
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(out).isEmpty();
        assertThat(run("--width=60", "--lang", "en", "policy", "-q", "list")).isEqualTo(ExitCode.DONE.code());
        String before = out.toString();
        out.setLength(0);
        run("policy", "list", "--width", "60", "--lang=en", "-q");
        assertThat(out).asString().isEqualTo(before);
    }

    @Test
    void a_language_that_there_is_not_is_refused_wherever_it_stands() {
        assertThat(run(Map.of("RONGCUO_LANG", "fr"), "policy", "list")).isEqualTo(ExitCode.USAGE.code());
        assertThat(run("--lang", "fr", "policy", "list")).isEqualTo(ExitCode.USAGE.code());
        assertThat(run(Map.of("RONGCUO_LANG", "en_US.UTF-8"), "policy", "list")).isEqualTo(ExitCode.DONE.code());
    }

    @Test
    void a_dash_is_refused_where_neither_standard_input_nor_output_is_meant() {
        String table = "samples/台账.csv";
        String result = folder.resolve("x.csv").toString();
        for (var refused : List.of(
                List.of("decide", CASE, "--docx", "-", "--dry-run"),
                List.of("decide", CASE, "--html", "-", "--dry-run"),
                List.of("decide", CASE, "--determination", "-", "--dry-run"),
                List.of("screen", table, "-o", result, "--report", "-"),
                List.of("screen", table, "-o", result, "--rejects", "-"),
                List.of("interview", "--answers", "none", "--transcript", "-"),
                List.of("shell", "--script", "none", "--transcript", "-"),
                List.of("interview", "-", "--answers", "none"),
                List.of("compare", "huachi", "zigui", "--witnesses", "-"),
                List.of("compare", "huachi", "zigui", "--cases", "-"),
                List.of("records", "verify", "--proof", "-"),
                List.of("records", "replay", "--from", "-"),
                List.of("form", "application-form", "--template", "-"),
                List.of("due", "-"))) {
            assertThat(run(refused.toArray(new String[0])))
                    .as(refused.toString())
                    .isEqualTo(ExitCode.USAGE.code());
            assertThat(err).as(refused.toString()).contains("不能写 `-`");
            err.setLength(0);
        }
        assertThat(out).isEmpty();
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void a_dash_is_standard_input_where_a_text_is_read() {
        assertThat(typing("", "documents", "check", "-")).isEqualTo(ExitCode.FOUND.code());
        assertThat(typing("policy list\n", "shell", "--script", "-")).isEqualTo(ExitCode.DONE.code());
        assertThat(out).contains("huachi");
        assertThat(typing("x", "evaluate", "-", "-")).isEqualTo(ExitCode.USAGE.code());
        assertThat(err).contains("只能读一次");
    }

    @Test
    void a_dash_is_standard_output_where_nothing_else_goes_there() {
        String table = "samples/台账.csv";
        String result = folder.resolve("x.csv").toString();
        assertThat(run("screen", table, "--summary", "-")).isEqualTo(ExitCode.USAGE.code());
        assertThat(run("screen", table, "-o", result, "--summary", "-", "-q")).isEqualTo(ExitCode.DONE.code());
        assertThat(out).startsWith("{\"schema\":\"rongcuo.screening/1\"");
    }

    @Test
    void a_template_that_is_sound_is_said_to_be_and_an_empty_one_is_not() throws IOException {
        run("documents", "show", "decision");
        var template = Files.writeString(folder.resolve("t.md"), out);
        out.setLength(0);
        assertThat(run("documents", "check", template.toString())).isEqualTo(ExitCode.DONE.code());
        assertThat(err.toString()).isEqualTo("未发现问题\n");
        var empty = Files.writeString(folder.resolve("e.md"), " \n");
        assertThat(run("documents", "check", empty.toString())).isEqualTo(ExitCode.FOUND.code());
        assertThat(run("form", "application-form", "--template", empty.toString()))
                .isEqualTo(ExitCode.INVALID.code());
        assertThat(out).contains("文件没有内容");
    }

    @Test
    void a_document_that_the_command_does_not_make_is_not_called_unknown() {
        assertThat(run("form", "decision")).isEqualTo(ExitCode.USAGE.code());
        assertThat(run("form", "认定决定")).isEqualTo(ExitCode.USAGE.code());
        assertThat(run("records", "render", "1", "--as", "application-form")).isEqualTo(ExitCode.USAGE.code());
        assertThat(err)
                .contains("--as decision", "rongcuo form application-form")
                .doesNotContain("没有名为");
    }

    @Test
    void an_empty_table_is_told_what_to_do_with() throws IOException {
        var table = Files.writeString(folder.resolve("t.csv"), "案件编号,适用办法\n");
        run("screen", table.toString());
        assertThat(err).contains("没有数据行\n改正：");
    }

    @Test
    void a_private_key_is_not_printed() {
        assertThat(run("records", "keygen", "--name", "k", "-o", "-")).isEqualTo(ExitCode.USAGE.code());
        assertThat(err).contains("私钥不能写到标准输出");
        assertThat(out).isEmpty();
    }

    @Test
    void json_is_not_asked_to_explain_itself() {
        assertThat(run("evaluate", CASE, "--explain", "--format", "json")).isEqualTo(ExitCode.USAGE.code());
        assertThat(out).isEmpty();
        assertThat(err).contains("JSON");
    }

    @Test
    void names_of_files_do_not_steer_the_terminal() {
        run("evaluate", "a\u001B[31m\u202Eb", CASE);
        run("policy", "show", "c\u001B\u2066d");
        run("evaluate", CASE, "-o", "none/e\u001Bf");
        assertThat(err.toString()).contains("a [31m b", "c  d", "e f").doesNotContain("\u001B", "\u202E", "\u2066");
    }

    @Test
    void a_vocabulary_is_checked_as_one() throws IOException {
        assertThat(run("policy", "check", "policies/vocabulary.yaml", "policies/zigui.yaml"))
                .isEqualTo(ExitCode.DONE.code());
        assertThat(out).isEmpty();
        var file = Files.writeString(folder.resolve("vocabulary.yaml"), "facts: {x: {type: bolean}}\n");
        assertThat(run("policy", "check", file.toString())).isEqualTo(ExitCode.FOUND.code());
        assertThat(out).contains("vocabulary.yaml:1:").contains("bolean");
    }

    @Test
    void problems_that_a_check_finds_are_its_result() throws IOException {
        var file = Files.writeString(folder.resolve("p.yaml"), "policy: p\n");
        assertThat(run("policy", "check", "--format", "json", file.toString())).isEqualTo(ExitCode.FOUND.code());
        assertThat(out).contains("\"code\":\"missing-key\"");
        assertThat(err).isEmpty();
    }

    @Test
    void a_result_has_the_mode_of_any_new_file() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var usual = Files.createFile(folder.resolve("usual"));
        var result = folder.resolve("result.txt");
        assertThat(run("evaluate", CASE, "-o", result.toString())).isEqualTo(ExitCode.DONE.code());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(result)))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)));
    }

    @Test
    void an_option_without_its_value_is_told_one_that_can_be_typed() {
        var run = Program.run(List.of("evaluate", "--lang"));
        assertThat(run.err()).contains("（zh|en）", "例如写 --lang zh").doesNotContain("--lang zh|en");
    }
}
