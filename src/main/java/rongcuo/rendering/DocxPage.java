package rongcuo.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import rongcuo.casefile.OfficeSettings.Fonts;

/**
 * The page of an official document: paper, margins, page numbers, fonts.
 *
 * <p>Source: GB/T 9704-2012, 5.2 (paper and text area), 7.5 (page numbers), 10.1 (letters).
 */
final class DocxPage {
    /** A millimetre. */
    static final double MM = 56.6929;

    /** Of the text area: 156 mm. */
    static final int WIDTH = 8844;

    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    private static final int TOP = 2098;
    private static final int RIGHT = 1474;
    private static final int BOTTOM = 1984;
    private static final int LEFT = 1588;

    /** From the edge of the paper to the foot of a page number that begins 7 mm under the text area. */
    private static final int NUMBER_FOOT = 1304;

    private static final int LETTER_HEAD = 1701;
    private static final int LETTER_FOOT = 1134;
    private static final int NUMBER_SIZE = 28;

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String FONT_TABLE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String FONT_TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";

    private final XWPFDocument file;
    private final Fonts fonts;

    DocxPage(XWPFDocument file, Fonts fonts) {
        this.file = file;
        this.fonts = fonts;
    }

    /** @param mark the head of a letter; not used for others */
    void setUp(OfficialDocument.Form form, String mark) {
        addStyles();
        addFontTable();
        var section = file.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        addMargins(section, form);
        if (form != OfficialDocument.Form.SHEET) {
            addPageNumbers();
        }
        if (form == OfficialDocument.Form.LETTER) {
            addLetterRules(section, mark);
        }
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(DocxText.LINE));
    }

    private static void addMargins(CTSectPr section, OfficialDocument.Form form) {
        boolean isLetter = form == OfficialDocument.Form.LETTER;
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setHeader(BigInteger.valueOf(isLetter ? LETTER_HEAD : 851));
        margins.setFooter(BigInteger.valueOf(isLetter ? LETTER_FOOT : NUMBER_FOOT));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Odd pages at the right, even ones at the left, each a character in. */
    private void addPageNumbers() {
        var odd = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        addPageNumber(DocxText.aligned(odd, ParagraphAlignment.RIGHT));
        odd.setIndentationRight(NUMBER_SIZE * 10);
        var even = file.createFooter(HeaderFooterType.EVEN).createParagraph();
        addPageNumber(DocxText.aligned(even, ParagraphAlignment.LEFT));
        even.setIndentationLeft(NUMBER_SIZE * 10);
        file.setEvenAndOddHeadings(true);
    }

    private void addPageNumber(XWPFParagraph paragraph) {
        var type = new DocxText.Lettering(fonts.digits(), NUMBER_SIZE);
        DocxText.pitched(paragraph, NUMBER_SIZE * 10);
        DocxText.add(paragraph, "— ", type);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        DocxText.set(run, type);
        run.setText("1");
        DocxText.add(paragraph, " —", type);
    }

    /** The name 30 mm from the top and two double rules, each 170 mm wide; the first page has no number. */
    private void addLetterRules(CTSectPr section, String mark) {
        section.addNewTitlePg();
        var head = file.createHeader(HeaderFooterType.FIRST).createParagraph();
        DocxText.aligned(head, ParagraphAlignment.CENTER);
        DocxText.pitched(head, 880);
        DocxHead.addMark(head, mark, fonts, 64);
        wide(head);
        ruled(head, STBorder.THICK_THIN_SMALL_GAP, 4);
        var foot = file.createFooter(HeaderFooterType.FIRST).createParagraph();
        DocxText.pitched(foot, 20);
        wide(foot);
        ruled(foot, STBorder.THIN_THICK_SMALL_GAP, 0);
    }

    private static void wide(XWPFParagraph paragraph) {
        paragraph.setIndentationLeft(-(int) (8 * MM));
        paragraph.setIndentationRight(-(int) (6 * MM));
    }

    /** @param millimetres between the text and the rule */
    private static void ruled(XWPFParagraph paragraph, STBorder.Enum kind, int millimetres) {
        var rule = DocxText.properties(paragraph).addNewPBdr().addNewBottom();
        rule.setVal(kind);
        rule.setSz(BigInteger.valueOf(24));
        rule.setSpace(BigInteger.valueOf(Math.round(millimetres * MM / 20)));
        rule.setColor(DocxText.RED);
    }

    private void addStyles() {
        String font = attribute(fonts.body());
        try {
            var styles = StylesDocument.Factory.parse(String.format(Locale.ROOT, """
                    <w:styles xmlns:w="%1$s"><w:docDefaults>
                    <w:rPrDefault><w:rPr>
                    <w:rFonts w:ascii="%2$s" w:hAnsi="%2$s" w:eastAsia="%2$s" w:cs="%2$s" w:hint="eastAsia"/>
                    <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>
                    </w:rPr></w:rPrDefault>
                    <w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>
                    <w:spacing w:line="%3$d" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:pPrDefault>
                    </w:docDefaults>
                    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
                    </w:styles>""", WORD, font, DocxText.LINE));
            file.createStyles().setStyles(styles.getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("the styles are no XML", e);
        }
    }

    /** Names by which a machine that lacks a font may know another that will do. */
    private void addFontTable() {
        var table = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:fonts xmlns:w=\"")
                .append(WORD)
                .append("\">");
        alternatives()
                .forEach(
                        (name, other) -> table.append("<w:font w:name=\"")
                                .append(attribute(name))
                                .append("\"><w:altName w:val=\"")
                                .append(attribute(other))
                                .append(
                                        "\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/></w:font>"));
        table.append("</w:fonts>");
        try {
            var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            var part = file.getPackage().createPart(name, FONT_TABLE_TYPE);
            try (var out = part.getOutputStream()) {
                out.write(table.toString().getBytes(StandardCharsets.UTF_8));
            }
            file.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("no name for the font table", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fonts of Windows, of other desktops and of older habit. */
    private Map<String, String> alternatives() {
        var alternatives = new LinkedHashMap<String, String>();
        alternatives.put(fonts.mark(), "方正小标宋_GBK,华文中宋,宋体");
        alternatives.put(fonts.body(), "仿宋_GB2312,方正仿宋_GBK,FangSong");
        alternatives.put(fonts.heading(), "方正黑体_GBK,SimHei");
        alternatives.put(fonts.subheading(), "楷体_GB2312,方正楷体_GBK,KaiTi");
        alternatives.put(fonts.digits(), "SimSun,方正书宋_GBK");
        return alternatives;
    }

    static String attribute(String text) {
        return SafeText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
