package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.casefile.ColumnBasis;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.fact.FactId;
import rongcuo.screening.InspectedTable;
import rongcuo.screening.PassedOver;
import rongcuo.source.BilingualText;
import rongcuo.source.Language;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

class TableInspectionTest {
    private static InspectedTable.Column column(
            String heading, TableColumn.Role role, ColumnBasis basis, String name, String value, String unit) {
        return new InspectedTable.Column(
                new TableColumn(
                        heading,
                        role,
                        name,
                        Optional.of(value).filter(text -> !text.isEmpty()),
                        Optional.of(unit).filter(text -> !text.isEmpty())),
                basis,
                switch (name) {
                    case "context" -> Optional.of(new BilingualText("工作情境：重点任务", "setting of the work: key task"));
                    case "loss" -> Optional.of(new BilingualText("损失金额", "loss"));
                    case "accepted" -> Optional.of(new BilingualText("受理", "acceptance"));
                    default -> Optional.empty();
                });
    }

    private static InspectedTable table() {
        return new InspectedTable(
                "台账.csv",
                new InspectedTable.Form(
                        "text",
                        List.of(
                                new InspectedTable.Trait("encoding", "GB18030", "guessed"),
                                new InspectedTable.Trait("delimiter", "\t", "given")),
                        List.of(new InspectedTable.Remark("rows-hidden", List.of("3")))),
                List.of(new RowBlock.Row(1, List.of("某县容错纠错案件台账", "", "2024年\n一季度"))),
                Optional.of(3),
                List.of(
                        column("案号*", TableColumn.Role.CASE, ColumnBasis.WORD, "", "", ""),
                        column("受理日", TableColumn.Role.EVENT, ColumnBasis.GIVEN, "accepted", "", ""),
                        column("工作情境：重点任务", TableColumn.Role.FACT, ColumnBasis.LABEL, "context", "key-task", ""),
                        column("损失（元）", TableColumn.Role.FACT, ColumnBasis.ALIAS, "loss", "", "元"),
                        column("备注", TableColumn.Role.OTHER, ColumnBasis.NONE, "", "", ""),
                        column("", TableColumn.Role.OTHER, ColumnBasis.NONE, "", "", "")),
                List.of("huachi"),
                List.of(
                        new InspectedTable.Missing(
                                new FactId("diligent"), new BilingualText("勤勉尽责", "diligent"), List.of("尽职情况")),
                        new InspectedTable.Missing(new FactId("rank"), new BilingualText("位次", "rank"), List.of())),
                new InspectedTable.Rows(1000, 2, PassedOver.NONE.with(9), false),
                List.of(
                        new Problem(
                                ProblemCode.MISTYPED_COLUMN,
                                new Position("台账.csv", 3, 5),
                                "",
                                1,
                                List.of("受里日期", "受理日期")),
                        new Problem(
                                ProblemCode.NOT_YES_OR_NO,
                                new Position("台账.csv", 5, 3),
                                "",
                                1,
                                List.of("看情况"),
                                Optional.of("工作情境：重点任务"))));
    }

    private static InspectedTable unreadable() {
        return new InspectedTable(
                "数据.csv",
                new InspectedTable.Form("text", List.of(), List.of()),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new InspectedTable.Rows(0, 0, PassedOver.NONE, false),
                List.of(new Problem(
                        ProblemCode.NO_HEADING_ROW, new Position("数据.csv", 2, 1), "", 1, List.of("10", "物品, 数量"))));
    }

    private static String text(Language language, int width, InspectedTable... tables) throws IOException {
        var out = new StringBuilder();
        new TableInspectionText(Messages.in(language), Messages.ofProblems(language), width, Style.PLAIN)
                .write(List.of(tables), out);
        return out.toString();
    }

    private static String json(InspectedTable table) throws IOException {
        var out = new StringBuilder();
        new TableInspectionJson(Messages.in(Language.CHINESE), Messages.ofProblems(Language.CHINESE))
                .write(List.of(table), out);
        return out.toString();
    }

    @Test
    void it_shows_how_a_table_would_be_read() throws IOException {
        assertThat(text(Language.CHINESE, 80, table())).isEqualTo("""
                台账.csv
                文件种类  文本表格
                编码      GB18030（推断）
                分隔符    制表符（指定）
                列名行    第3行
                略过      第1行：某县容错纠错案件台账 2024年 一季度
                已看      列名以下1000行，其中2行有误；其余未看
                非案件行  1行（合计、签名、示例等；第9行）
                适用办法  huachi
                  - 隐藏的3行照样读取

                一、各列的含义

                列  列名                读作                                    依据
                ────────────────────────────────────────────────────────────────────────────────
                A   案号*               案号                                    固定列名
                B   受理日              受理（accepted）的日期                  指定
                C   工作情境：重点任务  工作情境：重点任务（context:key-task）  名称
                D   损失（元）          损失金额（loss），单位：元              别名
                E   备注                不读取，原样带出
                F                       无列名，不读取

                二、没有列的事实
                  ? 勤勉尽责（diligent）：或为列“尽职情况”
                  - 位次（rank）

                三、问题
                  ? 第3行：注意：列名 `受里日期` 不认识，该列不用于判断和计算
                    │ 如系 `受理日期`，改用此列名
                  × 第5行：“工作情境：重点任务”列：`看情况` 不是“是”或“否”
                    │ 填 `是`、`否` 或 `待查`
                """);
    }

    @Test
    void it_can_be_read_in_english() throws IOException {
        assertThat(text(Language.ENGLISH, 80, table())).isEqualTo("""
                台账.csv
                kind of file  table as text
                encoding      GB18030 (guessed)
                delimiter     tab (given)
                headings      row 3
                passed over   row 1: 某县容错纠错案件台账 2024年 一季度
                looked at     1000 rows under the headings, 2 of them at fault; the rest not
                              looked at
                not cases     1, passed over (sums, signatures, examples: row 9)
                policies      huachi
                  - 3 hidden rows are read as well

                1. What the columns are

                column  heading             taken for                              known by
                ────────────────────────────────────────────────────────────────────────────────
                A       案号*               case id                                fixed heading
                B       受理日              date of acceptance (accepted)          given
                C       工作情境：重点任务  setting of the work: key task          label
                                            (context:key-task)
                D       损失（元）          loss (loss), in 元                     alias
                E       备注                not read, passed on as it is
                F                           no heading; not read

                2. Facts without a column
                  ? diligent (diligent): perhaps column “尽职情况”
                  - rank (rank)

                3. Problems
                  ? row 3: warning: `受里日期` is no known name of a column; nothing is taken
                    from it
                    │ if `受理日期` is meant, name it so
                  × row 5: column “工作情境：重点任务”: `看情况` is neither yes nor no
                    │ write `是` (yes), `否` (no) or `待查` (pending)
                """);
    }

    @Test
    void a_table_without_headings_shows_what_is_wrong_and_nothing_else() throws IOException {
        assertThat(text(Language.CHINESE, 80, unreadable())).isEqualTo("""
                数据.csv
                文件种类  文本表格
                列名行    未找到

                一、问题
                  × 第2行：第 1 至 10 行中没有列名；最接近的是此行：物品, 数量
                    │ 其中一行写列名，至少两列写“案号”“适用办法”“姓名”或者事实、事件的标识、名
                    │ 称、别名
                """);
    }

    @Test
    void no_line_is_longer_than_the_terminal() throws IOException {
        for (int width : List.of(60, 80, 120)) {
            assertThat(text(Language.CHINESE, width, table(), unreadable()).lines())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void columns_have_the_letters_of_a_spreadsheet() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702, 16383))
                .extracting(TableColumn::letters)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD");
    }

    @Test
    void a_machine_reads_the_same() throws IOException {
        assertThat(json(table()))
                .isEqualTo(
                        "{\"schema\":\"rongcuo.table/1\",\"file\":\"台账.csv\",\"kind\":\"text\",\"encoding\":{\"value\":\"GB18030\",\"basis\":\"guessed\"},\"delimiter\":{\"value\":\"\\t\",\"basis\":\"given\"},\"notes\":[{\"id\":\"rows-hidden\",\"arguments\":[\"3\"]}],"
                                + "\"headingRow\":3,\"above\":[{\"row\":1,\"cells\":[\"某县容错纠错案件台账\",\"\",\"2024年\\n一季度\"]}],"
                                + "\"columns\":[{\"column\":1,\"heading\":\"案号*\",\"role\":\"case\",\"basis\":\"word\"},"
                                + "{\"column\":2,\"heading\":\"受理日\",\"role\":\"event\",\"name\":\"accepted\",\"label\":{\"zh\":\"受理\",\"en\":\"acceptance\"},\"basis\":\"given\"},"
                                + "{\"column\":3,\"heading\":\"工作情境：重点任务\",\"role\":\"fact\",\"name\":\"context\",\"value\":\"key-task\",\"label\":{\"zh\":\"工作情境：重点任务\",\"en\":\"setting of the work: key task\"},\"basis\":\"label\"},"
                                + "{\"column\":4,\"heading\":\"损失（元）\",\"role\":\"fact\",\"name\":\"loss\",\"unit\":\"元\",\"label\":{\"zh\":\"损失金额\",\"en\":\"loss\"},\"basis\":\"alias\"},"
                                + "{\"column\":5,\"heading\":\"备注\",\"role\":\"other\",\"basis\":\"none\"},{\"column\":6,\"heading\":\"\",\"role\":\"other\",\"basis\":\"none\"}],"
                                + "\"policies\":[\"huachi\"],\"missing\":[{\"fact\":\"diligent\",\"label\":{\"zh\":\"勤勉尽责\",\"en\":\"diligent\"},\"nearest\":[\"尽职情况\"]},{\"fact\":\"rank\",\"label\":{\"zh\":\"位次\",\"en\":\"rank\"},\"nearest\":[]}],"
                                + "\"rows\":{\"looked\":1000,\"faulty\":2,\"footers\":1,\"footerRows\":[9],\"all\":false},"
                                + "\"problems\":[{\"warning\":{\"code\":\"mistyped-column\",\"message\":\"列名 `受里日期` 不认识，该列不用于判断和计算\",\"file\":\"台账.csv\",\"line\":3,\"column\":5,\"hint\":\"如系 `受理日期`，改用此列名\"}},"
                                + "{\"error\":{\"code\":\"not-yes-or-no\",\"message\":\"“工作情境：重点任务”列：`看情况` 不是“是”或“否”\",\"file\":\"台账.csv\",\"line\":5,\"column\":3,\"hint\":\"填 `是`、`否` 或 `待查`\"}}]}\n");
    }

    @Test
    void a_machine_is_told_of_no_heading_row_where_there_is_none() throws IOException {
        assertThat(json(unreadable())).doesNotContain("headingRow").contains("\"code\":\"no-heading-row\"");
    }
}
