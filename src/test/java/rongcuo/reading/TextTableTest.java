package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

class TextTableTest {
    private static final String NAME = "台账.csv";

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    /** All that a table says from some place on. */
    private record Said(List<RowBlock.Row> rows, List<UnreadRow> unread) {}

    private Optional<CaseTable> opened(byte[] bytes, TableChoices choices) throws IOException {
        var file = folder.resolve("table");
        Files.write(file, bytes);
        return CaseTable.open(file, NAME, choices, problems);
    }

    private CaseTable table(byte[] bytes) throws IOException {
        return opened(bytes, TableChoices.AUTOMATIC).orElseThrow(() -> new AssertionError(problems.inFileOrder()));
    }

    private Said said(String text) throws IOException {
        return said(text.getBytes(StandardCharsets.UTF_8));
    }

    private Said said(byte[] bytes) throws IOException {
        return said(table(bytes).records(RowPlace.START), new ArrayList<>());
    }

    private static Said said(RowSource source, List<RowPlace> places) {
        var rows = new ArrayList<RowBlock.Row>();
        var unread = new ArrayList<UnreadRow>();
        try (source) {
            for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
                places.add(portion.get().start());
                var block = portion.get().rows().orElseThrow();
                for (int i = 0; i < block.rows(); i++) {
                    rows.add(block.row(i));
                }
                unread.addAll(block.unread());
            }
        }
        return new Said(rows, unread);
    }

    private List<ProblemCode> refused(byte[] bytes, TableChoices choices) throws IOException {
        assertThat(opened(bytes, choices)).isEmpty();
        return problems.inFileOrder().stream().map(Problem::code).toList();
    }

    private static TableChoices encoding(String encoding) {
        return new TableChoices(
                Optional.of(encoding), Optional.empty(), Optional.empty(), TableChoices.Merged.TOP_LEFT);
    }

    private static TableChoices delimiter(String delimiter) {
        return new TableChoices(
                Optional.empty(), Optional.of(delimiter), Optional.empty(), TableChoices.Merged.TOP_LEFT);
    }

    private static RowBlock.Row row(int number, String... cells) {
        return new RowBlock.Row(number, List.of(cells));
    }

    @Test
    void rows_count_as_a_spreadsheet_counts_them_and_blank_ones_are_left_out() throws IOException {
        assertThat(said("甲,乙\r\n\r\n , \u3000\r\n1,\"两\r\n行\"\r\n\n2,\r3").rows())
                .containsExactly(row(1, "甲", "乙"), row(4, "1", "两\r\n行"), row(6, "2", ""), row(7, "3"));
    }

    @Test
    void blanks_around_cells_and_quotes_are_dropped_but_not_those_within_and_not_the_wide_ones() throws IOException {
        assertThat(said(" a , \" b \" ,\u3000c\u3000, d \"e\"\n").rows())
                .containsExactly(row(1, "a", " b ", "\u3000c\u3000", "d \"e\""));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8,GUESSED,''",
        "UTF-8,UTF-8,MARK,\uFEFF",
        "UTF-16LE,UTF-16LE,MARK,\uFEFF",
        "UTF-16BE,UTF-16BE,MARK,\uFEFF",
        "GBK,GB18030,GUESSED,''"
    })
    void the_encoding_is_found(String written, String read, TableForm.Basis basis, String mark) throws IOException {
        var table = table((mark + "案号,姓名\r\nA,联通\r\n").getBytes(Charset.forName(written)));
        assertThat(table.form().encoding()).contains(new TableForm.Known(read, basis));
        assertThat(table.head()).containsExactly(row(1, "案号", "姓名"), row(2, "A", "联通"));
    }

    @Test
    void a_short_text_that_might_be_of_two_encodings_is_chinese() throws IOException {
        assertThat(said("联通".getBytes(Charset.forName("GBK"))).rows()).containsExactly(row(1, "联通"));
    }

    @Test
    void what_comes_after_a_long_stretch_of_ascii_decides() throws IOException {
        String text = "a,b\n".repeat(100_000) + "甲某,乙某\n";
        var rows = said(text.getBytes(Charset.forName("GB18030"))).rows();
        assertThat(rows.get(rows.size() - 1)).isEqualTo(row(100_001, "甲某", "乙某"));
    }

    @ParameterizedTest
    @CsvSource({"gbk,GBK", "GB18030,GB18030", "utf-16,UTF-16LE", "UTF-16BE,UTF-16BE", "big5,Big5", "utf_8,UTF-8"})
    void the_encoding_can_be_given(String given, String written) throws IOException {
        var table = opened("案,名\nA,王中\n".getBytes(Charset.forName(written)), encoding(given));
        assertThat(table.orElseThrow().head()).containsExactly(row(1, "案", "名"), row(2, "A", "王中"));
    }

    @Test
    void no_other_encodings_or_delimiters_are_known() {
        assertThat(TableChoices.isEncoding("latin")).isFalse();
        assertThat(TableChoices.isEncoding(" AUTO ")).isTrue();
        assertThat(TableChoices.isDelimiter("x")).isFalse();
        assertThat(TableChoices.isDelimiter("auto")).isTrue();
        assertThatThrownBy(() -> encoding("latin")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> delimiter("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "，"})
    void the_delimiter_is_the_one_of_which_the_most_rows_have_the_same_number(String delimiter) throws IOException {
        String text = "某县台账\n案号_姓名_备注\nA_甲_\"a,b;c|d\te，f\"\nB_乙_无\n".replace("_", delimiter);
        var table = table(text.getBytes(StandardCharsets.UTF_8));
        assertThat(table.form().delimiter()).contains(new TableForm.Known(delimiter, TableForm.Basis.GUESSED));
        assertThat(table.head().get(2)).isEqualTo(row(3, "A", "甲", "a,b;c|d\te，f"));
    }

    @Test
    void a_quote_within_a_cell_hides_no_delimiter() throws IOException {
        assertThat(said("管径;长\n5\" 管;3\n6\" 管;4\n").rows()).contains(row(2, "5\" 管", "3"));
    }

    @Test
    void a_first_line_that_names_the_delimiter_counts_and_says_nothing_else() throws IOException {
        var table = table("sep=;\r\na,b;c\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(table.form().delimiter()).contains(new TableForm.Known(";", TableForm.Basis.MARK));
        assertThat(table.head()).containsExactly(row(2, "a,b", "c"));
    }

    @Test
    void the_delimiter_can_be_given() throws IOException {
        var table = opened("a,b;c,d;e\n".getBytes(StandardCharsets.UTF_8), delimiter("semicolon"));
        assertThat(table.orElseThrow().head()).containsExactly(row(1, "a,b", "c,d", "e"));
    }

    @Test
    void a_row_whose_quotes_do_not_match_ends_with_its_line() throws IOException {
        var said = said("a,b\n\"1\"x,2\n3,\"4\n5,6\n7,\"8\n9\"\n");
        assertThat(said.rows()).containsExactly(row(1, "a", "b"), row(4, "5", "6"), row(5, "7", "8\n9"));
        assertThat(said.unread())
                .containsExactly(
                        new UnreadRow(2, 0, ProblemCode.TABLE_QUOTES, List.of(), "\"1\"x,2"),
                        new UnreadRow(3, 0, ProblemCode.TABLE_QUOTES, List.of(), "3,\"4"));
    }

    @Test
    void a_quote_that_nothing_closes_costs_its_row_alone_however_much_follows() throws IOException {
        int rows = 300_000;
        var said = said("a,b\n1,\"2\n" + "x,yyyyyy\n".repeat(rows));
        assertThat(said.unread())
                .containsExactly(new UnreadRow(2, 0, ProblemCode.ROW_TOO_LONG, List.of("1024"), "1,\"2"));
        assertThat(said.rows()).hasSize(rows + 1);
        assertThat(said.rows().get(rows)).isEqualTo(row(rows + 2, "x", "yyyyyy"));
    }

    /** Each line opens within quotes what it closes, so that every record goes on to the end of the file. */
    @Test
    void a_file_of_nothing_but_records_without_end_is_passed_in_time() throws IOException {
        int rows = 400_000;
        var said = said("a,b\n" + "x\" ,\"z\n".repeat(rows));
        assertThat(said.rows()).hasSize(1);
        assertThat(said.unread()).hasSize(rows);
    }

    @Test
    void a_row_longer_than_any_should_be_is_refused_and_the_next_is_read() throws IOException {
        var said = said("a,b\n1," + "甲".repeat(3 << 20) + "\n2,3\n");
        assertThat(said.rows()).containsExactly(row(1, "a", "b"), row(3, "2", "3"));
        assertThat(said.unread()).hasSize(1);
        assertThat(said.unread().get(0).code()).isEqualTo(ProblemCode.ROW_TOO_LONG);
    }

    @Test
    void a_cell_is_no_longer_than_a_spreadsheet_holds() throws IOException {
        String most = "甲".repeat(CaseTable.LONGEST_CELL);
        var said = said("a," + most + "\nb," + most + "乙\n");
        assertThat(said.rows()).containsExactly(row(1, "a", most));
        assertThat(said.unread())
                .containsExactly(new UnreadRow(2, 2, ProblemCode.CELL_TOO_LONG, List.of("32767"), "b," + most + "乙"));
    }

    @Test
    void a_row_in_another_encoding_is_refused_and_the_others_are_read() throws IOException {
        for (String encoding : List.of("UTF-8", "GB18030")) {
            var bytes = new ByteArrayOutputStream();
            bytes.write("案号,姓名\nA,王某某\nB,李某某\n".getBytes(Charset.forName(encoding)));
            bytes.write(new byte[] {'C', ',', (byte) 0xFF, '\n'});
            bytes.write("D,赵某某\n".getBytes(Charset.forName(encoding)));
            var said = said(bytes.toByteArray());
            assertThat(said.rows()).extracting(RowBlock.Row::number).containsExactly(1, 2, 3, 5);
            assertThat(said.unread())
                    .containsExactly(new UnreadRow(4, 2, ProblemCode.CELL_ENCODING, List.of(), "C,\uFFFD"));
        }
    }

    @Test
    void a_nul_is_no_part_of_a_cell() throws IOException {
        var said = said("a,b\n" + "1,2\n".repeat(30) + "3,x\0y,5\n4,5\n");
        assertThat(said.unread())
                .containsExactly(new UnreadRow(32, 2, ProblemCode.NUL_IN_CELL, List.of(), "3,x\uFFFDy,5"));
        assertThat(said.rows()).contains(row(33, "4", "5"));
    }

    @Test
    void what_is_no_table_is_told_once() throws IOException {
        assertThat(refused("a,b\nc,d\n".getBytes(StandardCharsets.UTF_16LE), TableChoices.AUTOMATIC))
                .containsExactly(ProblemCode.TABLE_OF_NULS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><table>", "\n <TABLE border=1>", "<?xml version=\"1.0\"?>", "\uFEFF<!DOCTYPE html>"})
    void a_web_page_is_no_table(String text) throws IOException {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8), TableChoices.AUTOMATIC))
                .containsExactly(ProblemCode.SAVED_AS_WEB_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n , \n"})
    void a_table_may_hold_nothing(String text) throws IOException {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8), TableChoices.AUTOMATIC))
                .containsExactly(ProblemCode.EMPTY_FILE);
    }

    @Test
    void an_old_spreadsheet_is_known_by_its_bytes() throws IOException {
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, TableChoices.AUTOMATIC))
                .containsExactly(ProblemCode.OLD_SPREADSHEET);
    }

    @Test
    void rows_from_any_place_are_the_rest_of_the_rows_from_the_start() throws IOException {
        var random = new Random(20240305);
        var encodings = List.of("UTF-8", "GB18030", "UTF-16LE", "Big5");
        for (int i = 0; i < 8; i++) {
            String encoding = encodings.get(i % encodings.size());
            byte[] bytes = mangled(random, encoding);
            var table = opened(bytes, encoding(encoding)).orElseThrow();
            var places = new ArrayList<RowPlace>();
            var all = said(table.records(RowPlace.START), places);
            assertThat(places).hasSizeGreaterThan(2);
            places.add(table.after(table.head().get(0)));
            places.add(table.after(table.head().get(CaseTable.HEAD - 1)));
            for (var place : places) {
                var rest = said(table.records(place), new ArrayList<>());
                assertThat(rest.rows())
                        .isEqualTo(all.rows().stream()
                                .filter(row -> row.number() > place.rows())
                                .toList());
                assertThat(rest.unread())
                        .isEqualTo(all.unread().stream()
                                .filter(row -> row.number() > place.rows())
                                .toList());
            }
        }
    }

    private static byte[] mangled(Random random, String encoding) {
        var parts = List.of(
                "甲", "乙某", "a", " ", "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", "\",\"", "\"\n", "长".repeat(30));
        var text = new StringBuilder("案号,姓名\n");
        for (int i = 0; i < 40_000; i++) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        byte[] bytes = text.toString().getBytes(Charset.forName(encoding));
        for (int i = 0; i < 20; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @Test
    void what_a_stream_holds_is_read_from_a_file_that_is_its_owners_alone_and_gone_afterwards() throws IOException {
        Path file;
        try (var spooled = SpooledInput.of(new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8)), "-")) {
            file = spooled.file();
            assertThat(file).hasContent("a,b\n");
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(file).doesNotExist();
    }
}
