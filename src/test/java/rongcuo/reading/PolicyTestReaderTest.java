package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.casefile.PolicyTest;
import rongcuo.fact.FactId;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

class PolicyTestReaderTest {
    @TempDir
    Path folder;

    private static List<PolicyTest> read(Library library, String text) {
        return PolicyTestReader.read(new SourceText("tests/p.yaml", text), library.open(), library.problems);
    }

    @Test
    void a_test_adds_to_the_base_and_leaves_facts_out() throws IOException {
        var library = new Library(folder).condition("diligent");
        var tests = read(library, """
                policy: p
                base: {facts: {diligent: 是, 谋取私利: 否, rank: 3}}
                tests:
                  - id: one
                    says: {zh: 甲, en: a}
                    source: 第六条
                    case: {facts: {勤勉尽责: 否}}
                    without: [private-gain]
                    strict: true
                    expect: {conclusion: not-matched, eligible: no, matched: [], missing: [谋取私利]}
                """);
        assertThat(library.problems.inFileOrder()).isEmpty();
        var test = tests.get(0);
        assertThat(test.caseFile().facts().keySet())
                .containsExactlyInAnyOrder(new FactId("diligent"), new FactId("rank"));
        assertThat(test.caseFile()
                        .facts()
                        .get(new FactId("diligent"))
                        .position()
                        .line())
                .isEqualTo(7);
        assertThat(test.presumptions()).isEqualTo(PolicyTest.Presumptions.NONE);
        assertThat(test.expected())
                .isEqualTo(Map.of(
                        "conclusion", List.of("not-matched"),
                        "eligible", List.of("no"),
                        "matched", List.of(),
                        "missing", List.of("private-gain")));
    }

    @Test
    void faults_of_a_test_file_are_told() throws IOException {
        var library = new Library(folder).condition("diligent");
        assertThat(read(library, """
                        policy: p
                        tests:
                          - {id: one, says: 甲, expect: {conclusions: eligible}}
                          - {id: one, says: 乙, without: [dilligent], expect: {}}
                        """)).isEmpty();
        assertThat(library.codes())
                .containsExactly(ProblemCode.MISTYPED_KEY, ProblemCode.TEST_TWICE, ProblemCode.MISTYPED_FACT);
    }

    @Test
    void the_shipped_tests_and_samples_are_read_without_faults() throws IOException {
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(Path.of("policies")), problems);
        try (var files = Files.newDirectoryStream(Path.of("policies/tests"), "*.yaml")) {
            for (var file : files) {
                var source = TextFile.read(file, problems).orElseThrow().source();
                assertThat(PolicyTestReader.read(source, library, problems)).hasSizeGreaterThanOrEqualTo(8);
            }
        }
        try (var files = Files.newDirectoryStream(Path.of("samples"), "*.yaml")) {
            for (var file : files) {
                var source = TextFile.read(file, problems).orElseThrow().source();
                assertThat(CaseReader.of(library, problems).read(source)).isNotEmpty();
            }
        }
        assertThat(problems.inFileOrder()).isEmpty();
    }
}
