package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Value;
import rongcuo.policy.Terms;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

class VocabularyReaderTest {
    private final Problems problems = new Problems();

    private Terms terms(String text) {
        return VocabularyReader.read(new SourceText("vocabulary.yaml", text), Terms.empty(), problems);
    }

    @Test
    void a_fact_is_read_with_all_it_says() {
        var terms = terms("""
                facts:
                  loss-severity:
                    type: level
                    label: {zh: 损失程度, en: severity}
                    question: {zh: 损失多大？, en: How great?}
                    aliases: [损失]
                    values: [none, minor]
                    labels: {none: 无, minor: {zh: 较小, en: small}}
                    words: {minor: [轻微]}
                    presume: 无
                    judgement: true
                    changeable: true
                """);
        var fact = terms.vocabulary().factNamed("损失").orElseThrow();
        assertThat(fact.id()).isEqualTo(new FactId("loss-severity"));
        assertThat(fact.presumed()).contains(new Value.WordValue("none"));
        assertThat(fact.has(FactDeclaration.Trait.JUDGEMENT)).isTrue();
        assertThat(fact.has(FactDeclaration.Trait.CHANGEABLE)).isTrue();
        var values = ((FactType.LevelType) fact.type()).values();
        assertThat(values.get(0).label().english()).isEqualTo("none");
        assertThat(values.get(1).label().english()).isEqualTo("small");
        assertThat(values.get(1).words()).containsExactly("轻微");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void what_only_rises_may_be_changed_and_needs_an_order() {
        var terms = terms("""
                facts:
                  corrected: {type: boolean, changeable: rising}
                  kind: {type: choice, values: [a, b], changeable: rising}
                """);
        var fact = terms.vocabulary().factNamed("corrected").orElseThrow();
        assertThat(fact.has(FactDeclaration.Trait.CHANGEABLE)).isTrue();
        assertThat(fact.has(FactDeclaration.Trait.RISING)).isTrue();
        assertThat(problems.inFileOrder()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.WORD_NOT_ALLOWED);
            assertThat(problem.position().line()).isEqualTo(3);
        });
    }

    @Test
    void definitions_may_stand_in_any_order_and_bear_a_label() {
        var terms = terms("""
                facts: {a: {type: boolean}}
                definitions:
                  first: {not: second}
                  second: {label: {zh: 第二, en: second}, when: a}
                """);
        assertThat(terms.definitions().keySet()).containsExactly("first", "second");
        assertThat(terms.definition("second").label().chinese()).isEqualTo("第二");
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            facts: {A_b: {type: boolean}};                                        BAD_ID
            facts: {a--b: {type: boolean}};                                       BAD_ID
            facts: {a: {type: bool}};                                             WORD_NOT_ALLOWED
            facts: {a: {label: 甲}};                                               MISSING_KEY
            facts: {a: {type: boolean, label: 甲}, b: {type: date, label: 甲}};     NAME_TAKEN
            facts: {a: {type: boolean, aliases: [甲 乙]}, b: {type: date, label: 甲乙}}; NAME_TAKEN
            `facts: {a: {type: boolean, label: 甲}}\\nevents: {b: {label: 甲}}`;     NAME_TAKEN
            facts: {a: {type: boolean, presume: 三}};                              NOT_YES_OR_NO
            facts: {a: {type: boolean, presume: 待查}};                            VALUE_EXPECTED
            facts: {a: {type: set, values: [b], presume: b}};                     NO_PRESUMPTION_FOR_SETS
            facts: {a: {type: level, values: [b], labels: {cdefg: 丙}}};            UNDECLARED_VALUE
            facts: {a: {type: level, values: [b, c], labels: {b: 丙, c: 丙}}};      VALUE_NAME_TAKEN
            facts: {a: {type: level}};                                            MISSING_KEY
            facts: {a: {type: number, min: 3, max: 2}};                           EMPTY_RANGE
            `facts: {a: {type: boolean}}\\ndefinitions: {a: {not: a}}`;             NAME_TAKEN
            `facts: {a: {type: boolean}}\\ndefinitions: {b: {not: b}}`;             DEFINITION_CYCLE
            `facts: {a: {type: boolean}}\\ndefinitions: {b: {clause: c}}`;          CLAUSE_OUTSIDE_POLICY
            facts: {a: {type: boolean, colour: red}};                             UNKNOWN_KEY
            """)
    void what_is_wrong_with_a_vocabulary_is_told(String text, ProblemCode code) {
        terms(text.translateEscapes());
        assertThat(problems.inFileOrder()).extracting(Problem::code).isEqualTo(List.of(code));
    }
}
