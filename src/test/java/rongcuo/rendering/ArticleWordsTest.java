package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.law.Citation;
import rongcuo.source.Language;

class ArticleWordsTest {
    private static String english(String article) {
        return ArticleWords.in(Language.ENGLISH, article);
    }

    @Test
    void articles_paragraphs_and_items_are_numbered() {
        assertThat(english("第六条")).isEqualTo("art. 6");
        assertThat(english("第六条第（十三）项")).isEqualTo("art. 6(13)");
        assertThat(english("第二十条第二款")).isEqualTo("art. 20 para. 2");
        assertThat(english("第一百零九条第三款第（二）项")).isEqualTo("art. 109 para. 3(2)");
    }

    @Test
    void what_has_another_form_stays_as_it_is() {
        assertThat(english("《不予容错的情形》第（4）项")).isEqualTo("《不予容错的情形》第（4）项");
        assertThat(english("第六条首句")).isEqualTo("第六条首句");
        assertThat(english("报道M2")).isEqualTo("报道M2");
    }

    @Test
    void the_english_that_a_policy_gives_goes_first() {
        var cited = new Citation("报道M2", Optional.of("report M2"), "");
        assertThat(ArticleWords.in(Language.ENGLISH, cited)).isEqualTo("report M2");
        assertThat(ArticleWords.in(Language.CHINESE, cited)).isEqualTo("报道M2");
        assertThat(ArticleWords.in(Language.ENGLISH, new Citation("第六条", ""))).isEqualTo("art. 6");
    }

    @Test
    void chinese_readers_see_the_citation_itself() {
        assertThat(ArticleWords.in(Language.CHINESE, "第六条")).isEqualTo("第六条");
    }
}
