package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

class JsonLinesTableTest {
    @TempDir
    Path folder;

    private final List<RowBlock.Row> rows = new ArrayList<>();
    private final List<UnreadRow> unread = new ArrayList<>();

    private CaseTable table(String text) throws IOException {
        var file = folder.resolve("table");
        Files.writeString(file, text);
        var problems = new Problems();
        return CaseTable.open(file, "台账.jsonl", TableChoices.AUTOMATIC, problems)
                .orElseThrow(() -> new AssertionError(problems.inFileOrder()));
    }

    private CaseTable read(String text) throws IOException {
        var table = table(text);
        try (var source = table.rows(table.after(table.head().get(0)))) {
            for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
                var block = portion.get().rows().orElseThrow();
                for (int i = 0; i < block.rows(); i++) {
                    rows.add(block.row(i));
                }
                unread.addAll(block.unread());
            }
        }
        return table;
    }

    @Test
    void the_keys_of_objects_are_columns_and_values_are_as_they_are_written() throws IOException {
        var table = read("{\"案号\":\"A\",\"尽责\":true}\n\n{\"尽责\":null,\"位次\":1.50}\r\n{\"位次\":1E+2}");
        assertThat(table.form().kind()).isEqualTo(TableForm.Kind.JSON_LINES);
        assertThat(table.head().get(0)).isEqualTo(new RowBlock.Row(0, List.of("案号", "尽责", "位次")));
        assertThat(rows)
                .containsExactly(
                        new RowBlock.Row(1, List.of("A", "true", "")),
                        new RowBlock.Row(3, List.of("", "", "1.50")),
                        new RowBlock.Row(4, List.of("", "", "1E+2")));
        assertThat(unread).isEmpty();
    }

    @Test
    void whole_cases_stand_in_one_column() throws IOException {
        String line = "{\"case\":\"A\",\"facts\":{\"diligent\":true}}";
        var table = read(line + "\n{\"case\":\"B\"}\n");
        assertThat(table.form().kind()).isEqualTo(TableForm.Kind.JSON_CASES);
        assertThat(table.head().get(0)).isEqualTo(new RowBlock.Row(0, List.of(CaseTableHeader.DOCUMENT)));
        assertThat(rows.get(0)).isEqualTo(new RowBlock.Row(1, List.of(line)));
        assertThat(rows).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,}!JSON_LINE!0",
                "{\"a\":1!JSON_LINE!0",
                "{\"a\":1} x!JSON_LINE!0",
                "{\"a\":NaN}!JSON_LINE!0",
                "[1]!JSON_OBJECT_EXPECTED!0",
                "1!JSON_OBJECT_EXPECTED!0",
                "{\"a\":[1]}!JSON_NESTED!1",
                "{\"a\":1,\"a\":2}!REPEATED_KEY!0",
                "{\"a\":{\"b\":1,\"b\":2}}!REPEATED_KEY!0",
                "{\"a\":\"\\u0000\"}!NUL_IN_CELL!1"
            })
    void a_broken_line_is_refused_and_the_others_are_read(String line, ProblemCode code, int column)
            throws IOException {
        read("{\"a\":1}\n" + line + "\n{\"a\":2}\n");
        assertThat(rows).extracting(RowBlock.Row::number).containsExactly(1, 3);
        assertThat(unread).hasSize(1);
        assertThat(unread.get(0).code()).isEqualTo(code);
        assertThat(unread.get(0).number()).isEqualTo(2);
        assertThat(unread.get(0).column()).isEqualTo(column);
        assertThat(unread.get(0).raw()).isEqualTo(line);
    }

    @Test
    void a_line_may_be_deep_and_long_but_not_without_end() throws IOException {
        read("{\"a\":1}\n{\"a\":" + "[".repeat(100_000) + "}\n{\"a\":\"" + "长".repeat(1 << 20) + "\"}\n{\"a\":\""
                + "长".repeat(40_000) + "\"}\n{\"a\":2}\n");
        assertThat(unread)
                .extracting(UnreadRow::code)
                .containsExactly(ProblemCode.TOO_DEEP, ProblemCode.ROW_TOO_LONG, ProblemCode.CELL_TOO_LONG);
        assertThat(rows).extracting(RowBlock.Row::number).containsExactly(1, 5);
    }

    @Test
    void a_key_that_appears_too_late_is_told_and_not_lost() throws IOException {
        read("{\"a\":1}\n".repeat(1_000) + "{\"a\":1,\"b\":2}\n");
        assertThat(rows).hasSize(1_000);
        assertThat(unread.get(0).code()).isEqualTo(ProblemCode.JSON_KEY_TOO_LATE);
        assertThat(unread.get(0).number()).isEqualTo(1_001);
    }

    @Test
    void rows_from_a_place_are_the_rest() throws IOException {
        var table = table("{\"a\":\"甲\"}\n".repeat(5_000));
        try (var source = table.rows(RowPlace.START)) {
            source.next();
            var second = source.next().orElseThrow();
            try (var again = table.rows(second.start())) {
                assertThat(again.next().orElseThrow().rows().orElseThrow().number(0))
                        .isEqualTo(second.rows().orElseThrow().number(0))
                        .isEqualTo(second.start().rows() + 1);
            }
        }
    }
}
