package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.calendar.Calendars;
import rongcuo.casefile.Determination;
import rongcuo.casefile.OfficeSettings;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.procedure.Timeline;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.record.Resolution;
import rongcuo.record.Resolution.Accord;
import rongcuo.source.Position;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

class DocumentViewTest {
    private static final String POLICY = """
            policy: beihu
            version: "1"
            title: 北湖县容错办法
            jurisdiction: {code: "990006", name: 北湖县（虚拟）, calendar: CN}
            status: draft
            source: {file: beihu.md, kind: full}
            facts:
              piloted: {type: boolean, label: 先行先试}
              harm: {type: level, label: 损害, values: [none, small, great], labels: {none: 无, small: 较小, great: 重大}}
            circumstances:
              - id: "1"
                article: 第一条
                clauses:
                  - {id: "1.1", article: 第一条, label: 先行先试, text: 先行先试的；, when: {all: [piloted, {harm: {below: great}}]}}
            dispositions: [{id: exempt, article: 第一条, label: 免责, text: 可以免责}]
            measures:
              - {id: "2", article: 第二条, label: 整改, text: 限期整改，逐项澄清问题。}
              - {id: "3", article: 第三条, label: 正名, text: 为当事人正名。, kind: clarification}
            """;

    private static final String CASE = """
            case: BH-2025-001
            policy: beihu
            respondent: {name: 黎建国, unit: 黎建国工作室, position: 主任}
            summary: 黎建国先行先试。
            facts:
              先行先试: {value: 是, evidence: [黎建国谈话笔录], by: 黎建国复核, note: 黎建国签字}
              损害: {value: 较小, evidence: [内部条文：√已核], note: 规章条文：×不适用}
            """;

    @TempDir
    private Path folder;

    private String markdown(DocumentKind kind, Names names) throws IOException {
        Files.writeString(folder.resolve("beihu.yaml"), POLICY);
        Files.writeString(folder.resolve("beihu.md"), "第一条 先行先试的；可以免责\n第二条 限期整改，逐项澄清问题。\n第三条 为当事人正名。\n");
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(folder), TreeCache.none(), problems);
        var caseFile = CaseReader.of(library, problems)
                .read(new SourceText("case.yaml", CASE))
                .get(0);
        assertThat(problems.inFileOrder()).isEmpty();
        var policy = library.find("beihu").get(0);
        var today = DecidedSample.WED_2025_11_05;
        var evaluation = Evaluator.of(policy)
                .evaluate(
                        caseFile,
                        caseFile.respondents().get(0),
                        new Setting(today, today, Optional.empty(), Strictness.ORDINARY));
        var determination = new Determination(
                "exempt",
                Optional.of("县委常委会"),
                Optional.of(today),
                Optional.of("黎建国确系先行先试"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Position.startOf("determination.yaml"));
        var decided = new Decided(
                evaluation,
                Timeline.of(evaluation, Calendars.none()),
                new Resolution(determination, Accord.FOLLOWS),
                Optional.empty());
        return new String(
                DecidedSample.written(
                        kind,
                        decided,
                        OfficeSettings.none(),
                        names,
                        DocumentTemplate.shipped(kind),
                        DocumentFormat.MARKDOWN),
                StandardCharsets.UTF_8);
    }

    @Test
    void a_measure_clears_a_name_by_its_kind_and_not_by_its_words() throws IOException {
        assertThat(markdown(DocumentKind.CLARIFICATION, Names.SHOWN))
                .contains("为当事人正名。")
                .doesNotContain("逐项澄清问题");
        assertThat(markdown(DocumentKind.DECISION, Names.SHOWN))
                .contains("限期整改，逐项澄清问题。")
                .doesNotContain("为当事人正名。");
    }

    @Test
    void what_the_text_asks_is_put_in_words_and_what_the_user_wrote_stands_unchanged() throws IOException {
        assertThat(markdown(DocumentKind.VERIFICATION, Names.SHOWN)).contains("（符合条文：低于“重大”；证据：内部条文：√已核；规章条文：×不适用）");
    }

    @Test
    void a_masked_document_tells_the_name_in_no_place() throws IOException {
        for (var kind : DocumentKind.values()) {
            if (kind.use() != DocumentKind.Use.BLANK) {
                assertThat(markdown(kind, Names.MASKED)).as(kind.id()).doesNotContain("黎建国");
            }
        }
        assertThat(markdown(DocumentKind.VERIFICATION, Names.MASKED)).contains("黎某某谈话笔录", "黎某某复核", "黎某某签字", "黎某某工作室");
    }
}
