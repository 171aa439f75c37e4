package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that an office is given to work in, and the walk through the samples. */
class OfficeFolderTest {
    @TempDir
    Path folder;

    @Test
    void an_office_can_work_in_its_folder_at_once() throws IOException {
        var office = folder.resolve("容错工作");
        assertThat(run("init", office.toString(), "-p", "huachi", "--name", "example")
                        .code())
                .isZero();
        String sample = office.resolve("案件/示例.yaml").toString();
        assertThat(run("evaluate", sample).code()).isZero();
        assertThat(run("records", "verify", "--records", office.resolve("台账").toString())
                        .code())
                .isZero();
        assertThat(run(
                                "form",
                                "application-form",
                                "--office",
                                office.resolve("机关.yaml").toString())
                        .code())
                .isZero();
        assertThat(office.resolve("填报表-huachi.xlsx")).isNotEmptyFile();
        assertThat(office.resolve("政策")).doesNotExist();
        try (var files = Files.walk(office)) {
            assertThat(files.filter(file ->
                            file.toString().endsWith(".md") || file.toString().endsWith(".txt")))
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("{"));
        }
    }

    /** But for names of people and offices, and for what documents in Chinese need. */
    @Test
    void an_english_folder_is_in_english_throughout() throws IOException {
        var office = folder.resolve("office");
        assertThat(run("init", office.toString(), "-p", "huachi", "--copy", "--lang", "en")
                        .code())
                .isZero();
        try (var files = Files.walk(office)) {
            assertThat(files.map(file -> office.relativize(file).toString()))
                    .allSatisfy(file -> assertThat("/" + file).isASCII())
                    .contains("cases/sample.yaml", "ledger", "policies/huachi-local.yaml", "form-huachi-local.xlsx");
        }
        for (String file : List.of("README.md", "crontab.txt", "rongcuo.yaml")) {
            assertThat(Files.readString(office.resolve(file))).isASCII().doesNotContainPattern("\\{[a-z]+\\}");
        }
        String config = office.resolve("rongcuo.yaml").toString();
        var judged = run("evaluate", office.resolve("cases/sample.yaml").toString(), "--config", config);
        assertThat(judged.code()).as(judged.err()).isZero();
        assertThat(judged.out()).contains("Conclusion");
        assertThat(run("form", "application-form", "--config", config).code()).isZero();
        assertThat(run("records", "verify", "--config", config).code()).isZero();
    }

    @Test
    void every_policy_can_be_chosen_and_its_copy_is_sound_and_may_be_changed() {
        for (String id : List.of("huachi", "youxian", "zigui", "wuzhou", "jiaozuo", "jiaozuo-incentive")) {
            var office = folder.resolve(id);
            assertThat(run("init", office.toString(), "-p", id, "--copy").code())
                    .as(id)
                    .isZero();
            String sample = office.resolve("案件/示例.yaml").toString();
            String shelf = office.resolve("政策").toString();
            assertThat(run("policy", "check", "--policies", shelf, shelf + "/" + id + "-local.yaml")
                            .code())
                    .as(id)
                    .isZero();
            assertThat(run("evaluate", sample, "-p", id + "-local", "--policies", shelf)
                            .code())
                    .as(id)
                    .isZero();
            var judged = run("evaluate", sample, "--policies", shelf);
            assertThat(judged.code()).as(id).isZero();
            assertThat(judged.out()).as("by the copy").contains(id + "-local");
            assertThat(office.resolve("填报表-" + id + "-local.xlsx")).isNotEmptyFile();
        }
    }

    @Test
    void nothing_is_written_over() throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");
        var run = run("init", folder.toString(), "-p", "huachi");
        assertThat(run.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(run.err()).contains("空文件夹").doesNotContain("--force");
        assertThat(Files.readString(folder.resolve("README.md"))).isEqualTo("mine");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void of_a_folder_whose_name_has_signs_of_the_shell_the_lines_for_cron_can_be_run() throws IOException {
        var office = folder.resolve("a'b 100%");
        assertThat(run("init", office.toString(), "-p", "huachi").code()).isZero();
        assertThat(Files.readString(office.resolve("定时任务.txt")))
                .contains("cd '" + folder + "/a'\\''b 100\\%' && 'rongcuo' due");
    }

    @Test
    void a_ledger_in_the_folder_is_not_read_as_cases() {
        var office = folder.resolve("office");
        assertThat(run("init", office.toString(), "-p", "huachi").code()).isZero();
        assertThat(run("due", office.toString()).err()).doesNotContain("jsonl");
    }

    @Test
    void a_call_that_cannot_be_followed_makes_nothing() {
        var office = folder.resolve("office");
        assertThat(run("init", office.toString()).code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run("init", office.toString(), "-p", "huachii").code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run("init", office.toString(), "-p", "huachi", "--name", "a b+c\n")
                        .code())
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(office).doesNotExist();
        assertThat(run("init", "", "-p", "huachi").err()).contains("没有写明文件夹的名称");
    }

    @Test
    void a_law_text_whose_copy_would_lie_outside_the_folder_is_refused_before_anything_is_made() throws IOException {
        var office = folder.resolve("offices/here/office");
        var text = Files.copy(Path.of("policies/sources/huachi.md"), folder.resolve("x.md"));
        for (String file : List.of("../../x.md", text.toString())) {
            var run = run("init", office.toString(), "-p", policyQuoting("a/b/huachi.yaml", file), "--copy");
            assertThat(run.code()).as(file).isEqualTo(ExitCode.USAGE.code());
            assertThat(run.err()).contains("x.md", "不在政策文件所在的文件夹内");
            assertThat(folder.resolve("offices")).doesNotExist();
        }
    }

    @Test
    void a_law_text_named_from_the_root_is_copied_as_it_lies_to_its_policy() throws IOException {
        var office = folder.resolve("office");
        Files.createDirectories(folder.resolve("a/b/texts"));
        var text = Files.copy(Path.of("policies/sources/huachi.md"), folder.resolve("a/b/texts/x.md"));
        String policy = policyQuoting("a/b/huachi.yaml", text.toString());
        assertThat(run("init", office.toString(), "-p", policy, "--copy").code())
                .isZero();
        assertThat(office.resolve("政策/texts/x.md")).hasSameTextualContentAs(text);
    }

    @Test
    void a_law_text_that_two_policies_quote_is_copied_once() {
        var office = folder.resolve("office");
        var run =
                run("init", office.toString(), "-p", "huachi-exclusion-first", "-p", "huachi-article-2-gate", "--copy");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(office.resolve("sources/huachi.md")).exists();
    }

    /** The path, from where the program runs, of a copy of a policy that names the file of its law text so. */
    private String policyQuoting(String name, String file) throws IOException {
        var policy = folder.resolve(name);
        Files.createDirectories(policy.getParent());
        String text = Files.readString(Path.of("policies/huachi.yaml"));
        Files.writeString(policy, text.replace("file: sources/huachi.md", "file: " + file));
        return Path.of("").toAbsolutePath().relativize(policy).toString();
    }

    @Test
    void the_walk_goes_through_every_step_in_both_languages() {
        for (String language : List.of("zh", "en")) {
            var run = run("demo", "--lang", language);
            assertThat(run.code()).isZero();
            assertThat(run.out().lines().filter(line -> line.startsWith("$ rongcuo ")))
                    .hasSize(7);
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void on_a_terminal_the_walk_waits_and_ends_with_the_input() {
        assertThat(steps("\n\n", "demo")).isEqualTo(3);
        assertThat(steps("", "demo")).isEqualTo(1);
        assertThat(steps("", "demo", "--no-pause")).isEqualTo(7);
    }

    private static long steps(String typed, String... arguments) {
        var out = new StringBuilder();
        var surroundings = new Surroundings(
                out,
                new StringBuilder(),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                Optional.empty(),
                LocalDate.of(2024, 10, 8),
                Surroundings.Terminal.PRESENT,
                Surroundings.Terminal.PRESENT,
                () -> 0);
        assertThat(new Rongcuo(surroundings).run(arguments)).isZero();
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("$ rongcuo "))
                .count();
    }

    private static Program.Run run(String... arguments) {
        return Program.run(List.of(arguments));
    }
}
