package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import rongcuo.casefile.OfficeSettings.Fonts;
import rongcuo.rendering.OfficialDocument.GridCell;

/**
 * The body of an official document: headings by level, paragraphs, tables.
 *
 * <p>Source: GB/T 9704-2012, 7.3.3 (正文).
 */
final class DocxBody implements OfficialDocument.Visitor<XWPFDocument> {
    private static final int TABLE_TYPE = 24;
    private static final int TABLE_LINE = 360;
    private static final int LEAST_WIDTH = 4;
    private static final int MOST_WIDTH = 22;

    private final XWPFDocument file;
    private final DocxText.Lettering body;
    private final DocxText.Lettering heading;
    private final DocxText.Lettering subheading;

    DocxBody(XWPFDocument file, Fonts fonts) {
        this.file = file;
        this.body = new DocxText.Lettering(fonts.body(), DocxText.BODY);
        this.heading = new DocxText.Lettering(fonts.heading(), DocxText.BODY);
        this.subheading = new DocxText.Lettering(fonts.subheading(), DocxText.BODY);
    }

    void addAddressee(String to) {
        DocxText.add(file.createParagraph(), FullWidthPunctuation.in(to) + "：", body);
    }

    @Override
    public XWPFDocument heading(OfficialDocument.Heading block) {
        var paragraph = DocxText.indented(file.createParagraph());
        var type = switch (block.level()) {
            case 1 -> heading;
            case 2 -> subheading;
            default -> body;
        };
        if (block.level() < 3 && block.rest().isEmpty()) {
            DocxText.kept(paragraph);
        }
        DocxText.add(paragraph, FullWidthPunctuation.in(block.text()), type);
        if (!block.rest().isEmpty()) {
            DocxText.add(paragraph, FullWidthPunctuation.in(block.rest()), body);
        }
        return file;
    }

    @Override
    public XWPFDocument paragraph(OfficialDocument.Paragraph block) {
        DocxText.add(DocxText.indented(file.createParagraph()), FullWidthPunctuation.in(block.text()), body);
        return file;
    }

    @Override
    public XWPFDocument quotation(OfficialDocument.Quotation block) {
        DocxText.add(DocxText.indented(file.createParagraph()), block.text(), body);
        return file;
    }

    // Tables.

    @Override
    public XWPFDocument table(OfficialDocument.Table block) {
        var rows = new ArrayList<List<String>>(List.of(block.header()));
        rows.addAll(block.rows());
        var widths = widths(rows, block.header().size());
        var table = new DocxTable(file, widths);
        for (int i = 0; i < rows.size(); i++) {
            var row = table.addRow(0);
            for (int column = 0; column < widths.length; column++) {
                String said = column < rows.get(i).size() ? rows.get(i).get(column) : "";
                var paragraph = DocxText.pitched(table.addCell(row, column, 1, STVerticalJc.CENTER), TABLE_LINE);
                DocxText.aligned(paragraph, i == 0 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
                DocxText.add(paragraph, FullWidthPunctuation.in(said), (i == 0 ? heading : body).ofSize(TABLE_TYPE));
            }
            if (i == 0) {
                row.setRepeatHeader(true);
            }
            row.setCantSplitRow(true);
        }
        return file;
    }

    /** Each column by its longest text, within bounds. */
    private static int[] widths(List<List<String>> rows, int columns) {
        double[] wanted = new double[columns];
        double total = 0;
        for (int column = 0; column < columns; column++) {
            double most = LEAST_WIDTH;
            for (var row : rows) {
                most = Math.max(most, column < row.size() ? DocxText.widthOf(row.get(column)) + 1 : 0);
            }
            wanted[column] = Math.min(MOST_WIDTH, most);
            total += wanted[column];
        }
        int[] widths = new int[columns];
        int left = DocxPage.WIDTH;
        for (int column = 0; column < columns; column++) {
            widths[column] = column == columns - 1 ? left : (int) (DocxPage.WIDTH * wanted[column] / total);
            left -= widths[column];
        }
        return widths;
    }

    @Override
    public XWPFDocument grid(OfficialDocument.Grid block) {
        int columns = 1;
        for (var row : block.rows()) {
            columns = Math.max(
                    columns,
                    row.cells().stream()
                            .mapToInt(OfficialDocument.GridCell::span)
                            .sum());
        }
        int[] widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            widths[column] = DocxPage.WIDTH / columns;
        }
        var table = new DocxTable(file, widths);
        var size = FormSize.of(block.rows(), columns);
        for (int i = 0; i < block.rows().size(); i++) {
            int lines = size.lines(i);
            var row = table.addRow(lines * size.pitch());
            int column = 0;
            for (var cell : block.rows().get(i).cells()) {
                addFormCell(table, row, column, cell, size, lines);
                column += cell.span();
            }
            row.setCantSplitRow(true);
        }
        return file;
    }

    private void addFormCell(DocxTable table, XWPFTableRow row, int column, GridCell cell, FormSize size, int lines) {
        boolean isLabel = cell.look() == OfficialDocument.Look.LABEL;
        boolean isTall = cell.closing().isPresent();
        var first = table.addCell(row, column, cell.span(), isTall ? STVerticalJc.TOP : STVerticalJc.CENTER);
        var type = body.ofSize(size.halfPoints());
        var paragraphs = cell.paragraphs();
        for (int i = 0; i < Math.max(1, paragraphs.size()); i++) {
            var paragraph = DocxText.pitched(i == 0 ? first : table.addParagraph(row), size.pitch());
            DocxText.aligned(paragraph, isLabel ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            DocxText.add(paragraph, i < paragraphs.size() ? paragraphs.get(i) : "", type);
        }
        if (isTall) {
            var closing = DocxText.pitched(table.addParagraph(row), size.pitch());
            int above = lines - 1 - Math.max(1, size.linesOf(paragraphs, cell.span()));
            closing.setSpacingBefore(Math.max(0, above) * size.pitch());
            DocxText.aligned(closing, ParagraphAlignment.RIGHT);
            DocxText.add(closing, cell.closing().orElseThrow(), type);
        }
    }
}
