package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.TableColumn;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.EventId;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.reading.CaseReader;
import rongcuo.reading.CaseTable;
import rongcuo.reading.CaseTableHeader;
import rongcuo.reading.ColumnNames;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TableChoices;
import rongcuo.source.Problems;

/** A table to fill in is read back as it was filled in, without an option and without a word. */
class TemplateRoundTripTest {
    private static final LocalDate FRI_2024_03_15 = LocalDate.of(2024, 3, 15);
    private static final String OPEN = "不详";
    private static final String NONE = "无";

    @TempDir
    Path folder;

    static List<String> policies() {
        return library().ids();
    }

    private static PolicyLibrary library() {
        return PolicyLibrary.open(List.of(Path.of("policies")), new Problems());
    }

    private Path made(String policy, String ending) {
        var path = folder.resolve("填报表." + ending);
        var run = Program.run(List.of("policy", "template", policy, "-o", path.toString()));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return path;
    }

    /** The lines of the result under its headings. */
    private List<String> screened(Path table) throws IOException {
        var result = folder.resolve("结果.jsonl");
        var run = Program.run(List.of("screen", table.toString(), "-o", result.toString(), "--force"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err().replaceAll(".*表中没有数据行\n", "")).doesNotContain("填报表.xlsx:", "填报表.csv:", "没有对应的列");
        return Files.readAllLines(result, StandardCharsets.UTF_8);
    }

    @Test
    void there_are_six_policies() {
        assertThat(policies()).hasSize(6);
    }

    /** A template whose example has become a case of its own, by a number of its own. */
    private Path filled(String policy, String ending) throws IOException {
        var table = made(policy, ending);
        if (ending.equals("csv")) {
            return Files.writeString(table, Files.readString(table).replace("示例-1", "甲-1"));
        }
        try (var in = Files.newInputStream(table);
                var workbook = new XSSFWorkbook(in)) {
            workbook.getSheetAt(0).getRow(1).getCell(0).setCellValue("甲-1");
            try (var out = Files.newOutputStream(table)) {
                workbook.write(out);
            }
        }
        return table;
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_example_is_no_case(String policy) throws IOException {
        for (String ending : List.of("xlsx", "csv")) {
            assertThat(screened(made(policy, ending))).isEmpty();
        }
        var run = Program.run(
                List.of("screen", folder.resolve("填报表.csv").toString(), "-o", folder + "/结果.csv", "--lang", "zh"));
        assertThat(run.err()).contains("表中没有数据行", "示例等 1 行未读");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_example_filled_in_is_one_row_that_is_judged(String policy) throws IOException {
        assertThat(screened(filled(policy, "xlsx")))
                .singleElement()
                .asString()
                .contains("\"case\":\"甲-1\"")
                .contains("\"policy\":{\"id\":\"" + policy + "\"");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_text_table_is_judged_like_the_workbook(String policy) throws IOException {
        assertThat(withoutTable(screened(filled(policy, "csv"))))
                .isEqualTo(withoutTable(screened(filled(policy, "xlsx"))));
    }

    private static List<String> withoutTable(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("\"table\":\"[^\"]*\"", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_csv_result_has_one_row_for_a_case(String policy) throws IOException {
        for (String ending : List.of("xlsx", "csv")) {
            var result = folder.resolve("结果.csv");
            var run = Program.run(
                    List.of("screen", filled(policy, ending).toString(), "-o", result.toString(), "--force"));
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(Files.readString(result)).startsWith("\uFEFF结论,适用办法,").containsOnlyOnce("甲-1");
            assertThat(folder.resolve("结果.问题行.csv")).doesNotExist();
            Files.delete(folder.resolve("填报表." + ending));
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatever_the_lists_offer_is_understood(String policy) throws IOException {
        var table = made(policy, "xlsx");
        List<List<String>> filled;
        try (var in = Files.newInputStream(table);
                var workbook = new XSSFWorkbook(in)) {
            filled = fill(workbook.getSheetAt(0), choices(workbook.getSheetAt(0), workbook), numbers(table));
            try (var out = Files.newOutputStream(table)) {
                workbook.write(out);
            }
        }
        assertThat(filled).hasSizeGreaterThan(3);
        var cases = read(table);
        assertThat(cases).hasSize(filled.size());
        assertThat(screened(table)).hasSize(filled.size());
        for (int i = 0; i < filled.size(); i++) {
            assertSays(cases.get(i), filled.get(i), table);
        }
    }

    /** What the drop-down of each column offers, as POI finds it. */
    private static List<List<String>> choices(XSSFSheet sheet, XSSFWorkbook workbook) {
        var choices = new ArrayList<List<String>>();
        for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
            choices.add(List.of());
        }
        for (var validation : sheet.getDataValidations()) {
            var constraint = validation.getValidationConstraint();
            var explicit = Optional.ofNullable(constraint.getExplicitListValues());
            var offered = explicit.isPresent() ? List.of(explicit.get()) : listed(constraint.getFormula1(), workbook);
            for (var region : validation.getRegions().getCellRangeAddresses()) {
                choices.set(region.getFirstColumn(), offered);
            }
        }
        return choices;
    }

    private static List<String> listed(String area, XSSFWorkbook workbook) {
        var listed = new ArrayList<String>();
        for (CellReference cell : new AreaReference(area, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
            listed.add(workbook.getSheet(cell.getSheetName())
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getStringCellValue());
        }
        return listed;
    }

    private static Optional<CaseTableHeader> header(CaseTable table, Problems problems) {
        return CaseTableHeader.find(table.name(), table.head(), ColumnNames.of(library(), List.of()), problems);
    }

    private static CaseTable opened(Path file) {
        return CaseTable.open(file, "填报表", TableChoices.AUTOMATIC, new Problems())
                .orElseThrow();
    }

    /** The types of the columns of numbers, absent for the others. */
    private static List<Optional<FactType.NumberType>> numbers(Path file) {
        var numbers = new ArrayList<Optional<FactType.NumberType>>();
        try (var table = opened(file)) {
            var problems = new Problems();
            var header = header(table, problems).orElseThrow();
            assertThat(problems.inFileOrder()).isEmpty();
            for (int i = 0; i < header.columns().size(); i++) {
                numbers.add(header.fact(i)
                        .map(FactDeclaration::type)
                        .filter(FactType.NumberType.class::isInstance)
                        .map(FactType.NumberType.class::cast));
            }
        }
        return numbers;
    }

    /** Fills one row for each choice of the longest list, with dates as dates and numbers as numbers. */
    private static List<List<String>> fill(
            XSSFSheet sheet, List<List<String>> choices, List<Optional<FactType.NumberType>> numbers) {
        int rows = 3;
        for (var offered : choices) {
            // Two more: of the lists that take several values.
            rows = Math.max(rows, offered.size() + 2);
        }
        var filled = new ArrayList<List<String>>();
        for (int row = 0; row < rows; row++) {
            var cells = new ArrayList<String>();
            var example = sheet.getRow(1);
            var target = row == 0 ? example : sheet.createRow(row + 1);
            for (int column = 0; column < choices.size(); column++) {
                cells.add(fill(target, example, column, row, choices.get(column), numbers.get(column)));
            }
            filled.add(cells);
        }
        return filled;
    }

    private static String fill(
            XSSFRow target,
            XSSFRow example,
            int column,
            int row,
            List<String> offered,
            Optional<FactType.NumberType> number) {
        var cell = target.getCell(column) == null ? target.createCell(column) : target.getCell(column);
        cell.setCellStyle(example.getCell(column).getCellStyle());
        if (number.isPresent()) {
            var value = number.get().min().orElse(BigDecimal.ZERO).add(BigDecimal.valueOf(row % 3));
            cell.setCellValue(value.doubleValue());
            return value.toPlainString();
        }
        if (cell.getCellStyle().getDataFormatString().equals("yyyy-mm-dd")) {
            var day = FRI_2024_03_15.plusDays(row + column);
            cell.setCellValue(day);
            return day.toString();
        }
        // Every choice once, but in another order in each column.
        String text = offered.isEmpty() ? "填写-" + row + "-" + column : offered.get((row + column) % offered.size());
        cell.setCellValue(text);
        return text;
    }

    private static List<CaseFile> read(Path file) {
        var cases = new ArrayList<CaseFile>();
        try (var table = opened(file)) {
            var problems = new Problems();
            var header = header(table, problems).orElseThrow();
            var reader = CaseReader.of(library(), problems);
            try (var rows = table.rows(table.after(header.row()))) {
                for (var portion = rows.next(); portion.isPresent(); portion = rows.next()) {
                    var block = portion.get().rows().orElseThrow();
                    for (int i = 0; i < block.rows(); i++) {
                        header.caseFile(block.row(i), reader, problems).ifPresent(cases::add);
                    }
                }
            }
            assertThat(problems.inFileOrder()).isEmpty();
        }
        return cases;
    }

    private static void assertSays(CaseFile caseFile, List<String> cells, Path file) {
        var understood = new LinkedHashSet<FactId>();
        try (var table = opened(file)) {
            var header = header(table, new Problems()).orElseThrow();
            for (int i = 0; i < cells.size(); i++) {
                var column = header.columns().get(i);
                String cell = cells.get(i);
                var fact = header.fact(i);
                if (fact.isPresent()) {
                    understood.add(fact.get().id());
                    assertThat(statement(caseFile, fact.get().id()))
                            .as(column.heading() + " " + cell)
                            .isEqualTo(expected(fact.get().type(), cell));
                } else if (column.role() == TableColumn.Role.EVENT) {
                    assertThat(caseFile.events().dayOf(new EventId(column.name())))
                            .contains(LocalDate.parse(cell));
                }
            }
            assertThat(caseFile.id()).isEqualTo(cells.get(0));
            assertThat(caseFile.policies()).containsExactly(cells.get(2));
        }
        assertThat(understood).isNotEmpty();
    }

    private static Statement statement(CaseFile caseFile, FactId fact) {
        return Optional.ofNullable(caseFile.facts().get(fact)).orElseThrow().statement();
    }

    private static Statement expected(FactType type, String cell) {
        if (cell.equals(OPEN)) {
            return new Statement.Open();
        }
        if (type instanceof FactType.SetType) {
            return new Statement.Members(
                    cell.equals(NONE) ? Map.of() : Map.of(id(type, cell), Truth.TRUE), Truth.FALSE);
        }
        if (type instanceof FactType.Listed) {
            return new Statement.Is(new Value.WordValue(id(type, cell)));
        }
        if (type instanceof FactType.NumberType) {
            return new Statement.Is(new Value.NumberValue(new BigDecimal(cell)));
        }
        if (type instanceof FactType.DateType) {
            return new Statement.Is(new Value.DateValue(LocalDate.parse(cell)));
        }
        assertThat(Set.of("是", "否")).contains(cell);
        return new Statement.Is(new Value.TruthValue(cell.equals("是")));
    }

    private static String id(FactType type, String cell) {
        for (AllowedValue value : ((FactType.Listed) type).values()) {
            if (value.label().chinese().equals(cell) || value.id().equals(cell)) {
                return value.id();
            }
        }
        throw new AssertionError("nothing is called " + cell);
    }
}
