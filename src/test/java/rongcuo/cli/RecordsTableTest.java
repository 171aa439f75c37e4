package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.record.LedgerDigest;
import rongcuo.record.MerkleLog;

/** The table of a ledger's records in files, and what becomes of hostile names in it. */
class RecordsTableTest {
    private static final String LEDGER = "src/test/resources/golden/shared/ledger";
    private static final String REDACTED = "src/test/resources/golden/shared/ledger-redacted";

    @TempDir
    Path folder;

    private static Program.Run run(String... arguments) {
        var run = Program.run(List.of(arguments));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    @Test
    void a_workbook_holds_a_row_for_each_record_as_text_that_nothing_runs() throws IOException {
        var file = folder.resolve("台账.xlsx");
        run("records", "export", "--records", LEDGER, "-o", file.toString());
        try (var stream = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(stream)) {
            var sheet = workbook.getSheetAt(0);
            var numbers = new ArrayList<Double>();
            var names = new ArrayList<String>();
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                numbers.add(sheet.getRow(row).getCell(0).getNumericCellValue());
                names.add(sheet.getRow(row).getCell(3).getStringCellValue());
                for (var cell : sheet.getRow(row)) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                }
            }
            assertThat(numbers).containsExactly(25.0, 28.0, 29.0, 30.0, 33.0);
            assertThat(names).contains("=cmd|'/C calc'!A0", "黎某某");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:M6");
        }
    }

    @Test
    void equal_records_give_equal_bytes() {
        var one = folder.resolve("一.xlsx");
        var other = folder.resolve("二.xlsx");
        run("records", "list", "--records", LEDGER, "--format", "xlsx", "-o", one.toString());
        run("records", "export", "--records", LEDGER, "--format", "xlsx", "-o", other.toString());
        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void bare_lines_have_the_leaf_hashes_that_the_list_names() throws IOException {
        var file = folder.resolve("台账.jsonl");
        run("records", "export", "--records", LEDGER, "--redact", "-o", file.toString());
        String csv =
                run("records", "list", "--records", LEDGER, "--format", "csv").out();
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            var log = new MerkleLog(LedgerDigest.SHA_256);
            log.add(line.getBytes(StandardCharsets.UTF_8));
            assertThat(csv).contains(log.leaf(0).toString());
        }
    }

    @Test
    void what_is_redacted_or_masked_tells_nobodys_name_or_words() {
        for (String format : List.of("jsonl", "csv")) {
            assertThat(run("records", "export", "--records", LEDGER, "--redact", "--format", format)
                            .out())
                    .doesNotContain("黎某某", "calc", "长江日报", "出发点");
        }
        assertThat(run("records", "export", "--records", LEDGER, "--mask").out())
                .doesNotContain("黎某某", "出发点");
        for (String format : List.of("text", "markdown", "json")) {
            assertThat(run("records", "show", "25", "--records", LEDGER, "--mask", "--format", format)
                            .out())
                    .doesNotContain("黎某某", "长江日报", "出发点");
        }
    }

    @Test
    void names_that_are_not_disclosed_are_neither_shown_nor_found() {
        assertThat(run("records", "list", "--records", REDACTED).out())
                .contains("（未公开）")
                .doesNotContain("黎");
        var searched = run("records", "list", "--records", REDACTED, "--respondent", "黎");
        assertThat(searched.out()).contains("列出 0 条");
        assertThat(searched.err()).contains("4 条记录的姓名没有公开件");
    }

    @Test
    void no_control_character_of_a_case_or_name_reaches_the_reader() {
        for (String command : List.of(
                "records list",
                "records list --format csv",
                "records list --format json",
                "records list --lang en --width 40",
                "records show 29",
                "records show 29 --format markdown",
                "records show 29 --format json",
                "records export",
                "records export --redact --format csv")) {
            var words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("--records", LEDGER));
            var run = run(words.toArray(new String[0]));
            assertThat(run.out() + run.err()).as(command).doesNotContain("\u001b", "\u0007", "\u202e");
        }
    }

    @Test
    void a_record_that_was_amended_names_the_one_that_counts() {
        assertThat(run("records", "list", "--records", LEDGER).out()).contains("已更正，见第 30 行", "更正第 25 行");
        assertThat(run("records", "show", "25", "--records", LEDGER).err()).contains("第 25 行记录已更正，见第 30 行");
        assertThat(run("records", "show", "30", "--records", LEDGER).err()).isEqualTo("本记录更正第 25 行\n");
    }
}
