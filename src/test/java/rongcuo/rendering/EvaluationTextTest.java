package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import rongcuo.evaluation.Evaluation;
import rongcuo.source.Language;

class EvaluationTextTest {
    private static String text(Language language, Evaluation... evaluations) throws IOException {
        var out = new StringBuilder();
        new EvaluationText(Messages.in(language), 80, Style.PLAIN)
                .write(List.of(evaluations).stream().map(Example::plainly).toList(), out);
        return out.toString();
    }

    @Test
    void the_conclusion_comes_first() throws IOException {
        assertThat(text(Language.CHINESE, Example.eligible())).startsWith("结论（本工具建议）：√ 符合容错情形，可予容错\n");
        assertThat(text(Language.CHINESE, Example.excluded())).startsWith("结论（本工具建议）：× 不予容错\n");
        assertThat(text(Language.CHINESE, Example.premiseNotMet())).startsWith("结论（本工具建议）：× 不具备前提条件\n");
        assertThat(text(Language.ENGLISH, Example.undetermined()))
                .startsWith("Conclusion (recommended): ? undetermined (the facts do not suffice)\n");
    }

    @Test
    void a_matching_clause_stands_with_its_article_its_words_and_why() throws IOException {
        assertThat(text(Language.CHINESE, Example.eligible()))
                .contains("  √ 第六条第（一）项“民主决策中的失误”\n    │ 在改革创新中，经集体决策，未谋取私利的；\n")
                .contains("- 经集体决策：是（证据：会议纪要〔2023〕12号；认定：核查组）")
                .contains("- 损失程度：“较小”（条文：√不超过“一定”）")
                .contains("- 工作情境：含“改革创新”");
    }

    @Test
    void what_is_missing_says_why_and_where_to_write_it() throws IOException {
        assertThat(text(Language.CHINESE, Example.undetermined()))
                .contains("可能的结论：符合容错情形，可予容错；不属于容错情形")
                .contains("谋取私利？（有争议）")
                .contains("可填：无、较小、一定、重大")
                .contains("“谋取私利: ……”");
    }

    @Test
    void an_open_catch_all_is_left_to_the_authority() throws IOException {
        assertThat(text(Language.CHINESE, Example.notMatched()))
                .contains("未列入明列情形；是否属“其他情形”，由有权机关认定")
                .contains("× 第六条第（一）项“民主决策中的失误”：损失程度：“重大”");
    }

    @Test
    void the_determination_stands_apart_from_the_recommendation() throws IOException {
        assertThat(text(Language.CHINESE, Example.excluded()))
                .contains("有权机关的决定（已记录，与本工具建议分列）\n  不予容错（县委常委会；2024年10月20日）");
    }

    @Test
    void every_conclusion_says_what_its_text_is_worth() throws IOException {
        for (var evaluation : Example.all()) {
            assertThat(text(Language.CHINESE, evaluation))
                    .contains("本结论依据办法节选，并非全文")
                    .contains("试行；未载明施行日期")
                    .contains("本工具按条款比对，不代替集体研究决定");
        }
    }

    @Test
    void several_end_with_a_table_of_all() throws IOException {
        assertThat(text(Language.CHINESE, Example.eligible(), Example.excluded()))
                .endsWith("EX-1  张某某  example@2024  √ 可予容错  6.1\nEX-2  张某某  example@2024  × 不予容错  7.1\n");
    }

    @Test
    void no_line_is_wider_than_asked() throws IOException {
        for (var language : Language.values()) {
            String all = text(language, Example.all().toArray(new Evaluation[0]));
            assertThat(all.lines())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void english_output_has_no_chinese_words_of_ours() throws IOException {
        assertThat(text(Language.ENGLISH, Example.eligible())).doesNotContain("结论", "依据", "：");
    }

    @Test
    void an_explanation_shows_each_condition_with_its_mark() throws IOException {
        var out = new StringBuilder();
        new EvaluationText(Messages.in(Language.CHINESE), 80, Style.PLAIN)
                .write(List.of(Example.explained().get(3)), out);
        assertThat(out).contains("× 损失程度：不超过“一定”（本案：“重大”）").contains("√ 谋取私利：否（本案：否）");
    }

    @Test
    void colour_adds_nothing_but_colour() throws IOException {
        var out = new StringBuilder();
        new EvaluationText(Messages.in(Language.CHINESE), 80, Style.ANSI)
                .write(List.of(Example.plainly(Example.eligible())), out);
        assertThat(out.toString().replaceAll("\u001B\\[\\d+m", ""))
                .isEqualTo(text(Language.CHINESE, Example.eligible()));
    }

    @Test
    void markdown_says_the_same() throws IOException {
        var out = new StringBuilder();
        new EvaluationMarkdown(Messages.in(Language.CHINESE)).write(List.of(Example.plainly(Example.eligible())), out);
        assertThat(out).contains("# 结论（本工具建议）：√ 符合容错情形，可予容错\n").contains("- √ 第六条第（一）项“民主决策中的失误”\n\n  > 在改革创新中");
    }
}
