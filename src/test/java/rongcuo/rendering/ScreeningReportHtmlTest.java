package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.rendering.ScreeningReport.ListedRow;
import rongcuo.rendering.ScreeningReport.RejectedRow;
import rongcuo.screening.Tally;
import rongcuo.source.Language;

/** The page is written as HTML that is XML too, so that a strict parser can tell whether it is sound. */
class ScreeningReportHtmlTest {
    private static final String TABLE = "台账.csv";

    private static String page(ScreeningReport report, Language language, Names names) throws IOException {
        var out = new StringBuilder();
        new ScreeningReportHtml(Messages.in(language), Messages.ofProblems(language), names).write(report, out);
        return out.toString();
    }

    private static String page() throws IOException {
        return page(ScreenedExample.report(), Language.CHINESE, Names.MASKED);
    }

    @Test
    void the_page_is_sound_in_both_languages() throws Exception {
        for (var language : Language.values()) {
            var document = parsed(page(ScreenedExample.report(), language, Names.MASKED));
            assertThat(document.getDocumentElement().getAttribute("lang")).startsWith(language.code());
            assertThat(elements(document, "details")).hasSize(5);
            var ids = attributes(document, "id");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).containsAll(attributes(document, "aria-labelledby"));
        }
    }

    @Test
    void nothing_is_loaded_and_only_the_one_style_and_script_may_apply() throws Exception {
        String page = page();
        var document = parsed(page);
        String policy = elements(document, "meta").get(1).getAttribute("content");
        assertThat(policy)
                .isEqualTo(
                        "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                                .formatted(
                                        digest(between(page, "<style>", "</style>")),
                                        digest(between(page, "<script>", "</script>"))));
        assertThat(page.replace("http-equiv", "")).doesNotContain("http", "@import", "url(\"", "file:", "javascript:");
        assertThat(attributeNames(document))
                .noneMatch(name -> name.startsWith("on") || name.equals("src") || name.equals("style"));
    }

    private static String between(String page, String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String digest(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void it_says_what_was_read_and_what_it_comes_to() throws Exception {
        assertThat(words(page()))
                .contains(
                        "容错筛查报告：台账.csv",
                        "本页结论均为本工具建议，不是有权机关的决定。",
                        "共 1,253 行 = 已评判 1,250 行 + 问题行 3 行",
                        "sha256:e3b0c442",
                        "《某县容错纠错办法（试行）》（example@2024）",
                        "可予容错 20.0%",
                        "6.1 民主决策中的失误",
                        "已逾期 1 行，5 个工作日内到期 1 行。",
                        "2024-10-22至2024-10-24",
                        "`…` 不是确数",
                        "只列最前的 5 项评判，共 1,250 项；全部见结果文件 结果.csv。",
                        "只列最前的 2 行，共 3 行；全部见 台账.问题行.csv。",
                        "rongcuo 0.4.0",
                        "本工具按条款比对，不代替集体研究决定。");
        assertThat(words(page(ScreenedExample.report(), Language.ENGLISH, Names.MASKED)))
                .contains(
                        "1,253 rows = 1,250 rows judged + 3 rows rejected",
                        "Only the first 5 of 1,250 judgements are listed; the result file 结果.csv has all.",
                        "Overdue: 1 row; due within 5 working days: 1 row.");
    }

    @Test
    void a_row_stands_with_its_conclusion_what_decides_what_is_missing_and_why() throws Exception {
        var rows = elements(parsed(page()), "tbody").stream()
                .filter(body -> body.hasAttribute("data-conclusion"))
                .toList();
        assertThat(rows)
                .extracting(row -> row.getAttribute("data-conclusion"))
                .containsExactly("可予容错", "不予容错", "事实不足", "不属情形", "前提不具备");
        assertThat(rows.get(0).getTextContent())
                .contains("EX-1", "张某某", "6.1 民主决策中的失误", "在改革创新中，经集体决策，未谋取私利的；", "经集体决策：是", "会议纪要〔2023〕12号");
        assertThat(rows.get(1).getTextContent()).contains("7.1 隐瞒不报", "有权机关的决定（已记录，与本工具建议分列）");
        assertThat(rows.get(2).getTextContent())
                .contains("谋取私利、损失程度", "需要查明的事实")
                .doesNotContain("facts:");
    }

    @Test
    void hostile_words_are_only_words() throws Exception {
        String hostile = "</script><script>alert(1)</script>'\" onload=x {{title}} {{{labels}}} \u202Eabc\u2066]]><!--";
        var evaluation = named(hostile, hostile);
        var account = ScreenedExample.account(hostile, hostile);
        var report = new ScreeningReport(
                account,
                List.of(new ListedRow(hostile, 3, Example.plainly(evaluation))),
                List.of(new RejectedRow(
                        hostile, 4, hostile, Optional.of(hostile), hostile, hostile, Optional.of(hostile))));
        String page = page(report, Language.CHINESE, Names.SHOWN);
        var document = parsed(page);
        assertThat(elements(document, "script")).hasSize(1);
        assertThat(attributeNames(document)).noneMatch(name -> name.startsWith("on"));
        assertThat(page).doesNotContain("\u202E", "\u2066");
        assertThat(document.getDocumentElement().getTextContent())
                .contains("</script><script>alert(1)</script>'\" onload=x {{title}} {{{labels}}}  abc ]]><!--");
    }

    private static Evaluation named(String caseId, String name) {
        var file = Example.eligible().caseFile();
        var respondent = new Respondent(
                Optional.of(name),
                Respondent.Kind.PERSON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                file.factsOf(file.respondents().get(0)));
        var renamed = new CaseFile(
                caseId,
                file.policies(),
                List.of(respondent),
                file.summary(),
                file.events(),
                file.rulings(),
                file.facts(),
                file.findings(),
                file.determination(),
                file.position());
        return Evaluator.of(Example.policy())
                .evaluate(renamed, respondent, Example.eligible().setting());
    }

    @Test
    void names_and_long_numbers_are_masked_unless_asked_for() throws IOException {
        var evaluations = List.of(named("马小跳案-622825199003074412", "马小跳"));
        var account = ScreenedExample.account();
        account.tally()
                .addDue(new Tally.DueRow(
                        TABLE, 12, "马小跳一案", "马小跳", "example@2024", "verify", "2024-09-29", "2024-09-29", true));
        var complete = ScreenedExample.report(account, TABLE, evaluations);
        var rejected =
                new RejectedRow(TABLE, 4, "马小跳", Optional.of("案号"), "马小跳案", "没有 `马小跳` 这个值", Optional.of("不写马小跳"));
        var report = new ScreeningReport(account, complete.rows(), List.of(rejected));
        assertThat(page(report, Language.CHINESE, Names.MASKED))
                .contains("马某某案-622825************", "马某某一案", "马某某案", "姓名已隐去")
                .doesNotContain("小跳", "622825199003074412");
        assertThat(page(report, Language.CHINESE, Names.SHOWN)).contains("马小跳案-622825199003074412", "属内部材料");
    }

    @Test
    void colour_never_says_anything_alone() throws Exception {
        var document = parsed(page());
        for (var status : elements(document, "span")) {
            assertThat(status.getTextContent().strip()).isNotEmpty();
        }
        String style = elements(document, "style").get(0).getTextContent();
        for (String hatched : Set.of("excluded", "premise-not-met", "out-of-scope", "not-matched", "undetermined")) {
            assertThat(style).containsPattern("\\." + hatched + " \\{ fill: url\\(#hatch-");
        }
        for (var image : elements(document, "svg")) {
            assertThat(image.getAttribute("aria-hidden").equals("true")
                            || !image.getElementsByTagName("title")
                                    .item(0)
                                    .getTextContent()
                                    .isBlank())
                    .isTrue();
        }
    }

    @Test
    void without_a_script_nothing_is_hidden_but_the_filter() throws Exception {
        var document = parsed(page());
        assertThat(elements(document, "details")).allMatch(one -> one.hasAttribute("open"));
        assertThat(elements(document, "*"))
                .filteredOn(one -> one.hasAttribute("hidden"))
                .extracting(one -> one.getAttribute("id"))
                .containsExactly("filter");
    }

    @Test
    void more_than_can_be_listed_is_refused() {
        var row = new ListedRow(TABLE, 3, Example.plainly(Example.eligible()));
        assertThatThrownBy(
                        () -> new ScreeningReport(ScreenedExample.account(), Collections.nCopies(1001, row), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_rows_give_the_same_bytes() throws IOException {
        assertThat(page()).isEqualTo(page());
    }

    private static String words(String page) throws Exception {
        return parsed(page).getDocumentElement().getTextContent();
    }

    private static Document parsed(String page) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<String> attributes(Document document, String name) {
        return elements(document, "*").stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }

    private static Set<String> attributeNames(Document document) {
        var names = new TreeSet<String>();
        for (var element : elements(document, "*")) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                names.add(attributes.item(i).getNodeName());
            }
        }
        return names;
    }
}
