package rongcuo.rendering;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A table of fixed columns, filled cell by cell; the library's own would begin with a row of one cell. */
final class DocxTable {
    private static final int MARGIN = 85;

    private final XWPFTable table;
    private final int[] widths;

    /** @param widths of the columns in twips */
    DocxTable(XWPFDocument file, int[] widths) {
        this.table = file.createTable();
        this.widths = widths.clone();
        table.removeRow(0);
        var properties = table.getCTTbl().getTblPr();
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(total(0, widths.length)));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setCellMargins(0, MARGIN, 0, MARGIN);
        var grid = table.getCTTbl().addNewTblGrid();
        for (int column : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
    }

    private int total(int from, int columns) {
        int total = 0;
        for (int i = from; i < Math.min(widths.length, from + columns); i++) {
            total += widths[i];
        }
        return total;
    }

    /** @param least how high it is at least; 0: as its text is */
    XWPFTableRow addRow(int least) {
        var row = table.createRow();
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        if (least > 0) {
            row.setHeight(least);
            row.setHeightRule(TableRowHeightRule.AT_LEAST);
        }
        return row;
    }

    /** A cell that begins at a column; the result is its first paragraph. */
    XWPFParagraph addCell(XWPFTableRow row, int column, int span, STVerticalJc.Enum alignment) {
        var cell = row.createCell();
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(total(column, span)));
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        properties.addNewVAlign().setVal(alignment);
        return cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
    }

    /** A further paragraph in the last cell of a row. */
    XWPFParagraph addParagraph(XWPFTableRow row) {
        var cells = row.getTableCells();
        return cells.get(cells.size() - 1).addParagraph();
    }
}
