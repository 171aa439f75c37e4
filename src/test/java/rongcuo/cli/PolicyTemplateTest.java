package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables to fill in, read back by another library and by the program itself. */
class PolicyTemplateTest {
    @TempDir
    Path folder;

    private Path made(String policy, String file) {
        var path = folder.resolve(file);
        var run = Program.run(List.of("policy", "template", policy, "-o", path.toString()));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return path;
    }

    private XSSFWorkbook workbook(String policy) throws IOException {
        try (var stream = Files.newInputStream(made(policy, policy + ".xlsx"))) {
            return new XSSFWorkbook(stream);
        }
    }

    private static List<String> cells(XSSFSheet sheet, int row) {
        var cells = new ArrayList<String>();
        sheet.getRow(row).forEach(cell -> cells.add(cell.getStringCellValue()));
        return cells;
    }

    private static int column(XSSFSheet sheet, String heading) {
        int index = cells(sheet, 0).indexOf(heading);
        assertThat(index).as(heading).isNotNegative();
        return index;
    }

    @Test
    void the_table_comes_first_and_says_how_it_is_filled_in_second() throws IOException {
        try (var workbook = workbook("huachi")) {
            assertThat(workbook.getSheetName(0)).isEqualTo("填报表");
            assertThat(workbook.getSheetName(1)).isEqualTo("填表说明");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            var sheet = workbook.getSheetAt(0);
            assertThat(cells(sheet, 0))
                    .startsWith("案件编号", "姓名", "适用办法", "启动问责追责")
                    .contains("工作情境", "损失程度");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("示例-1");
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        }
    }

    @Test
    void ids_are_text_and_events_are_dates() throws IOException {
        try (var workbook = workbook("huachi")) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            int event = column(sheet, "受理");
            assertThat(sheet.getColumnStyle(event).getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(sheet.getRow(1)
                            .getCell(event)
                            .getLocalDateTimeCellValue()
                            .toLocalDate()
                            .getYear())
                    .isEqualTo(2024);
        }
    }

    @Test
    void drop_downs_offer_what_may_be_answered() throws IOException {
        try (var workbook = workbook("huachi")) {
            var sheet = workbook.getSheetAt(0);
            var yesOrNo = validation(sheet, column(sheet, "不认错"));
            assertThat(yesOrNo.getValidationConstraint().getExplicitListValues())
                    .containsExactly("是", "否", "不详");
            assertThat(yesOrNo.getShowErrorBox()).isTrue();
            var level = validation(sheet, column(sheet, "损失程度"));
            assertThat(level.getValidationConstraint().getExplicitListValues())
                    .startsWith("无")
                    .endsWith("不详");
            var set = validation(sheet, column(sheet, "工作情境"));
            assertThat(set.getValidationConstraint().getFormula1())
                    .as("too long for a rule")
                    .isEqualTo("'可填的值'!$A$2:$A$40");
            assertThat(workbook.getSheet("可填的值").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("履行职责");
            assertThat(set.getShowErrorBox())
                    .as("several values may be written")
                    .isFalse();
        }
    }

    private static DataValidation validation(XSSFSheet sheet, int column) {
        for (var validation : sheet.getDataValidations()) {
            for (var region : validation.getRegions().getCellRangeAddresses()) {
                if (region.isInRange(1, column)) {
                    assertThat(validation.getValidationConstraint().getValidationType())
                            .isEqualTo(DataValidationConstraint.ValidationType.LIST);
                    assertThat(region.getLastRow()).isGreaterThan(100_000);
                    return validation;
                }
            }
        }
        throw new AssertionError("no drop-down in column " + column);
    }

    @Test
    void a_note_at_each_heading_says_the_question_and_the_clauses_that_ask() throws IOException {
        try (var workbook = workbook("huachi")) {
            var sheet = workbook.getSheetAt(0);
            for (int i = 0; i < cells(sheet, 0).size(); i++) {
                assertThat(sheet.getRow(0).getCell(i).getCellComment())
                        .as(cells(sheet, 0).get(i))
                        .isNotNull();
            }
            var note = sheet.getRow(0).getCell(column(sheet, "不认错")).getCellComment();
            assertThat(note.getString().getString())
                    .contains("？")
                    .contains("可填：是、否、不详")
                    .contains("第");
            assertThat(note.getClientAnchor().getCol1()).isEqualTo((short) (column(sheet, "不认错") + 1));
            assertThat(note.getClientAnchor().getRow2()).isGreaterThan(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"huachi", "jiaozuo", "jiaozuo-incentive", "wuzhou", "youxian", "zigui"})
    void equal_policies_give_equal_bytes(String policy) throws IOException {
        byte[] first = Files.readAllBytes(made(policy, "a.xlsx"));
        assertThat(Files.readAllBytes(made(policy, "b.xlsx"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"huachi", "jiaozuo", "wuzhou", "youxian", "zigui"})
    void the_example_is_read_back_and_judged_without_a_word(String policy) {
        var run = Program.run(List.of("due", made(policy, "a.csv").toString()));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }
}
