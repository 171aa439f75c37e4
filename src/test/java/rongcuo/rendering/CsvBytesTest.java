package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.casefile.RowBlock;
import rongcuo.reading.CaseTable;
import rongcuo.reading.RowPlace;
import rongcuo.reading.TableChoices;
import rongcuo.source.Problems;

/** Rows made of bytes are what Commons CSV makes of the same texts. */
class CsvBytesTest {
    private static final int TABLES = 4_000;
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "7",
            "0",
            "甲",
            "容错",
            "𠮷",
            "é",
            " ",
            "  ",
            "\u3000",
            "\u00A0",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\u000B",
            "\u0001",
            "\u007F",
            ",",
            ";",
            "\"",
            "\"\"",
            "=",
            "+",
            "-",
            "@",
            "＝",
            "＋",
            "－",
            "＠",
            "！",
            "，",
            "'",
            "#",
            "!",
            ".",
            "\uFEFF",
            "/",
            ":",
            "<",
            ">",
            "?",
            "[",
            "`",
            "{",
            "~",
            "-5",
            "-5.25",
            "-12",
            ",345",
            "%",
            "《",
            "\uFEFF=",
            "+1",
            "1.5",
            "2024-03-05");

    @TempDir
    Path folder;

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static List<List<String>> rows(Random random) {
        var rows = new ArrayList<List<String>>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            var cells = new ArrayList<String>();
            for (int j = 1 + random.nextInt(7); j > 0; j--) {
                cells.add(text(random));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String byCommons(List<List<String>> rows) {
        var table = new CsvTable(rows.get(0));
        rows.subList(1, rows.size()).forEach(table::add);
        return table.text().substring(1);
    }

    private static List<List<String>> readBack(String text) {
        try (var parser = CSVFormat.EXCEL.parse(new StringReader(text))) {
            return parser.stream().map(row -> row.toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void cells_are_written_as_commons_csv_writes_them_and_read_back_as_they_were() {
        var random = new Random(20_240_305);
        for (int i = 0; i < TABLES; i++) {
            var rows = rows(random);
            var csv = new CsvBytes();
            for (var row : rows) {
                row.forEach(csv::cell);
                csv.endRow();
            }
            String written = new String(csv.take(), StandardCharsets.UTF_8);
            assertThat(written).as("table %d", i).isEqualTo(byCommons(rows));
            assertThat(readBack(written))
                    .as("table %d", i)
                    .isEqualTo(rows.stream()
                            .map(row -> row.stream().map(CsvTable::harmless).toList())
                            .toList());
        }
    }

    @Test
    void what_was_taken_is_forgotten_and_rows_go_on() {
        var csv = new CsvBytes();
        csv.cell("甲");
        csv.cell("x".repeat(1 << 17));
        csv.endRow();
        assertThat(csv.take()).hasSize(3 + 1 + (1 << 17) + 2);
        csv.cell("乙");
        csv.endRow();
        assertThat(csv.take()).isEqualTo("乙\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(csv.take()).isEmpty();
    }

    /** As tables have them: quoted or not, blanks around, the delimiter any of the three. */
    private static byte[] table(Random random, String delimiter) {
        var text = new StringBuilder("案号").append(delimiter).append("说明\r\n");
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            for (int j = random.nextInt(9); j >= 0; j--) {
                String cell = text(random);
                boolean isQuoted = random.nextInt(4) == 0 || cell.matches("(?s).*[\",;\\t\\r\\n\u0001\u000B].*");
                text.append(isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .append(j == 0 ? "" : delimiter);
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_cells_of_a_table_are_passed_on_as_commons_csv_writes_them() throws IOException {
        var random = new Random(20_240_306);
        var delimiters = List.of(",", ",", ";", "\t");
        int plain = 0;
        for (int i = 0; i < TABLES; i++) {
            String delimiter = delimiters.get(i % delimiters.size());
            var file = Files.write(folder.resolve("table.csv"), table(random, delimiter));
            var choices = new TableChoices(
                    Optional.of("utf-8"), Optional.of(delimiter), Optional.empty(), TableChoices.Merged.TOP_LEFT);
            try (var table = CaseTable.open(file, "table.csv", choices, new Problems())
                            .orElseThrow();
                    var quick = table.rows(RowPlace.START);
                    var records = table.records(RowPlace.START)) {
                var left = new boolean[random.nextInt(9)];
                for (int column = 0; column < left.length; column++) {
                    left[column] = random.nextInt(4) == 0;
                }
                var portion = quick.next().orElseThrow().rows();
                plain += portion.isPresent() ? 1 : 0;
                for (var block : List.of(
                        portion.orElseGet(RowBlock::empty),
                        records.next().orElseThrow().rows().orElseThrow())) {
                    assertPassedOn(block, left, "table " + i);
                }
            }
        }
        assertThat(plain).as("tables that are plain").isGreaterThan(TABLES / 4);
    }

    private static void assertPassedOn(RowBlock block, boolean[] left, String name) {
        for (int row = 0; row < block.rows(); row++) {
            var csv = new CsvBytes();
            csv.cell("结论");
            csv.cells(block, row, left);
            csv.endRow();
            var expected = new ArrayList<>(List.of("结论"));
            for (int cell = 0; cell < Math.max(left.length, block.cells(row)); cell++) {
                if (cell >= left.length || !left[cell]) {
                    expected.add(block.cell(row, cell));
                }
            }
            assertThat(new String(csv.take(), StandardCharsets.UTF_8))
                    .as("%s, row %d: %s", name, row, block.row(row))
                    .isEqualTo(byCommons(List.of(expected)));
        }
    }
}
