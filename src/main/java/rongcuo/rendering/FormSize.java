package rongcuo.rendering;

import java.util.List;
import rongcuo.rendering.OfficialDocument.GridCell;
import rongcuo.rendering.OfficialDocument.GridRow;

/**
 * The type and the heights with which a form fills one page and no more.
 */
final class FormSize {
    /** The text area without title and rules. */
    private static final int HEIGHT = 11600;

    private static final int WIDTH = DocxPage.WIDTH;
    private static final int MARGINS = 170;

    /** Where an opinion and a name are to be written. */
    private static final int LEAST_TO_SIGN = 3;

    /** A line ends before what must not begin the next one. */
    private static final double NOT_FILLED = 1.05;

    /** 4号, 小四, 5号, 小五: the largest in which everything that is said has room. */
    private static final int[][] TYPES = {{28, 440}, {24, 370}, {21, 320}, {18, 270}};

    private final int halfPoints;
    private final int pitch;
    private final int[] lines;
    private final double columnWidth;

    private FormSize(int halfPoints, int pitch, int[] lines, double columnWidth) {
        this.halfPoints = halfPoints;
        this.pitch = pitch;
        this.lines = lines;
        this.columnWidth = columnWidth;
    }

    static FormSize of(List<GridRow> rows, int columns) {
        for (int[] type : TYPES) {
            var size = of(rows, columns, type);
            if (size.height() <= HEIGHT) {
                return size;
            }
        }
        return of(rows, columns, TYPES[TYPES.length - 1]);
    }

    /** Rows give up empty lines, the one with most first, before the type becomes smaller. */
    private static FormSize of(List<GridRow> rows, int columns, int[] type) {
        int[] lines = new int[rows.size()];
        int[] needed = new int[rows.size()];
        double columnWidth = (double) WIDTH / columns;
        var size = new FormSize(type[0], type[1], lines, columnWidth);
        for (int i = 0; i < lines.length; i++) {
            for (var cell : rows.get(i).cells()) {
                needed[i] = Math.max(needed[i], size.linesOf(cell));
            }
            lines[i] = Math.max(needed[i], rows.get(i).lines());
        }
        while (size.height() > HEIGHT) {
            int most = 0;
            for (int i = 1; i < lines.length; i++) {
                most = lines[i] - needed[i] > lines[most] - needed[most] ? i : most;
            }
            if (lines[most] == needed[most]) {
                break;
            }
            lines[most]--;
        }
        return size;
    }

    int halfPoints() {
        return halfPoints;
    }

    /** The height of a line in twips. */
    int pitch() {
        return pitch;
    }

    /** How many lines a row is high. */
    int lines(int row) {
        return lines[row];
    }

    private int height() {
        int height = 0;
        for (int row : lines) {
            height += row * pitch + 20;
        }
        return height;
    }

    private int linesOf(GridCell cell) {
        int said = Math.max(1, linesOf(cell.paragraphs(), cell.span()));
        int closing = linesOf(cell.closing().stream().toList(), cell.span());
        return closing == 0 ? said : Math.max(LEAST_TO_SIGN, said + closing);
    }

    /** A box to tick is as wide as a character, whatever a terminal makes of it. */
    private static double widthOf(String text) {
        return DocxText.widthOf(text.replace('□', '口')) * NOT_FILLED;
    }

    /** How many lines these paragraphs take in a cell. */
    int linesOf(List<String> paragraphs, int span) {
        double room = (columnWidth * span - MARGINS) / (halfPoints * 10);
        int count = 0;
        for (String paragraph : paragraphs) {
            count += Math.max(1, (int) Math.ceil(widthOf(paragraph) / room));
        }
        return count;
    }
}
