package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Events;
import rongcuo.casefile.RowBlock;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Value;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

class CaseTableTest {
    private static final LocalDate TUE_2024_03_05 = LocalDate.of(2024, 3, 5);

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder).policy("p", Library.circumstance("when: diligent"));
    }

    private List<CaseFile> cases(String text) {
        return cases(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<CaseFile> cases(byte[] bytes) {
        var cases = new ArrayList<CaseFile>();
        var policies = library.open();
        var reader = CaseReader.of(policies, library.problems);
        var opened = open(bytes, TableChoices.AUTOMATIC);
        if (opened.isEmpty()) {
            return cases;
        }
        var names = ColumnNames.of(policies, List.of());
        var header = CaseTableHeader.find("台账.csv", opened.get().head(), names, library.problems);
        if (header.isEmpty()) {
            return cases;
        }
        for (var block :
                blocks(opened.get().records(opened.get().after(header.get().row())))) {
            for (int i = 0; i < block.rows(); i++) {
                header.get().caseFile(block.row(i), reader, library.problems).ifPresent(cases::add);
            }
            block.unread().forEach(row -> library.problems.add(row.problem("台账.csv", Optional.empty())));
        }
        return cases;
    }

    private Optional<CaseTable> open(byte[] bytes, TableChoices choices) {
        var file = folder.resolve("台账.csv");
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CaseTable.open(file, "台账.csv", choices, library.problems);
    }

    private static List<RowBlock> blocks(RowSource rows) {
        var blocks = new ArrayList<RowBlock>();
        try (rows) {
            for (var portion = rows.next(); portion.isPresent(); portion = rows.next()) {
                blocks.add(portion.get().rows().orElseThrow());
            }
        }
        return blocks;
    }

    private CaseFile one(String text) {
        var cases = cases(text);
        assertThat(library.problems.inFileOrder()).isEmpty();
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private static Optional<Value> value(CaseFile caseFile, String fact) {
        var stated = Optional.ofNullable(caseFile.facts().get(new FactId(fact)));
        return stated.isPresent() && stated.get().statement() instanceof Statement.Is is
                ? Optional.of(is.value())
                : Optional.empty();
    }

    @Test
    void a_row_is_a_case() {
        var found = one("案号,姓名,managed-by,适用办法,受理,尽责,位次\nA-1,王某某,county,p,2024年3月5日,是,3\n");
        assertThat(found.id()).isEqualTo("A-1");
        assertThat(found.policies()).containsExactly("p");
        assertThat(found.respondents().get(0).name()).contains("王某某");
        assertThat(found.respondents().get(0).managedBy()).contains("county");
        assertThat(found.events().dayOf(Events.ACCEPTED)).contains(TUE_2024_03_05);
        assertThat(value(found, "diligent")).contains(new Value.TruthValue(true));
        assertThat(value(found, "rank")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"case,accepted,policy", " 案 号 ,受理：,适用办法（必填）", "*案件编号,ＡＣＣＥＰＴＥＤ,policy"})
    void headings_are_found_however_they_are_written(String headings) {
        var found = one(headings + "\nA,2024-03-05,p\n");
        assertThat(found.events().dayOf(Events.ACCEPTED)).contains(TUE_2024_03_05);
        assertThat(found.policies()).containsExactly("p");
    }

    @Test
    void the_delimiter_is_the_one_that_stands_most_often_outside_quotes_in_the_first_line() {
        assertThat(one("案号\t受理\tpolicy\nA\t2024-03-05\tp\n").id()).isEqualTo("A");
        assertThat(one("案号;\"受理\";policy\nA;2024-03-05;p\n").id()).isEqualTo("A");
        cases("案号;受理;policy;\"甲,乙,丙,丁\"\nA;2024-02-30;p\n");
        assertThat(library.codes()).containsExactly(ProblemCode.UNKNOWN_COLUMNS, ProblemCode.DAY_PAST_MONTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16LE", "UTF-8"})
    void the_encoding_is_found(String encoding) {
        String mark = encoding.equals("GB18030") ? "" : "\uFEFF";
        var cases = cases((mark + "案号,姓名,受理,policy\r\nA,王某某,2024-03-05,p\r\n").getBytes(Charset.forName(encoding)));
        assertThat(library.problems.inFileOrder()).isEmpty();
        assertThat(cases.get(0).respondents().get(0).name()).contains("王某某");
    }

    @Test
    void an_empty_cell_says_nothing_and_a_denied_event_says_so() {
        var found = one("case,policy,accepted,verified,diligent\nA,p,,未发生,\u3000\n");
        assertThat(found.events().of(Events.ACCEPTED)).isEmpty();
        assertThat(found.events().of(new EventId("verified"))).contains(new EventDate.NotHappened());
        assertThat(found.facts()).isEmpty();
    }

    @Test
    void a_case_without_a_number_is_called_by_its_row() {
        assertThat(one("policy,accepted\np,2024-03-05\n").id()).isEqualTo("台账-2");
    }

    @Test
    void rows_count_as_a_spreadsheet_counts_them() {
        cases("case,policy,accepted\nA,p,\"2024-\n03-05\"\n\n,,\nB,p,2024-02-30\n");
        var last = library.problems
                .inFileOrder()
                .get(library.problems.inFileOrder().size() - 1);
        assertThat(last.position().line()).isEqualTo(5);
        assertThat(last.position().column()).isEqualTo(3);
        assertThat(last.heading()).contains("accepted");
    }

    @Test
    void a_bad_row_names_its_column_and_the_others_are_read() {
        var cases = cases("案号,policy,受理,尽责\nA,p,2024-02-30,是\nB,p,2024-03-05,看情况\nC,p,2024-03-05,是\n");
        assertThat(cases).extracting(CaseFile::id).containsExactly("C");
        assertThat(library.problems.inFileOrder())
                .extracting(Problem::heading)
                .containsExactly(Optional.of("受理"), Optional.of("尽责"));
    }

    @Test
    void one_fact_in_two_columns_must_agree() {
        assertThat(cases("case,policy,尽责,diligent\nA,p,是,是\nB,p,是,否\n"))
                .extracting(CaseFile::id)
                .containsExactly("A");
        assertThat(library.codes()).containsExactly(ProblemCode.COLUMNS_DISAGREE);
    }

    @Test
    void one_case_number_in_two_columns_is_refused() {
        cases("case,编号,policy\nA,B,p\n");
        assertThat(library.codes()).contains(ProblemCode.COLUMN_TWICE);
    }

    @Test
    void a_number_that_a_spreadsheet_has_destroyed_is_refused() {
        assertThat(cases("编号,policy\n1.10101E+17,p\n")).isEmpty();
        assertThat(library.codes()).containsExactly(ProblemCode.CASE_ID_DAMAGED);
    }

    @Test
    void the_mark_against_formulas_is_no_part_of_a_cell() {
        assertThat(one("case,policy\n'=A1,p\n").id()).isEqualTo("=A1");
        assertThat(one("case,policy\n'A,p\n").id()).isEqualTo("'A");
    }

    @Test
    void short_rows_lack_and_long_rows_have_too_much() {
        assertThat(cases("case,policy,accepted\nA,p\nB,p,2024-03-05,,\nC,p,2024-03-05,,多\n"))
                .extracting(CaseFile::id)
                .containsExactly("A", "B");
        assertThat(library.codes()).containsExactly(ProblemCode.CELLS_PAST_HEADINGS);
    }

    @Test
    void a_quote_that_is_not_closed_spoils_its_row_and_no_other() {
        assertThat(cases("case,policy,accepted\nA,p,2024-03-05\nB,\"p,2024-03-05\nC,p,2024-03-05\n"))
                .extracting(CaseFile::id)
                .containsExactly("A", "C");
        assertThat(library.only().code()).isEqualTo(ProblemCode.TABLE_QUOTES);
        assertThat(library.only().position().line()).isEqualTo(3);
        assertThat(library.only().quotedLine()).isEqualTo("B,\"p,2024-03-05");
    }

    @Test
    void columns_of_no_known_name_are_told_once() {
        cases("case,policy,序号,联系电话,verifed\nA,p,1,2,3\nB,p,1,2,3\n");
        assertThat(library.codes()).containsExactly(ProblemCode.UNKNOWN_COLUMNS, ProblemCode.MISTYPED_COLUMN);
        assertThat(library.problems.hasErrors()).isFalse();
    }

    @Test
    void whatever_a_table_holds_reading_it_gives_problems_and_nothing_worse() {
        byte[] table = "案号,姓名,适用办法,受理,核查完成,尽责,位次\r\nA,\"王\"\"某\",p,2024-03-05,无,是,3\r\nB,李某,p,2024.3.5,,否,\r\n"
                .getBytes(StandardCharsets.UTF_8);
        var random = new Random(20240305);
        for (int i = 0; i < 3000; i++) {
            var mangled = table.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                mangled[random.nextInt(mangled.length)] = random.nextBoolean()
                        ? (byte) "\",;\n\r\t' 是0".charAt(random.nextInt(10))
                        : (byte) random.nextInt(256);
            }
            cases(mangled);
        }
        assertThat(library.problems.isEmpty()).isFalse();
    }
}
