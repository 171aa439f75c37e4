package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.record.CanonicalJson;
import rongcuo.record.JsonObject;

/** What becomes of the rows of a table: in which file each stands, and what is said of those in none. */
class ScreenedFilesTest {
    private static final String HEAD = "案件编号,姓名,适用办法,经民主决策和集体研究,备注\n";

    @TempDir
    Path folder;

    private String table = "";

    @BeforeEach
    void write() throws IOException {
        table = file("台账.csv", HEAD + "A-1,张某,huachi,是,甲\nA-2,李某,huachi,也许,乙\nA-3,王某,,是,丙\n合计,3,,,\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static Program.Run screen(String... arguments) {
        var all = new ArrayList<>(List.of("screen", "--today", "2024-10-08"));
        all.addAll(Arrays.asList(arguments));
        return Program.run(all);
    }

    @Test
    void without_a_result_file_rejected_rows_are_kept_where_the_call_says() throws IOException {
        var run = screen(table, "--rejects", path("rejects.csv"), "-q");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("不能判断的各行在");
        assertThat(Files.readString(folder.resolve("rejects.csv")))
                .contains("也许", "A-3")
                .doesNotContain("A-1");
        var told = screen(table, "-q");
        assertThat(told.err()).contains("不能判断的 2 行没有写入文件", "--rejects");
        assertThat(screen(table, "--rejects", table).err()).contains("要写入的文件就是所读的表格");
    }

    @Test
    void a_run_that_stops_at_the_first_fault_says_that_it_wrote_nothing() {
        var run = screen(table, "-o", path("r.csv"), "--strict-rows");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("没有写出结果");
        assertThat(folder.resolve("r.csv")).doesNotExist();
    }

    @Test
    void a_row_of_json_lines_says_where_it_is_from_and_keeps_its_own_columns() throws IOException {
        var run = screen(table, file("二季度.csv", HEAD + "B-1,赵某,huachi,无,丁\n"), "-f", "jsonl", "-q");
        var lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        var second = ((JsonObject) CanonicalJson.read(lines.get(1).getBytes(StandardCharsets.UTF_8)))
                .object("row")
                .orElseThrow();
        assertThat(second.text("table")).hasValue(path("二季度.csv"));
        assertThat(second.integer("number")).hasValue(2L);
        assertThat(second.object("columns").orElseThrow().text("备注")).hasValue("丁");
        assertThat(lines.get(1)).contains("\"remarks\":[\"“经民主决策和集体研究”列：");
    }

    @Test
    void rows_that_are_no_cases_are_named() {
        assertThat(screen(table, "-o", path("r.csv")).err().replaceAll("\\s", ""))
                .contains("合计、签名、示例等1行未读：第5行");
        assertThat(screen(table, "--inspect").out()).contains("第5行");
    }

    @Test
    void a_policy_may_be_named_by_its_title_in_any_width_and_case() throws IOException {
        String named = file(
                "n.csv",
                HEAD + "A-1,张某,《华池县党政机关容错纠错办法（试行）》,是,\nA-2,李某,ＨＵＡＣＨＩ,是,\n"
                        + "A-3,王某,华池县党政机关容错纠错办法（试行）（征求意见稿）,是,\nA-4,赵某,Huachi@2018-draft,是,\n");
        var run = screen(named, "-q");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains(",huachi@2018-draft,")))
                .hasSize(4);
        assertThat(screen(file("m.csv", HEAD + "A-1,张某,办法,是,\n"), "-q").err()).contains("没有名为 `办法` 的政策");
    }

    @Test
    void inspection_finds_the_rows_that_screening_will_reject() throws IOException {
        var run = screen(table, "--inspect", "-o", path("inspected.txt"));
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("inspected.txt"))).contains("其中2行有误");
    }

    @Test
    void a_result_whose_ending_promises_another_format_is_refused() {
        for (String name : List.of("r.xls", "r.pdf", "r.tsv")) {
            var run = screen(table, "-o", path(name));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains(name, ".xlsx");
            assertThat(folder.resolve(name)).doesNotExist();
        }
        assertThat(screen(table, "-o", path("r.csv"), "--rejects", path("r.xlsx"))
                        .code())
                .isEqualTo(2);
        assertThat(screen(table, "-o", path("r.txt"), "-f", "csv").code()).isEqualTo(3);
        assertThat(Program.run(List.of("policy", "template", "huachi", "-o", path("t.xls")))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void the_lock_of_an_open_workbook_is_no_table() throws IOException {
        var run = screen(table, file("~$台账.xlsx", "user"), "-o", path("r.csv"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("~$台账.xlsx: 是打开着的工作簿的锁定文件");
    }

    @Test
    void rejected_rows_of_an_earlier_run_are_not_taken_for_those_of_this_one() throws IOException {
        assertThat(screen(table, "-o", path("r.csv")).code()).isEqualTo(3);
        file("台账.csv", HEAD + "A-1,张某,huachi,是,甲\n");
        var run = screen(table, "-o", path("r.csv"), "--force");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("r.问题行.csv 是以前的，本次没有问题行");
    }

    @Test
    void headings_are_known_as_counties_write_them() throws IOException {
        String named = file(
                "h.csv",
                "编号,当事人姓名,适用政策,是否集体决策,是否为个人或他人谋取私利,受理时间,申请时间,问责启动时间,决定日期,是否晴天\n"
                        + "A-1,张某,huachi,是,否,2024-9-5,2024-9-4,2024-9-1,,是\n");
        var run = screen(named, "--inspect", "-f", "json");
        assertThat(run.out())
                .contains("\"heading\":\"适用政策\",\"role\":\"policy\"", "\"heading\":\"是否晴天\",\"role\":\"other\"");
        for (String known : List.of(
                "collective-decision",
                "gain-self-or-others",
                "accepted",
                "applied",
                "accountability-started",
                "decided")) {
            assertThat(run.out()).as(known).contains("\"name\":\"" + known + "\"");
        }
    }

    @Test
    void what_is_due_names_nobody_by_the_number_of_the_case() throws IOException {
        String named = file("d.csv", "案件编号,姓名,适用办法,受理\n马小跳案-622825199003074412,马小跳,huachi,2024-9-5\n");
        for (String format : List.of("text", "csv", "json")) {
            String out = Program.run(List.of("due", named, "--today", "2024-10-08", "-f", format))
                    .out();
            assertThat(out).contains("马某某案-622825************").doesNotContain("小跳", "199003074412");
        }
        assertThat(screen(named, "--summary", path("s.json")).err())
                .contains("马某某案")
                .doesNotContain("小跳");
        assertThat(Files.readString(folder.resolve("s.json"))).contains("马某某案").doesNotContain("小跳");
    }

    @Test
    void a_case_on_more_than_one_row_is_told_unless_the_rows_are_of_several_respondents() throws IOException {
        String named =
                file("rep.csv", HEAD + "A-1,张某,huachi,是,\nA-1,李某,huachi,是,\nA-2,王某,huachi,是,\nA-1,张某,huachi,否,\n");
        var run = screen(named, "-o", path("rep-r.csv"));
        assertThat(run.err()).contains("重复 1 起", "A-1（2、5）").doesNotContain("A-2");
        assertThat(screen(named, "-o", path("rep-q.csv"), "-q").err()).isEmpty();
    }

    @Test
    void a_row_of_several_tables_says_of_which_it_is() throws IOException {
        String second = file("二季度.csv", HEAD + "B-1,赵某,huachi,是,丁\n");
        assertThat(screen(table, second, "-q").out())
                .contains("提示,来源,案件编号", "," + table + ":2,A-1,张某", "," + second + ":2,B-1,赵某");
        assertThat(screen(second, "-q").out()).contains("提示,案件编号").doesNotContain("来源");
        var once = screen(table, second, "-q", "-o", path("both.csv"));
        assertThat(once.code()).isEqualTo(3);
        var again = screen(path("both.csv"), "-q");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).doesNotContain("来源");
    }
}
