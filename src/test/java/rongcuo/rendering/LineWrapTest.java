package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineWrapTest {
    private static String wrap(int width, String text) {
        var out = new StringBuilder();
        new LineWrap(width).append("", 0, text, out);
        return out.toString();
    }

    @Test
    void chinese_breaks_between_characters() {
        assertThat(wrap(10, "一二三四五六七")).isEqualTo("一二三四五\n六七\n");
    }

    @Test
    void no_line_begins_with_a_closing_mark() {
        assertThat(wrap(10, "一二三四五，六七")).isEqualTo("一二三四\n五，六七\n");
        assertThat(wrap(10, "一二三四（五）六七")).isEqualTo("一二三四\n（五）六七\n");
    }

    @Test
    void no_line_ends_with_an_opening_mark() {
        assertThat(wrap(11, "一二三四（五六七")).isEqualTo("一二三四\n（五六七\n");
        assertThat(wrap(11, "一二三四五“六七”")).isEqualTo("一二三四五\n“六七”\n");
    }

    @Test
    void english_breaks_between_words() {
        assertThat(wrap(12, "the quick brown fox")).isEqualTo("the quick\nbrown fox\n");
    }

    @Test
    void a_word_longer_than_a_line_is_cut() {
        assertThat(wrap(10, "abcdefghijklmno")).isEqualTo("abcdefghij\nklmno\n");
    }

    @Test
    void further_lines_are_moved_in() {
        var out = new StringBuilder();
        new LineWrap(14).append("  - ", 4, "一二三四五六七", out);
        assertThat(out).hasToString("  - 一二三四五\n    六七\n");
    }

    @Test
    void what_a_file_says_cannot_steer_the_terminal() {
        assertThat(wrap(40, "a\u001B[31mb\u0007\tc")).isEqualTo("a[31mb c\n");
    }

    @Test
    void nothing_but_spaces_is_lost_and_no_line_is_too_long() {
        var random = new Random(7);
        String letters = "容错，。（）“”《》a b-1 ，一二三";
        for (int round = 0; round < 2000; round++) {
            var text = new StringBuilder();
            int length = random.nextInt(120);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int width = 10 + random.nextInt(40);
            String wrapped = wrap(width, text.toString());
            assertThat(wrapped.replace(" ", "").replace("\n", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
            assertThat(wrapped.lines())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        }
    }
}
