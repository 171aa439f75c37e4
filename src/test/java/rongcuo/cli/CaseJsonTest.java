package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.rendering.CaseJson;
import rongcuo.rendering.EvaluationJson;
import rongcuo.rendering.Explained;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** A case that is written and read again is the same case. */
class CaseJsonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final String EVERYTHING = """
            case: 全部
            policy: [huachi]
            respondent: {name: 张某某, kind: person, unit: 某局, position: 局长, managed-by: county, facts: {diligent: true}}
            summary: |
              第一行：“引号”
              第二行
            events: {conduct: 2023-11-02, accepted: 2024-09-29, verified: none, applied: 待查}
            suspensions: [{from: 2024-10-09, to: 2024-10-10, steps: [verify], basis: 第八条, reason: 鉴定}]
            extensions: [{step: verify, times: 1, by: 主任, on: 2024-10-11, reason: 复杂}]
            facts:
              为个人或他人谋取私利: 否
              collective-decision: {value: true, evidence: [会议纪要〔2023〕12号, "2：附件"], by: 核查组, note: 无异议}
              loss-severity: {below: major, evidence: [鉴定书]}
              repeated-same-error: 待查
              recovered-loss: {value: true, contested: true, note: 对方否认}
              context: [key-task, reform-innovation]
              action: {has: [bold-performance], not: [special-handling], evidence: [记录]}
              eliminated-impact: {value: true, evidence: [说明]}
            findings:
              "huachi#6.15": {holds: true, by: 县纪委常委会, on: 2024-10-20, reason: 见纪要}
            determination:
              disposition: 免责
              by: 县委常委会
              on: 2024-10-28
              reason: 如上
              meeting: {name: 第12次会议, on: 2024-10-28, minutes: 会议纪要〔2024〕12号}
              approvals: [{by: 市纪委, on: 2024-10-29, number: 〔2024〕3号}]
              filings: [{to: 县委组织部, on: 2024-10-30}]
              number: 华纪发〔2024〕8号
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

    private CaseFile readAgain(CaseFile caseFile) {
        return read(new SourceText("again.yaml", CaseJson.of(caseFile))).get(0);
    }

    private String judged(CaseFile caseFile) throws IOException {
        var explained = new ArrayList<Explained>();
        for (Evaluation evaluation :
                Judging.of(caseFile, library, Optional.empty(), TODAY, Strictness.ORDINARY, new Problems())) {
            explained.add(new Explained(
                    evaluation,
                    Judging.timeline(evaluation),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        var out = new StringBuilder();
        new EvaluationJson().write(explained, out);
        return out.toString();
    }

    @Test
    void every_sample_is_judged_alike_when_it_is_written_and_read_again() throws IOException {
        int compared = 0;
        try (var files = Files.newDirectoryStream(Path.of("samples"), "*.yaml")) {
            for (var file : files) {
                var source = TextFile.read(file, new Problems()).orElseThrow().source();
                for (var caseFile : read(source)) {
                    var again = readAgain(caseFile);
                    assertThat(CaseJson.of(again)).isEqualTo(CaseJson.of(caseFile));
                    assertThat(judged(again)).isEqualTo(judged(caseFile));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void everything_that_a_case_may_state_is_written() throws IOException {
        var caseFile = read(new SourceText("everything.yaml", EVERYTHING)).get(0);
        var again = readAgain(caseFile);
        assertThat(CaseJson.of(again)).isEqualTo(CaseJson.of(caseFile));
        assertThat(judged(again)).isEqualTo(judged(caseFile));
        assertThat(CaseJson.of(caseFile))
                .contains(
                        "第一行：“引号”\\n第二行",
                        "\"contested\":true",
                        "\"evidence\":[\"会议纪要〔2023〕12号\",\"2：附件\"]",
                        "\"repeated-same-error\":\"pending\"",
                        "\"loss-severity\":{\"in\":[\"none\",\"minor\",\"moderate\"],\"evidence\":[\"鉴定书\"]}",
                        "\"has\":[\"bold-performance\"],\"not\":[\"special-handling\"],\"evidence\":[\"记录\"]",
                        "\"minutes\":\"会议纪要〔2024〕12号\"",
                        "\"approvals\":[{\"by\":\"市纪委\",\"on\":\"2024-10-29\",\"number\":\"〔2024〕3号\"}]",
                        "\"filings\":[{\"to\":\"县委组织部\",\"on\":\"2024-10-30\"}]",
                        "\"number\":\"华纪发〔2024〕8号\"");
    }
}
