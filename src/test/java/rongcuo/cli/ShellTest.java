package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.interview.CommandWords;
import rongcuo.interview.Suggestion;
import rongcuo.source.Language;

class ShellTest {
    @TempDir
    Path folder;

    @Test
    void a_transcript_replays_to_the_same_session() throws IOException {
        var script = folder.resolve("script");
        var transcript = folder.resolve("transcript");
        Files.writeString(script, "policy huachi\nset 勤勉尽责 否\nshow\nwhy 6.1\nset 损失程度 很大\nundo\nmissing\n");
        var first = shell("--script", script.toString(), "--transcript", transcript.toString());
        assertThat(Files.readString(transcript)).contains("\nset 勤勉尽责 否\n").contains("\n#   diligent: false");
        assertThat(shell("--script", transcript.toString())).isEqualTo(first);
    }

    @Test
    void a_file_changed_by_somebody_else_is_saved_over_only_by_force() throws IOException {
        var file = folder.resolve("c.yaml");
        Files.copy(Path.of("samples/huachi-road-widening.yaml"), file);
        var script = folder.resolve("script");
        String changed = "open " + file + "\nset 勤勉尽责 否\nschema case -o " + file + " --force\nsave";
        Files.writeString(script, changed + "\n");
        var refused = Program.run(List.of("shell", "--script", script.toString()));
        assertThat(refused.err()).contains("打开之后被别人改过");
        assertThat(Files.readString(file)).startsWith("{");
        Files.copy(Path.of("samples/huachi-road-widening.yaml"), file, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(script, changed + " --force\n");
        assertThat(Program.run(List.of("shell", "--script", script.toString())).code())
                .isZero();
        assertThat(Files.readString(file)).contains("diligent: false");
    }

    @Test
    void what_was_saved_elsewhere_is_taken_back_there_and_not_in_the_file_before() throws IOException {
        var first = folder.resolve("a.yaml");
        var second = folder.resolve("b.yaml");
        var script = folder.resolve("script");
        Files.copy(Path.of("samples/huachi-road-widening.yaml"), first);
        Files.writeString(script, "open " + first + "\nset 勤勉尽责 否\nsave " + second + "\nundo\nset 谋取私利 是\nsave\n");
        var run = Program.run(List.of("shell", "--script", script.toString()));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.mismatch(first, Path.of("samples/huachi-road-widening.yaml")))
                .isEqualTo(-1);
        assertThat(Files.readString(second)).contains("gain-self-or-others: true");
    }

    @Test
    void a_transcript_begins_with_the_case_that_was_opened_and_holds_no_colours() throws IOException {
        var script = folder.resolve("script");
        var transcript = folder.resolve("transcript");
        Files.writeString(script, "show\nset 勤勉尽责 否\njudge --color always\n");
        shell(
                "samples/huachi-road-widening.yaml",
                "--script",
                script.toString(),
                "--transcript",
                transcript.toString());

        assertThat(Files.readString(transcript))
                .contains("\nopen \"samples/huachi-road-widening.yaml\"\nshow\n# case:")
                .contains("结论（本工具建议）")
                .doesNotContain("\u001B");
        assertThat(shell("--script", transcript.toString()).out()).contains("\u001B");
        if (Files.getFileStore(transcript).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(transcript))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void evidence_and_a_note_may_follow_a_value() throws IOException {
        var script = folder.resolve("script");
        Files.writeString(
                script,
                "policy zigui\nset 勤勉尽责 是；证据：会议纪要〔2024〕1号, 第3页；证据：签到表；备注：原件: 在档\n"
                        + "set 对象类别 [干部, 单位]；证据：任免文件\nshow\n");

        assertThat(shell("--script", script.toString()).out())
                .contains("value: true")
                .contains("evidence: [\"会议纪要〔2024〕1号, 第3页\", 签到表]")
                .contains("note: \"原件: 在档\"")
                .contains("evidence: [任免文件]");
    }

    @Test
    void a_case_at_hand_is_judged_as_its_file_and_as_the_file_it_is_saved_in() throws IOException {
        int judged = 0;
        for (var sample : samples()) {
            var script = folder.resolve("script-" + judged);
            var saved = folder.resolve("saved-" + judged + ".yaml");
            Files.writeString(script, "open " + sample + "\njudge --format json\nsave " + saved + "\n");
            String json = jsonLines(shell("--script", script.toString()).out());
            assertThat(json).as(sample.toString()).isNotEmpty().isEqualTo(evaluated(sample));
            assertThat(evaluated(saved)).as(sample.toString()).isEqualTo(json);
            judged++;
        }
        assertThat(judged).isGreaterThan(5);
    }

    private static List<Path> samples() throws IOException {
        try (var files = Files.list(Path.of("samples"))) {
            var single = new ArrayList<Path>();
            for (var file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                if (!Files.readString(file).contains("\n---")) {
                    single.add(file);
                }
            }
            return single;
        }
    }

    private static String evaluated(Path file) {
        return jsonLines(Program.run(List.of("evaluate", file.toString(), "--format", "json"))
                .out());
    }

    private static String jsonLines(String out) {
        return String.join(
                "\n", out.lines().filter(line -> line.startsWith("{")).toList());
    }

    private static Program.Run shell(String... arguments) {
        var words = new ArrayList<>(List.of("shell"));
        words.addAll(List.of(arguments));
        return Program.run(words);
    }

    @Test
    void the_history_keeps_no_line_that_speaks_of_a_case() throws IOException {
        var lines = List.of("policy list", "set 勤勉尽责 是", "设 勤勉尽责 是", "decide --by 县委", "new 张三", "judge", "  ");
        assertThat(kept(ShellHistory.Keeping.WITHOUT_CASES, lines)).containsExactly("policy list", "judge");
    }

    @Test
    void the_history_keeps_every_line_where_it_is_asked_to() throws IOException {
        assertThat(kept(ShellHistory.Keeping.ALL, List.of("set 勤勉尽责 是", "judge")))
                .containsExactly("set 勤勉尽责 是", "judge");
    }

    private List<String> kept(ShellHistory.Keeping keeping, List<String> lines) throws IOException {
        var around = surroundings(Map.of("XDG_STATE_HOME", folder.toString()));
        var history = new ShellHistory(around, keeping);
        lines.forEach(history::keep);
        var file = folder.resolve("rongcuo").resolve("history");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        return new ShellHistory(around, keeping).lines();
    }

    private static Surroundings surroundings(Map<String, String> environment) {
        var around = Program.surroundings(new StringBuilder(), new StringBuilder());
        return new Surroundings(
                around.out(),
                around.err(),
                around.in(),
                environment,
                Optional.empty(),
                around.today(),
                around.terminal(),
                around.watcher(),
                around.clock());
    }

    @Test
    void tab_knows_the_facts_values_and_clauses_of_the_case_at_hand() throws IOException {
        assertThat(after("set dili")).containsExactly("diligent");
        assertThat(after("set 勤")).containsExactly("勤勉尽责");
        assertThat(after("set accept")).containsExactly("accepted");
        assertThat(after("set huachi#")).containsExactly("huachi#6.15");
        assertThat(after("set 损失程度 cata")).containsExactly("catastrophic");
        assertThat(after("set loss-severity ")).contains("较小", "待查");
        assertThat(after("why 7.")).containsExactly("7.1", "7.2", "7.3", "7.4", "7.5");
        assertThat(after("unset ")).containsExactly("gain-self-or-others", "为个人或他人谋取私利");
    }

    @Test
    void tab_knows_commands_verbs_and_files() throws IOException {
        assertThat(after("ev")).containsExactly("evaluate");
        assertThat(after("un")).containsExactly("undo", "unset");
        assertThat(after("撤")).containsExactly("撤销");
        assertThat(after("policy ")).contains("list", "huachi");
        assertThat(after("policy show hua")).containsExactly("huachi");
        assertThat(after("judge --form")).containsExactly("--format");
        assertThat(after("open samp")).containsExactly("samples/");
        assertThat(after("open samples/huachi-slope")).containsExactly("samples/huachi-slope-collapse.yaml");
    }

    @Test
    void tab_knows_what_help_can_explain() throws IOException {
        assertThat(after("help 结")).containsExactly("结论");
        assertThat(after("help conc")).containsExactly("conclusion-unreachable", "conclusions");
        assertThat(after("help uns")).containsExactly("unset");
        assertThat(after("help policy sh")).containsExactly("show");
        assertThat(after("help ")).contains("conclusions", "whatif", "save").doesNotContain("unknown-fact");
    }

    @Test
    void a_mistyped_verb_or_command_is_told_with_the_nearest() throws IOException {
        var session = session("new 甲");
        assertThat(session.say("sve")).isEqualTo(ExitCode.USAGE);
        assertThat(session.say("whti")).isEqualTo(ExitCode.USAGE);
        assertThat(session.say("xyzzy")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("您是不是要写 `save`")
                .contains("您是不是要写 `whatif`")
                .contains("没有命令 `xyzzy`\n改正：用 help 查看会话的用法")
                .doesNotContain("rongcuo --help");
    }

    @Test
    void why_takes_an_article_as_conclusions_name_it() throws IOException {
        var session = session("open samples/huachi-slope-collapse.yaml");
        session.say("why 6.2");
        String byId = out.toString();
        assertThat(byId).contains("第六条第（二）项");
        for (String article : List.of("第六条第（二）项", "第六条 第(二)项", "huachi#第六条第（二）项")) {
            out.setLength(0);
            assertThat(session.say("why " + article)).as(article).isEqualTo(ExitCode.DONE);
            assertThat(out.toString()).isEqualTo(byId);
        }
        assertThat(session.say("why 第九十条")).isEqualTo(ExitCode.USAGE);
        assertThat(after(session, "why 第六条第（二")).containsExactly("第六条第（二）项");
    }

    @Test
    void a_case_without_a_policy_is_told_the_word_that_names_one() throws IOException {
        var session = session("new 甲");
        for (String line : List.of("judge", "missing", "why 6.1", "whatif")) {
            err.setLength(0);
            assertThat(session.say(line)).as(line).isEqualTo(ExitCode.USAGE);
            assertThat(err.toString()).contains("如 policy huachi").doesNotContain("--policy");
        }
        assertThat(session.say("judge -p huachi")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void who_waits_for_a_line_can_be_interrupted() throws IOException {
        var input = new StoppableInput(new ByteArrayInputStream("甲\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(input.readNBytes(4), StandardCharsets.UTF_8)).isEqualTo("甲\n");
        Thread.currentThread().interrupt();
        assertThatThrownBy(input::read).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_fact_may_concern_one_respondent_only() throws IOException {
        var session = session("open samples/huachi-three-respondents.yaml");
        var before = judged(session);
        assertThat(session.say("set --respondent 王某某 为个人或他人谋取私利 是")).isEqualTo(ExitCode.DONE);
        var after = judged(session);
        assertThat(after.get(0)).contains("\"excluded\"").isNotEqualTo(before.get(0));
        assertThat(after.subList(1, 3)).isEqualTo(before.subList(1, 3));
        assertThat(session.say("unset --respondent 1 为个人或他人谋取私利")).isEqualTo(ExitCode.DONE);
        assertThat(judged(session)).isEqualTo(before);
        assertThat(session.say("undo")).isEqualTo(ExitCode.DONE);
        assertThat(judged(session)).isEqualTo(after);
    }

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();

    private ShellSession session(String line) throws IOException {
        var around = Program.surroundings(out, err);
        var call = new Call(new CommandLineBuilder(List.of("shell")).parse(), around, Language.CHINESE);
        var session = new ShellSession(call, around.out(), around.err(), () -> 80);
        assertThat(session.say(line)).isEqualTo(ExitCode.DONE);
        return session;
    }

    private List<String> judged(ShellSession session) throws IOException {
        out.setLength(0);
        session.say("judge --format json");
        return out.toString().lines().toList();
    }

    @Test
    void a_respondent_that_the_case_does_not_name_is_told() throws IOException {
        var session = session("open samples/huachi-three-respondents.yaml");
        assertThat(session.say("set --respondent 王某 勤勉尽责 是")).isEqualTo(ExitCode.USAGE);
        assertThat(session.say("set --respondent 4 勤勉尽责 是")).isEqualTo(ExitCode.USAGE);
        assertThat(session.say("set --respondent 2 勤勉尽责")).isEqualTo(ExitCode.USAGE);
        assertThat(session.say("unset --respondent 2 勤勉尽责")).isEqualTo(ExitCode.USAGE);
        assertThat(session.say("set --respondent 2 accepted 2024-03-05")).isEqualTo(ExitCode.INVALID);
        assertThat(err.toString())
                .contains("您是不是要写 `王某某`")
                .contains("没有当事人 `4`")
                .contains("如 set 勤勉尽责 是")
                .contains("没有写明 `勤勉尽责`")
                .contains("没有名为 `accepted` 的事实");
        assertThat(session.isChanged()).isFalse();
    }

    @Test
    void tab_knows_the_respondents_of_the_case_at_hand_and_what_it_says_of_them() throws IOException {
        var session = session("open samples/huachi-three-respondents.yaml");
        assertThat(after(session, "set --")).containsExactly("--respondent");
        assertThat(after(session, "set --respondent ")).containsExactly("刘某某", "张某某", "王某某");
        assertThat(after(session, "set --respondent 王")).containsExactly("王某某");
        assertThat(after(session, "set --respondent 王某某 dili")).containsExactly("diligent");
        assertThat(after(session, "set --respondent 王某某 accept")).isEmpty();
        assertThat(after(session, "set --respondent 王某某 损失程度 cata")).containsExactly("catastrophic");
        assertThat(after(session, "unset --respondent 王某某 ")).containsExactly("circumvented-rules", "故意规避制度规定");
        assertThat(after(session, "unset --respondent 无名 ")).isEmpty();
    }

    private List<String> after(ShellSession session, String line) throws IOException {
        var call = new Call(
                new CommandLineBuilder(List.of("shell")).parse(), Program.surroundings(out, err), Language.CHINESE);
        return new ShellCompleter(session, call)
                .after(line).stream().map(Suggestion::word).sorted().toList();
    }

    private static List<String> after(String line) throws IOException {
        var around = surroundings(Map.of());
        var call = new Call(
                new CommandLineBuilder(List.of("shell", "--policy", "huachi")).parse(), around, Language.CHINESE);
        var session = new ShellSession(call, around.out(), around.err(), () -> 80);
        assertThat(session.say("set 为个人或他人谋取私利 否")).isEqualTo(ExitCode.DONE);
        return new ShellCompleter(session, call)
                .after(line).stream().map(Suggestion::word).sorted().toList();
    }

    @Test
    void quotes_keep_the_spaces_of_a_word_and_a_backslash_is_a_letter() {
        assertThat(CommandWords.of(" open 'C:\\a b.yaml'　x ").words()).containsExactly("open", "C:\\a b.yaml", "x");
        assertThat(CommandWords.of("set 事实 {a: 'b c'}").from(2)).isEqualTo("{a: 'b c'}");
        assertThat(CommandWords.of("set ").beingTyped()).containsExactly("set", "");
        assertThat(CommandWords.of("se").beingTyped()).containsExactly("se");
    }
}
