package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rongcuo.casefile.OfficeSettings;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * What documents say. Each kind of each decided sample stands as Markdown under {@code documents/}, compared whole;
 * {@code -Dgolden=rewrite} writes them anew, to be read as the officer reads them who is to sign.
 */
class DocumentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/documents");
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("golden"));

    @TestFactory
    Stream<DynamicTest> every_document_says_what_it_should() {
        Map<String, Decided> samples = new LinkedHashMap<>();
        samples.put("zigui-exempt", DecidedSample.zigui());
        samples.put("huachi-refused-draft", DecidedSample.refused());
        samples.put("huachi-mitigated", DecidedSample.mitigated());
        samples.put("jiaozuo-rewarded", DecidedSample.rewarded());
        return samples.entrySet().stream()
                .flatMap(sample -> Stream.of(DocumentKind.values())
                        .map(kind -> DynamicTest.dynamicTest(sample.getKey() + " " + kind.id(), () -> {
                            // The draft is of an office that has told nothing of itself.
                            var office =
                                    sample.getKey().endsWith("draft") ? OfficeSettings.none() : DecidedSample.office();
                            compare(
                                    FOLDER.resolve(sample.getKey()).resolve(kind.id() + ".md"),
                                    DecidedSample.markdown(kind, sample.getValue(), office));
                        })));
    }

    private static void compare(Path file, String found) throws IOException {
        if (REWRITE || !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, found, StandardCharsets.UTF_8);
            if (!REWRITE) {
                fail("written for the first time, read it before it is committed: " + file);
            }
            return;
        }
        assertThat(found).as(file.toString()).isEqualTo(Files.readString(file));
    }

    @Test
    void a_lighter_sanction_is_never_called_a_mitigated_one() {
        for (var kind : DocumentKind.values()) {
            if (kind.use() == DocumentKind.Use.OF_A_RECORD && kind != DocumentKind.VERIFICATION) {
                assertThat(DecidedSample.markdown(kind, DecidedSample.mitigated(), DecidedSample.office()))
                        .as(kind.id())
                        .doesNotContain("从轻处理");
            }
        }
        assertThat(DecidedSample.markdown(DocumentKind.DECISION, DecidedSample.mitigated(), DecidedSample.office()))
                .contains("减轻");
    }

    @Test
    void a_reward_is_not_worded_as_tolerance() {
        assertThat(DecidedSample.markdown(DocumentKind.DECISION, DecidedSample.rewarded(), DecidedSample.office()))
                .contains("给予激励的决定")
                .doesNotContain("容错的决定")
                .doesNotContain("纠错整改");
    }

    @Test
    void a_draft_says_so_until_number_and_meeting_are_known() {
        var office = DecidedSample.office();
        assertThat(DecidedSample.markdown(DocumentKind.DECISION, DecidedSample.refused(), office))
                .startsWith("代拟稿\n")
                .contains("〔发文字号〕", "〔会议名称〕");
        assertThat(DecidedSample.markdown(DocumentKind.DECISION, DecidedSample.zigui(), office))
                .doesNotContain("代拟稿");
    }

    @Test
    void the_words_of_the_law_stand_unchanged() {
        var decided = DecidedSample.mitigated();
        String decision = DecidedSample.markdown(DocumentKind.DECISION, decided, DecidedSample.office());
        assertThat(decided.evaluation().matched()).isNotEmpty();
        for (var clause : decided.evaluation().matched()) {
            assertThat(decision)
                    .contains("> " + clause.clause().citation().text().strip());
        }
    }

    @Test
    void the_record_stands_in_small_print() {
        assertThat(DecidedSample.markdown(DocumentKind.DECISION, DecidedSample.zigui(), DecidedSample.office()))
                .contains("决定记录：示例县台账/9f3a，第7号，校验值sha256:0123456789abcdef");
    }

    @Test
    void a_masked_document_tells_no_name() {
        var named = DecidedSample.named("黎建国");
        String shown = new String(
                DecidedSample.written(
                        DocumentKind.PUBLIC_NOTICE,
                        named,
                        DecidedSample.office(),
                        Names.MASKED,
                        DocumentTemplate.shipped(DocumentKind.PUBLIC_NOTICE),
                        DocumentFormat.MARKDOWN),
                StandardCharsets.UTF_8);
        assertThat(shown).contains("黎某某").doesNotContain("黎建国");
        assertThat(DecidedSample.markdown(DocumentKind.PUBLIC_NOTICE, named, DecidedSample.office()))
                .contains("黎建国");
    }

    @Test
    void what_fills_a_place_is_never_markup() {
        var document = template("# {{案情}}\n{{案情}}\n（{{案情}}）\n| 甲 | 乙 |\n| {{案情}} | 丙 |\n附件：{{案情}}")
                .fill(view("# 假标题\n一、假标题\n> 引文\n| 格 | 格 |\n{{发文机关}}\n主送：某某"), OfficialDocument.Standing.FINAL);
        assertThat(document.title()).isEqualTo("# 假标题 一、假标题 > 引文 | 格 | 格 | {{发文机关}} 主送：某某");
        assertThat(document.addressee()).isEmpty();
        assertThat(document.body())
                .filteredOn(block ->
                        block instanceof OfficialDocument.Heading || block instanceof OfficialDocument.Quotation)
                .isEmpty();
        assertThat(document.body())
                .filteredOn(OfficialDocument.Table.class::isInstance)
                .singleElement()
                .satisfies(block -> assertThat(
                                ((OfficialDocument.Table) block).rows().get(0))
                        .hasSize(2));
    }

    private static Map<String, Object> view(String summary) {
        var view = new LinkedHashMap<>(new DocumentView(OfficeSettings.none(), Names.SHOWN).blank(Optional.empty()));
        view.put("案情", summary);
        return view;
    }

    private static DocumentTemplate template(String text) {
        var problems = new Problems();
        var template = DocumentTemplate.read(new SourceText("mine.mustache", text), problems);
        assertThat(problems.inFileOrder()).isEmpty();
        return template.orElseThrow();
    }

    @Test
    void every_template_that_comes_with_the_program_is_sound() {
        for (var kind : DocumentKind.values()) {
            template(DocumentTemplate.text(kind));
        }
    }

    @Test
    void a_template_draws_in_no_file_and_calls_nothing() {
        assertThat(faults("{{> /etc/passwd}}")).containsExactly("tag-not-allowed 1:1");
        assertThat(faults("{{<x}}{{/x}}")).contains("tag-not-allowed 1:1");
        assertThat(faults("{{=<% %>=}}\n<%>x%>")).containsExactly("tag-not-allowed 1:1");
        assertThat(faults("甲{{class}}")).containsExactly("unknown-place 1:2");
        assertThat(faults("{{当事人.class}}")).containsExactly("unknown-place 1:1");
        assertThat(faults("{{{当事人}}}{{&当事人}}")).containsExactly("tag-not-allowed 1:1", "tag-not-allowed 1:10");
    }

    @Test
    void a_list_is_gone_through_only_where_it_belongs() {
        assertThat(faults("{{#事实}}{{#事实}}{{/事实}}{{/事实}}")).containsExactly("unknown-place 1:8");
        assertThat(faults("{{#符合的情形}}{{#理由}}{{.}}{{/理由}}{{/符合的情形}}")).isEmpty();
        assertThat(faults("{{#有案情}}{{#事实}}{{/事实}}{{/有案情}}")).isEmpty();
    }

    @Test
    void a_template_is_bounded() {
        assertThat(faults("略".repeat(70_000))).containsExactly("template-too-long 1:1");
        assertThat(faults("{{当事人}}".repeat(501))).containsExactly("template-too-long 1:3501");
        assertThat(faults("{{#有案情}}".repeat(400))).hasSize(400).allMatch(fault -> fault.startsWith("section-not"));
    }

    @Test
    void each_line_end_begins_a_line() {
        assertThat(faults("甲\r\n乙{{丙}}")).containsExactly("unknown-place 2:2");
        assertThat(faults("甲\r乙{{丙\r丁}}")).containsExactly("place-not-closed 2:2");
    }

    private static Stream<String> stream(Problems problems) {
        return problems.inFileOrder().stream()
                .map(problem -> problem.code().id() + " " + problem.position().line() + ":"
                        + problem.position().column());
    }

    private static List<String> faults(String text) {
        var problems = new Problems();
        DocumentTemplate.read(new SourceText("mine.mustache", text), problems);
        return stream(problems).toList();
    }

    @Test
    void characters_outside_gb_2312_are_told() {
        assertThat(RareCharacters.in("䶮某某，喆某；龑")).containsExactly("䶮", "喆", "龑");
        assertThat(RareCharacters.in("张某某，2024年〔8〕号—")).isEmpty();
    }

    @Test
    void punctuation_is_full_wide_in_chinese_and_not_in_numbers() {
        assertThat(FullWidthPunctuation.in("损失18.6万元,其中1,000元(含税);10:30到场:是"))
                .isEqualTo("损失18.6万元，其中1,000元（含税）；10:30到场：是");
        assertThat(FullWidthPunctuation.in("see Art. 5 (a), b: c")).isEqualTo("see Art. 5 (a), b: c");
        assertThat(FullWidthPunctuation.in("未闭合(的括号")).isEqualTo("未闭合(的括号");
    }

    @Test
    void numerals_run_to_ninety_nine() {
        assertThat(Stream.of(1, 10, 11, 20, 21, 99).map(DocumentView::numeral))
                .containsExactly("一", "十", "十一", "二十", "二十一", "九十九");
    }
}
