package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** Workbooks are written by another library than the one that reads them, or by hand where no library would. */
class SheetTableTest {
    private static final String NAME = "台账.xlsx";
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final SheetLimits LIMITS = SheetLimits.within(320L << 20);
    private static final LocalDateTime START_OF_1980 = LocalDateTime.of(1980, 1, 1, 0, 0);

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void texts_truths_and_numbers_read_as_a_user_sees_them() throws IOException {
        var file = workbook(sheet -> {
            fill(sheet, 0, "编号", " 前后有空格　", true, false, 18.6, 12.0, 0.1 + 0.2, -3.0, 1e-7, 123456789012345.0);
        });
        assertThat(rows(file))
                .containsExactly(Map.entry(
                        1,
                        List.of(
                                "编号",
                                "前后有空格",
                                "TRUE",
                                "FALSE",
                                "18.6",
                                "12",
                                "0.3",
                                "-3",
                                "0.0000001",
                                "123456789012345")));
    }

    @Test
    void a_number_of_sixteen_digits_or_more_reads_as_one_that_has_lost_its_last() throws IOException {
        var file = workbook(sheet -> fill(sheet, 0, 110101199003079123.0, 1e15, 1234567890123456.0, -2e16));
        assertThat(rows(file).get(1))
                .containsExactly("1.10101199003079E+17", "1E+15", "1.23456789012346E+15", "-2E+16");
    }

    @Test
    void the_format_decides_whether_a_number_is_a_date() throws IOException {
        var day = LocalDate.of(2024, 3, 5);
        var formats = List.of(
                "yyyy-mm-dd",
                "yyyy/m/d",
                "yyyy\"年\"m\"月\"d\"日\"",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
                "m\"月\"d\"日\"",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "yyyy年m月d日",
                "yyyy\"年\"m\"月\"");
        var file = workbook(sheet -> {
            var row = sheet.createRow(0);
            for (int i = 0; i < formats.size(); i++) {
                var cell = row.createCell(i);
                cell.setCellValue(day);
                format(cell, formats.get(i));
            }
        });
        assertThat(rows(file).get(1)).hasSize(formats.size()).containsOnly("2024-03-05");
    }

    @Test
    void a_number_that_is_no_date_keeps_its_digits_whatever_letters_its_format_has() throws IOException {
        var formats = List.of(
                "0.00E+00",
                "0\"days\"",
                "[Red]0",
                "[$¥-804]#,##0.00",
                "General\"天\"",
                "0\\d",
                "_(* #,##0_);_(* \\(#,##0\\)");
        var file = workbook(sheet -> {
            var row = sheet.createRow(0);
            for (int i = 0; i < formats.size(); i++) {
                var cell = row.createCell(i);
                cell.setCellValue(45356);
                format(cell, formats.get(i));
            }
        });
        assertThat(rows(file).get(1)).hasSize(formats.size()).containsOnly("45356");
    }

    @Test
    void a_time_of_day_stands_behind_the_date_and_alone_where_there_is_no_date() throws IOException {
        var file = workbook(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(LocalDateTime.of(2024, 3, 5, 9, 30));
            format(row.getCell(0), "yyyy/m/d h:mm");
            row.createCell(1).setCellValue(LocalDateTime.of(2024, 3, 5, 9, 30, 5));
            format(row.getCell(1), "yyyy/m/d h:mm");
            row.createCell(2).setCellValue(45356.9999999999);
            format(row.getCell(2), "yyyy/m/d");
            row.createCell(3).setCellValue(0.5);
            format(row.getCell(3), "h:mm");
            row.createCell(4).setCellValue(30.25);
            format(row.getCell(4), "[h]:mm");
        });
        assertThat(rows(file).get(1))
                .containsExactly("2024-03-05 09:30", "2024-03-05 09:30:05", "2024-03-06", "12:00", "30.25");
    }

    @Test
    void a_month_without_a_day_is_not_given_one() throws IOException {
        var file = workbook(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(LocalDate.of(2024, 3, 1));
            format(row.getCell(0), "yyyy\"年\"m\"月\"");
            row.createCell(1).setCellValue(LocalDate.of(2024, 3, 1));
            format(row.getCell(1), "mmm-yy");
        });
        assertThat(rows(file).get(1)).containsExactly("2024-03", "2024-03");
    }

    @Test
    void a_percentage_keeps_its_sign() throws IOException {
        var file = workbook(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(0.15);
            format(row.getCell(0), "0%");
            row.createCell(1).setCellValue(0.155);
            format(row.getCell(1), "0.00%");
        });
        assertThat(rows(file).get(1)).containsExactly("15%", "15.5%");
    }

    @Test
    void days_may_be_counted_from_1904() throws IOException {
        var file = folder.resolve("1904.xlsx");
        try (var workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(LocalDate.of(2024, 3, 5));
            format(row.getCell(0), "yyyy-mm-dd");
            row.createCell(1).setCellValue(0);
            format(row.getCell(1), "yyyy-mm-dd");
            write(workbook, file);
        }
        assertThat(rows(file).get(1)).containsExactly("2024-03-05", "1904-01-01");
    }

    @Test
    void the_first_days_of_1900_are_those_of_the_calendar() throws IOException {
        var file = workbook(sheet -> {
            var row = sheet.createRow(0);
            double[] serials = {0, 1, 59, 60, 61, -1, 2958465, 2958466};
            for (int i = 0; i < serials.length; i++) {
                row.createCell(i).setCellValue(serials[i]);
                format(row.getCell(i), "yyyy-mm-dd");
            }
        });
        assertThat(rows(file).get(1))
                .containsExactly("0", "1900-01-01", "1900-02-28", "60", "1900-03-01", "-1", "9999-12-31", "2958466");
    }

    @Test
    void a_formula_reads_as_its_last_value_and_an_error_as_its_name() throws IOException {
        var file = folder.resolve("formulas.xlsx");
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellFormula("\"是\"&\"否\"");
            row.createCell(2).setCellFormula("1=1");
            row.createCell(3).setCellFormula("NA()");
            row.createCell(4).setCellErrorValue(FormulaError.DIV0.getCode());
            row.createCell(5).setCellFormula("DATE(2024,3,5)");
            format(row.getCell(5), "yyyy-mm-dd");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            write(workbook, file);
        }
        assertThat(rows(file).get(1)).containsExactly("2", "是否", "TRUE", "#N/A", "#DIV/0!", "2024-03-05");
    }

    private List<UnreadRow> unreadUnderHeadings(String cells) throws IOException {
        var file = raw("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>案号</v></c><c r=\"B1\" t=\"str\"><v>policy</v></c></row>"
                + "<row r=\"2\">" + cells + "</row>");
        var names = ColumnNames.of(new Library(folder).open(), List.of());
        try (var table = open(file, TableChoices.AUTOMATIC)) {
            var header = CaseTableHeader.find(NAME, table.head(), names, problems);
            return unread(table.under(header.orElseThrow()));
        }
    }

    @Test
    void what_an_empty_result_of_a_formula_means_depends_on_who_wrote_it() throws IOException {
        String text = "<c r=\"A2\" t=\"str\"><f>\"\"</f><v></v></c>";
        String number = "<c r=\"B2\"><f>1+1</f><v/></c>";
        assertThat(unreadUnderHeadings(text)).isEmpty();
        assertThat(unreadUnderHeadings("<c r=\"B2\"><f>1+1</f><v>2</v></c>")).isEmpty();
        assertThat(unreadUnderHeadings(number)).extracting(UnreadRow::column).containsExactly(2);
        assertThat(unreadUnderHeadings(text + number))
                .extracting(UnreadRow::column)
                .containsExactly(1);
        assertThat(unreadUnderHeadings("<c r=\"B2\"><f>1+1</f></c>"))
                .extracting(UnreadRow::column)
                .containsExactly(2);
    }

    @Test
    void rich_text_and_escaped_characters_read_as_their_text() throws IOException {
        var file = folder.resolve("rich.xlsx");
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(0);
            var text = new XSSFRichTextString("按程序报批");
            text.applyFont(0, 1, workbook.createFont());
            row.createCell(0).setCellValue(text);
            row.createCell(1).setCellValue("一行\n二行");
            row.createCell(2).setCellValue("a_x005F_x000D_b");
            write(workbook, file);
        }
        assertThat(rows(file).get(1)).containsExactly("按程序报批", "一行\n二行", "a_x000D_b");
    }

    @Test
    void rows_have_the_numbers_of_the_sheet_and_blank_ones_are_left_out() throws IOException {
        var file = workbook(sheet -> {
            fill(sheet, 0, "编号");
            sheet.createRow(1).createCell(3);
            fill(sheet, 4, "", "b", "");
            fill(sheet, 9, " ");
            fill(sheet, 11, "c");
        });
        assertThat(rows(file))
                .containsExactly(
                        Map.entry(1, List.of("编号")), Map.entry(5, List.of("", "b")), Map.entry(12, List.of("c")));
    }

    @Test
    void rows_that_do_not_say_their_numbers_are_counted() throws IOException {
        var file = raw("<row><c><v>1</v></c></row><row/><row><c><v>3</v></c><c t=\"b\"><v>1</v></c></row>");
        assertThat(rows(file)).containsExactly(Map.entry(1, List.of("1")), Map.entry(3, List.of("3", "TRUE")));
    }

    @Test
    void the_first_sheet_that_is_not_hidden_is_read_and_the_others_are_named() throws IOException {
        var file = folder.resolve("sheets.xlsx");
        try (var workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("字典"), 0, "是");
            fill(workbook.createSheet("缓存"), 0, "x");
            fill(workbook.createSheet("台账"), 0, "编号");
            fill(workbook.createSheet("去年"), 0, "编号");
            workbook.createSheet("Sheet3");
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            workbook.setActiveSheet(2);
            write(workbook, file);
        }
        try (var table = open(file, TableChoices.AUTOMATIC)) {
            assertThat(table.form().sheet()).contains(new TableForm.Known("台账", TableForm.Basis.GUESSED));
            assertThat(table.form().notes())
                    .containsExactly(
                            new TableForm.Note("sheets-hidden", List.of("字典、缓存")),
                            new TableForm.Note("sheets-not-read", List.of("去年")));
        }
        for (String wanted : List.of("去年", "2")) {
            try (var table = open(file, chosen(wanted))) {
                assertThat(table.form().sheet()).contains(new TableForm.Known("去年", TableForm.Basis.GIVEN));
            }
        }
        try (var table = open(file, chosen("字典"))) {
            assertThat(table.head()).containsExactly(new RowBlock.Row(1, List.of("是")));
        }
        assertThat(SheetTable.open(file, NAME, chosen("明年"), problems)).isEmpty();
        assertThat(problems.inFileOrder().get(0).arguments()).containsExactly("明年", "字典、缓存、台账、去年、Sheet3");
        assertThat(codes()).containsExactly(ProblemCode.NO_SUCH_SHEET);
    }

    @Test
    void an_empty_sheet_is_told_with_the_sheets_that_are_not() throws IOException {
        var file = folder.resolve("sheets.xlsx");
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("封面").createRow(0).createCell(0);
            fill(workbook.createSheet("台账"), 0, "编号");
            write(workbook, file);
        }
        assertRefused(file, LIMITS, ProblemCode.EMPTY_SHEET);
        assertRefused(raw(""), LIMITS, ProblemCode.EMPTY_FILE);
    }

    @Test
    void of_merged_cells_the_first_is_read_or_all_where_that_is_asked_for() throws IOException {
        var file = workbook(sheet -> {
            fill(sheet, 0, "台账");
            fill(sheet, 1, "部门", "编号");
            fill(sheet, 4, "财政局", "1");
            fill(sheet, 5, "", "2");
            fill(sheet, 6, "", "3");
            fill(sheet, 7, "教育局", "4");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            sheet.addMergedRegion(new CellRangeAddress(4, 6, 0, 0));
        });
        try (var table = open(file, TableChoices.AUTOMATIC)) {
            assertThat(table.form().notes()).containsExactly(new TableForm.Note("cells-merged", List.of("1", "A5:A7")));
            assertThat(rows(table, RowPlace.START).get(6)).containsExactly("", "2");
        }
        var filled = new TableChoices(Optional.empty(), Optional.empty(), Optional.empty(), TableChoices.Merged.FILLED);
        try (var table = open(file, filled)) {
            assertThat(table.form().notes()).isEmpty();
            assertThat(rows(table, RowPlace.START))
                    .containsEntry(1, List.of("台账", "台账"))
                    .containsEntry(5, List.of("财政局", "1"))
                    .containsEntry(7, List.of("财政局", "3"))
                    .containsEntry(8, List.of("教育局", "4"));
            assertThat(rows(table, new RowPlace(0, 6)))
                    .containsExactly(Map.entry(7, List.of("财政局", "3")), Map.entry(8, List.of("教育局", "4")));
        }
    }

    @Test
    void rows_hidden_by_a_filter_are_read_and_told() throws IOException {
        var file = workbook(sheet -> {
            fill(sheet, 0, "a");
            fill(sheet, 1, "b");
            sheet.getRow(1).setZeroHeight(true);
        });
        try (var table = open(file, TableChoices.AUTOMATIC)) {
            assertThat(table.form().notes()).containsExactly(new TableForm.Note("rows-hidden", List.of("1")));
            assertThat(rows(table, RowPlace.START)).hasSize(2);
        }
    }

    @Test
    void portions_follow_each_other_and_begin_at_any_place() throws IOException {
        var file = folder.resolve("many.xlsx");
        try (var workbook = new SXSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 4_500; i++) {
                sheet.createRow(i * 2).createCell(0).setCellValue("第" + i + "件");
            }
            write(workbook, file);
        }
        try (var table = open(file, TableChoices.AUTOMATIC)) {
            assertThat(table.head()).hasSize(30);
            assertThat(table.after(table.head().get(2))).isEqualTo(new RowPlace(0, 5));
            var counts = new ArrayList<Integer>();
            var place = new RowPlace(0, 5);
            try (var source = table.rows(place)) {
                for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
                    assertThat(portion.get().start()).isEqualTo(place);
                    place = portion.get().end();
                    counts.add(portion.get().rows().orElseThrow().rows());
                    assertThat(rows(table, place))
                            .hasSize(4_497 - counts.stream().mapToInt(i -> i).sum());
                }
            }
            assertThat(counts).containsExactly(2_000, 2_000, 497);
        }
    }

    @Test
    void a_row_may_be_as_wide_as_a_sheet() throws IOException {
        var file = workbook(sheet -> {
            var row = sheet.createRow(0);
            for (int i = 0; i < SheetLimits.COLUMNS; i++) {
                row.createCell(i).setCellValue(i);
            }
        });
        assertThat(rows(file).get(1)).hasSize(SheetLimits.COLUMNS).endsWith("16383");
    }

    @Test
    void a_cell_longer_than_spreadsheets_hold_costs_its_row_alone() throws IOException {
        var file = raw(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"/><c r=\"B2\" t=\"inlineStr\"><is><t>"
                        + "长".repeat(40_000) + "</t></is></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>");
        try (var table = open(file, TableChoices.AUTOMATIC)) {
            assertThat(rows(table, RowPlace.START).keySet()).containsExactly(1, 3);
            assertThat(unread(table)).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(2);
                assertThat(row.column()).isEqualTo(2);
                assertThat(row.code()).isEqualTo(ProblemCode.CELL_TOO_LONG);
            });
        }
    }

    @Test
    void rows_before_a_broken_one_are_read() throws IOException {
        var rows = new StringBuilder();
        for (int i = 1; i < 900; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        for (String broken : List.of(
                "<row r=\"900\"><c r=\"A900\"><v>1</x></c></row>",
                "<row r=\"900\"><c r=\"A900\" t=\"d\"><v>2024-03-05</v></c></row>",
                "<row r=\"900\"><c r=\"A900\"><f t=\"shared\" si=\"7\"/><v>1</v></c></row>",
                "<row r=\"900\"><c r=\"A900\"><v>&nbsp;</v></c></row>",
                "<row r=\"899\"><c r=\"A899\"><v>1</v></c></row>",
                "<row r=\"2000000\"><c r=\"A900\"><v>1</v></c></row>",
                "<row r=\"x\"><c r=\"A900\"><v>1</v></c></row>",
                "<row r=\"900\"><c r=\"A900\"><v>\u0001</v></c></row>")) {
            try (var table = open(raw(rows + broken + "<row r=\"901\"/>"), TableChoices.AUTOMATIC)) {
                assertThat(rows(table, RowPlace.START)).hasSize(899);
                assertThat(unread(table))
                        .containsExactly(new UnreadRow(900, 0, ProblemCode.SHEET_BROKEN, List.of(), ""));
            }
        }
        assertThat(SheetTable.open(raw("<row r=\"1\"><c>"), NAME, TableChoices.AUTOMATIC, problems))
                .isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.SHEET_BROKEN);
    }

    @Test
    void what_no_spreadsheet_program_writes_is_refused_before_it_takes_time_or_memory() throws IOException {
        var rows = List.of(
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"$ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>+2000000000</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2<!-- -->000000000</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"&#115;\"><v>2000000000</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t='s'><v>7</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>" + "9".repeat(300_000) + "</v></c></row>",
                "<row r=\"1\">" + "<c/>".repeat(20_000) + "</row>",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(9 << 20)
                        + "</t></is></c></row><row r=\"2\"/>",
                "<row><c r=\"A1\"/></row><row r=\"2\"/>");
        for (String row : rows) {
            assertRefused(raw(row), LIMITS, ProblemCode.WORKBOOK_DAMAGED);
        }
        String doctype = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>";
        assertRefused(zip(parts(doctype + sheet(""))), LIMITS, ProblemCode.WORKBOOK_DAMAGED);
        var utf16 = parts("");
        utf16.put("xl/worksheets/sheet1.xml", sheet("").getBytes(StandardCharsets.UTF_16));
        assertRefused(zip(utf16), LIMITS, ProblemCode.WORKBOOK_DAMAGED);
        var twice = parts(sheet(""));
        twice.put("XL/Worksheets/sheet1.xml", sheet("").getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(twice), LIMITS, ProblemCode.WORKBOOK_DAMAGED);
    }

    @Test
    void huge_exponents_are_not_written_out() throws IOException {
        var file = raw("<row r=\"1\"><c r=\"A1\"><v>1e999999999</v></c><c r=\"B1\"><v>1e-999999999</v></c>"
                + "<c r=\"C1\"><v>0e999999999</v></c></row>");
        assertThat(rows(file).get(1)).containsExactly("1E+999999999", "1E-999999999", "0");
    }

    @Test
    void a_bomb_is_refused_by_what_it_unpacks_to() throws IOException {
        var parts = parts(sheet("") + " ".repeat(4 << 20));
        var small = new SheetLimits(1 << 20, 1 << 20, 1 << 20, 100, 200, 1 << 20);
        assertRefused(zip(parts), small, ProblemCode.WORKBOOK_TOO_LARGE);
        var styled = parts(sheet(""));
        styled.put("xl/workbook.xml", ("<!-- -->" + " ".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(styled), small, ProblemCode.WORKBOOK_TOO_LARGE);
        var crowd = parts(sheet(""));
        for (int i = 0; i < 100; i++) {
            crowd.put("xl/media/" + i, new byte[0]);
        }
        assertRefused(zip(crowd), small, ProblemCode.WORKBOOK_DAMAGED);
        assertRefused(zip(parts(sheet("") + " ".repeat(70 << 20))), LIMITS, ProblemCode.WORKBOOK_DAMAGED);
    }

    @Test
    void texts_that_memory_would_not_hold_are_refused() throws IOException {
        var file = workbook(sheet -> {
            for (int i = 0; i < 1_000; i++) {
                fill(sheet, i, "第" + i + "件");
            }
        });
        var limits = new SheetLimits(1 << 20, 1 << 20, 1 << 20, 100, 200, 50_000);
        assertRefused(file, limits, ProblemCode.WORKBOOK_TEXTS);
    }

    @Test
    void array_formulas_that_would_take_hours_are_refused() throws IOException {
        var rows = new StringBuilder();
        for (int i = 1; i <= 50_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\"><f t=\"array\" ref=\"A")
                    .append(i)
                    .append("\">X</f><v>1</v></c></row>");
        }
        assertRefused(raw(rows.toString()), LIMITS, ProblemCode.ARRAY_FORMULAS);
    }

    @Test
    void merged_areas_without_end_are_refused() throws IOException {
        String row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        String most = merged(row, SheetLimits.MERGED_AREAS);
        try (var table = open(zip(parts(most)), TableChoices.AUTOMATIC)) {
            assertThat(table.form().notes())
                    .containsExactly(new TableForm.Note("cells-merged", List.of("100000", "A2:B2")));
        }
        assertRefused(zip(parts(merged(row, SheetLimits.MERGED_AREAS + 1))), LIMITS, ProblemCode.MERGED_AREAS);
    }

    private static String merged(String rows, int areas) {
        String merges = "<mergeCells>" + "<mergeCell ref=\"A2:B2\"/>".repeat(areas) + "</mergeCells>";
        return sheet(rows).replace("</worksheet>", merges + "</worksheet>");
    }

    @Test
    void sheets_without_end_are_refused_and_of_many_the_first_are_named() throws IOException {
        var many = parts(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        listSheets(many, SheetLimits.SHEETS);
        try (var table = open(zip(many), TableChoices.AUTOMATIC)) {
            assertThat(table.form().notes()).singleElement().satisfies(note -> {
                assertThat(note.id()).isEqualTo("sheets-not-read");
                assertThat(note.arguments().get(0)).startsWith("表1、表2、").endsWith("表20、…");
            });
        }
        listSheets(many, SheetLimits.SHEETS + 1);
        assertRefused(zip(many), LIMITS, ProblemCode.TOO_MANY_SHEETS);
    }

    /** All of them of one part. */
    private static void listSheets(Map<String, byte[]> parts, int count) {
        String list = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        var sheets = new StringBuilder();
        for (int i = 0; i < count; i++) {
            sheets.append("<sheet name=\"表" + i + "\" sheetId=\"" + (i + 1) + "\" r:id=\"r1\"/>");
        }
        parts.put(
                "xl/workbook.xml",
                list.replaceFirst("<sheets>.*</sheets>", "<sheets>" + sheets + "</sheets>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_sheet_whose_first_tag_comes_late_is_not_searched_for_it() throws IOException {
        var parts = parts(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        listSheets(parts, 2);
        String list = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/workbook.xml",
                list.replace("sheetId=\"2\" r:id=\"r1\"", "sheetId=\"2\" r:id=\"r2\"")
                        .getBytes(StandardCharsets.UTF_8));
        String relations = new String(parts.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations
                        .replaceFirst(
                                "(<Relationship .*?/>)", "$1<Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/>")
                        .getBytes(StandardCharsets.UTF_8));
        var limits = new SheetLimits(1 << 20, 1 << 20, 1 << 20, 100, 200, 1 << 20);
        parts.put("xl/worksheets/sheet2.xml", (" ".repeat(2 << 20) + sheet("")).getBytes(StandardCharsets.UTF_8));
        var found = new Problems();
        try (var table = SheetTable.open(zip(parts), NAME, TableChoices.AUTOMATIC, limits, found)
                .orElseThrow()) {
            assertThat(table.form().notes()).isEmpty();
        }
    }

    @Test
    void an_archive_of_another_kind_is_no_workbook() throws IOException {
        assertRefused(zip(Map.of("word/document.xml", new byte[0])), LIMITS, ProblemCode.NOT_A_WORKBOOK);
        var word = parts(sheet(""));
        word.remove("xl/workbook.xml");
        assertRefused(zip(word), LIMITS, ProblemCode.NOT_A_WORKBOOK);
        assertRefused(zip(Map.of()), LIMITS, ProblemCode.NOT_A_WORKBOOK);
    }

    @Test
    void a_workbook_of_hidden_sheets_has_none_to_read() throws IOException {
        var parts = parts(sheet(""));
        parts.put(
                "xl/workbook.xml",
                new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8)
                        .replace("sheetId", "state=\"hidden\" sheetId")
                        .getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(parts), LIMITS, ProblemCode.NO_VISIBLE_SHEET);
    }

    @Test
    void a_truncated_or_altered_file_is_a_problem_and_nothing_else() throws IOException {
        var file = zip(unpacked(workbook(sheet -> {
            // With the times of its parts, the one thing that would make other bytes of it on another day.
            sheet.getWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            for (int i = 0; i < 200; i++) {
                fill(sheet, i, "第" + i + "件", i * 1.5, i % 2 == 0);
            }
        })));
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(20240305);
        for (int i = 0; i < 20; i++) {
            Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertRefused(file, LIMITS, ProblemCode.WORKBOOK_DAMAGED);
        }
        Files.write(file, whole);
        var expected = rows(file);
        for (int i = 0; i < 60; i++) {
            byte[] altered = whole.clone();
            altered[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, altered);
            var found = new Problems();
            var table = SheetTable.open(file, NAME, TableChoices.AUTOMATIC, found);
            assertThat(table.isPresent()).isNotEqualTo(found.hasErrors());
            if (table.isPresent()) {
                try (var opened = table.get()) {
                    assertThat(rows(opened, RowPlace.START)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void a_workbook_reads_as_another_library_reads_it() throws IOException {
        var random = new Random(4);
        for (int run = 0; run < 10; run++) {
            var file = folder.resolve("random.xlsx");
            var expected = new TreeMap<Integer, List<String>>();
            try (var workbook = new XSSFWorkbook()) {
                var sheet = workbook.createSheet();
                for (int i = 0; i < 100; i++) {
                    if (random.nextInt(8) == 0) {
                        continue;
                    }
                    var row = sheet.createRow(i);
                    for (int j = 0; j < 12; j++) {
                        if (random.nextInt(6) > 0) {
                            randomCell(row.createCell(j), random);
                        }
                    }
                }
                write(workbook, file);
            }
            try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                for (var row : workbook.getSheetAt(0)) {
                    var texts = new ArrayList<String>();
                    for (int j = 0; j < row.getLastCellNum(); j++) {
                        texts.add(Optional.ofNullable(row.getCell(j))
                                .map(SheetTableTest::text)
                                .orElse(""));
                    }
                    while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
                        texts.remove(texts.size() - 1);
                    }
                    if (!texts.isEmpty()) {
                        expected.put(row.getRowNum() + 1, texts);
                    }
                }
            }
            assertThat(rows(file)).isEqualTo(expected);
        }
    }

    private static void randomCell(XSSFCell cell, Random random) {
        String[] formats = {"General", "0.00", "0%", "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy h:mm", "#,##0", "@"
        };
        switch (random.nextInt(7)) {
            case 0 -> cell.setCellValue("  文字" + random.nextInt() + "\n<&>\" ");
            case 1 -> cell.setCellValue(random.nextBoolean());
            case 2 -> cell.setCellValue(random.nextInt(100_000));
            case 3 -> cell.setCellValue(random.nextInt(60_000) + random.nextInt(86_400) / 86_400.0);
            case 4 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(18) - 8));
            case 5 -> cell.setCellValue(61 + random.nextInt(70_000));
            default -> {
                cell.setCellFormula("1+1");
                cell.setCellValue(random.nextInt(50_000));
            }
        }
        format(cell, formats[random.nextInt(formats.length)]);
    }

    /** What the other library says of a cell, in our way of writing it. */
    private static String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> numeric(cell);
            default -> "";
        };
    }

    private static String numeric(Cell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell) && value >= 61 && value < 2_958_466) {
            var time = DateUtil.getLocalDateTime(value, false, true);
            String day = time.toLocalDate().toString();
            String clock = time.toLocalTime().toString();
            return clock.equals("00:00") ? day : day + " " + clock;
        }
        if (DateUtil.isCellDateFormatted(cell) && value >= 1 && value < 61) {
            return value < 60
                    ? LocalDate.of(1899, 12, 31).plusDays((long) value) + clock(value)
                    : plain(BigDecimal.valueOf(value));
        }
        return cell.getCellStyle().getDataFormatString().endsWith("%")
                ? plain(BigDecimal.valueOf(value).movePointRight(2)) + "%"
                : plain(BigDecimal.valueOf(value));
    }

    private static String clock(double value) {
        String clock =
                DateUtil.getLocalDateTime(value, false, true).toLocalTime().toString();
        return clock.equals("00:00") ? "" : " " + clock;
    }

    private static String plain(BigDecimal value) {
        var rounded = value.round(new MathContext(15)).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private Path workbook(Consumer<XSSFSheet> content) throws IOException {
        var file = folder.resolve("table.xlsx");
        try (var workbook = new XSSFWorkbook()) {
            content.accept(workbook.createSheet("台账"));
            write(workbook, file);
        }
        return file;
    }

    private static void write(org.apache.poi.ss.usermodel.Workbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static void fill(XSSFSheet sheet, int number, Object... values) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            var cell = row.createCell(i);
            if (values[i] instanceof String text) {
                cell.setCellValue(text);
            } else if (values[i] instanceof Boolean truth) {
                cell.setCellValue(truth);
            } else {
                cell.setCellValue(((Number) values[i]).doubleValue());
            }
        }
    }

    private static void format(XSSFCell cell, String format) {
        var workbook = cell.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private Path raw(String rows) throws IOException {
        return zip(parts(sheet(rows)));
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** A workbook of one sheet, without styles and shared texts. */
    private static Map<String, byte[]> parts(String sheet) {
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new TreeMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + kind + "\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        var bytes = new TreeMap<String, byte[]>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static Map<String, byte[]> unpacked(Path workbook) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** Equal parts give equal bytes. */
    private Path zip(Map<String, byte[]> parts) throws IOException {
        var file = folder.resolve("raw.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(START_OF_1980);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private void assertRefused(Path file, SheetLimits limits, ProblemCode code) {
        var found = new Problems();
        assertThat(SheetTable.open(file, NAME, TableChoices.AUTOMATIC, limits, found))
                .isEmpty();
        assertThat(found.inFileOrder()).extracting(Problem::code).containsExactly(code);
    }

    private List<ProblemCode> codes() {
        return problems.inFileOrder().stream().map(Problem::code).toList();
    }

    private static TableChoices chosen(String name) {
        return new TableChoices(Optional.empty(), Optional.empty(), Optional.of(name), TableChoices.Merged.TOP_LEFT);
    }

    private CaseTable open(Path file, TableChoices choices) {
        var table = SheetTable.open(file, NAME, choices, problems);
        assertThat(codes()).isEmpty();
        return table.orElseThrow();
    }

    private Map<Integer, List<String>> rows(Path file) {
        try (var table = open(file, TableChoices.AUTOMATIC)) {
            return rows(table, RowPlace.START);
        }
    }

    private static Map<Integer, List<String>> rows(CaseTable table, RowPlace from) {
        var rows = new TreeMap<Integer, List<String>>();
        try (var source = table.rows(from)) {
            for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
                var block = portion.get().rows().orElseThrow();
                for (int i = 0; i < block.rows(); i++) {
                    rows.put(block.number(i), block.row(i).cells());
                }
            }
        }
        return rows;
    }

    private static List<UnreadRow> unread(CaseTable table) {
        var unread = new ArrayList<UnreadRow>();
        try (var source = table.rows(RowPlace.START)) {
            for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
                unread.addAll(portion.get().rows().orElseThrow().unread());
            }
        }
        return unread;
    }
}
