package rongcuo.rendering;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import rongcuo.casefile.OfficeSettings.Fonts;
import rongcuo.rendering.OfficialDocument.Form;
import rongcuo.rendering.OfficialDocument.Standing;

/**
 * The head of an official document: red mark, number, signer, rule, title.
 *
 * <p>Source: GB/T 9704-2012, 7.2 (版头), 7.3.1 (标题).
 */
final class DocxHead {
    /** 35 mm from the top of the text area to the mark. */
    private static final int ABOVE_MARK = 1984;

    private static final int RULE_BELOW = 227;
    private static final int MARK = 84;
    private static final int MARK_LINE = 900;
    private static final int TITLE = 44;
    private static final int TITLE_LINE = 660;
    private static final int BELOW_FORM_TITLE = 120;
    private static final int POINTS_WIDE = 430;

    private final XWPFDocument file;
    private final OfficialDocument document;
    private final Fonts fonts;
    private final DocxText.Lettering body;

    DocxHead(XWPFDocument file, OfficialDocument document, Fonts fonts) {
        this.file = file;
        this.document = document;
        this.fonts = fonts;
        this.body = new DocxText.Lettering(fonts.body(), DocxText.BODY);
    }

    void add() {
        if (document.form() == Form.ORDINARY) {
            addOrdinary();
        } else if (document.form() == Form.LETTER) {
            addLetter();
        }
        addTitle();
    }

    private boolean isDraft() {
        return document.standing() == Standing.DRAFT;
    }

    private void addOrdinary() {
        if (isDraft()) {
            DocxText.add(file.createParagraph(), "代拟稿", new DocxText.Lettering(fonts.heading(), DocxText.BODY));
        }
        if (document.mark().isEmpty()) {
            blank(isDraft() ? 1 : 0);
            return;
        }
        DocxText.pitched(file.createParagraph(), isDraft() ? ABOVE_MARK - DocxText.LINE : ABOVE_MARK);
        var mark = DocxText.pitched(file.createParagraph(), MARK_LINE);
        DocxText.aligned(mark, ParagraphAlignment.CENTER);
        addMark(mark, document.mark().orElse(""), fonts, MARK);
        blank(2);
        var number = file.createParagraph();
        if (document.signer().isPresent()) {
            addSigner(number, document.signer().get());
        } else {
            DocxText.aligned(number, ParagraphAlignment.CENTER);
            DocxText.add(number, document.number().orElse(""), body);
        }
        var rule = DocxText.pitched(file.createParagraph(), RULE_BELOW);
        var border = DocxText.properties(rule).addNewPBdr().addNewBottom();
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(12));
        border.setSpace(BigInteger.ZERO);
        border.setColor(DocxText.RED);
        blank(2);
    }

    /** The number a character in from the left, the signer as far from the right. */
    private void addSigner(XWPFParagraph paragraph, String signer) {
        paragraph.setIndentationLeft(DocxText.CHARACTER);
        addRightTab(paragraph, DocxPage.WIDTH - DocxText.CHARACTER);
        DocxText.add(paragraph, document.number().orElse(""), body);
        paragraph.createRun().addTab();
        DocxText.add(paragraph, "签发人：", body);
        DocxText.add(paragraph, signer, new DocxText.Lettering(fonts.subheading(), DocxText.BODY));
    }

    static void addRightTab(XWPFParagraph paragraph, int at) {
        var tab = DocxText.properties(paragraph).addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(at));
    }

    private void addLetter() {
        var number = file.createParagraph();
        if (isDraft()) {
            DocxText.add(number, "代拟稿", new DocxText.Lettering(fonts.heading(), DocxText.BODY));
        }
        addRightTab(number, DocxPage.WIDTH);
        number.createRun().addTab();
        DocxText.add(number, document.number().orElse(""), body);
        blank(2);
    }

    /** The mark in one line, its characters narrowed where it is long. */
    static void addMark(XWPFParagraph paragraph, String mark, Fonts fonts, int halfPoints) {
        var run = DocxText.add(paragraph, mark, new DocxText.Lettering(fonts.mark(), halfPoints));
        run.setColor(DocxText.RED);
        double points = DocxText.widthOf(mark) * halfPoints / 2;
        if (points > POINTS_WIDE) {
            run.setTextScale((int) (100 * POINTS_WIDE / points));
        }
    }

    private void addTitle() {
        List<String> lines = document.titleLines();
        for (String line : lines) {
            var title = DocxText.pitched(file.createParagraph(), TITLE_LINE);
            DocxText.aligned(title, ParagraphAlignment.CENTER);
            DocxText.kept(title);
            DocxText.add(title, line, new DocxText.Lettering(fonts.mark(), TITLE));
        }
        if (document.form() == Form.SHEET) {
            DocxText.pitched(file.createParagraph(), BELOW_FORM_TITLE);
        } else {
            blank(1);
        }
    }

    private void blank(int lines) {
        for (int i = 0; i < lines; i++) {
            file.createParagraph();
        }
    }
}
