package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.screening.PassedOver;
import rongcuo.screening.Tally;
import rongcuo.source.Language;

class ScreeningSummaryTextTest {
    private static String text(ScreeningAccount account, Language language, Names names) throws IOException {
        var out = new StringBuilder();
        new ScreeningSummaryText(Messages.in(language), Messages.ofProblems(language), names, 80, Style.PLAIN)
                .write(account, out);
        return out.toString();
    }

    @Test
    void the_sum_comes_first_and_then_what_it_is_made_of() throws IOException {
        assertThat(text(ScreenedExample.account(), Language.CHINESE, Names.SHOWN))
                .isEqualTo("""
                筛查结果（本工具建议）：共 1,253 行 = 已评判 1,250 行 + 问题行 3 行
                表格  台账.csv（合计、签名、示例等 2 行未读：第15、16行；空行 14 行未读）
                依据  《某县容错纠错办法（试行）》（example@2024）（试行）
                日期  判断：2024年10月8日；办法的版本以2024年9月29日为准
                结果  结果.csv

                一、结论

                行数   占比  结论
                ────────────────────────────────────────────────────────────────────────────────
                 250  20.0%  × 不予容错
                 250  20.0%  × 前提不具备
                 250  20.0%  √ 可予容错
                 250  20.0%  × 不属情形
                 250  20.0%  ? 事实不足

                二、最常见的决定性条款

                行数  条款
                ────────────────────────────────────────────────────────────────────────────────
                 250  6.1 民主决策中的失误
                 250  7.1 隐瞒不报

                三、最常见的待补事实

                行数  事实
                ────────────────────────────────────────────────────────────────────────────────
                 250  损失程度
                 250  谋取私利

                四、逾期和将到期的事项
                  已逾期 1 行，5 个工作日内到期 1 行。

                最后一日                状态    行  案件  当事人  步骤
                ────────────────────────────────────────────────────────────────────────────────
                2024-09-30              已逾期  9   EX-4  马小跳  调查核实
                2024-10-22至2024-10-24  将到期  7   EX-2  马小跳  调查核实

                五、问题行的问题

                次数  问题
                ────────────────────────────────────────────────────────────────────────────────
                   2  `…` 不是“是”或“否”
                   1  `…` 不是确数
                  改正 台账.问题行.csv 后，可单独再筛查。

                六、已评判各行的提示

                次数  问题
                ────────────────────────────────────────────────────────────────────────────────
                  17  `…` 按“否”处理

                本工具按条款比对，不代替集体研究决定。
                """);
    }

    @Test
    void it_can_be_read_in_english() throws IOException {
        assertThat(text(ScreenedExample.account(), Language.ENGLISH, Names.SHOWN))
                .startsWith(
                        "Result of screening (advice of this tool): 1,253 rows = 1,250 rows judged + 3\nrows rejected\n")
                .contains("Table   台账.csv (not read: 2 rows of sums, signatures or examples (rows 15,\n")
                .contains(" 250  20.0%  √ eligible\n")
                .contains(" 250  6.1 entry 6.1\n")
                .contains("Overdue: 1 row; due within 5 working days: 1 row.")
                .endsWith("\n");
    }

    @Test
    void no_line_is_wider_than_asked_for() throws IOException {
        for (var language : Language.values()) {
            assertThat(text(ScreenedExample.account(), language, Names.SHOWN).lines())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void names_are_masked_where_asked_for() throws IOException {
        assertThat(text(ScreenedExample.account(), Language.CHINESE, Names.MASKED))
                .contains("马某某")
                .doesNotContain("小跳");
    }

    @Test
    void several_policies_and_tables_are_told_apart() throws IOException {
        var account = ScreenedExample.account();
        var two = new ScreeningAccount(
                List.of(
                        account.tables().get(0),
                        new ScreeningAccount.ReadTable("二季度.csv", Optional.empty(), 1, 1, PassedOver.NONE, 0)),
                List.of(Example.policy(), Example.policy()),
                Optional.empty(),
                account.today(),
                account.version(),
                account.within(),
                account.tally(),
                account.result(),
                account.rejects());
        assertThat(text(two, Language.CHINESE, Names.SHOWN))
                .contains("台账.csv（共 1,253 行 = 已评判 1,250 行 + 问题行 3 行；")
                .contains("二季度.csv（共 2 行 = 已评判 1 行 + 问题行 1 行）")
                .contains("一、结论（example@2024）")
                .contains("台账.csv 9");
    }

    @Test
    void parts_of_which_there_is_nothing_are_left_out() throws IOException {
        var account = ScreenedExample.account();
        var nothing = new ScreeningAccount(
                List.of(new ScreeningAccount.ReadTable("空.csv", Optional.empty(), 0, 0, PassedOver.NONE, 0)),
                List.of(),
                Optional.empty(),
                account.today(),
                account.version(),
                5,
                new Tally(),
                "结果.csv",
                Optional.empty());
        assertThat(text(nothing, Language.CHINESE, Names.SHOWN)).isEqualTo("""
                筛查结果（本工具建议）：共 0 行 = 已评判 0 行 + 问题行 0 行
                表格  空.csv
                日期  判断：2024年10月8日
                结果  结果.csv

                本工具按条款比对，不代替集体研究决定。
                """);
    }

    @Test
    void what_a_file_is_called_does_not_steer_the_terminal() throws IOException {
        assertThat(text(ScreenedExample.account("\u001B[2J\u202E.csv", "\u001B[1m甲"), Language.CHINESE, Names.SHOWN))
                .doesNotContain("\u001B", "\u202E");
    }
}
