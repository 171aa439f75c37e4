package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HtmlTemplateTest {
    private final HtmlTemplate template = new HtmlTemplate("places.mustache");

    private record Place(String words) {}

    private record OtherPlace(String name) {}

    @Test
    void markup_and_quotes_are_escaped() throws IOException {
        String page = filled("<script>alert(\"1\")</script> & 'x' `y` a=b");
        assertThat(page)
                .isEqualTo(
                        "<p title=\"?\">?</p>\n"
                                .replace(
                                        "?",
                                        "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &#96;y&#96; a&#61;b"));
    }

    @Test
    void a_place_in_a_value_is_not_filled() throws IOException {
        assertThat(filled("{{words}} {{{words}}} {{> style}}")).contains("{{words}} {{{words}}} {{&gt; style}}");
    }

    @Test
    void control_characters_and_turns_of_writing_become_spaces() throws IOException {
        assertThat(filled("a\u0000b\u001Bc\nd\u202Ee\u2066f\u2029g")).contains(">a b c d e f g<");
    }

    @Test
    void what_no_page_can_hold_is_replaced() throws IOException {
        assertThat(filled("\uD800 \uDC00x \uFFFE \uFDD0 \uD83F\uDFFF"))
                .contains(">\uFFFD \uFFFDx \uFFFD \uFFFD \uFFFD<");
    }

    @Test
    void rare_characters_of_names_stay() throws IOException {
        assertThat(filled("\uD842\uDFB7野家")).contains(">\uD842\uDFB7野家<");
    }

    @Test
    void a_place_without_a_value_is_a_defect() {
        assertThatThrownBy(() -> template.write(new OtherPlace("x"), new StringBuilder()))
                .hasStackTraceContaining("the view has no words");
    }

    private String filled(String words) throws IOException {
        var page = new StringBuilder();
        template.write(new Place(words), page);
        return page.toString();
    }
}
