package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.cli.Program.Run;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.interview.Draft;
import rongcuo.interview.Interview;
import rongcuo.interview.ScriptedLines;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.Messages;
import rongcuo.source.Language;
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
                "subject = 3；证据：任免文件",
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
                        "subject = cadre；证据：任免文件",
                        "in-jurisdiction = 是");
        assertThat(again.code()).isZero();
        assertThat(read("again.yaml")).isEqualTo(read("c.yaml")).contains("in-jurisdiction: true");
    }

    @Test
    void a_mistyped_number_or_name_is_put_right() throws IOException {
        var run = answer(
                List.of("--policy", "zigui", "-o", file("c.yaml"), "--transcript", file("t.txt")),
                "case = ?",
                "case = ZG-1",
                "respondent = <",
                "case = ZG-2",
                "respondent = 张来某",
                "<",
                "case = ZG-3",
                "respondent = 张某某",
                "subject = 干部",
                "x");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("案件编号写入案件文件").contains("（回车用“ZG-2”）");
        assertThat(read("c.yaml")).contains("case: ZG-3").contains("张某某").doesNotContain("张来某");
        assertThat(read("t.txt")).doesNotContain("ZG-2").doesNotContain("张来某");
    }

    @Test
    void commands_are_no_evidence() throws IOException {
        var run = answer(
                List.of("--policy", "zigui", "--evidence", "-o", file("c.yaml")),
                "subject = 党员",
                "evidence = <",
                "subject = 干部",
                "evidence = ?",
                "evidence = 任免文件",
                "in-jurisdiction = 是",
                "evidence = x");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("填写上一答复所依据的证据");
        assertThat(read("c.yaml"))
                .contains("任免文件")
                .contains("has: [cadre]")
                .contains("in-jurisdiction: true")
                .containsOnlyOnce("evidence:");
    }

    @Test
    void a_file_of_answers_may_call_facts_by_their_names() throws IOException {
        var run = answer(List.of("--policy", "zigui", "-o", file("c.yaml")), "对象类别 = 干部", "属本办法辖区 = 是", "x");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(read("c.yaml")).contains("has: [cadre]").contains("in-jurisdiction: true");
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
        assertThat(run.err()).contains("案件编号（回车用“ZG-1”）：").contains("不适用本办法");
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

    @Test
    void the_days_from_which_time_limits_run_are_asked_for_last_and_may_be_left_out() throws IOException {
        writeUndated();
        var dated = answer(
                List.of(file("d.yaml"), "--today", "2026-03-20"),
                "event:conduct =",
                "event:accountability-started = 2026-3-2",
                "event:applied = 不问");
        var due = Program.run(List.of("deadlines", file("d.yaml"), "--today", "2026-03-20"));
        var again = answer(
                List.of(file("d.yaml"), "--today", "2026-03-20"), "event:conduct = 2025-11-3", "event:applied = 无");

        assertThat(dated.code()).as(dated.err()).isZero();
        assertThat(dated.err())
                .contains("以下日期用来推算办理期限")
                .contains("行为发生在哪一天")
                .contains("rongcuo deadlines")
                .doesNotContain("初步审查在哪一天")
                .as("left out with the rest")
                .doesNotContain("受理在哪一天");
        assertThat(due.out()).contains("2026-03-11").contains("填写办法：事件写在 events: 之下");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("受理在哪一天");
        assertThat(read("d.yaml")).contains("conduct: 2025-11-03").contains("accountability-started: 2026-03-02");
    }

    @Test
    void a_day_that_was_left_out_is_asked_for_again_after_going_back() throws IOException {
        writeUndated();
        var run = answer(List.of(file("d.yaml")), "event:conduct =", "<", "event:conduct = 2025-11-3", "x");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(read("d.yaml")).contains("conduct: 2025-11-03");
    }

    @Test
    void a_case_of_which_all_days_are_left_out_stays_as_it_is() throws IOException {
        writeUndated();
        String before = read("d.yaml");
        var run = answer(List.of(file("d.yaml")), "event:conduct = 不问");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(read("d.yaml")).isEqualTo(before);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_written_over() throws IOException {
        writeUndated();
        var around = Program.surroundings(new StringBuilder(), new StringBuilder());
        var call = new Call(
                new CommandLineBuilder(List.of("interview", file("d.yaml"))).parse(), around, Language.CHINESE);
        var matter = InterviewMatter.of(call, new Problems());
        var one = new Draft(matter.existing().orElseThrow(), Set.of(), List.of("a = 1"));
        matter.keep(one);
        String other = read("d.yaml") + "# other\n";
        Files.writeString(folder.resolve("d.yaml"), other);
        matter.keep(new Draft(one.caseFile(), Set.of(), List.of("a = 1", "b = 2")));
        matter.keep(new Draft(one.caseFile(), Set.of(), List.of("a = 1", "b = 2", "c = 3")));

        assertThat(read("d.yaml")).isEqualTo(other);
        assertThat(read("d.unsaved.yaml")).contains("HC-2025-031");
        assertThat(folder.resolve("d.unsaved-2.yaml")).doesNotExist();
        var shown = new StringBuilder();
        matter.tellEnd(new ScriptedLines("", shown, 200), Interview.Ending.SETTLED);
        assertThat(shown).contains("没有覆盖").contains("d.unsaved.yaml");
    }

    @Test
    void of_several_respondents_each_is_asked_about_by_name() throws IOException {
        Files.writeString(folder.resolve("m.yaml"), """
                case: M-1
                policy: zigui
                respondents:
                  - {name: 甲某, kind: person}
                  - {name: 乙局, kind: unit}
                """);
        var run = answer(
                List.of(file("m.yaml"), "--transcript", file("t.txt")),
                "subject = 干部",
                "in-jurisdiction = 都：否",
                "event:conduct = 不问",
                "!");
        var evaluated = Program.run(List.of("evaluate", file("m.yaml"), "--format", "json"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("本案有2名当事人")
                .contains("【甲某】当事人或当事单位属于哪些类别")
                .contains("【甲某】该单位或个人是否属于")
                .contains("【乙局】《秭归县")
                .doesNotContain("【乙局】该单位或个人是否属于");
        assertThat(read("m.yaml").replaceAll("\\s+", " "))
                .contains("name: 甲某 kind: person facts: subject:")
                .contains("facts: in-jurisdiction: false")
                .contains("kind: unit");
        assertThat(read("m.yaml").split("cadre", -1)).as("kept for one").hasSize(2);
        assertThat(evaluated.code()).as(evaluated.err()).isZero();
        assertThat(read("t.txt")).contains("\nin-jurisdiction = 都：否\n");
    }

    @Test
    void a_transcript_that_is_there_stays_unless_it_may_be_replaced_and_its_owner_alone_reads_it() throws IOException {
        Files.writeString(folder.resolve("t.txt"), "earlier\n");
        var options = List.of("--policy", "zigui", "-o", file("c.yaml"), "--transcript", file("t.txt"));
        var refused = answer(options, "case = ZG-1", "x");
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("t.txt", "--force");
        assertThat(read("t.txt")).isEqualTo("earlier\n");

        var forced = new ArrayList<>(options);
        forced.add("--force");
        assertThat(answer(forced, "case = ZG-1", "x").code()).isZero();
        assertThat(read("t.txt")).contains("case = ZG-1");
        assertThat(Files.getPosixFilePermissions(folder.resolve("t.txt")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_case_and_its_transcript_cannot_share_a_file() throws IOException {
        var run = answer(List.of("-o", file("c.yaml"), "--transcript", file("./c.yaml")), "x");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("c.yaml", "不能写入同一文件");
    }

    @Test
    void a_respondent_may_be_a_unit() throws IOException {
        answer(
                List.of("--policy", "zigui", "-o", file("u.yaml"), "--transcript", file("t.txt")),
                "case = U-1",
                "respondent = 县住建局",
                "kind = 单位",
                "subject = 单位",
                "x");

        assertThat(read("u.yaml")).contains("kind: unit");
        assertThat(read("t.txt")).contains("kind = 单位");
    }

    @Test
    void whatever_is_asked_for_its_meaning_can_be_asked_in_either_language() throws IOException {
        for (var language : Language.values()) {
            for (String asking : List.of("?", "！", "为什么", "status")) {
                var run = answer(
                        List.of("--evidence", "--lang", language.code()),
                        "policy = " + asking,
                        "policy = zigui",
                        "case = " + asking,
                        "case = ZG-1",
                        "respondent = " + asking,
                        "respondent = 县住建局",
                        "kind = " + asking,
                        "kind = 单位",
                        asking,
                        "subject = 无",
                        "evidence = " + asking,
                        "evidence = 三定方案",
                        asking,
                        "event:conduct = 不问",
                        asking);
                assertThat(run.code()).as(asking + run.err()).isZero();
                assertThat(run.out()).contains("case: ZG-1", "县住建局", "kind: unit");
                String shown = run.err().replaceAll("\\s+", "");
                for (String key : List.of("policy", "case", "respondent", "kind", "evidence")) {
                    assertThat(shown).contains(words(language, "why." + key));
                }
            }
        }
    }

    private static String words(Language language, String key) {
        return Messages.in(language).text("interview." + key).replaceAll("\\s+", "");
    }

    @Test
    void every_prompt_leads_back_to_the_one_before_it() throws IOException {
        var run = answer(
                List.of("-o", file("c.yaml"), "--transcript", file("t.txt"), "--evidence"),
                "policy = <",
                "policy = zigui",
                "case = 上一题",
                "case = ZG-1",
                "respondent = 李某某",
                "kind = back",
                "respondent = <",
                "case = ZG-2",
                "respondent = 县住建局",
                "kind = <",
                "kind = 单位",
                "subject = 干部",
                "evidence = <",
                "subject = 无",
                "evidence = 三定方案",
                "<",
                "<",
                "kind = 单位",
                "subject = 无");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("没有可改的答复", "（回车用“县住建局”）").doesNotContain("请填“个人”");
        assertThat(read("c.yaml")).contains("case: ZG-2", "县住建局", "kind: unit").doesNotContain("李某某", "三定方案");
        assertThat(read("t.txt").lines().filter(line -> !line.startsWith("#")))
                .containsExactly("policy = zigui", "case = ZG-2", "respondent = 县住建局", "kind = 单位", "subject = 无");
    }

    @Test
    void at_the_end_only_enter_and_the_word_for_it_end() throws IOException {
        var run = answer(
                List.of("--policy", "zigui", "-o", file("c.yaml")),
                "subject = 无",
                "event:conduct = 不问",
                "?",
                "什么意思",
                "<",
                "<",
                "subject = 干部",
                "in-jurisdiction = 否");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err().split("要问的已经问完", -1)).hasSize(3);
        assertThat(read("c.yaml")).contains("has: [cadre]");
    }

    @Test
    void a_dialogue_left_before_a_policy_is_chosen_makes_nothing() throws IOException {
        var run = answer(List.of("-o", file("c.yaml")), "x");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(folder.resolve("c.yaml")).doesNotExist();
    }

    @Test
    void what_is_too_long_is_refused_at_every_prompt_and_never_cut() throws IOException {
        String most = "𠀀".repeat(2_000);
        for (var prompt :
                List.of(List.of("case = "), List.of("respondent = "), List.of("subject = 干部", "evidence = "))) {
            var lines = new ArrayList<>(prompt);
            String last = lines.remove(lines.size() - 1);
            var options = List.of("--policy", "zigui", "--evidence");
            var refused = answer(options, with(lines, last + most + "。"));
            assertThat(refused.code()).as(last).isEqualTo(4);
            assertThat(refused.err()).contains("4000字以内");
            var taken = answer(options, with(lines, last + most));
            assertThat(taken.code()).as(last).isZero();
            assertThat(taken.out()).contains(most).doesNotContain("\uFFFD");
        }
    }

    @Test
    void what_can_be_done_next_is_said_and_no_more() throws IOException {
        writeUndated();
        var settled = answer(List.of(file("d.yaml"), "--lang", "en"), "event:conduct = skip");
        var open = answer(List.of("--policy", "huachi", "-o", file("o.yaml")), "case = O-1", "in-jurisdiction = 是");

        assertThat(settled.err().lines())
                .anyMatch(line -> line.startsWith("Next: rongcuo evaluate "))
                .anyMatch(line -> line.startsWith("      rongcuo decide "));
        assertThat(open.err()).contains("rongcuo evaluate").doesNotContain("rongcuo decide");
    }

    /** All that decides is known, and no day. */
    private void writeUndated() throws IOException {
        String sample = Files.readString(Path.of("samples/huachi-road-widening.yaml"));
        Files.writeString(
                folder.resolve("d.yaml"),
                sample.replaceFirst("(?ms)^events:.*?^facts:\\n", "facts:\n  违反政纪的程度: 未违反\n  环境污染事故等级: 无\n"));
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
