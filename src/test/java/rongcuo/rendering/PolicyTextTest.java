package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import rongcuo.source.Language;

class PolicyTextTest {
    @Test
    void a_list_has_a_row_a_policy() throws IOException {
        var out = new StringBuilder();
        new PolicyText(Messages.in(Language.CHINESE), 80, Style.PLAIN)
                .writeList(List.of(Example.policy()), List.of(), out);
        assertThat(out).contains("example@2024  试行  节选  1/2/1");
    }

    @Test
    void all_that_a_policy_holds_is_shown() throws IOException {
        var out = new StringBuilder();
        new PolicyText(Messages.in(Language.CHINESE), 80, Style.PLAIN).writeWhole(Example.policy(), out);
        var policy = Example.policy();
        assertThat(policy.provisions())
                .allSatisfy(provision -> assertThat(out)
                        .contains(provision.citation().article())
                        .contains(provision.citation().text()));
        assertThat(out)
                .contains("条件：同时具备（")
                .contains("损失程度：不超过“一定”")
                .contains("15个工作日内")
                .contains("采用：重点工作亦可。")
                .contains("另一读法：以改革创新为限")
                .contains("立法目的");
    }

    @Test
    void json_and_markdown_hold_it_too() throws IOException {
        var json = new StringBuilder();
        new PolicyJson().writeWhole(Example.policy(), json);
        assertThat(json)
                .startsWith("{\"schema\":\"rongcuo.policy/1\",\"policy\":\"example\"")
                .contains(
                        "\"when\":{\"all\":[{\"context\":{\"has-any\":[\"reform\",\"key-work\"]}},"
                                + "\"collective-decision\",{\"not\":\"private-gain\"},{\"loss-severity\":{\"at-most\":\"moderate\"}}]}")
                .contains("\"within\":{\"working-days\":15}");
        var markdown = new StringBuilder();
        new PolicyMarkdown(Messages.in(Language.ENGLISH)).writeWhole(Example.policy(), markdown);
        assertThat(markdown).startsWith("# Measures of a county (trial)\n");
    }
}
