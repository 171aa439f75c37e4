package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.source.ProblemCode;

/** What the golden outputs tell of faults: each kind once at least, and nothing of how the program is made. */
class ProblemCodesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z-]+)\"");

    /** Files too large to keep beside the tests; they are made below. */
    private static final Set<ProblemCode> MADE_BELOW = EnumSet.of(
            ProblemCode.TOO_LARGE,
            ProblemCode.TEXT_TOO_LONG,
            ProblemCode.TOO_MANY_CASES,
            ProblemCode.TOO_MANY_RESPONDENTS,
            ProblemCode.ROW_TOO_LONG,
            ProblemCode.JSON_KEY_TOO_LATE);

    /** Workbooks are made below too: nobody could read in a golden case what is wrong with one. */
    private static final Set<ProblemCode> OF_WORKBOOKS = EnumSet.of(
            ProblemCode.NOT_A_WORKBOOK,
            ProblemCode.WORKBOOK_DAMAGED,
            ProblemCode.WORKBOOK_TOO_LARGE,
            ProblemCode.NO_SUCH_SHEET,
            ProblemCode.NO_VISIBLE_SHEET,
            ProblemCode.EMPTY_SHEET,
            ProblemCode.TOO_MANY_SHEETS,
            ProblemCode.ARRAY_FORMULAS,
            ProblemCode.MERGED_AREAS,
            ProblemCode.SHEET_BROKEN,
            ProblemCode.NO_HEADING_ROW_IN_SHEET,
            ProblemCode.CASE_ID_AS_NUMBER,
            ProblemCode.FORMULA_WITHOUT_VALUE);

    /** When the texts of a workbook are too many depends on the memory of the machine. */
    private static final Set<ProblemCode> OF_THE_MACHINE = EnumSet.of(ProblemCode.WORKBOOK_TEXTS);

    /** Policies on which ten million conflicts are not enough are not kept beside the tests. */
    private static final Set<ProblemCode> BEYOND_ANY_TEST =
            EnumSet.of(ProblemCode.PROOFS_CUT_SHORT, ProblemCode.PROPERTY_UNPROVED);

    /** Of a command whose result is a calendar file; what is wrong is then told in words. */
    private static final Set<ProblemCode> TOLD_IN_WORDS = EnumSet.of(ProblemCode.NOT_OUR_CALENDAR);

    /** In JSON alone a null is a word for the reader. */
    private static final Pattern OF_THE_PROGRAM = Pattern.compile("Exception|Error\\b|(?<![\":])\\bnull\\b|\\bjava\\.|"
            + "\\btools\\.jackson|picocli|snakeyaml|\\brongcuo\\.(?:cli|reading|rendering|fact|policy)\\.|"
            + "\\bat [a-z]+\\.[\\w.]+\\(|@[0-9a-f]{6,8}\\b|Optional\\[|(?<!\\w)\\{[0-9]}");

    private static final String HEADINGS =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>案号</v></c>" + "<c r=\"B1\" t=\"str\"><v>姓名</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void every_kind_of_fault_is_told_in_a_golden_output() throws IOException {
        var told = new TreeSet<String>();
        var outputs = new ArrayList<>(files("err"));
        // What a check finds is its result.
        outputs.addAll(files("out"));
        for (var file : outputs) {
            CODE.matcher(Files.readString(file)).results().forEach(found -> told.add(found.group(1)));
        }
        var inJson = EnumSet.complementOf(EnumSet.copyOf(MADE_BELOW));
        inJson.removeAll(OF_WORKBOOKS);
        inJson.removeAll(OF_THE_MACHINE);
        inJson.removeAll(BEYOND_ANY_TEST);
        inJson.removeAll(TOLD_IN_WORDS);
        for (var code : inJson) {
            assertThat(told).contains(code.id());
        }
        var madeBelow = EnumSet.copyOf(MADE_BELOW);
        madeBelow.addAll(OF_WORKBOOKS);
        for (var code : madeBelow) {
            assertThat(told).doesNotContain(code.id());
        }
    }

    @Test
    void what_is_too_large_to_keep_is_told_too() {
        assertThat(told("summary: " + "略".repeat(9 << 20))).contains("\"code\":\"too-large\"");
        assertThat(told("summary: " + "略".repeat(65 << 10))).contains("\"code\":\"text-too-long\"");
        assertThat(told("case: A\n---\n".repeat(10_000) + "case: B")).contains("\"code\":\"too-many-cases\"");
        assertThat(told("policy: huachi\nrespondents:\n" + "- 甲\n".repeat(1_001)))
                .contains("\"code\":\"too-many-respondents\"");
    }

    @Test
    void what_is_too_large_to_keep_of_a_table_is_told_too() throws IOException {
        String headings = "案号,姓名,适用办法\n";
        assertThat(toldOfTable("cases.csv", headings + "A,\"" + "略".repeat(1 << 20) + "\",wuzhou\n", "--inspect"))
                .contains("\"code\":\"row-too-long\"");
        String line = "{\"案号\":\"A\",\"适用办法\":\"wuzhou\"}\n";
        assertThat(toldOfTable("cases.jsonl", line.repeat(1_100) + "{\"案号\":\"B\",\"姓名\":\"某某\"}\n", "--quiet"))
                .contains("\"code\":\"json-key-too-late\"");
    }

    @Test
    void what_is_wrong_with_a_workbook_is_told_too() throws IOException {
        assertThat(toldOfWorkbook(Map.of("word/document.xml", ""))).contains("\"code\":\"not-a-workbook\"");
        assertThat(toldOfWorkbook(workbook("<!DOCTYPE x>", ""))).contains("\"code\":\"workbook-damaged\"");
        assertThat(toldOfWorkbook(workbook("", " ".repeat(17 << 20)))).contains("\"code\":\"workbook-too-large\"");
        assertThat(toldOfWorkbook(workbook(sheet(HEADINGS), ""), "--sheet", "明年"))
                .contains("\"code\":\"no-such-sheet\"", "台账");
        assertThat(toldOfWorkbook(workbook(sheet(HEADINGS), "", "state=\"hidden\"")))
                .contains("\"code\":\"no-visible-sheet\"");
        assertThat(toldOfWorkbook(workbook(sheet(HEADINGS + arrayFormulas()), "")))
                .contains("\"code\":\"array-formulas\"");
        assertThat(toldOfWorkbook(workbook(sheet(HEADINGS) + "<mergeCell ref=\"A2:B2\"/>".repeat(100_001), "")))
                .contains("\"code\":\"merged-areas\"");
        assertThat(toldOfWorkbook(workbook(sheet(HEADINGS), "<sheet/>".repeat(1_000))))
                .contains("\"code\":\"too-many-sheets\"");
        assertThat(toldOfWorkbook(workbook(sheet(HEADINGS + "<row r=\"2\"><c r=\"A2\"><v>1</x></c></row>"), "")))
                .contains("\"code\":\"sheet-broken\"");
    }

    @Test
    void what_is_wrong_with_the_rows_of_a_workbook_is_told_too() throws IOException {
        assertThat(toldOfWorkbook(workbook(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), "")))
                .contains("\"code\":\"no-heading-row-in-sheet\"", "台账");
        String row = "<row r=\"2\"><c r=\"A2\"><v>12</v></c><c r=\"B2\"><f>1+1</f></c></row>";
        assertThat(toldOfWorkbook(workbook(sheet(HEADINGS + row), "")))
                .contains("\"code\":\"case-id-as-number\"", "\"code\":\"formula-without-value\"");
    }

    @Test
    void a_file_that_others_publish_is_not_written_over() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("calendar-show/foreign-file/err")))
                .contains("was not published by this tool");
    }

    @Test
    void no_output_speaks_of_the_program_itself() throws IOException {
        var outputs = new ArrayList<>(files("err"));
        outputs.addAll(files("out"));
        for (var file : outputs) {
            // A script for a shell may speak of the device.
            String output = Files.readString(file).replace("/dev/null", "");
            assertThat(OF_THE_PROGRAM.matcher(output).results().map(MatchResult::group))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static List<Path> files(String name) throws IOException {
        try (var walk = Files.walk(FOLDER)) {
            var files = walk.filter(file -> file.endsWith(name)).sorted().toList();
            assertThat(files).hasSizeGreaterThan(20);
            return files;
        }
    }

    @Test
    void an_empty_sheet_before_another_is_told_too() throws IOException {
        var file = folder.resolve("台账.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("封面");
            workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("案号");
            workbook.write(out);
        }
        assertThat(toldOf(file, "--inspect")).contains("\"code\":\"empty-sheet\"", "台账");
    }

    private String toldOfTable(String name, String text, String... options) throws IOException {
        return toldOf(Files.writeString(folder.resolve(name), text), options);
    }

    private String toldOfWorkbook(Map<String, String> parts, String... options) throws IOException {
        var file = folder.resolve("台账.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        var arguments = new ArrayList<>(List.of(options));
        arguments.add("--inspect");
        return toldOf(file, arguments.toArray(new String[0]));
    }

    /** What is told of a table in JSON, where it is looked at and where it is screened. */
    private static String toldOf(Path file, String... options) {
        var arguments = new ArrayList<>(List.of("screen", "--format"));
        arguments.add(List.of(options).contains("--inspect") ? "json" : "jsonl");
        arguments.addAll(List.of(options));
        arguments.add(file.toString());
        var run = Program.run(arguments);
        assertThat(run.code()).isIn(ExitCode.INVALID.code(), ExitCode.PARTLY.code());
        return run.out() + run.err();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static String arrayFormulas() {
        var rows = new StringBuilder();
        for (int i = 2; i < 50_000; i++) {
            rows.append("<row r=\"" + i + "\"><c r=\"A" + i + "\"><f t=\"array\" ref=\"A" + i
                    + "\">X</f><v>1</v></c></row>");
        }
        return rows.toString();
    }

    /** A workbook of one sheet, as small as readers allow it to be. */
    private static Map<String, String> workbook(String sheet, String padding, String... attributes) {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + office + "\"><sheets><sheet name=\"台账\" " + String.join(" ", attributes)
                        + " sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>" + padding,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private static String told(String input) {
        var out = new StringBuilder();
        var err = new StringBuilder();
        var surroundings = new Surroundings(
                out,
                err,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                Optional.empty(),
                TUE_2024_10_08,
                Surroundings.Terminal.ABSENT,
                Surroundings.Terminal.ABSENT,
                () -> 0);
        int code = new Rongcuo(surroundings).run("evaluate", "--format", "json", "-");
        assertThat(code).isEqualTo(ExitCode.INVALID.code());
        assertThat(out).isEmpty();
        return err.toString();
    }
}
