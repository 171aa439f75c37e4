package rongcuo.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;

/** What the sheets that we write have in common: page, headings, and texts as cells. */
final class SheetLook {
    /** A font that every Chinese office has; where it is missing, another is put in its place. */
    static final String FONT = "宋体";

    static final double FONT_SIZE = 11;

    /** What programs call themselves in a workbook must be of this form. */
    static final String APPLICATION = "rongcuo";

    static final String APPLICATION_VERSION = "1.0";

    private static final String HEADING_FILL = "FF1F3864";
    private static final String HEADING_TEXT = "FFFFFFFF";

    /** What a cell can hold. */
    private static final int LONGEST_TEXT = 32_767;

    /** What a spreadsheet would read as an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_x(?=[0-9A-Fa-f]{4}_)");

    /** Cells of a monospaced line, of which a printed page across can hold so many in a size that can be read. */
    private static final double PAGE_WIDTH = 220;

    private static final double LINE_HEIGHT = 15;
    private static final double MOST_HEIGHT = 409;

    private SheetLook() {}

    /** A4 across, as many pages wide as it takes to stay legible, the first row on each. */
    static void setPage(Worksheet sheet, double width) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.6f);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) Math.max(1, Math.ceil(width / PAGE_WIDTH)));
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.footer("&P / &N", Position.CENTER);
    }

    /** A heading in bold, wrapped, light on dark: legible in a grey print too. */
    static void heading(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, cell(text));
        sheet.style(row, column)
                .bold()
                .fontColor(HEADING_TEXT)
                .fillColor(HEADING_FILL)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor("FFFFFFFF")
                .set();
    }

    /** The text as a cell can hold it: cut where it is longer, what is no character of XML escaped. */
    static String cell(String text) {
        String whole = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        for (int i = 0; i < whole.length(); i++) {
            if (mustBeEscaped(whole, i)) {
                String escaped = escaped(whole);
                return escaped.length() > LONGEST_TEXT ? SafeText.of(whole) : escaped;
            }
        }
        return whole;
    }

    private static boolean mustBeEscaped(String text, int i) {
        char c = text.charAt(i);
        return isNoCharacter(c)
                || (c == '_' && ESCAPE.matcher(text).region(i, text.length()).lookingAt());
    }

    private static boolean isNoCharacter(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\uFFFE';
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        String marked = ESCAPE.matcher(text).replaceAll("_x005F_x");
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (isNoCharacter(c)) {
                escaped.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Writes a text that stands in the sheet itself; spaces at its ends are kept only with a form of its own. */
    static void ownText(Worksheet sheet, int row, int column, String text) {
        boolean hasEdge = !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
        if (hasEdge) {
            sheet.inlineString(row, column, RichText.builder().run(text).end().build());
        } else {
            sheet.inlineString(row, column, text);
        }
    }

    /**
     * Makes a row as high as its wrapped texts need: not every program does so by itself.
     *
     * @param widths of the columns, by which the texts are wrapped
     */
    static void fitHeight(Worksheet sheet, int row, List<Integer> widths, List<String> texts) {
        int most = 1;
        for (int i = 0; i < texts.size(); i++) {
            int wide = widths.get(i);
            int lines = texts.get(i)
                    .lines()
                    .mapToInt(line -> 1 + DisplayWidth.of(line) / (wide - 2))
                    .sum();
            most = Math.max(most, lines);
        }
        sheet.rowHeight(row, Math.min(MOST_HEIGHT, most * LINE_HEIGHT));
    }

    static void number(Worksheet sheet, int row, int column, long number) {
        sheet.value(row, column, BigDecimal.valueOf(number));
    }
}
