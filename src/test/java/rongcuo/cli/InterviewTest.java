package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.cli.Program.Run;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problems;

/** What an interview leaves behind, and how it goes on. */
class InterviewTest {
    @TempDir
    private Path folder;

    private Run answer(List<String> options, String... lines) throws IOException {
        var answers = folder.resolve("answers.txt");
        Files.write(answers, List.of(lines));
        var arguments = new ArrayList<>(List.of("interview", "--answers", answers.toString()));
        arguments.addAll(options);
        return Program.run(arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void a_case_that_was_left_goes_on_where_it_stood() throws IOException {
        var left = answer(List.of("--policy", "zigui", "-o", file("c.yaml")), "case = ZG-1", "subject = 干部");
        var again = answer(List.of(file("c.yaml")), "in-jurisdiction = 是", "x");
        var twice = answer(List.of(file("c.yaml")), "subject = 干部");

        assertThat(left.code()).isZero();
        assertThat(left.err()).contains("接着答：rongcuo interview");
        assertThat(again.code()).isZero();
        assertThat(again.err()).doesNotContain("案件编号").doesNotContain("哪些类别");
        assertThat(read("c.yaml"))
                .contains("case: ZG-1")
                .contains("has: [cadre]")
                .contains("in-jurisdiction: true");
        assertThat(twice.code()).isEqualTo(4);
        assertThat(twice.err()).contains("没有问 `subject`");
    }

    @Test
    void every_answer_is_in_the_file_at_once_and_it_is_never_half_written() throws IOException {
        var run = answer(
                List.of("--policy", "zigui", "-o", file("c.yaml")), "case = ZG-1", "subject = 干部", "no-such = 是");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("answers.txt:3").contains("no-such");
        assertThat(Program.run(List.of("evaluate", file("c.yaml"))).code()).isZero();
        assertThat(read("c.yaml")).contains("cadre");
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsOnly("c.yaml", "answers.txt");
        }
    }

    @Test
    void a_transcript_leads_to_the_same_case_again() throws IOException {
        answer(
                List.of("-o", file("c.yaml"), "--transcript", file("t.txt")),
                "policy = zigui",
                "case = ZG-1",
                "respondent = 张某某",
                "subject = 2；证据：任免文件",
                "in-jurisdiction = 否",
                "<",
                "in-jurisdiction = 是",
                "x");
        var again = Program.run(List.of("interview", "--answers", file("t.txt"), "-o", file("again.yaml")));

        assertThat(read("t.txt").lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "policy = zigui",
                        "case = ZG-1",
                        "respondent = 张某某",
                        "subject = 2；证据：任免文件",
                        "in-jurisdiction = 是");
        assertThat(again.code()).isZero();
        assertThat(read("again.yaml")).isEqualTo(read("c.yaml")).contains("in-jurisdiction: true");
    }

    @Test
    void answers_are_taken_back_one_after_the_other() throws IOException {
        var run = answer(
                List.of("--policy", "zigui"),
                "case = ZG-1",
                "subject = 干部",
                "in-jurisdiction = 是",
                "<",
                "<",
                "<",
                "subject = 无");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("前面没有可改的答复").contains("不适用本办法");
        assertThat(run.out()).doesNotContain("in-jurisdiction").doesNotContain("has:");
    }

    @Test
    void a_file_that_is_there_is_completed_but_never_overwritten() throws IOException {
        String own = "# 手写\ncase: ZG-2\npolicy: zigui\nfacts: {对象类别: {has: [干部]}}\n";
        Files.writeString(folder.resolve("own.yaml"), own);

        var refused = answer(List.of("--policy", "zigui", "-o", file("own.yaml")), "case = X", "subject = 无");
        assertThat(refused.code()).isEqualTo(5);
        assertThat(read("own.yaml")).isEqualTo(own);

        var looked = answer(List.of(file("own.yaml")), "x");
        assertThat(looked.code()).isZero();
        assertThat(read("own.yaml")).as("nothing was answered").isEqualTo(own);

        var completed = answer(List.of(file("own.yaml")), "in-jurisdiction = 否");
        assertThat(completed.code()).isZero();
        assertThat(completed.err()).contains("own.yaml~");
        assertThat(read("own.yaml~")).isEqualTo(own);
        assertThat(read("own.yaml"))
                .contains("case: ZG-2")
                .contains("has: [cadre]")
                .contains("in-jurisdiction: false");
    }

    @Test
    void what_is_pending_is_asked_again_only_when_wanted() throws IOException {
        answer(
                List.of("--policy", "zigui", "-o", file("d.yaml")),
                "case = ZG-3",
                "subject = 干部",
                "in-jurisdiction = 待查",
                "x");
        var left = answer(List.of(file("d.yaml")), "in-jurisdiction = 否");
        var asked = answer(List.of(file("d.yaml"), "--pending"), "in-jurisdiction = 否");

        assertThat(left.code()).isEqualTo(4);
        assertThat(asked.code()).isZero();
        assertThat(read("d.yaml")).contains("in-jurisdiction: false");
    }

    @Test
    void a_finding_that_there_is_not_is_asked_for_once() throws IOException {
        String nothing = """
                case: JL-1
                policy: jiaozuo-incentive
                facts: {subject: [cadre]}
                """;
        Files.writeString(folder.resolve("f.yaml"), nothing);
        var lines = new ArrayList<String>();
        boolean isAskedFinding = false;
        for (int question = 0; question < 60; question++) {
            Files.writeString(folder.resolve("f.yaml"), nothing);
            var run = answer(List.of(file("f.yaml")), with(lines, "probe = 是"));
            var asked = Pattern.compile("问的是 `([^`]+)`").matcher(run.err());
            if (!asked.find()) {
                break;
            }
            boolean isFinding = asked.group(1).startsWith("finding:");
            isAskedFinding |= isFinding;
            lines.add(asked.group(1) + " = " + (isFinding ? "尚无" : no(asked.group(1))));
        }
        assertThat(isAskedFinding).as("%s", lines).isTrue();

        Files.writeString(folder.resolve("f.yaml"), nothing);
        var settled = answer(List.of(file("f.yaml")), lines.toArray(String[]::new));
        var again = answer(List.of(file("f.yaml")), "probe = 是");

        assertThat(settled.code()).as(settled.err()).isZero();
        assertThat(read("f.yaml")).contains("# interview-passed: finding:").doesNotContain("findings");
        assertThat(again.err()).contains("没有问到，或已经问完");
    }

    private static String[] with(List<String> lines, String last) {
        var all = new ArrayList<>(lines);
        all.add(last);
        return all.toArray(String[]::new);
    }

    /** What speaks least for an incentive. */
    private static String no(String key) {
        var type = PolicyLibrary.open(List.of(Path.of("policies")), new Problems())
                .find("jiaozuo-incentive")
                .get(0)
                .terms()
                .vocabulary()
                .fact(new FactId(key))
                .orElseThrow()
                .type();
        if (type instanceof FactType.SetType) {
            return "无";
        }
        if (type instanceof FactType.NumberType) {
            return key.contains("gain") ? "0" : "90";
        }
        return type instanceof FactType.TruthType ? "否" : "1";
    }
}
