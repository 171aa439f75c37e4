package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.UnreadRow;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

class HeadedTableTest {
    @TempDir
    Path folder;

    private Library library;
    private final Problems problems = new Problems();
    private final List<UnreadRow> unread = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder).policy("p", Library.circumstance("when: diligent"));
    }

    private HeadedTable opened(byte[] bytes, TableChoices choices) throws IOException {
        var file = Files.write(folder.resolve("台账"), bytes);
        var opened = CaseTable.open(file, "台账", choices, problems)
                .orElseThrow(() -> new AssertionError(problems.inFileOrder()));
        return HeadedTable.of(opened, Optional.empty(), ColumnNames.of(library.open(), List.of()), problems);
    }

    private HeadedTable opened(String text) throws IOException {
        return opened(text.getBytes(StandardCharsets.UTF_8), TableChoices.AUTOMATIC);
    }

    private static TableChoices encoding(String encoding) {
        return new TableChoices(
                Optional.of(encoding), Optional.empty(), Optional.empty(), TableChoices.Merged.TOP_LEFT);
    }

    private List<CaseFile> cases(HeadedTable headed) {
        var header = headed.header().orElseThrow();
        var reader = CaseReader.of(library.open(), problems);
        var cases = new ArrayList<CaseFile>();
        try (var table = headed.table();
                var rows = table.rows(table.after(header.row()))) {
            for (var portion = rows.next(); portion.isPresent(); portion = rows.next()) {
                var block = portion.get().rows().orElseThrow();
                for (int i = 0; i < block.rows(); i++) {
                    header.caseFile(block.row(i), reader, problems).ifPresent(cases::add);
                }
                unread.addAll(block.unread());
            }
        }
        return cases;
    }

    private Problem only() {
        assertThat(problems.inFileOrder()).hasSize(1);
        return problems.inFileOrder().get(0);
    }

    // Text

    /** UTF-8 but for one cell, and legal GB18030 throughout. */
    private static byte[] misleading() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("案号,姓名,适用办法\nA,王某,p\nB,".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0x81, 0x40});
        bytes.writeBytes(",p\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    @Test
    void where_a_guessed_encoding_gives_no_headings_the_other_is_tried() throws IOException {
        var headed = opened(misleading(), TableChoices.AUTOMATIC);
        assertThat(headed.table().form().encoding()).contains(new TableForm.Known("UTF-8", TableForm.Basis.GUESSED));
        assertThat(headed.header().orElseThrow().row().cells()).containsExactly("案号", "姓名", "适用办法");
        assertThat(problems.inFileOrder()).isEmpty();
    }

    @Test
    void an_encoding_that_is_given_is_the_only_one_tried() throws IOException {
        assertThat(opened(misleading(), encoding("gb18030")).header()).isEmpty();
        assertThat(only().code()).isEqualTo(ProblemCode.NO_HEADING_ROW);
    }

    @Test
    void a_guessed_encoding_is_named_where_it_gives_no_headings_and_no_other_does() throws IOException {
        assertThat(opened("物品,数量\n椅子,3\n".getBytes(Charset.forName("GB18030")), TableChoices.AUTOMATIC)
                        .header())
                .isEmpty();
        assertThat(only().code()).isEqualTo(ProblemCode.NO_HEADING_ROW_AS_DECODED);
        assertThat(only().arguments()).containsExactly("10", "物品, 数量", "GB18030");
    }

    @Test
    void ascii_without_headings_is_not_blamed_on_its_encoding() throws IOException {
        assertThat(opened("item,number\nchair,3\n").header()).isEmpty();
        assertThat(only().code()).isEqualTo(ProblemCode.NO_HEADING_ROW);
    }

    // JSON Lines

    @Test
    void a_list_is_all_of_a_set() throws IOException {
        var cases = cases(opened("""
                {"案号":"A","policy":"p","工作情境":["重点工作", "reform"]}
                {"案号":"B","policy":"p","工作情境":[]}
                {"案号":"C","policy":"p","工作情境":"重点工作等"}
                """));
        assertThat(problems.inFileOrder()).isEmpty();
        assertThat(unread).isEmpty();
        assertThat(cases)
                .extracting(found -> Optional.ofNullable(found.facts().get(new FactId("context")))
                        .orElseThrow()
                        .statement())
                .containsExactly(
                        new Statement.Members(Map.of("key-work", Truth.TRUE, "reform", Truth.TRUE), Truth.FALSE),
                        new Statement.Members(Map.of(), Truth.FALSE),
                        new Statement.Members(Map.of("key-work", Truth.TRUE), Truth.UNKNOWN));
    }

    @Test
    void an_item_of_a_list_is_one_value_whatever_it_holds() throws IOException {
        assertThat(cases(opened("{\"案号\":\"A\",\"policy\":\"p\",\"工作情境\":[\"重点工作、改革创新\"]}\n")))
                .isEmpty();
        assertThat(problems.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"尽责\":[true]", "\"案号\":[\"A\"]", "\"工作情境\":[[\"重点工作\"]]", "\"工作情境\":{\"a\":1}"})
    void any_other_list_is_refused(String entry) throws IOException {
        String first = "{\"案号\":\"A\",\"policy\":\"p\",\"尽责\":true,\"工作情境\":\"重点工作\"}\n";
        assertThat(cases(opened(first + "{\"policy\":\"p\"," + entry + "}\n"))).hasSize(1);
        assertThat(unread).extracting(UnreadRow::code).containsExactly(ProblemCode.JSON_NESTED);
    }

    // Workbooks

    private HeadedTable workbook(Consumer<XSSFWorkbook> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            workbook.write(bytes);
        }
        return opened(bytes.toByteArray(), TableChoices.AUTOMATIC);
    }

    private static void fill(XSSFWorkbook workbook, String sheet, String... rows) {
        var filled = workbook.createSheet(sheet);
        for (int i = 0; i < rows.length; i++) {
            var row = filled.createRow(i);
            var cells = rows[i].split("\\|", -1);
            for (int j = 0; j < cells.length; j++) {
                if (cells[j].startsWith("=")) {
                    row.createCell(j).setCellFormula(cells[j].substring(1));
                } else if (cells[j].matches("[0-9]+")) {
                    row.createCell(j).setCellValue(Double.parseDouble(cells[j]));
                } else {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
        }
    }

    @Test
    void a_sheet_without_headings_is_named_with_those_that_can_be_seen() throws IOException {
        var headed = workbook(workbook -> {
            fill(workbook, "字典", "是");
            fill(workbook, "封面", "某县容错纠错案件台账");
            fill(workbook, "台账", "案号|policy", "A|p");
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.setActiveSheet(1);
        });
        headed.table().close();
        assertThat(headed.header()).isEmpty();
        assertThat(only().code()).isEqualTo(ProblemCode.NO_HEADING_ROW_IN_SHEET);
        assertThat(only().arguments()).containsExactly("10", "某县容错纠错案件台账", "封面", "封面、台账");
    }

    @Test
    void a_formula_without_a_result_is_a_fault_of_a_cell_that_is_read() throws IOException {
        var headed = workbook(workbook -> fill(
                workbook,
                "台账",
                "序号|案号|policy|尽责",
                "=ROW()-1|A|p|是",
                "=ROW()-1|B|p|=IF(1=1,\"是\",\"否\")",
                "=ROW()-1|=\"C\"|p|是",
                "合计|||=COUNTA(D2:D4)"));
        var footer = headed.header().orElseThrow().footer();
        assertThat(cases(headed)).extracting(CaseFile::id).containsExactly("A", "台账-5");
        assertThat(footer.caseColumn()).isEqualTo(1);
        assertThat(unread)
                .extracting(UnreadRow::number, UnreadRow::column, UnreadRow::code)
                .containsExactly(
                        tuple(3, 4, ProblemCode.FORMULA_WITHOUT_VALUE), tuple(4, 2, ProblemCode.FORMULA_WITHOUT_VALUE));
    }

    @Test
    void case_numbers_kept_as_numbers_are_remarked_upon_once() throws IOException {
        var headed = workbook(workbook -> fill(workbook, "台账", "2026|台账", "案号|policy|位次", "12|p|3", "13|p|4"));
        assertThat(cases(headed)).extracting(CaseFile::id).containsExactly("12", "13");
        assertThat(only().code()).isEqualTo(ProblemCode.CASE_ID_AS_NUMBER);
        assertThat(only().arguments()).containsExactly("案号");
        assertThat(only().position().line()).isEqualTo(2);
    }

    @Test
    void case_numbers_kept_as_texts_are_not() throws IOException {
        var headed = workbook(workbook -> fill(workbook, "台账", "2026|台账", "案号|policy|位次", "A12|p|3"));
        assertThat(cases(headed)).hasSize(1);
        assertThat(problems.inFileOrder()).isEmpty();
    }
}
