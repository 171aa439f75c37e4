package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** The layout of GB/T 9704-2012, read back from what is written. */
class OfficialDocxTest {
    private static final byte[] DECISION = written(DocumentKind.DECISION);

    private static byte[] written(DocumentKind kind) {
        return DecidedSample.written(kind, DecidedSample.zigui(), DecidedSample.office(), DocumentFormat.DOCX);
    }

    private static XWPFDocument read(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static String part(byte[] bytes, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void the_text_area_is_156_by_225_mm_of_22_lines() throws IOException {
        try (var document = read(DECISION)) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(List.of(section.getPgSz().getW(), section.getPgSz().getH()))
                    .hasToString("[11906, 16838]");
            var margins = section.getPgMar();
            assertThat(List.of(margins.getTop(), margins.getRight(), margins.getBottom(), margins.getLeft()))
                    .hasToString("[2098, 1474, 1984, 1588]");
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
            assertThat(section.getDocGrid().getLinePitch()).hasToString("579");
        }
        assertThat(part(DECISION, "word/styles.xml")).contains("w:line=\"579\" w:lineRule=\"exact\"");
    }

    @Test
    void the_mark_is_red_and_a_red_rule_follows_the_number() throws IOException {
        try (var document = read(DECISION)) {
            var mark = paragraph(document, "中共示例县委员会文件");
            assertThat(mark.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(mark.getRuns().get(0).getColor()).isEqualTo("FF0000");
            assertThat(mark.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(42.0);
            var number = paragraph(document, "示委〔2025〕8号");
            var rule = document.getParagraphs().get(document.getParagraphs().indexOf(number) + 1);
            assertThat(rule.getCTP().getPPr().getPBdr().getBottom().xgetColor().getStringValue())
                    .isEqualTo("FF0000");
        }
    }

    @Test
    void headings_are_told_by_their_type() throws IOException {
        try (var document = read(DECISION)) {
            assertThat(fontOf(paragraph(document, "一、基本情况"))).isEqualTo("黑体");
            assertThat(fontOf(paragraph(document, "（一）符合的情形。"))).isEqualTo("楷体");
            assertThat(fontOf(paragraph(document, "秭归县法制办主任黎某某"))).isEqualTo("仿宋");
            assertThat(fontOf(paragraph(document, "关于对黎某某予以容错的决定"))).isEqualTo("方正小标宋简体");
            assertThat(paragraph(document, "一、基本情况").getCTP().getPPr().isSetKeepNext())
                    .isTrue();
        }
    }

    private static String fontOf(XWPFParagraph paragraph) {
        return paragraph.getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String beginning) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph " + beginning));
    }

    @Test
    void odd_pages_are_numbered_at_the_right_and_even_ones_at_the_left() throws IOException {
        try (var document = read(DECISION)) {
            var policy = document.getHeaderFooterPolicy();
            var odd = policy.getDefaultFooter().getParagraphArray(0);
            var even = policy.getEvenPageFooter().getParagraphArray(0);
            assertThat(odd.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(even.getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
            assertThat(odd.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
            assertThat(document.getEvenAndOddHeadings()).isTrue();
        }
    }

    @Test
    void the_signature_stays_with_the_last_paragraph() throws IOException {
        try (var document = read(DECISION)) {
            var signed = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals("中共示例县委员会"))
                    .toList();
            assertThat(signed).singleElement().satisfies(paragraph -> {
                assertThat(paragraph.getCTP().getPPr().isSetKeepNext()).isTrue();
                assertThat(paragraph.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            });
            int at = document.getParagraphs().indexOf(signed.get(0));
            assertThat(document.getParagraphs().get(at - 2).getCTP().getPPr().isSetKeepNext())
                    .isTrue();
            var date = document.getParagraphs().get(at + 1);
            assertThat(date.getText()).isEqualTo("2025年11月5日");
            // Four characters of 15.75 points.
            assertThat(date.getCTP().getPPr().getInd().getRight()).hasToString("1260");
        }
    }

    @Test
    void the_imprint_is_a_box_at_the_foot_of_the_text() throws IOException {
        String body = part(DECISION, "word/document.xml");
        assertThat(body)
                .containsPattern("positionV relativeFrom=\"margin\">\\s*<wp:align>bottom")
                .contains("抄送：县纪委监委，县委组织部，市纪委监委。")
                .contains("<mc:AlternateContent>")
                .doesNotContainPattern("<w:r>\\s*<w:r[ >]");
    }

    @Test
    void a_table_repeats_its_header_on_each_page() throws IOException {
        try (var document = read(written(DocumentKind.VERIFICATION))) {
            var table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isCantSplitRow()).isTrue();
            assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(4);
        }
    }

    @Test
    void a_letter_has_its_rules_on_the_first_page_and_no_number_there() throws IOException {
        try (var document = read(written(DocumentKind.REPLY))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(section.getPgMar().getHeader()).hasToString("1701");
            var policy = document.getHeaderFooterPolicy();
            assertThat(policy.getFirstPageHeader().getText().strip()).isEqualTo("中共示例县委员会");
            assertThat(policy.getFirstPageFooter().getText()).isBlank();
        }
    }

    @Test
    void a_form_is_one_table_that_fits_its_page() throws IOException {
        for (var kind : List.of(DocumentKind.APPLICATION_FORM, DocumentKind.APPROVAL_FORM)) {
            byte[] form =
                    DecidedSample.written(kind, DecidedSample.refused(), DecidedSample.office(), DocumentFormat.DOCX);
            try (var document = read(form)) {
                int height = 0;
                for (var row : document.getTables().get(0).getRows()) {
                    height += row.getHeight();
                }
                assertThat(height).as(kind.id()).isBetween(8_000, 11_900);
            }
        }
    }

    @Test
    void equal_documents_are_equal_bytes_and_say_no_moment_of_writing() throws IOException {
        for (var kind : DocumentKind.values()) {
            assertThat(written(kind)).as(kind.id()).isEqualTo(written(kind));
        }
        assertThat(part(DECISION, "docProps/core.xml"))
                .contains("2025-11-05T00:00:00Z")
                .doesNotContain("Apache");
    }

    @Test
    void fonts_have_names_to_fall_back_on() throws IOException {
        assertThat(part(DECISION, "word/fontTable.xml"))
                .contains("<w:font w:name=\"仿宋\"><w:altName w:val=\"仿宋_GB2312,")
                .contains("<w:font w:name=\"方正小标宋简体\">");
        assertThat(part(DECISION, "word/_rels/document.xml.rels")).contains("fontTable.xml");
    }
}
