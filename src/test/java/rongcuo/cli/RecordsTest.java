package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.record.Ledger;

/** What decide and the commands on records do to a ledger, and what they leave alone. */
class RecordsTest {
    private static final String ZIGUI = "samples/zigui-building-insurance.yaml";
    private static final String ROAD = "samples/huachi-road-widening.yaml";
    private static final String THREE = "samples/huachi-three-respondents.yaml";
    /** Later than every event of the samples. */
    private static final String TODAY = "2026-06-01";

    private static final Path LINES = Path.of("records-000001.jsonl");

    @TempDir
    Path folder;

    private String ledger = "";

    @BeforeEach
    void make() {
        ledger = folder.resolve("台账").toString();
        assertThat(run("records", "create", "--records", ledger, "--name", "示例县纪委")
                        .code())
                .isZero();
    }

    private static Program.Run run(String... arguments) {
        return Program.run(List.of(arguments));
    }

    private Program.Run decide(String caseFile, String... more) {
        var arguments = new ArrayList<>(List.of("decide", caseFile, "--records", ledger, "--today", TODAY));
        arguments.addAll(Arrays.asList(more));
        return Program.run(arguments);
    }

    private Program.Run refused(String caseFile, String... more) {
        var arguments = new ArrayList<>(
                List.of("--disposition", "refused", "--by", "县委常委会", "--on", TODAY, "--reason", "见会议记录"));
        arguments.addAll(Arrays.asList(more));
        return decide(caseFile, arguments.toArray(new String[0]));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(Path.of(ledger).resolve(LINES));
    }

    /** The number of the record that was just written. */
    private String last() {
        return Long.toString(Ledger.open(Path.of(ledger)).size() - 1);
    }

    @Test
    void every_sample_can_be_decided_and_is_judged_alike_by_its_own_materials() throws IOException {
        int written = 0;
        try (var samples = Files.newDirectoryStream(Path.of("samples"), "*.yaml")) {
            for (var sample : samples) {
                var run = refused(sample.toString());
                // Of several respondents or policies one has to be named; that is not tried here.
                written += run.code() == 0 ? 1 : 0;
                assertThat(run.code()).as(sample + run.err()).isIn(0, 2);
            }
        }
        assertThat(written).isGreaterThan(25);
        var replay = run("records", "replay", "--records", ledger);
        assertThat(replay.out()).contains("已重新判断 " + written + " 条记录，" + written + " 条与记录一致");
        assertThat(replay.code()).isZero();
    }

    @Test
    void a_line_tells_nobodys_name_evidence_or_reasons() throws IOException {
        refused(ZIGUI);
        String line = lines().get(lines().size() - 1);
        assertThat(line).doesNotContain("黎某某", "法制办", "长江日报", "见会议记录").contains("\"sealed\":{");
        assertThat(Files.readString(Path.of(ledger).resolve("openings-000001.jsonl")))
                .contains("黎某某", "法制办", "长江日报", "见会议记录");
    }

    @Test
    void materials_stand_in_a_ledger_once() throws IOException {
        refused(ZIGUI);
        int before = lines().size();
        refused(ZIGUI);
        assertThat(lines()).hasSize(before + 1);
        refused(ROAD);
        // The other policy, and the list of files with it in the place of the first.
        assertThat(lines()).hasSize(before + 4);
    }

    @Test
    void who_decides_a_case_a_second_time_is_told_of_the_record_that_stands() {
        assertThat(refused(ZIGUI).err()).doesNotContain("台账已有");
        String first = last();
        assertThat(refused(ZIGUI, "--dry-run").err()).doesNotContain("台账已有");
        assertThat(refused(ROAD).err()).doesNotContain("台账已有");
        assertThat(refused(ZIGUI).err()).contains("（第 " + first + " 行）", "--replaces " + first);
    }

    @Test
    void a_record_that_was_amended_stands_no_more_and_another_respondent_is_another_matter() {
        refused(THREE, "--respondent", "王某某");
        String first = last();
        String[] amending = {
            "records",
            "amend",
            THREE,
            "--respondent",
            "王某某",
            "--records",
            ledger,
            "--today",
            TODAY,
            "--replaces",
            first,
            "--because",
            "漏记",
            "--disposition",
            "refused",
            "--by",
            "县委常委会",
            "--on",
            TODAY,
            "--reason",
            "见会议记录"
        };
        var amended = run(amending);
        assertThat(amended.code()).as(amended.err()).isZero();
        assertThat(amended.err()).doesNotContain("台账已有");
        String second = last();
        assertThat(refused(THREE, "--respondent", "王某某").err()).contains("（第 " + second + " 行）");
        assertThat(refused(THREE, "--respondent", "张某某").err()).doesNotContain("台账已有");
    }

    @Test
    void a_determination_that_departs_from_the_conclusion_says_why() throws IOException {
        var silent = decide(ZIGUI, "--disposition", "免责", "--by", "县委常委会", "--on", TODAY);
        assertThat(silent.code()).isEqualTo(2);
        assertThat(silent.err()).contains("没有写明理由");
        assertThat(lines()).hasSize(1);
        var reasoned = decide(ZIGUI, "--disposition", "免责", "--by", "县委常委会", "--on", TODAY, "--reason", "另经查明");
        assertThat(reasoned.code()).isZero();
        assertThat(reasoned.out()).contains("认定与本工具的结论不一致");
    }

    @Test
    void a_disposition_that_the_policy_does_not_offer_is_refused_with_those_it_does() {
        var run = decide(ZIGUI, "--disposition", "从轻", "--by", "县委常委会", "--on", TODAY);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("没有名为 `从轻` 的处置", "exempt 免于责任追究", "refused 不予容错");
    }

    @Test
    void a_determination_that_cannot_have_been_made_so_is_refused() throws IOException {
        for (var wrong : List.of(
                List.of("--by", "县委\n落款", "--on", TODAY),
                List.of("--by", " ", "--on", TODAY),
                List.of("--by", "县委", "--on", "2099-01-01"),
                List.of("--by", "县委", "--on", "1999-01-01"))) {
            var words = new ArrayList<>(List.of("--disposition", "免责"));
            words.addAll(wrong);
            assertThat(decide(ROAD, words.toArray(new String[0])).code())
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
        var nowhere = folder.resolve("nowhere").resolve("x.docx").toString();
        var run = decide(ROAD, "--disposition", "免责", "--by", "县委", "--on", TODAY, "--docx", nowhere);
        assertThat(run.code()).isEqualTo(5);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void an_accord_or_policy_that_the_case_does_not_bear_out_is_told() throws IOException {
        refused(ROAD);
        var file = Path.of(ledger).resolve(LINES);
        String sound = Files.readString(file);
        Files.writeString(file, sound.replace("{\"accord\":\"departs\"", "{\"accord\":\"follows\""));
        assertThat(run("records", "replay", "--records", ledger).out()).contains("认定与结论是否一致不同");
        Files.writeString(file, sound.replace("\"id\":\"huachi\"", "\"id\":\"zigui\""));
        assertThat(run("records", "replay", "--records", ledger).out()).contains("所据的政策不同");
    }

    @Test
    void a_record_handed_over_is_replayed_and_its_names_are_held_to_the_line() throws IOException {
        refused(ROAD);
        var file = folder.resolve("一条.json");
        run("records", "export", last(), "--records", ledger, "-o", file.toString());
        assertThat(run("records", "replay", "--from", file.toString()).code()).isZero();
        String sound = Files.readString(file);
        Files.writeString(file, sound.replace("马某某", "李某某"));
        var renamed = run("records", "replay", "--from", file.toString());
        assertThat(renamed.code()).isEqualTo(1);
        assertThat(renamed.err()).contains("/case/respondent/name");
        Files.writeString(file, sound.replace("\"conclusion\":\"eligible\"", "\"conclusion\":\"excluded\""));
        assertThat(run("records", "replay", "--from", file.toString()).code()).isEqualTo(4);
        run("records", "export", last(), "--records", ledger, "--redact", "--force", "-o", file.toString());
        assertThat(Files.readString(file)).doesNotContain("马某某");
        assertThat(run("records", "replay", "--from", file.toString()).code()).isZero();
    }

    @Test
    void what_never_ends_is_no_record() {
        var zeros = Path.of("/dev/zero");
        assumeThat(zeros).exists();
        var run = run("records", "replay", "--from", zeros.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(4);
        assertThat(run.err()).contains("不是单条记录文件");
    }

    @Test
    void of_several_respondents_one_is_named() throws IOException {
        var several = refused(THREE);
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("--respondent");
        assertThat(lines()).hasSize(1);
        String name = several.err().replaceAll("(?s).*当事人：([^、\n]*).*", "$1");
        assertThat(refused(THREE, "--respondent", name).out()).contains(name);
        assertThat(refused(THREE, "--respondent", "某甲乙").err()).contains("没有当事人 `某甲乙`");
    }

    @Test
    void a_dry_run_needs_no_ledger_and_writes_nothing() throws IOException {
        var run = run(
                "decide",
                ZIGUI,
                "--dry-run",
                "--today",
                TODAY,
                "--disposition",
                "refused",
                "--by",
                "县委",
                "--on",
                TODAY,
                "--reason",
                "试");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("未写入");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_determination_may_be_a_file_that_options_override() throws IOException {
        var file = folder.resolve("认定.yaml");
        Files.writeString(file, """
                disposition: 减轻
                by: 县委常委会
                on: 2026-06-01
                reason: 经集体研究
                meeting: {name: 第12次会议, on: 2024-10-07, minutes: 〔2024〕12号}
                approvals: [{by: 市纪委, on: 2024-10-08}]
                filings: [{to: 县委组织部}]
                number: 秭纪发〔2024〕8号
                """);
        var run = decide(ZIGUI, "--determination", file.toString(), "--by", "县委");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("减轻责任追究", "认定机关  县委\n", "第12次会议（2024年10月7日；〔2024〕12号）", "市纪委", "秭纪发〔2024〕8号");
        Files.writeString(file, "dispositon: 减轻\n");
        var faulty = decide(ZIGUI, "--determination", file.toString());
        assertThat(faulty.code()).isEqualTo(4);
        assertThat(faulty.err()).contains("认定.yaml:1:1");
    }

    @Test
    void what_is_missing_is_asked_for_where_somebody_answers() {
        var out = new StringBuilder();
        var err = new StringBuilder();
        var answers = "不予容错\n\n县委常委会\n2026-06-01\n经研究\n".getBytes(StandardCharsets.UTF_8);
        int code = new Rongcuo(new Surroundings(
                        out,
                        err,
                        new ByteArrayInputStream(answers),
                        Map.of("RONGCUO_RECORDS", ledger),
                        Optional.empty(),
                        LocalDate.parse(TODAY),
                        Surroundings.Terminal.PRESENT,
                        Surroundings.Terminal.PRESENT,
                        () -> 0))
                .run("decide", ROAD, "--color", "never", "--no-pager");
        assertThat(code).as(err.toString()).isZero();
        assertThat(out).contains("不予容错", "县委常委会", "2026年6月1日", "经研究");
        var nobody = decide(ROAD);
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("--disposition");
    }

    @Test
    void an_amendment_names_what_it_replaces_and_leaves_it_alone() throws IOException {
        refused(ZIGUI);
        String first = last();
        var before = lines();
        var amended = run(
                "records",
                "amend",
                ZIGUI,
                "--records",
                ledger,
                "--today",
                TODAY,
                "--replaces",
                first,
                "--because",
                "复核后改变",
                "--disposition",
                "减轻",
                "--by",
                "县委常委会",
                "--on",
                "2024-11-01",
                "--reason",
                "复核决定");
        assertThat(amended.code()).as(amended.err()).isZero();
        assertThat(lines()).startsWith(before.toArray(new String[0]));
        assertThat(lines().get(lines().size() - 1))
                .contains("\"amends\":{\"leaf\":\"sha256:", "\"number\":" + first + "}")
                .doesNotContain("复核后改变");
        var twice = run(
                "records",
                "amend",
                ZIGUI,
                "--records",
                ledger,
                "--today",
                TODAY,
                "--replaces",
                first,
                "--because",
                "又改",
                "--disposition",
                "减轻",
                "--by",
                "县委常委会",
                "--on",
                "2024-11-01",
                "--reason",
                "复核决定");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("已由第 " + last() + " 行更正");
        var other = run(
                "records",
                "amend",
                ROAD,
                "--records",
                ledger,
                "--today",
                TODAY,
                "--replaces",
                last(),
                "--because",
                "错案",
                "--disposition",
                "refused",
                "--by",
                "县委",
                "--on",
                TODAY,
                "--reason",
                "x");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("另一案件或者另一当事人的记录（秭归建房意外伤害保险案，黎某某）");
        assertThat(run("records", "amend", ZIGUI, "--records", ledger, "--replaces", "0", "--because", "x")
                        .err())
                .contains("第 `0` 行不是认定记录");
    }

    @Test
    void a_changed_result_does_not_come_out_of_the_materials() throws IOException {
        refused(ROAD);
        var file = Path.of(ledger).resolve(LINES);
        String changed = Files.readString(file).replace("\"conclusion\":\"eligible\"", "\"conclusion\":\"excluded\"");
        Files.writeString(file, changed);
        var replay = run("records", "replay", "--records", ledger);
        assertThat(replay.code()).isEqualTo(1);
        assertThat(replay.out()).contains("记录为“不予容错”，现为“可予容错”");
    }

    @Test
    void changed_materials_serve_no_record() throws IOException {
        refused(ROAD);
        var file = Path.of(ledger).resolve(LINES);
        Files.writeString(file, Files.readString(file).replace("kind: tolerance", "kind: Tolerance"));
        var replay = run("records", "replay", "--records", ledger);
        assertThat(replay.code()).isEqualTo(1);
        assertThat(replay.out()).contains("没有其所据的全部材料");
    }

    @Test
    void another_policy_shows_whose_conclusion_would_change() {
        refused(ROAD);
        var impact = run("records", "impact", "--policy", "jiaozuo", "--records", ledger);
        assertThat(impact.out()).contains("1 个结论改变", "由“可予容错”变为“事实不足”：1 个");
        assertThat(impact.code()).isEqualTo(1);
        var same = run("records", "impact", "--policy", "huachi", "--records", ledger);
        assertThat(same.out()).contains("0 个结论改变");
        assertThat(same.code()).isZero();
    }

    @Test
    void what_comes_next_names_the_ledger_that_only_the_call_names() {
        var first = refused(ROAD);
        String named = last() + " --records " + ledger;
        assertThat(first.err()).contains("records show " + named + "；", "records render " + named + " --as decision");
        assertThat(refused(ROAD).err()).contains("records amend --replaces " + named);
    }

    @Test
    void a_document_that_was_just_written_is_not_proposed() {
        var run = refused(ROAD, "--docx", folder.resolve("决定.docx").toString());
        assertThat(run.err()).contains("records show").doesNotContain("records render");
    }

    @Test
    void a_file_in_the_place_of_the_ledgers_folder_is_said_to_be_one() {
        for (String command : List.of("list", "verify", "replay")) {
            var run = run("records", command, "--records", ROAD);
            assertThat(run.code()).isEqualTo(5);
            assertThat(run.err()).contains(ROAD + ": 这是文件，不是台账所在的文件夹");
        }
        var decided = decide(ZIGUI, "--records", ROAD, "--disposition", "refused", "--by", "县委", "--on", TODAY);
        assertThat(decided.code()).as(decided.err()).isNotZero();
    }

    @Test
    void a_folder_without_a_ledger_is_said_and_left_as_it_is() throws IOException {
        var empty = Files.createDirectory(folder.resolve("空"));
        var run = run("records", "replay", "--records", empty.toString());
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("没有台账");
        assertThat(empty).isEmptyDirectory();
        var again = run("records", "create", "--records", ledger);
        assertThat(again.code()).isEqualTo(5);
        assertThat(again.err()).contains("已有台账");
    }
}
