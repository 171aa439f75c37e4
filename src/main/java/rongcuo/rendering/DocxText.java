package rongcuo.rendering;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * Paragraphs and runs by the measures of the standard. Lengths are twips, a twentieth of a point.
 *
 * <p>Source: GB/T 9704-2012, 5.2: 22 lines of 28 characters in 225 by 156 mm. A grid of characters would be the direct
 * way to say so, but LibreOffice then sets 20 a line; an exact pitch and slightly narrowed characters give 28 in both.
 */
final class DocxText {
    /** 225 mm in 22 lines. */
    static final int LINE = 579;

    /** The width of a character of the body, 16 points less a quarter. */
    static final int CHARACTER = 315;

    static final int BODY = 32;
    static final String RED = "FF0000";
    private static final int NARROWED = -5;

    private DocxText() {}

    /**
     * @param font by name
     * @param halfPoints its size
     */
    record Lettering(String font, int halfPoints) {
        Lettering ofSize(int other) {
            return new Lettering(font, other);
        }
    }

    static XWPFParagraph aligned(XWPFParagraph paragraph, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        return paragraph;
    }

    /** A paragraph whose lines are exactly so high. */
    static XWPFParagraph pitched(XWPFParagraph paragraph, int twips) {
        var properties = properties(paragraph);
        var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(twips));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        if (twips != LINE && !properties.isSetSnapToGrid()) {
            properties.addNewSnapToGrid().setVal(STOnOff1.OFF);
        }
        return paragraph;
    }

    /** A paragraph that begins two characters in. */
    static XWPFParagraph indented(XWPFParagraph paragraph) {
        var properties = properties(paragraph);
        var indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf(2L * CHARACTER));
        return paragraph;
    }

    /** A paragraph on the page of the one that follows it. */
    static XWPFParagraph kept(XWPFParagraph paragraph) {
        var properties = properties(paragraph);
        if (!properties.isSetKeepNext()) {
            properties.addNewKeepNext();
        }
        return paragraph;
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        var ctp = paragraph.getCTP();
        return ctp.isSetPPr() ? ctp.getPPr() : ctp.addNewPPr();
    }

    static XWPFRun add(XWPFParagraph paragraph, String text, Lettering type) {
        var run = paragraph.createRun();
        set(run, type);
        run.setText(text);
        return run;
    }

    static void set(XWPFRun run, Lettering type) {
        var ctr = run.getCTR();
        var properties = ctr.isSetRPr() ? ctr.getRPr() : ctr.addNewRPr();
        var fonts = properties.addNewRFonts();
        fonts.setHint(STHint.EAST_ASIA);
        fonts.setAscii(type.font());
        fonts.setHAnsi(type.font());
        fonts.setEastAsia(type.font());
        fonts.setCs(type.font());
        if (type.halfPoints() == BODY) {
            run.setCharacterSpacing(NARROWED);
        }
        run.setFontSize(type.halfPoints() / 2.0);
        properties.addNewSzCs().setVal(BigInteger.valueOf(type.halfPoints()));
    }

    /** How wide a text is in characters, of which letters and figures take half of one. */
    static double widthOf(String text) {
        return DisplayWidth.of(text) / 2.0;
    }
}
