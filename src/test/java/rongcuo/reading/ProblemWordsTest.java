package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rongcuo.source.ProblemCode;

class ProblemWordsTest {
    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = ProblemWordsTest.class.getResourceAsStream("/rongcuo/problems_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static TreeSet<String> placeholders(String words) {
        var found = new TreeSet<String>();
        for (int i = 0; i < 4; i++) {
            if (words.contains("{" + i + "}")) {
                found.add("{" + i + "}");
            }
        }
        return found;
    }

    @Test
    void every_problem_has_words_in_both_languages_with_the_same_placeholders() throws IOException {
        var chinese = words("zh");
        var english = words("en");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var code : ProblemCode.values()) {
            assertThat(chinese.stringPropertyNames())
                    .contains("problem." + code.id(), "problem." + code.id() + ".mend");
        }
        for (String key : chinese.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void ids_are_unique() {
        var ids = new TreeSet<String>();
        for (var code : ProblemCode.values()) {
            assertThat(ids.add(code.id())).as(code.id()).isTrue();
        }
    }
}
