package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rongcuo.source.Language;

class SafeTextTest {
    private static final String HOSTILE = "a\u001B[31m\u202Eb\u2067c\u2028d\u007Fe\n";

    @Test
    void what_steers_a_terminal_or_turns_the_writing_is_a_space() {
        assertThat(SafeText.of(HOSTILE)).isEqualTo("a [31m b c d e ");
    }

    @Test
    void wrapped_lines_leave_it_out_and_count_no_cell_for_it() {
        var out = new StringBuilder();
        new LineWrap(40).append("", 0, "a\u202Eb\u2066c", out);
        assertThat(out).hasToString("abc\n");
        assertThat(DisplayWidth.of("a\u202Eb\u2028")).isEqualTo(2);
    }

    @Test
    void markdown_leaves_it_out() {
        var outline = new Outline(Messages.in(Language.CHINESE));
        outline.paragraph("a\u202Eb\u2029c");
        assertThat(new OutlineMarkdown().write(outline)).isEqualTo("abc\n");
    }

    @Test
    void json_escapes_it() {
        try (var json = new Json()) {
            json.generator().writeStartObject();
            json.strings("a", List.of(HOSTILE + "\\容"));
            json.generator().writeEndObject();
            assertThat(json.text())
                    .isEqualToIgnoringCase("{\"a\":[\"a\\u001b[31m\\u202eb\\u2067c\\u2028d\\u007fe\\n\\\\容\"]}");
        }
    }
}
