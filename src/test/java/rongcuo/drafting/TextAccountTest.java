package rongcuo.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

class TextAccountTest {
    private static final String SOURCE = """
            # 示范办法

            - title: 示范办法
            - issuer: none given

            > Note (text). 注文不是法律。

            **第一章 总则**

            ## 第二条

            可以免除责任。

            ## 第六条

            有下列情形之一的：

            - (一) 勤勉尽责的；
            """;

    @TempDir
    private Path directory;

    private Draft draft;

    @BeforeEach
    void makeDraft() {
        draft = new Draft(directory);
    }

    @Test
    void what_quotations_cover_to_the_last_word_is_complete() {
        var account = draft.accountOf(quoting("可以免除责任"), SOURCE);

        assertThat(account.problems()).isEmpty();
        assertThat(account.unaccounted()).isEmpty();
        assertThat(account.accounted()).isEqualTo(account.counted()).isEqualTo(19);
    }

    @Test
    void what_no_quotation_covers_is_told_where_it_stands_in_the_source() {
        var account = draft.accountOf(quoting("免除责任"), SOURCE);

        var problem = account.problems().get(0);
        assertThat(account.problems()).hasSize(1);
        assertThat(problem.code()).isEqualTo(ProblemCode.PASSAGE_UNACCOUNTED);
        assertThat(problem.position()).hasToString("demo.md:12:1");
        assertThat(marked(problem)).isEqualTo("可以");
        assertThat(account.unaccounted())
                .extracting(Passage::words, Passage::heading)
                .containsExactly(tuple("可以", "第二条"));
        assertThat(account.counted() - account.accounted()).isEqualTo(2);
    }

    @Test
    void words_left_at_the_end_of_a_line_and_in_its_middle_are_passages_of_their_own() {
        var source = SOURCE.replace("可以免除责任。", "经研究，可以免除责任，并报县委。");

        var account = draft.accountOf(quoting("可以") + unencoded("第二条", "责任"), source);

        assertThat(account.unaccounted()).extracting(Passage::words).containsExactly("经研究", "免除", "并报县委");
    }

    @Test
    void a_passage_with_its_reason_is_accounted_for() {
        var account = draft.accountOf(quoting("免除责任") + unencoded("第二条", "可以"), SOURCE);

        assertThat(account.problems()).isEmpty();
    }

    @Test
    void a_quotation_that_departs_from_the_source_is_marked_where_it_does() {
        var account = draft.accountOf(quoting("可以免于责任"), SOURCE);

        var problem = account.problems().stream()
                .filter(found -> found.code() == ProblemCode.TEXT_NOT_IN_SOURCE)
                .findFirst()
                .orElseThrow();
        assertThat(problem.arguments()).containsExactly("于责任");
        assertThat(marked(problem)).isEqualTo("于责任");
        assertThat(problem.position().file()).endsWith("demo.yaml");
    }

    @Test
    void a_departure_in_the_last_mark_is_told_there_and_not_at_an_earlier_one() {
        var account = draft.accountOf(quoting("可以免除责任") + unencoded("第六条", "有下列情形之一的。"), SOURCE);

        assertThat(account.problems()).hasSize(1);
        assertThat(account.problems().get(0).arguments()).containsExactly("。");
        assertThat(account.problems().get(0).position().column())
                .isEqualTo("unencoded: [{article: 第六条, text: 有下列情形之一的。".length());
    }

    @Test
    void a_quotation_across_two_lines_does_not_stand_in_the_source() {
        var account = draft.accountOf(quoting("可以免除责任。有下列情形"), SOURCE);

        assertThat(account.problems()).extracting(Problem::code).contains(ProblemCode.TEXT_NOT_IN_SOURCE);
    }

    @Test
    void a_quotation_with_another_comma_does_not_stand_in_the_source() {
        var account = draft.accountOf(quoting("可以免除责任."), SOURCE);

        assertThat(account.problems()).extracting(Problem::code).contains(ProblemCode.TEXT_NOT_IN_SOURCE);
    }

    @Test
    void words_of_a_note_a_heading_or_the_particulars_are_no_law() {
        for (String words : new String[] {"注文不是法律", "总则", "none given", "第二条"}) {
            assertThat(draft.accountOf(quoting("可以免除责任") + unencoded("第二条", words), SOURCE)
                            .problems())
                    .as(words)
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.TEXT_NOT_IN_SOURCE);
        }
    }

    @Test
    void a_list_item_before_the_first_article_that_names_no_particular_is_law() {
        var source = SOURCE.replace("- issuer: none given\n", "- 经县委同意\n");

        assertThat(draft.accountOf(quoting("可以免除责任"), source).unaccounted())
                .extracting(Passage::words)
                .containsExactly("经县委同意");
    }

    @Test
    void an_item_mark_is_no_law_but_a_number_in_a_sentence_is() {
        var source = SOURCE.replace("- (一) 勤勉尽责的；", "- （十二）勤勉尽责的15日；");

        assertThat(draft.accountOf(quoting("可以免除责任"), source).unaccounted())
                .extracting(Passage::words)
                .containsExactly("15日");
    }

    @Test
    void words_of_another_article_are_told_at_the_article_that_is_cited() {
        var account = draft.accountOf(quoting("可以免除责任") + unencoded("第六条", "免除责任"), SOURCE);

        var problem = account.problems().get(0);
        assertThat(account.problems()).hasSize(1);
        assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_UNDER_OTHER_ARTICLE);
        assertThat(marked(problem)).isEqualTo("第六条");
    }

    @Test
    void words_that_two_articles_share_are_accounted_for_in_each_by_itself() {
        var source = SOURCE + "\n## 第九条\n\n可以免除责任。\n";

        assertThat(draft.accountOf(quoting("可以免除责任"), source).unaccounted())
                .extracting(Passage::heading)
                .containsExactly("第九条");
    }

    @Test
    void line_ends_of_windows_change_nothing() {
        var account = draft.accountOf(quoting("免除责任"), SOURCE.replace("\n", "\r\n"));

        assertThat(account.unaccounted().get(0).position()).hasToString("demo.md:12:1");
        assertThat(account.counted()).isEqualTo(19);
    }

    private static String quoting(String words) {
        return Draft.SOUND.replace("text: 免除责任", "text: " + words);
    }

    private static String unencoded(String article, String words) {
        return "unencoded: [{article: " + article + ", text: " + words + ", reason: 理由}]\n";
    }

    private static String marked(Problem problem) {
        int start = problem.position().column() - 1;
        return problem.quotedLine().substring(start, start + problem.length());
    }
}
