package rongcuo.rendering;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import rongcuo.casefile.OfficeSettings.Fonts;
import rongcuo.rendering.OfficialDocument.Imprint;
import rongcuo.rendering.OfficialDocument.Signature;

/**
 * What follows the body: attachments, signature, note, and at the foot of the last page the imprint.
 *
 * <p>Source: GB/T 9704-2012, 7.3.4 to 7.3.6 (附件说明、署名和成文日期、附注), 7.4 (版记).
 */
final class DocxFoot {
    private static final int SMALL = 18;
    private static final int SMALL_LINE = 260;
    private static final int IMPRINT_TYPE = 28;
    private static final int IMPRINT_LINE = 460;
    private static final int IMPRINT_CHARACTER = 280;
    private static final int RULE = 20;
    private static final int BORDERS = 60;
    private static final double DATE_FROM_RIGHT = 4;
    private static final double ORGAN_FROM_RIGHT = 2;
    private static final int EMU_A_TWIP = 635;

    private final XWPFDocument file;
    private final OfficialDocument document;
    private final DocxText.Lettering body;

    DocxFoot(XWPFDocument file, OfficialDocument document, Fonts fonts) {
        this.file = file;
        this.document = document;
        this.body = new DocxText.Lettering(fonts.body(), DocxText.BODY);
    }

    void add() {
        addAttachments(document.attachments());
        document.signature().ifPresent(this::addSignature);
        document.note().ifPresent(note -> {
            var paragraph = DocxText.indented(file.createParagraph());
            DocxText.add(paragraph, "（" + FullWidthPunctuation.in(note) + "）", body);
        });
        for (String line : document.smallPrint()) {
            var paragraph = DocxText.pitched(file.createParagraph(), SMALL_LINE);
            DocxText.aligned(paragraph, ParagraphAlignment.LEFT);
            DocxText.add(paragraph, line, body.ofSize(SMALL));
        }
        document.imprint().ifPresent(this::addImprint);
    }

    /** Under each other where there are several, a wrapped name under its beginning. */
    private void addAttachments(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        file.createParagraph();
        for (int i = 0; i < names.size(); i++) {
            String number = names.size() == 1 ? "" : (i + 1) + ". ";
            String before = (i == 0 ? "附件：" : "") + number;
            int start = (i == 0 ? 2 : 5) * DocxText.CHARACTER;
            int name = 5 * DocxText.CHARACTER + (int) (DocxText.widthOf(number) * DocxText.CHARACTER);
            var paragraph = file.createParagraph();
            paragraph.setIndentationLeft(name);
            paragraph.setIndentationHanging(name - start);
            DocxText.add(paragraph, before + names.get(i), body);
        }
    }

    /**
     * The name over the date, its middle over the middle of the date, which ends four characters in; a name too long
     * for that ends two characters in, and the date moves. With the last paragraph before, so that no page holds a
     * signature alone.
     */
    private void addSignature(Signature signature) {
        keepLast();
        DocxText.kept(file.createParagraph());
        double organ = DocxText.widthOf(signature.organ());
        double date = DocxText.widthOf(signature.date());
        double middle = Math.max(DATE_FROM_RIGHT + date / 2, ORGAN_FROM_RIGHT + organ / 2);
        DocxText.kept(addSigned(signature.organ(), middle - organ / 2));
        var dated = addSigned(signature.date(), middle - date / 2);
        if (document.note().isPresent()) {
            DocxText.kept(dated);
        }
    }

    private void keepLast() {
        var elements = file.getBodyElements();
        if (!elements.isEmpty() && elements.get(elements.size() - 1) instanceof XWPFParagraph last) {
            DocxText.kept(last);
        }
    }

    private XWPFParagraph addSigned(String text, double fromRight) {
        var paragraph = DocxText.aligned(file.createParagraph(), ParagraphAlignment.RIGHT);
        var indent = DocxText.properties(paragraph).addNewInd();
        indent.setRight(BigInteger.valueOf(Math.round(fromRight * DocxText.CHARACTER)));
        DocxText.add(paragraph, text, body);
        return paragraph;
    }

    // The imprint.

    /**
     * A text box at the foot of the text area: what else may stand at the foot of a page, LibreOffice puts elsewhere. It
     * goes to a page of its own where the last page has no room.
     */
    private void addImprint(Imprint imprint) {
        var content = new StringBuilder();
        int height = 3 * RULE + BORDERS;
        rule(8, content);
        if (!imprint.copies().isEmpty()) {
            height += IMPRINT_LINE * linesOf(imprint.copies());
            paragraph(3 * IMPRINT_CHARACTER, run("抄送：" + imprint.copies() + "。"), "", content);
            rule(6, content);
        }
        height += IMPRINT_LINE;
        String tab = "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + (DocxPage.WIDTH - IMPRINT_CHARACTER) + "\"/></w:tabs>";
        paragraph(0, run(imprint.issuer()) + "<w:r><w:tab/></w:r>" + run(imprint.date() + "印发"), tab, content);
        rule(8, content);
        var anchor = DocxText.pitched(file.createParagraph(), RULE);
        anchor.createRun().getCTR().set(box(content.toString(), height));
    }

    private static int linesOf(String copies) {
        double room = (DocxPage.WIDTH - 5.0 * IMPRINT_CHARACTER) / IMPRINT_CHARACTER;
        return (int) Math.ceil((DocxText.widthOf(copies) + 1) / room);
    }

    private String run(String text) {
        String font = DocxPage.attribute(body.font());
        return String.format(
                Locale.ROOT,
                "<w:r><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\" w:hint=\"eastAsia\"/>"
                        + "<w:sz w:val=\"%2$d\"/><w:szCs w:val=\"%2$d\"/></w:rPr><w:t xml:space=\"preserve\">%3$s</w:t></w:r>",
                font,
                IMPRINT_TYPE,
                DocxPage.attribute(text));
    }

    private static void paragraph(int hanging, String runs, String tabs, StringBuilder out) {
        out.append(String.format(
                Locale.ROOT, """
                <w:p><w:pPr>%s<w:snapToGrid w:val="0"/><w:spacing w:line="%d" w:lineRule="exact"/><w:ind w:left="%d" w:right="%d" w:hanging="%d"/>\
                <w:jc w:val="left"/></w:pPr>%s</w:p>""", tabs, IMPRINT_LINE, IMPRINT_CHARACTER + hanging, IMPRINT_CHARACTER, hanging, runs));
    }

    /** @param eighths of a point */
    private static void rule(int eighths, StringBuilder out) {
        out.append(String.format(Locale.ROOT, """
                <w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="%d" w:space="0" w:color="000000"/></w:pBdr>\
                <w:snapToGrid w:val="0"/><w:spacing w:line="%d" w:lineRule="exact"/></w:pPr></w:p>""", eighths, RULE));
    }

    private static CTR box(String content, int height) {
        String xml = String.format(
                Locale.ROOT, """
                <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
                <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\
                <wp:anchor distT="72000" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0"\
                 locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>\
                <wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>\
                <wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>\
                <wp:extent cx="%1$d" cy="%2$d"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>\
                <wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/>\
                <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
                <wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>\
                <wps:txbx><w:txbxContent>%3$s</w:txbxContent></wps:txbx>\
                <wps:bodyPr rot="0" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:spAutoFit/></wps:bodyPr>\
                </wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></xml-fragment>""", (long) DocxPage.WIDTH * EMU_A_TWIP, (long) height * EMU_A_TWIP, content);
        try {
            return CTR.Factory.parse(xml);
        } catch (XmlException e) {
            throw new IllegalStateException("the imprint is no XML", e);
        }
    }
}
