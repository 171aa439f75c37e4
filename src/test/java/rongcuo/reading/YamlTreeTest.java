package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

class YamlTreeTest {
    private final Problems problems = new Problems();

    private List<YamlNode> documents(String text) {
        return YamlTree.documents(new SourceText("a.yaml", text), problems);
    }

    private YamlNode.Mapping mapping(String text) {
        return (YamlNode.Mapping) documents(text).get(0);
    }

    private Problem problem(String text) {
        documents(text);
        assertThat(problems.inFileOrder()).isNotEmpty();
        return problems.inFileOrder().get(0);
    }

    private static Position at(int line, int column) {
        return new Position("a.yaml", line, column);
    }

    @Test
    void scalars_stay_as_they_are_written() {
        var mapping = mapping("a: no\nb: 012\nc: \"6.1\"\nd: 1_000\ne: ~\nf:\ng: ''\n");
        assertThat(mapping.entries())
                .extracting(entry -> ((YamlNode.Scalar) entry.value()).text())
                .containsExactly("no", "012", "6.1", "1_000", "~", "", "");
        assertThat(mapping.entries())
                .extracting(entry -> ((YamlNode.Scalar) entry.value()).isEmpty())
                .containsExactly(false, false, false, false, true, true, false);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void the_manner_of_writing_is_kept() {
        var mapping = mapping("a: b\nc: \"d\"\ne: 'f'\ng: |\n  h\n");
        assertThat(mapping.entries())
                .extracting(entry -> ((YamlNode.Scalar) entry.value()).style())
                .containsExactly(
                        YamlNode.Style.PLAIN, YamlNode.Style.QUOTED, YamlNode.Style.QUOTED, YamlNode.Style.BLOCK);
    }

    @Test
    void columns_count_characters_after_chinese_and_rare_ones() {
        var mapping = mapping("𠮷吉镇: {标题: 某办法, 二: \"三\"}\n");
        var inner = (YamlNode.Mapping) mapping.entries().get(0).value();
        assertThat(inner.position()).isEqualTo(at(1, 6));
        assertThat(inner.entries().get(0).key().position()).isEqualTo(at(1, 7));
        assertThat(inner.entries().get(0).value().position()).isEqualTo(at(1, 11));
        assertThat(inner.entries().get(1).value().position()).isEqualTo(at(1, 19));
        assertThat(((YamlNode.Scalar) inner.entries().get(1).value()).style()).isEqualTo(YamlNode.Style.QUOTED);
    }

    @Test
    void line_ends_of_every_kind_are_counted() {
        var mapping = mapping("a: 1\r\nb: 2\rc: 3\n");
        assertThat(mapping.entries().get(2).key().position()).isEqualTo(at(3, 1));
        assertThat(new SourceText("a", "a: 1\r\nb: 2\rc: 3\n").line(3)).isEqualTo("c: 3");
    }

    @Test
    void documents_are_kept_apart() {
        assertThat(documents("a: 1\n---\na: 2\n")).hasSize(2);
    }

    @Test
    void a_second_document_is_told_where_one_is_due() {
        assertThat(YamlTree.single(new SourceText("a.yaml", "a: 1\n---\na: 2\n"), problems))
                .isPresent();
        assertThat(problems.inFileOrder()).extracting(Problem::code).containsExactly(ProblemCode.SECOND_DOCUMENT);
    }

    @Test
    void an_empty_file_is_told() {
        assertThat(YamlTree.single(new SourceText("a.yaml", "# nothing\n"), problems))
                .isEmpty();
        assertThat(problems.inFileOrder()).extracting(Problem::code).containsExactly(ProblemCode.EMPTY_FILE);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            `a:\\n\\tb: 1`,              TAB_INDENT,         2, 1
            `a: [1, 2\\nb: 3`,          UNCLOSED_BRACKET,   1, 4
            `a: {b: 1\\nc: 3`,          UNCLOSED_BRACKET,   1, 4
            a: {b: 1}},               STRAY_BRACKET,      1, 10
            `a: "x\\nb: 3`,             UNCLOSED_QUOTE,     1, 4
            a: 'x\\n,                  UNCLOSED_QUOTE,     1, 4
            a: 'x'y,                  TEXT_AFTER_QUOTE,   1, 7
            a: 1\\nb,                  MISSING_COLON,      2, 1
            a:1\\nb: 2,                MISSING_SPACE,      1, 2
            政策：甲\\nb: 2,             WIDE_COLON,         1, 3
            a: 1\\n标题：乙\\nc: 2,       WIDE_COLON,         2, 3
            a: b: c,                  COLON_IN_TEXT,      1, 5
            a: @b,                    RESERVED_CHARACTER, 1, 4
            a: %b,                    RESERVED_CHARACTER, 1, 4
            a: "\\\\q",                 UNKNOWN_ESCAPE,     1, 6
            a:\\n  b: 1\\n c: 2,         BAD_INDENT,         3, 2
            a: \\1,                CONTROL_CHARACTER,  1, 4
            `? [a]\\n: b`,              KEY_NOT_TEXT,       1, 3
            *x : b,                   ALIAS,              1, 1
            a: &x b,                  ALIAS,              1, 4
            a: *x,                    ALIAS,              1, 4
            a: !!str b,               TAG,                1, 4
            a: !<tag:x:y> b,          TAG,                1, 4
            <<: b,                    MERGE_KEY,          1, 1
            a: 1\\nb: 2\\na: 3,         REPEATED_KEY,       3, 1
            """)
    void what_is_wrong_is_told_in_plain_words_and_in_its_place(String text, ProblemCode code, int line, int column) {
        var problem = problem(text.translateEscapes());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.position()).isEqualTo(at(line, column));
    }

    @Test
    void several_faults_are_told_in_one_run() {
        documents("a: &x 1\nb: *x\na: 2\nc: !t 3\nd: [\n");
        assertThat(problems.inFileOrder())
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.ALIAS,
                        ProblemCode.ALIAS,
                        ProblemCode.REPEATED_KEY,
                        ProblemCode.TAG,
                        ProblemCode.UNCLOSED_BRACKET);
    }

    @Test
    void an_anchor_before_a_key_is_told_once() {
        documents("&x a: 1\n");
        assertThat(problems.inFileOrder()).hasSize(1);
    }

    @Test
    void the_mark_covers_the_word_and_stays_in_the_line() {
        var problem = problem("甲: 1\n乙: 2\n甲: 3\n");
        assertThat(problem.quotedLine()).isEqualTo("甲: 3");
        assertThat(problem.length()).isEqualTo(1);
    }
}
