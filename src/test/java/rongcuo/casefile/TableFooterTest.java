package rongcuo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFooterTest {
    private static boolean isFooter(int caseColumn, String cells) {
        var row = new RowBlock.Row(9, Arrays.asList(cells.split("\\|", -1)));
        var block = RowBlock.of(List.of(new RowBlock.Row(8, List.of("前一行")), row), List.of());
        return new TableFooter(caseColumn).isFooter(block, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计|12",
                "合计：12件",
                "合　计||",
                " 总 计 |3",
                "\u00A0\uFEFF小计",
                "|备注：以上均为初核",
                "填表人：王某||审核人：李某",
                "审核人",
                "制表人 王某",
                "||注：本表一式两份",
                "注:本表一式两份",
                "说明：略"
            })
    void a_row_that_begins_with_a_word_of_footers_is_one(String cells) {
        assertThat(isFooter(-1, cells)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "||", "A-1|合计", "注册|1", "说明书|1", "合同纠纷", "小王|合计", "合", "王某|备注：无", "\u3000"})
    void any_other_row_is_none(String cells) {
        assertThat(isFooter(-1, cells)).isFalse();
    }

    @Test
    void the_example_of_a_template_is_no_case() {
        assertThat(isFooter(0, "示例-1|某某")).isTrue();
        assertThat(isFooter(1, "1|\u3000EXAMPLE-1 |某某")).isTrue();
        assertThat(isFooter(0, "示例-10|某某")).isFalse();
        assertThat(isFooter(0, "示例|某某")).isFalse();
        assertThat(isFooter(1, "示例-1")).isFalse();
        assertThat(isFooter(-1, "示例-1|某某")).isFalse();
    }

    @Test
    void a_row_with_a_case_number_is_a_case() {
        assertThat(isFooter(1, "备注：加急|A-1|是")).isFalse();
        assertThat(isFooter(1, "备注：加急| \u3000|是")).isTrue();
        assertThat(isFooter(1, "备注：加急")).isTrue();
        assertThat(isFooter(0, "合计|12")).isTrue();
    }

    @Test
    void a_row_that_is_filled_in_is_a_case_whatever_its_number_begins_with() {
        assertThat(isFooter(0, "备注1|张某|县水务局|党员|是|否|是|否|是|否|是|否")).isFalse();
        assertThat(isFooter(-1, "审核人：张|张某|县水务局|党员|是|否|是|否|是|否|是|否")).isFalse();
        assertThat(isFooter(0, "合计|12|3|4|5|6.5|7|80%|9|10|11|1,200")).isTrue();
        assertThat(isFooter(-1, "填表人：|张某|审核人：|李某|日期：|2024年3月5日|||||||")).isTrue();
    }
}
