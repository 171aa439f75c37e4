package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.policy.Policy;
import rongcuo.policy.Property;
import rongcuo.source.BilingualText;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

class PropertyReaderTest {
    private static final String RULES = """
            premises:
              - {id: a, article: 第一条, when: {all: [diligent, {not: private-gain}]}}
            """;

    @TempDir
    Path folder;

    private Policy only(Library library, String id) throws IOException {
        var found = library.find(id);
        assertThat(library.problems.inFileOrder()).isEmpty();
        return found.get(0);
    }

    private static List<String> written(Policy policy) {
        return policy.properties().values().stream()
                .map(property ->
                        property.fact().value() + " " + property.claim().id())
                .toList();
    }

    @Test
    void a_property_is_a_word_or_a_word_with_a_reason() throws IOException {
        var policy = only(new Library(folder).policy("p", RULES + """
                        properties:
                          尽责: never-worsens
                          private-gain: {claim: never-worsens-falling, reason: {zh: 第一条, en: article 1}}
                          outcome: never-matters
                        """), "p");
        assertThat(written(policy))
                .containsExactly(
                        "diligent never-worsens", "private-gain never-worsens-falling", "outcome never-matters");
        assertThat(policy.properties().values())
                .extracting(Property::reason)
                .containsExactly(
                        Optional.empty(), Optional.of(new BilingualText("第一条", "article 1")), Optional.empty());
    }

    @Test
    void a_child_adds_changes_and_takes_back_by_fact() throws IOException {
        var library = new Library(folder)
                .policy(
                        "p",
                        RULES + "properties: {diligent: never-worsens, rank: never-matters, outcome: never-matters}\n")
                .policy(
                        "c",
                        "extends: [p]\nproperties: {rank: never-worsens, outcome: none, context: never-matters}\n");
        assertThat(written(only(library, "c")))
                .containsExactlyInAnyOrder("diligent never-worsens", "rank never-worsens", "context never-matters");
    }

    @Test
    void what_cannot_be_meant_is_told_where_it_stands() throws IOException {
        var library = new Library(folder).policy("p", RULES + """
                properties:
                  diligint: never-worsens
                  nothing-of-the-kind: never-worsens
                  diligent: never-improves
                  尽责: never-worsens
                  outcome: never-worsens
                  rank: {claim: never-worsens, why: x}
                  context: {reason: x}
                """);
        library.find("p");
        assertThat(library.problems.inFileOrder())
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.MISTYPED_FACT,
                        ProblemCode.UNKNOWN_FACT,
                        ProblemCode.WORD_NOT_ALLOWED,
                        ProblemCode.PROPERTY_TWICE,
                        ProblemCode.PROPERTY_WITHOUT_ORDER,
                        ProblemCode.UNKNOWN_KEY,
                        ProblemCode.MISSING_KEY);
        assertThat(library.problems.inFileOrder().get(4).position().column()).isEqualTo(12);
    }
}
