package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

class CaseTableHeaderTest {
    private static final LocalDate TUE_2024_03_05 = LocalDate.of(2024, 3, 5);
    private static final FactId CONTEXT = new FactId("context");
    private static final FactId LOSS = new FactId("loss");

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder).policy("p", """
                facts:
                  loss: {type: number, label: {zh: 损失金额, en: loss}, unit: 万元, decimals: 2, max: 100000}
                """ + Library.circumstance("when: diligent"));
    }

    private static RowBlock.Row row(int number, String cells) {
        return new RowBlock.Row(number, Arrays.asList(cells.split("\\|", -1)));
    }

    /** Rows as they stand from the first on, cells parted by bars. */
    private static List<RowBlock.Row> head(String... rows) {
        var head = new ArrayList<RowBlock.Row>();
        for (int i = 0; i < rows.length; i++) {
            head.add(row(i + 1, rows[i]));
        }
        head.removeIf(RowBlock.Row::isBlank);
        return head;
    }

    private ColumnNames names() {
        return ColumnNames.of(library.open(), List.of());
    }

    private Optional<CaseTableHeader> find(String... rows) {
        return CaseTableHeader.find("台账.csv", head(rows), names(), library.problems);
    }

    private CaseTableHeader header(String headings) {
        return find(headings).orElseThrow();
    }

    private static List<TableColumn.Role> roles(CaseTableHeader header) {
        return header.columns().stream().map(TableColumn::role).toList();
    }

    private Optional<CaseFile> caseFile(CaseTableHeader header, String cells) {
        return header.caseFile(row(2, cells), CaseReader.of(library.open(), library.problems), library.problems);
    }

    private Optional<Statement> stated(String fact, String headings, String cells) {
        var found = caseFile(header("policy|" + headings), "p|" + cells);
        return found.flatMap(file -> Optional.ofNullable(file.facts().get(new FactId(fact))))
                .map(rongcuo.casefile.StatedFact::statement);
    }

    private static Statement number(String value) {
        return new Statement.Is(new Value.NumberValue(new BigDecimal(value)));
    }

    @Test
    void titles_above_the_headings_are_passed_over() {
        var header = find("某县容错纠错案件台账", "", "单位：某县纪委|填报日期：2024年3月", "序号|案号|姓名|适用办法|受理", "1|A|王某|p|2024-3-5")
                .orElseThrow();
        assertThat(header.row().number()).isEqualTo(4);
        assertThat(library.codes()).containsExactly(ProblemCode.UNKNOWN_COLUMNS);
    }

    @Test
    void headings_of_groups_above_the_headings_are_passed_over() {
        assertThat(find("基本情况||||事实|", "案号|姓名|适用办法|受理|尽责|谋取私利")
                        .orElseThrow()
                        .row()
                        .number())
                .isEqualTo(2);
        assertThat(find("案号|姓名|工作情境||损失程度", "案号|姓名|工作情境：重点工作|工作情境：改革创新|损失程度|受理")
                        .orElseThrow()
                        .row()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void the_first_row_of_headings_is_taken_where_a_table_repeats_them() {
        assertThat(find("案号|policy|受理", "A|p|2024-3-5", "案号|policy|受理")
                        .orElseThrow()
                        .row()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void a_table_without_headings_shows_the_row_that_comes_nearest() {
        assertThat(find("某县台账", "物品|数量", "椅子|3")).isEmpty();
        assertThat(library.only().code()).isEqualTo(ProblemCode.NO_HEADING_ROW);
        assertThat(library.only().position().line()).isEqualTo(2);
        assertThat(library.only().arguments()).containsExactly("10", "物品, 数量");
    }

    @Test
    void headings_past_the_tenth_row_are_not_looked_for_but_may_be_named() {
        var head = List.of(row(1, "台账"), row(11, "案号|policy"));
        assertThat(CaseTableHeader.find("x", head, names(), library.problems)).isEmpty();
        var header = CaseTableHeader.at("x", 11, head, names(), library.problems);
        assertThat(header.orElseThrow().columns()).hasSize(2);
        assertThat(library.codes()).containsExactly(ProblemCode.NO_HEADING_ROW);
        assertThat(CaseTableHeader.at("x", 7, head, names(), library.problems)).isEmpty();
        assertThat(library.codes()).contains(ProblemCode.NO_SUCH_HEADING_ROW);
    }

    @Test
    void headings_that_a_reader_has_made_are_taken_as_they_are() {
        var head = List.of(row(0, "diligent"), row(1, "true"));
        assertThat(roles(CaseTableHeader.find("x.jsonl", head, names(), library.problems)
                        .orElseThrow()))
                .containsExactly(TableColumn.Role.FACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"尽责", "勤勉\n尽责", " 勤 勉 尽 责 ", "＊尽责（必填）：", "尽责：（必填）", "DILIGENT", "Ｄｉｌｉｇｅｎｔ", "尽责（是/否）"})
    void a_heading_is_known_however_it_is_written(String heading) {
        var header = header("案号|policy|" + heading);
        assertThat(header.columns().get(2).name()).isEqualTo("diligent");
        assertThat(header.columns().get(2).heading()).isEqualTo(heading.strip());
        assertThat(library.problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "损失金额,18.6,18.6",
        "损失金额（元）,186000,18.6",
        "损失金额（单位：元）,'186,000',18.6",
        "损失金额（亿元）,０.5,5000",
        "损失金额（元）,18.6万元,18.6",
        "损失金额（万元）,18.6,18.6",
    })
    void the_unit_of_a_heading_is_that_of_its_bare_numbers(String heading, String cell, String value) {
        assertThat(stated("loss", heading, cell)).contains(number(value));
    }

    @Test
    void a_number_that_is_not_exact_is_told_as_it_is_written() {
        assertThat(stated("loss", "损失金额（元）", "约10")).isEmpty();
        assertThat(library.only().code()).isEqualTo(ProblemCode.NUMBER_NOT_EXACT);
        assertThat(library.only().arguments()).containsExactly("约10");
    }

    @Test
    void a_unit_that_cannot_be_converted_is_told_at_its_heading() {
        find("案号|policy|损失金额（公斤）");
        assertThat(library.only().code()).isEqualTo(ProblemCode.COLUMN_UNIT);
        assertThat(library.only().position().column()).isEqualTo(3);
        assertThat(library.problems.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"工作情境：重点工作", "工作情境:重点工作", "context:key-work", "工作情境（重点工作）"})
    void a_column_may_be_of_one_value_of_a_set(String heading) {
        var column = header("案号|policy|" + heading).columns().get(2);
        assertThat(column.name()).isEqualTo("context");
        assertThat(column.value()).contains("key-work");
    }

    @Test
    void columns_of_values_make_one_statement_and_leave_the_others_open() {
        String headings = "工作情境：重点工作|工作情境：改革创新|工作情境：应急处置";
        assertThat(stated("context", headings, "是|否|"))
                .contains(new Statement.Members(Map.of("key-work", Truth.TRUE, "reform", Truth.FALSE), Truth.UNKNOWN));
        assertThat(stated("context", headings, "√||不详"))
                .contains(new Statement.Members(
                        Map.of("key-work", Truth.TRUE, "emergency", Truth.UNKNOWN), Truth.UNKNOWN));
        assertThat(stated("context", headings, "||")).isEmpty();
        assertThat(library.problems.isEmpty()).isTrue();
    }

    @Test
    void a_list_and_columns_of_its_values_are_one_statement() {
        String headings = "工作情境：重点工作|工作情境|context:reform";
        assertThat(stated("context", headings, "是|重点工作、改革创新|"))
                .contains(new Statement.Members(Map.of("key-work", Truth.TRUE, "reform", Truth.TRUE), Truth.FALSE));
        assertThat(stated("context", headings, "|重点工作等|否"))
                .contains(new Statement.Members(Map.of("key-work", Truth.TRUE, "reform", Truth.FALSE), Truth.UNKNOWN));
        assertThat(stated("context", headings, "否|无|"))
                .contains(new Statement.Members(Map.of("key-work", Truth.FALSE), Truth.FALSE));
        assertThat(stated("context", headings, "|待查|")).contains(new Statement.Open());
        assertThat(stated("context", headings, "是|待查|"))
                .contains(new Statement.Members(Map.of("key-work", Truth.TRUE), Truth.UNKNOWN));
        assertThat(library.problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"是|改革创新", "否|重点工作", "是|无", "不详|重点工作", "不详|改革创新"})
    void a_list_and_a_column_of_one_of_its_values_must_agree(String cells) {
        assertThat(stated("context", "工作情境：重点工作|工作情境", cells)).isEmpty();
        assertThat(library.only().code()).isEqualTo(ProblemCode.COLUMNS_DISAGREE);
        assertThat(library.only().arguments()).containsExactly("工作情境：重点工作", "工作情境");
    }

    @Test
    void two_columns_of_one_value_must_agree() {
        assertThat(stated("context", "工作情境：重点工作|context:key-work", "是|是")).isPresent();
        assertThat(stated("context", "工作情境：重点工作|context:key-work", "是|否")).isEmpty();
        assertThat(library.only().code()).isEqualTo(ProblemCode.COLUMNS_DISAGREE);
    }

    @Test
    void a_mistyped_value_of_a_set_is_told_and_a_remark_is_a_column_like_others() {
        find("案号|policy|工作情境：重点任作|工作情境（请另附详细说明）");
        assertThat(library.codes()).containsExactly(ProblemCode.MISTYPED_COLUMN, ProblemCode.UNKNOWN_COLUMNS);
        assertThat(library.problems.hasErrors()).isFalse();
    }

    @Test
    void a_heading_that_versions_of_a_policy_mean_differently_names_both_facts() throws IOException {
        library.policy("q", "facts:\n  harm: {type: boolean, label: 损害}\n" + Library.circumstance("when: harm"));
        library.policy("r", "facts:\n  damage: {type: boolean, label: 损害}\n" + Library.circumstance("when: damage"));
        find("案号|policy|损害");
        assertThat(library.only().code()).isEqualTo(ProblemCode.COLUMN_AMBIGUOUS);
        assertThat(library.only().arguments()).containsExactly("损害", "harm, damage");
        var ofOne = ColumnNames.of(library.open(), List.of("r"));
        assertThat(ofOne.column("损害").column().name()).isEqualTo("damage");
    }

    @Test
    void only_facts_of_the_policies_asked_are_known() throws IOException {
        library.policy("q", Library.circumstance("when: diligent"));
        var ofOther = ColumnNames.of(library.open(), List.of("q"));
        assertThat(ofOther.column("损失金额").column().role()).isEqualTo(TableColumn.Role.OTHER);
        assertThat(ofOther.column("尽责").column().role()).isEqualTo(TableColumn.Role.FACT);
    }

    private ColumnNames mapped(String... choices) {
        return names().with(ColumnMap.of("--map", List.of(choices)), library.problems);
    }

    @Test
    void what_the_user_says_of_a_column_wins_over_its_heading() {
        var names = mapped("尽职情况=勤勉尽责", "甲=context:key-work", "受理日=accepted", "案 号=", "文号=case", "损失（元）=损失金额");
        var header = CaseTableHeader.find("x", head("案号|policy|尽职情况|甲|受理日|文号|损失（元）"), names, library.problems)
                .orElseThrow();
        assertThat(roles(header))
                .containsExactly(
                        TableColumn.Role.OTHER,
                        TableColumn.Role.POLICY,
                        TableColumn.Role.FACT,
                        TableColumn.Role.FACT,
                        TableColumn.Role.EVENT,
                        TableColumn.Role.CASE,
                        TableColumn.Role.FACT);
        assertThat(library.problems.isEmpty()).isTrue();
        var found = caseFile(header, "1|p|是|是|2024-3-5|B|100").orElseThrow();
        assertThat(found.id()).isEqualTo("B");
        assertThat(found.events().dayOf(Events.ACCEPTED)).contains(TUE_2024_03_05);
        assertThat(found.facts().keySet()).extracting(FactId::value).containsExactly("diligent", "context", "loss");
        assertThat(found.facts().get(LOSS)).extracting(fact -> fact.statement()).isEqualTo(number("0.01"));
    }

    @Test
    void what_the_user_says_of_a_column_is_checked() {
        var names = mapped("甲=勤勉尽则", "乙=没有的", "尽职情兄=diligent", "别的列=diligent");
        CaseTableHeader.find("x", head("案号|policy|甲|乙|尽职情况"), names, library.problems);
        assertThat(library.problems.inFileOrder())
                .filteredOn(problem -> problem.position().file().equals("--map"))
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.MISTYPED_MAP_TARGET,
                        ProblemCode.UNKNOWN_MAP_TARGET,
                        ProblemCode.MISTYPED_MAP_COLUMN,
                        ProblemCode.UNKNOWN_MAP_COLUMN);
    }

    @Test
    void a_choice_names_a_column() {
        assertThat(List.of("尽职", "=diligent", " =", "")).noneMatch(ColumnMap::isChoice);
        assertThat(List.of("尽职=diligent", "a=b=c", "备注=", "甲＝乙")).allMatch(ColumnMap::isChoice);
    }

    /** What is wrong with a row, and with nothing else. */
    private List<Problem> faults(CaseTableHeader header, String cells) {
        var faults = new Problems();
        var found = header.caseFile(row(2, cells), CaseReader.of(library.open(), faults), faults);
        assertThat(found.isEmpty()).isEqualTo(faults.hasErrors());
        return faults.inFileOrder();
    }

    @Test
    void columns_of_one_heading_are_told_from_each_other_by_their_letters() {
        var header = header("案号|policy|尽责|尽责|备注|备注|乙");
        assertThat(library.only().arguments()).containsExactly("备注(E), 备注(F), 乙");
        assertThat(faults(header, "A|p|是|否")).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ProblemCode.COLUMNS_DISAGREE);
            assertThat(fault.arguments()).containsExactly("尽责(C)", "尽责(D)");
            assertThat(fault.heading()).contains("尽责(D)");
        });
    }

    @Test
    void a_column_that_may_stand_but_once_is_told_with_the_one_before_it() {
        find("案号|编号|policy|policy");
        assertThat(library.codes()).containsExactly(ProblemCode.COLUMN_TWICE, ProblemCode.COLUMN_TWICE);
        assertThat(library.problems.inFileOrder())
                .extracting(Problem::arguments)
                .containsExactly(List.of("编号", "案号"), List.of("policy(D)", "policy(C)"));
    }

    @Test
    void an_error_of_a_formula_is_refused_where_the_cell_is_read() {
        var header = header("案号|policy|尽责|姓名");
        assertThat(faults(header, "A|p|是|#N/A")).isEmpty();
        assertThat(faults(header, "#甲1|p|是")).isEmpty();
        assertThat(faults(header, "A|p| #REF! |略")).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ProblemCode.FORMULA_ERROR);
            assertThat(fault.arguments()).containsExactly("#REF!");
            assertThat(fault.heading()).contains("尽责");
        });
        assertThat(faults(header, "#DIV/0!|p|是")).extracting(Problem::code).containsExactly(ProblemCode.FORMULA_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1+1", "' =1+1", "'\u3000=1+1", "'\u00A0=1+1", "'\t=1+1"})
    void the_mark_before_what_would_run_as_a_formula_is_taken_off(String cell) {
        assertThat(caseFile(header("案号|policy"), cell + "|p").orElseThrow().id())
                .isEqualTo("=1+1");
    }

    @Test
    void an_apostrophe_before_anything_else_stays() {
        assertThat(caseFile(header("案号|policy"), "'甲|p").orElseThrow().id()).isEqualTo("'甲");
    }

    @Test
    void a_file_may_say_what_columns_are_and_its_faults_have_lines() {
        var map = ColumnMap.of(new SourceText("map.yaml", "尽职情况: diligent\n备注:\n甲: [a]\n乙: 没有的\n"), library.problems);
        var names = names().with(map, library.problems);
        assertThat(names.column("尽职情况").column().name()).isEqualTo("diligent");
        assertThat(names.isChosen("备注")).isTrue();
        assertThat(library.codes()).containsExactly(ProblemCode.TEXT_EXPECTED, ProblemCode.UNKNOWN_MAP_TARGET);
        assertThat(library.problems.inFileOrder().get(1).position().line()).isEqualTo(4);
    }

    @Test
    void what_the_call_says_of_a_column_wins_over_the_file() {
        var map = ColumnMap.of(new SourceText("map.yaml", "甲: diligent\n乙: rank\n"), library.problems)
                .with(ColumnMap.of("--map", List.of("甲=private-gain")));
        var names = names().with(map, library.problems);
        assertThat(names.column("甲").column().name()).isEqualTo("private-gain");
        assertThat(names.column("乙").column().name()).isEqualTo("rank");
    }

    @Test
    void columns_that_a_screening_wrote_are_known_again_and_not_read() {
        var result = header("结论|适用办法|符合情形|排除情形|未满足条件|待补事实|可作处理|下一时限|提示|适用办法|案号|尽责");
        assertThat(roles(result).subList(0, 9)).containsOnly(TableColumn.Role.RESULT);
        assertThat(roles(result).subList(9, 12))
                .containsExactly(TableColumn.Role.POLICY, TableColumn.Role.CASE, TableColumn.Role.FACT);
        var rejected = header("Row|Column|Value|Problem|Mend|Original|case|policy");
        assertThat(roles(rejected).subList(0, 6)).containsOnly(TableColumn.Role.RESULT);
        assertThat(library.problems.isEmpty()).isTrue();
    }

    @Test
    void two_columns_are_no_result() {
        assertThat(roles(header("结论|适用办法|案号")))
                .containsExactly(TableColumn.Role.OTHER, TableColumn.Role.POLICY, TableColumn.Role.CASE);
    }

    @Test
    void facts_without_a_column_come_with_the_headings_that_may_mean_them() {
        var header = header("案号|policy|勤勉尽责情况|损失情况|联系电话");
        var missing = header.missing(List.of(new FactId("diligent"), new FactId("loss-severity"), new FactId("rank")));
        assertThat(missing)
                .extracting(CaseTableHeader.Unasked::nearest)
                .containsExactly(List.of("勤勉尽责情况"), List.of("损失情况"), List.of());
        assertThat(roles(header))
                .containsExactly(
                        TableColumn.Role.CASE,
                        TableColumn.Role.POLICY,
                        TableColumn.Role.OTHER,
                        TableColumn.Role.OTHER,
                        TableColumn.Role.OTHER);
        assertThat(header("案号|尽责").missing(List.of(new FactId("diligent")))).isEmpty();
    }

    @Test
    void a_wrong_identity_number_is_told_and_the_case_is_read() {
        // The example of GB 11643-1999, right and with its last character changed.
        var header = header("案号|policy|身份证号");
        assertThat(caseFile(header, "A|p|11010519491231002X")).isPresent();
        assertThat(library.problems.isEmpty()).isTrue();
        assertThat(caseFile(header, "A|p|110105194912310021")).isPresent();
        assertThat(library.only().code()).isEqualTo(ProblemCode.IDENTITY_NUMBER);
    }

    @Test
    void an_identity_number_that_a_spreadsheet_has_destroyed_is_refused() {
        assertThat(caseFile(header("案号|policy|身份证"), "A|p|1.10105E+17")).isEmpty();
        assertThat(library.only().code()).isEqualTo(ProblemCode.CASE_ID_DAMAGED);
    }

    private Optional<CaseFile> document(String json) {
        var head = List.of(row(0, "{}"));
        var header = CaseTableHeader.find("cases.jsonl", head, names(), library.problems)
                .orElseThrow();
        return header.caseFile(
                new RowBlock.Row(7, List.of(json)), CaseReader.of(library.open(), library.problems), library.problems);
    }

    @Test
    void a_whole_case_may_stand_in_a_cell_as_json() {
        var found = document("{\"case\":\"A\",\"policy\":\"p\",\"events\":{\"accepted\":\"2024-03-05\"},"
                        + "\"facts\":{\"diligent\":true,\"rank\":3,\"context\":[\"key-work\"],\"private-gain\":null},"
                        + "\"summary\":\"a\\u4e2d\\/b \\\"c\\\"\",\"respondent\":{\"name\":null,\"unit\":\"某局\"}}")
                .orElseThrow();
        assertThat(library.problems.isEmpty()).isTrue();
        assertThat(found.id()).isEqualTo("A");
        assertThat(found.facts().keySet()).extracting(FactId::value).containsExactly("diligent", "rank", "context");
        assertThat(found.facts().get(CONTEXT))
                .extracting(fact -> fact.statement())
                .isEqualTo(new Statement.Members(Map.of("key-work", Truth.TRUE), Truth.FALSE));
        assertThat(found.summary()).contains("a中/b \"c\"");
        assertThat(found.respondents().get(0).name()).isEmpty();
        assertThat(found.position().line()).isEqualTo(7);
        assertThat(document("{\"policy\":\"p\"}").orElseThrow().id()).isEqualTo("cases-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"case\":", "[1]", "text", "{\"facts\":{\"diligent\":\"看情况\"}}", "{\"a\":1}", "{} {}", "&a"})
    void faults_of_a_case_in_json_stand_in_its_row(String json) {
        assertThat(document(json)).isEmpty();
        assertThat(library.problems.hasErrors()).isTrue();
        assertThat(library.problems.inFileOrder())
                .allSatisfy(problem -> assertThat(problem.position().line()).isEqualTo(7));
    }

    @Test
    void rows_under_the_cases_are_known_by_the_column_of_case_numbers() {
        var footer = header("案号|policy|尽责").footer();
        assertThat(footer.isFooter(row(9, "合计|3|"))).isTrue();
        assertThat(footer.isFooter(row(9, "||备注：以上均为初核"))).isTrue();
        assertThat(footer.isFooter(row(9, "A-1|p|"))).isFalse();
    }
}
