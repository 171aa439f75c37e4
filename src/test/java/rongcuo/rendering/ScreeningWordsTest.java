package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.screening.ScreenedPolicy;
import rongcuo.source.Language;
import rongcuo.source.ProblemCode;

class ScreeningWordsTest {
    private final Messages messages = Messages.in(Language.CHINESE);
    private final ScreeningWords words =
            new ScreeningWords(messages, Messages.ofProblems(Language.CHINESE), Names.MASKED);

    @ParameterizedTest
    @CsvSource({"0, '0'", "12, '12'", "999, '999'", "1000, '1,000'", "123456, '123,456'", "10000000, '10,000,000'"})
    void numbers_are_grouped(long number, String written) {
        assertThat(ScreeningWords.number(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.0%",
        "1, 3, 33.3%",
        "2, 3, 66.7%",
        "10, 10, 100.0%",
        "1, 100000, <0.1%",
        "99999, 100000, >99.9%",
        "0, 0, -"
    })
    void a_share_is_never_rounded_to_nothing_or_to_all(long part, long whole, String share) {
        assertThat(ScreeningWords.share(part, whole)).isEqualTo(share);
    }

    @Test
    void the_name_of_a_subject_leads_to_the_same_words_as_the_subject() {
        var subjects = new SubjectWords(messages, new ConditionWords(messages, Example.policy()));
        var all = List.of(
                new Subject.OfFact(Example.LOSS),
                new Subject.OfMember(Example.CONTEXT, "key-work"),
                new Subject.OfEvent(new EventId("accepted")),
                new Subject.OfFinding("6.2"),
                new Subject.OfDetermination());
        for (var subject : all) {
            assertThat(subjects.of(ScreenedPolicy.key(subject))).isEqualTo(subjects.of(subject));
        }
        assertThat(words.subject(Example.policy(), "context:key-work")).isEqualTo("工作情境“重点工作”");
        assertThat(words.subject(Example.policy(), "finding:6.2")).isEqualTo("有权机关对第六条第（二）项“其他情形”的认定");
    }

    @Test
    void a_kind_of_problem_speaks_of_no_one_row() {
        assertThat(words.problem(ProblemCode.NOT_YES_OR_NO)).isEqualTo("`…` 不是“是”或“否”");
        for (var code : ProblemCode.values()) {
            assertThat(words.problem(code)).as(code.id()).doesNotContainPattern("\\{\\d}");
        }
    }
}
