package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void a_table_has_a_mark_and_lines_that_spreadsheets_know() {
        var table = new CsvTable(List.of("案号", "说明"));
        table.add(List.of("A-1", "含“引号”\"和逗号,\n以及换行"));
        assertThat(table.text()).isEqualTo("\uFEFF案号,说明\r\nA-1,\"含“引号”\"\"和逗号,\n以及换行\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+A1",
                "-A1",
                "@x",
                "\tx",
                "\rx",
                "  =1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "-1+2",
                "=\nx",
                "+86",
                "\u3000=1",
                "\u00A0-1",
                "\uFEFF@x",
                " \u3000+1",
                "\u3000-5",
                "-12,34",
                "-1234,567",
                "-12,345x",
                "-5.",
                "-%"
            })
    void nothing_is_run_as_a_formula(String cell) {
        assertThat(CsvTable.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "-5.25",
                "-12,345",
                "-1,234,567.5",
                "-12.5%",
                "\u3000甲",
                "《甲》",
                "2024-03-05",
                "HC-1",
                "华池=1",
                "5–7"
            })
    void what_is_no_formula_stays_as_it_is(String cell) {
        assertThat(CsvTable.harmless(cell)).isEqualTo(cell);
    }
}
