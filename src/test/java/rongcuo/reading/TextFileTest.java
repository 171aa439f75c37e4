package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

class TextFileTest {
    private static final String WORDS = "案件: 某县容错案\n";
    private final Problems problems = new Problems();

    private String text(byte[] bytes) {
        return TextFile.of(bytes, "a.yaml", problems).orElseThrow().source().text();
    }

    private Problem problem(byte[] bytes) {
        assertThat(TextFile.of(bytes, "a.yaml", problems)).isEmpty();
        return problems.inFileOrder().get(0);
    }

    private static byte[] join(int[] first, byte[] rest) {
        var out = new ByteArrayOutputStream();
        for (int b : first) {
            out.write(b);
        }
        out.writeBytes(rest);
        return out.toByteArray();
    }

    @Test
    void utf_8_is_read_with_and_without_mark() {
        assertThat(text(WORDS.getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
        assertThat(text(join(new int[] {0xEF, 0xBB, 0xBF}, WORDS.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(WORDS);
    }

    @Test
    void utf_16_is_read_by_its_mark() {
        assertThat(text(join(new int[] {0xFF, 0xFE}, WORDS.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(WORDS);
        assertThat(text(join(new int[] {0xFE, 0xFF}, WORDS.getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo(WORDS);
    }

    @Test
    void gb18030_is_read() {
        assertThat(text((WORDS + "㐂𠮷").getBytes(Charset.forName("GB18030")))).isEqualTo(WORDS + "㐂𠮷");
    }

    @Test
    void short_gbk_that_is_legal_utf_8_by_chance_is_read_as_gbk() {
        byte[] gbk = "模版".getBytes(Charset.forName("GB18030"));
        byte[] trap = {(byte) 0xC4, (byte) 0xA3, (byte) 0xC4, (byte) 0xA3};
        assertThat(text(gbk)).isEqualTo("模版");
        assertThat(text(trap)).isEqualTo(new String(trap, Charset.forName("GB18030")));
    }

    @Test
    void english_with_curly_quotes_stays_utf_8() {
        String words = "note: “a county's plan” – done\n";
        assertThat(text(words.getBytes(StandardCharsets.UTF_8))).isEqualTo(words);
    }

    @Test
    void mixed_encodings_are_told_with_byte_and_line() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("a: 容错\nb: ".getBytes(StandardCharsets.UTF_8));
        out.write(0xFF);
        out.write(0xFF);
        var problem = problem(out.toByteArray());
        assertThat(problem.code()).isEqualTo(ProblemCode.ENCODING);
        assertThat(problem.position().line()).isEqualTo(2);
        assertThat(problem.arguments()).containsExactly("14");
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThat(problem(new byte[] {'a', 0, 'b'}).code()).isEqualTo(ProblemCode.NOT_TEXT);
        assertThat(problem(new byte[] {'P', 'K', 3, 4, 20}).code()).isEqualTo(ProblemCode.NOT_TEXT);
    }

    @Test
    void a_file_that_is_too_large_is_not_read_to_its_end() {
        var in = new ByteArrayInputStream(new byte[50 << 20]);
        assertThat(TextFile.read(in, "a.yaml", problems)).isEmpty();
        assertThat(problems.inFileOrder().get(0).code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(in.available()).isGreaterThan(40 << 20);
    }

    @Test
    void a_missing_file_is_no_problem_of_its_content(@TempDir Path folder) {
        assertThatThrownBy(() -> TextFile.read(folder.resolve("没有.yaml"), problems))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        fault -> assertThat(fault.reason()).isEqualTo(UnreadableFile.Reason.MISSING));
        assertThatThrownBy(() -> TextFile.read(folder, problems))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        fault -> assertThat(fault.reason()).isEqualTo(UnreadableFile.Reason.DIRECTORY));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void the_digest_is_of_the_bytes() {
        var file = TextFile.of("abc".getBytes(StandardCharsets.UTF_8), "a", problems)
                .orElseThrow();
        assertThat(file.digest())
                .hasToString("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
