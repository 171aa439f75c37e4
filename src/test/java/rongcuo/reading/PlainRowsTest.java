package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;

/** The byte lane gives what the reader of record gives, or says that a portion is not plain. */
class PlainRowsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, GB18030);
    private static final List<String> DELIMITERS = List.of(",", ";", "\t");
    private static final int TABLES = 24_000;
    private static final int MOST = 1 << 20;

    @TempDir
    Path folder;

    /** All that a table says from some place on. */
    private record Said(List<RowBlock.Row> rows, List<UnreadRow> unread) {
        static Said nothing() {
            return new Said(new ArrayList<>(), new ArrayList<>());
        }

        void add(RowBlock block) {
            for (int i = 0; i < block.rows(); i++) {
                rows.add(block.row(i));
            }
            unread.addAll(block.unread());
        }

        Said before(int number) {
            return new Said(
                    rows.stream().filter(row -> row.number() < number).toList(),
                    unread.stream().filter(row -> row.number() < number).toList());
        }

        Said from(int number) {
            return new Said(
                    rows.stream().filter(row -> row.number() >= number).toList(),
                    unread.stream().filter(row -> row.number() >= number).toList());
        }

        Said with(Said later) {
            var whole = nothing();
            whole.rows.addAll(rows);
            whole.rows.addAll(later.rows);
            whole.unread.addAll(unread);
            whole.unread.addAll(later.unread);
            return whole;
        }
    }

    /** A table in a file, read by both ways. */
    private record Written(Path file, Charset charset, String delimiter) {
        Said records(RowPlace from) {
            var cells = new TextCells(Delimiter.of("", Delimiter.named(delimiter.equals("\t") ? "tab" : delimiter)));
            var said = Said.nothing();
            try (var source = new TextRows(EncodedText.open(file, "table.csv", charset, from.offset()), cells, from)) {
                for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
                    said.add(portion.get().rows().orElseThrow());
                }
            }
            return said;
        }

        PlainRows plain(RowPlace from, int chunk) {
            return PlainRows.open(file, charset, delimiter.charAt(0), from, chunk);
        }
    }

    private Written written(byte[] bytes, Charset charset, String delimiter) {
        var file = folder.resolve("table.csv");
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Written(file, charset, delimiter);
    }

    /** How many portions of a table are plain; fails where one is not what the reader of record gives. */
    private static int compared(Written table, int chunk, String name) {
        return compared(table, chunk, true, name);
    }

    private static int compared(Written table, int chunk, boolean andEnds, String name) {
        var whole = table.records(RowPlace.START);
        var together = Said.nothing();
        var rest = Optional.<RowPlace>empty();
        int plain = 0;
        try (var source = table.plain(RowPlace.START, chunk)) {
            var reached = RowPlace.START;
            for (var next = source.next(); next.isPresent(); next = source.next()) {
                var portion = next.get();
                assertThat(portion.start()).as(name).isEqualTo(reached);
                reached = portion.end();
                var rows = portion.rows();
                if (rows.isPresent()) {
                    plain++;
                    var said = Said.nothing();
                    said.add(rows.get());
                    // The room of its rows now serves for later ones.
                    portion.release();
                    var expected =
                            rest.isEmpty() ? whole.from(portion.start().rows() + 1) : table.records(portion.start());
                    int after = portion.end().rows() + 1;
                    assertSame(said, expected.before(after), name);
                    if (andEnds) {
                        assertSame(table.records(portion.end()), expected.from(after), name);
                    }
                    together = rest.isEmpty() ? together.with(said) : together;
                } else if (rest.isEmpty()) {
                    rest = Optional.of(portion.start());
                }
            }
        }
        assertSame(rest.isEmpty() ? together : together.with(table.records(rest.get())), whole, name);
        return plain;
    }

    private static void assertSame(Said said, Said expected, String name) {
        if (!said.equals(expected)) {
            assertThat(said).as(name).isEqualTo(expected);
        }
    }

    @Test
    void what_is_plain_is_what_commons_csv_reads_and_the_rest_is_left_to_it() {
        int plain = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            var charset = CHARSETS.get(seed % 2);
            String delimiter = DELIMITERS.get(seed / 2 % 3);
            var bytes = RandomCsv.of(seed, delimiter, charset);
            int chunk = seed % 5 == 0 ? MOST >> 8 : 8 + seed % 331;
            var table = written(bytes, charset, delimiter);
            // To read on from every end as well takes as long as all the rest.
            plain += compared(table, chunk, seed % 8 == 0, "seed " + seed + ", chunks of " + chunk);
        }
        assertThat(plain).as("plain portions").isGreaterThan(TABLES / 2);
    }

    @Test
    void a_table_is_cut_anywhere() {
        String text =
                "案号,姓名,说明\r\nA-1,张三,\"一,\r\n\"\"二\"\"\"\r\n\r\nA-2,,\"\"\r\n , \u3000\r\nA-3,𠮷某,=1+1\r\nA-4,\"李\n四\",末";
        for (var charset : CHARSETS) {
            var bytes = text.getBytes(charset);
            for (int chunk = 1; chunk <= bytes.length + 9; chunk++) {
                var table = written(bytes, charset, ",");
                int plain = compared(table, chunk, charset + ", chunks of " + chunk);
                assertThat(plain > 0 || chunk < bytes.length).isTrue();
            }
        }
    }

    static Stream<PublicCsv.Example> examples() {
        return PublicCsv.EXAMPLES.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_that_are_commonly_tried_are_read_as_they_should_be(PublicCsv.Example example) {
        var table = written(example.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ",");
        assertThat(table.records(RowPlace.START).rows().stream().map(RowBlock.Row::cells))
                .isEqualTo(example.records());
        for (int chunk = 8; chunk < example.text().length() + 9; chunk++) {
            compared(table, chunk, "chunks of " + chunk);
        }
        try (var source = table.plain(RowPlace.START, MOST)) {
            var block = source.next().orElseThrow().rows();
            assertThat(block).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\"b,c\n", " \"a\",b\n", "\"a\" ,b\n", "a\rb\n", "a\u0001,b\n", "\"a", "a,\"b\"c\n", "\0,a\n"})
    void what_is_not_plain_is_not_given(String text) {
        var table = written(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ",");
        try (var source = table.plain(RowPlace.START, MOST)) {
            assertThat(source.next().orElseThrow().rows()).isEmpty();
        }
        compared(table, MOST, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\n",
                "a\rb\n",
                "\r",
                "\n",
                ",,\r\n",
                " a ,\tb\n",
                "\"a,b\"\r\n",
                "\"a\r\n\"\"b\",c\n",
                "\"a\rb\"\n",
                "\"\"",
                "a\"b\n",
                "\"a\" ,b\n",
                "\"a\"b\"\n",
                "\"",
                "\"\",\"\"\n",
                " \n",
                "a\u0001\n"
            })
    void it_does_not_matter_where_in_a_text_something_stands(String something) {
        for (int before = 0; before <= 2 * Long.SIZE + 2; before++) {
            for (String last :
                    List.of("", "甲,乙\r\n", "a,".repeat(Long.SIZE / 2) + "\n", "a, \n".repeat(99) + "\"\r\n")) {
                String text = "x,".repeat(before / 2) + "y".repeat(before % 2) + something + last;
                var table = written(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ",");
                compared(table, MOST, text);
            }
        }
    }

    @Test
    void a_long_cell_in_quotes_is_plain() {
        String text = "甲,\"" + ("一, \r\n\"\"" + "x, ".repeat(99)).repeat(9) + "\"\r\n";
        var table = written(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ",");
        assertThat(compared(table, MOST, text)).isEqualTo(1);
    }

    @Test
    void cells_up_to_the_longest_and_past_it_are_as_the_reader_of_record_has_them() {
        for (int length = CaseTable.LONGEST_CELL - 2; length <= CaseTable.LONGEST_CELL + 2; length++) {
            for (String cell : List.of("x".repeat(length), "甲".repeat(length), "\"" + "x".repeat(length) + "\"")) {
                var bytes = ("a," + cell + ",b\r\nc,d,e\r\n").getBytes(StandardCharsets.UTF_8);
                compared(written(bytes, StandardCharsets.UTF_8, ","), MOST, "a cell of " + length);
            }
        }
    }

    @Test
    void every_character_of_four_bytes_in_gb18030_is_read_as_the_reader_of_record_reads_it() {
        var bytes = new byte[6];
        int plain = 0;
        for (int first = 0x81; first <= 0xFE; first++) {
            for (int third = 0x81; third <= 0xFE; third += 25) {
                bytes[0] = 'a';
                bytes[1] = (byte) first;
                bytes[2] = (byte) ('0' + third % 10);
                bytes[3] = (byte) third;
                bytes[4] = (byte) ('0' + first % 10);
                bytes[5] = '\n';
                plain += compared(written(bytes, GB18030, ","), MOST, first + " " + third);
            }
        }
        assertThat(plain).isPositive();
    }
}
