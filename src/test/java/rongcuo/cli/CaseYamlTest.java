package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rongcuo.casefile.CaseFile;
import rongcuo.fact.Vocabulary;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.rendering.CaseJson;
import rongcuo.rendering.CaseYaml;
import rongcuo.rendering.Messages;
import rongcuo.source.Language;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** What an interview writes is read back as the same case, and reads well. */
class CaseYamlTest {
    private static final String AWKWARD = """
            case: "true"
            policy: [huachi]
            respondents:
              - {name: "null", kind: person, unit: "- 某局: #1", facts: {diligent: true}}
              - {name: "一：二", kind: unit}
            summary: |
              第一行：“引号” # 不是注释
              - 第二行
            events: {conduct: 2023-11-02, verified: none}
            suspensions: [{from: 2024-10-09, to: 2024-10-10, steps: [verify], basis: 第八条, reason: 鉴定}]
            extensions: [{step: verify, times: 1, by: 主任}]
            facts:
              collective-decision: {value: true, evidence: [会议纪要〔2023〕12号, "2：附件", "@x", "'", "yes"], note: "*无*"}
              loss-severity: {below: major, evidence: [鉴定书]}
              adverse-impact-severity: {in: [none, minor]}
              repeated-same-error: 待查
              recovered-loss: {value: true, contested: true}
              context: [key-task, reform-innovation]
              action: {has: [bold-performance], not: [special-handling]}
            findings:
              "huachi#6.15": {holds: true, by: 县纪委常委会, on: 2024-10-20, reason: "见纪要: 一"}
            determination:
              disposition: 免责
              meeting: {name: 第12次会议, on: 2024-10-28}
              approvals: [{by: 市纪委, on: 2024-10-29, number: 〔2024〕3号}]
            """;

    private final PolicyLibrary library = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());

    private List<CaseFile> read(SourceText source) {
        var problems = new Problems();
        var cases = CaseReader.of(library, problems).read(source);
        assertThat(problems.inFileOrder().stream().map(Object::toString).toList())
                .as(source.text())
                .isEmpty();
        return cases;
    }

    private String written(CaseFile caseFile) {
        var vocabulary = library.all().stream()
                .map(policy -> policy.terms().vocabulary())
                .reduce(Vocabulary.empty(), Vocabulary::with);
        return CaseYaml.of(caseFile, List.of("一"), vocabulary, Messages.in(Language.CHINESE));
    }

    private void assertIsKept(CaseFile caseFile) {
        var again = read(new SourceText("again.yaml", written(caseFile)));
        assertThat(again).hasSize(1);
        assertThat(CaseJson.of(again.get(0))).isEqualTo(CaseJson.of(caseFile));
    }

    @Test
    void every_sample_is_read_back_as_the_same_case() throws IOException {
        try (var files = Files.list(Path.of("samples"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                read(TextFile.read(file, new Problems()).orElseThrow().source()).forEach(this::assertIsKept);
            }
        }
    }

    @Test
    void what_yaml_would_take_for_something_else_is_read_back_as_it_was() {
        assertIsKept(read(new SourceText("case.yaml", AWKWARD)).get(0));
    }

    @Test
    void a_fact_stands_on_a_line_with_its_name_beside_it() {
        var text = written(read(new SourceText("case.yaml", "case: HC-1\npolicy: huachi\nfacts: {context: [key-task]}"))
                .get(0));

        assertThat(text).isEqualTo("""
                # 一
                case: HC-1
                policy: [huachi]
                facts:
                  context: [key-task]   # 工作情境
                """);
    }
}
