package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.formula.EvaluationConditionalFormatRule;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.evaluation.Conclusion;
import rongcuo.screening.PassedOver;
import rongcuo.screening.Tally;
import rongcuo.source.Language;
import rongcuo.source.ProblemCode;

/** What is written is read back by another library. */
class ResultWorkbookTest {
    private static final List<String> HEADINGS =
            List.of("结论", "适用办法", "符合情形", "排除情形", "未满足条件", "待补事实", "可作处理", "下一时限", "提示", "案件编号", "说明", "损失（万元）");

    private static final OwnColumns OWN = new OwnColumns(Set.of(), Set.of("案件编号"), Set.of("损失（万元）"));
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    /** As Java reads the time of a part that has none: day 0 of month 0 of 1980. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1979, 11, 30, 0, 0);

    @TempDir
    Path folder;

    private final Tally tally = new Tally();
    private final List<List<String>> rows = new ArrayList<>();

    @BeforeEach
    void three_rows() {
        rows.add(row("可予容错", "110101199003079876", "=1+1", "18.6"));
        rows.add(row("不予容错", "0012", "第一行\n第二行", "约10"));
        rows.add(row("事实不足", "A-3", " 有空格 ", "1234567890123456"));
    }

    private static List<String> row(String conclusion, String id, String text, String number) {
        return List.of(conclusion, "ex@1", "6.4 民主决策；7.1 其他", "", "", "", "", "", "", id, text, number);
    }

    @Test
    void the_sheet_has_headings_and_then_the_rows() throws IOException {
        try (var workbook = read(written())) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("结果");
            assertThat(cells(sheet, 0)).isEqualTo(HEADINGS);
            assertThat(cells(sheet, 2)).isEqualTo(rows.get(1));
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("汇总");
        }
    }

    @Test
    void headings_are_bold_frozen_filtered_and_printed_on_each_page() throws IOException {
        try (var workbook = read(written())) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:L4");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getColumnWidth(2)).isGreaterThan(30 * 256);
        }
    }

    @Test
    void which_case_a_row_is_of_stands_before_its_conclusion_and_stays_in_sight() throws IOException {
        try (var workbook = read(written(new OwnColumns(Set.of("案件编号"), Set.of(), Set.of())))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(cells(sheet, 0).subList(0, 3)).containsExactly("案件编号", "结论", "适用办法");
            assertThat(cells(sheet, 2).subList(0, 2)).containsExactly("0012", "不予容错");
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
            var evaluator = new ConditionalFormattingEvaluator(workbook, new XSSFFormulaEvaluator(workbook));
            assertThat(fill(evaluator, sheet, 2, 0)).isEqualTo("FFF8CBAD");
        }
    }

    @Test
    void an_id_stays_a_text_when_somebody_edits_it() throws IOException {
        try (var workbook = read(written())) {
            // The third begins with a letter, and is no number to anybody.
            for (int row = 1; row <= 2; row++) {
                var cells = workbook.getSheetAt(0).getRow(row);
                assertThat(cells.getCell(9).getCellStyle().getDataFormatString())
                        .isEqualTo("@");
                assertThat(cells.getCell(10).getCellStyle().getDataFormatString())
                        .isEqualTo("General");
            }
        }
    }

    @Test
    void what_looks_like_a_formula_is_text_and_an_id_keeps_its_digits() throws IOException {
        try (var workbook = read(written())) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(10).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(10).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(9).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(9).getStringCellValue()).isEqualTo("110101199003079876");
        }
    }

    @Test
    void only_plain_numbers_of_named_columns_are_numbers() throws IOException {
        try (var workbook = read(written())) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(11).getNumericCellValue()).isEqualTo(18.6);
            assertThat(sheet.getRow(2).getCell(11).getStringCellValue()).isEqualTo("约10");
            assertThat(sheet.getRow(3).getCell(11).getStringCellValue()).isEqualTo("1234567890123456");
            assertThat(sheet.getRow(2).getCell(9).getStringCellValue()).isEqualTo("0012");
        }
    }

    @Test
    void each_conclusion_has_a_fill_of_its_own_across_the_row() throws IOException {
        try (var workbook = read(written())) {
            var evaluator = new ConditionalFormattingEvaluator(workbook, new XSSFFormulaEvaluator(workbook));
            var fills = new ArrayList<String>();
            for (int row = 1; row <= 3; row++) {
                var first = fill(evaluator, workbook.getSheetAt(0), row, 0);
                assertThat(fill(evaluator, workbook.getSheetAt(0), row, 11)).isEqualTo(first);
                fills.add(first);
            }
            assertThat(fills).containsExactly("FFCFE2F3", "FFF8CBAD", "FFFFF2CC");
        }
    }

    private static String fill(ConditionalFormattingEvaluator evaluator, XSSFSheet sheet, int row, int column) {
        List<EvaluationConditionalFormatRule> rules =
                evaluator.getConditionalFormattingForCell(sheet.getRow(row).getCell(column));
        assertThat(rules).hasSize(1);
        var color = rules.get(0).getRule().getPatternFormatting().getFillBackgroundColorColor();
        return ((XSSFColor) color).getARGBHex();
    }

    @Test
    void characters_that_a_workbook_cannot_hold_are_escaped_as_it_does() throws IOException {
        rows.clear();
        rows.add(row("可予容错", "A\u0001B", "_x0041_", "x".repeat(40_000)));
        try (var workbook = read(written())) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(9).getStringCellValue()).isEqualTo("A\u0001B");
            assertThat(row.getCell(10).getStringCellValue()).isEqualTo("_x0041_");
            assertThat(row.getCell(11).getStringCellValue()).hasSize(32_767).endsWith("…");
        }
    }

    @Test
    void rows_past_the_last_of_a_sheet_stand_on_a_further_one() throws IOException {
        for (int i = 0; i < 1200; i++) {
            rows.add(row("不适用", "B-" + i, "", ""));
        }
        var out = new ByteArrayOutputStream();
        new ResultWorkbook(Messages.in(Language.CHINESE), 1000)
                .write(csv(), new OwnColumns(Set.of(), Set.of(), Set.of()), account(), out);
        try (var workbook = read(out.toByteArray())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("结果(2)");
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1000);
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(203);
            assertThat(cells(workbook.getSheetAt(1), 0)).isEqualTo(HEADINGS);
            assertThat(cells(workbook.getSheetAt(1), 203).get(9)).isEqualTo("B-1199");
        }
    }

    @Test
    void a_result_without_rows_has_its_headings() throws IOException {
        rows.clear();
        try (var workbook = read(written())) {
            assertThat(cells(workbook.getSheetAt(0), 0)).isEqualTo(HEADINGS);
        }
    }

    @Test
    void the_summary_counts_conclusions_clauses_facts_and_faults() throws IOException {
        var policy = Example.eligible().policy();
        var counts = tally.of(policy.reference());
        counts.conclusions().put(Conclusion.ELIGIBLE, 3L);
        counts.conclusions().put(Conclusion.EXCLUDED, 1L);
        counts.decisive().put(policy.clauses().get(0).id(), 2L);
        counts.decisive().put(policy.clauses().get(1).id(), 4L);
        counts.missing().put("loss-severity", 2L);
        counts.missing().put("no-such:value", 1L);
        tally.addJudged(4);
        tally.addRejected(2);
        tally.addFault(ProblemCode.NOT_YES_OR_NO, 2);
        tally.addDue(new Tally.DueRow(
                "台账.csv", 12, "EX-1", "王某某", policy.reference(), "verify", "2024-10-10", "2024-10-11", true));
        try (var workbook = read(written())) {
            var sheet = workbook.getSheetAt(1);
            var lines = new ArrayList<String>();
            for (int row = 0; row <= sheet.getLastRowNum(); row++) {
                lines.add(sheet.getRow(row) == null ? "" : String.join("|", cells(sheet, row)));
            }
            assertThat(lines).contains("案件行数|6.0", "已判断|4.0", "问题行（未判断）|2.0");
            assertThat(lines)
                    .anyMatch(line -> line.startsWith(policy.reference() + "|可予容错|") && line.endsWith("|3.0|0.75"));
            assertThat(lines.toString()).contains("EX-1|王某某|").contains("2024-10-10 – 2024-10-11|逾期|12.0|台账.csv");
            int less = index(lines, "|" + policy.clauses().get(0).label().chinese() + "|");
            int more = index(lines, "|" + policy.clauses().get(1).label().chinese() + "|");
            assertThat(more).isPositive().isLessThan(less);
        }
    }

    private static int index(List<String> lines, String part) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void equal_content_is_equal_bytes_whenever_it_is_written() throws IOException {
        byte[] first = written();
        assertThat(written()).isEqualTo(first);
        try (var zip = opened(first)) {
            assertThat(zip.stream()
                            .map(part -> LocalDateTime.ofInstant(
                                    part.getLastModifiedTime().toInstant(), ZoneId.systemDefault())))
                    .hasSizeGreaterThan(5)
                    .containsOnly(NO_TIME);
        }
        assertThat(new String(part(first, "docProps/core.xml"), StandardCharsets.UTF_8))
                .contains("rongcuo")
                .doesNotContain("created");
    }

    private byte[] part(byte[] workbook, String name) throws IOException {
        try (var zip = opened(workbook)) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    private ZipFile opened(byte[] workbook) throws IOException {
        return new ZipFile(Files.write(folder.resolve("结果.xlsx"), workbook).toFile());
    }

    private byte[] written() throws IOException {
        return written(OWN);
    }

    private byte[] written(OwnColumns own) throws IOException {
        var out = new ByteArrayOutputStream();
        new ResultWorkbook(Messages.in(Language.CHINESE)).write(csv(), own, account(), out);
        return out.toByteArray();
    }

    private ScreeningAccount account() {
        return new ScreeningAccount(
                List.of(new ScreeningAccount.ReadTable("台账.csv", Optional.empty(), 4, 2, PassedOver.NONE, 0)),
                List.of(Example.eligible().policy()),
                Optional.empty(),
                TUE_2024_10_08,
                "1.0",
                5,
                tally,
                "结果.xlsx",
                Optional.empty());
    }

    private Path csv() throws IOException {
        var table = new CsvTable(HEADINGS);
        rows.forEach(table::add);
        return Files.writeString(folder.resolve("结果.csv"), table.text());
    }

    private static XSSFWorkbook read(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static List<String> cells(XSSFSheet sheet, int row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < sheet.getRow(row).getLastCellNum(); i++) {
            var cell = sheet.getRow(row).getCell(i);
            cells.add(
                    cell == null
                            ? ""
                            : cell.getCellType() == CellType.NUMERIC
                                    ? Double.toString(cell.getNumericCellValue())
                                    : cell.getStringCellValue());
        }
        return cells;
    }
}
