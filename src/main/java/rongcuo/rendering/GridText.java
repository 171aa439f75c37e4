package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;

/** A grid as text: the widest columns give way until a row fits, and cells run on over several lines. */
final class GridText {
    private static final int GAP = 2;
    private static final int NARROWEST = 10;

    private final int width;
    private final Style style;

    GridText(int width, Style style) {
        this.width = width;
        this.style = style;
    }

    void append(Outline.Grid grid, StringBuilder out) {
        var header = new ArrayList<Outline.Cell>();
        grid.header().forEach(title -> header.add(Outline.Cell.plain(title)));
        int[] widths = widths(grid, header);
        row(header, widths, out);
        out.append("─".repeat(width)).append('\n');
        grid.rows().forEach(row -> row(row, widths, out));
    }

    private int[] widths(Outline.Grid grid, List<Outline.Cell> header) {
        int[] widths = new int[header.size()];
        measure(header, widths);
        grid.rows().forEach(row -> measure(row, widths));
        int excess = GAP * (widths.length - 1) - width;
        for (int cells : widths) {
            excess += cells;
        }
        while (excess > 0 && widths[widest(widths)] > NARROWEST) {
            widths[widest(widths)]--;
            excess--;
        }
        return widths;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }

    private static void measure(List<Outline.Cell> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i).text()));
        }
    }

    private void row(List<Outline.Cell> row, int[] widths, StringBuilder out) {
        var columns = new ArrayList<List<String>>();
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            var cell = wrapped(row.get(i).text(), widths[i]);
            columns.add(cell);
            lines = Math.max(lines, cell.size());
        }
        for (int line = 0; line < lines; line++) {
            out.append(line(row, columns, line, widths)).append('\n');
        }
    }

    private String line(List<Outline.Cell> row, List<List<String>> columns, int line, int[] widths) {
        var text = new StringBuilder();
        int pending = 0;
        for (int i = 0; i < widths.length; i++) {
            String part = line < columns.get(i).size() ? columns.get(i).get(line) : "";
            if (!part.isEmpty()) {
                LineWrap.appendSpaces(pending, text);
                pending = 0;
                text.append(style.in(row.get(i).tone(), part));
            }
            pending += widths[i] - DisplayWidth.of(part) + GAP;
        }
        return text.toString();
    }

    private static List<String> wrapped(String text, int cells) {
        var lines = new StringBuilder();
        new LineWrap(cells).append("", 0, text, lines);
        return lines.toString().lines().toList();
    }
}
