package rongcuo.rendering;

import java.util.List;

/** An outline as text for a terminal. */
final class OutlineText implements Outline.Visitor<StringBuilder> {
    private static final int INDENT = 2;
    /** Between columns. */
    private static final int GAP = 2;
    /** A last column that would be narrower goes below, unless it is. */
    private static final int NARROWEST = 10;

    private final int width;
    private final Style style;
    private final LineWrap wrap;
    private final StringBuilder out = new StringBuilder(4096);
    private int fieldIndent;

    OutlineText(int width, Style style) {
        this.width = width;
        this.style = style;
        this.wrap = new LineWrap(width);
    }

    String write(Outline outline) {
        for (var block : outline.blocks()) {
            if (block instanceof Outline.Field field) {
                fieldIndent = Math.max(fieldIndent, DisplayWidth.of(field.label()) + INDENT);
            }
        }
        for (var block : outline.blocks()) {
            block.accept(this);
        }
        return out.toString();
    }

    @Override
    public StringBuilder separator(Outline.Separator block) {
        if (!out.isEmpty()) {
            out.append('\n');
            for (int i = 0; i < width; i++) {
                out.append('─');
            }
            out.append("\n\n");
        }
        return out;
    }

    @Override
    public StringBuilder title(Outline.Title block) {
        // Colour codes have no width to the terminal, but would have one to the wrapping.
        if (style == Style.PLAIN || DisplayWidth.of(block.text()) > width) {
            wrap.append("", 0, block.text(), out);
        } else {
            out.append(style.in(block.tone(), block.text())).append('\n');
        }
        return out;
    }

    @Override
    public StringBuilder heading(Outline.Heading block) {
        return out.append('\n')
                .append(style.in(Style.Tone.HEADING, block.text()))
                .append('\n');
    }

    @Override
    public StringBuilder field(Outline.Field block) {
        if (isBroken(block.text(), width - fieldIndent) && !isBroken(block.text(), width - INDENT)) {
            out.append(block.label()).append('\n');
            wrap.append("  ", INDENT, block.text(), out);
            return out;
        }
        var label = new StringBuilder(block.label());
        LineWrap.appendSpaces(fieldIndent - DisplayWidth.of(label), label);
        wrap.append(label.toString(), fieldIndent, block.text(), out);
        return out;
    }

    /** Whether a single word, such as a hash that somebody may copy, is too long for a line. */
    private static boolean isBroken(String text, int room) {
        return text.length() > room && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    @Override
    public StringBuilder paragraph(Outline.Paragraph block) {
        wrap.append("  ", INDENT, block.text(), out);
        return out;
    }

    @Override
    public StringBuilder closing(Outline.Closing block) {
        out.append('\n');
        wrap.append("", 0, block.text(), out);
        return out;
    }

    @Override
    public StringBuilder item(Outline.Item block) {
        int indent = INDENT * (block.depth() + 1);
        LineWrap.appendSpaces(indent, out);
        String mark = style.in(block.mark().tone(), block.mark().sign()) + " ";
        wrap.append(mark, indent + INDENT, block.text(), out);
        return out;
    }

    @Override
    public StringBuilder quote(Outline.Quote block) {
        int indent = INDENT * (block.depth() + 2);
        var lines = new StringBuilder();
        new LineWrap(width - indent - INDENT).append("", 0, block.text(), lines);
        int start = 0;
        for (int end = lines.indexOf("\n"); end >= 0; end = lines.indexOf("\n", start)) {
            LineWrap.appendSpaces(indent, out);
            out.append(style.in(Style.Tone.QUIET, "│ " + lines.substring(start, end)))
                    .append('\n');
            start = end + 1;
        }
        return out;
    }

    @Override
    public StringBuilder table(Outline.Table block) {
        int[] widths = new int[block.header().size()];
        measure(block.header(), widths);
        block.rows().forEach(row -> measure(row, widths));
        int last = widths.length - 1;
        int room = width;
        for (int i = 0; i < last; i++) {
            room -= widths[i] + GAP;
        }
        if (room + GAP < 0) {
            return grid(block.asGrid());
        }
        boolean fits = widths[last] <= room || room >= NARROWEST;
        var lastColumn = fits ? block.lastColumn() : Outline.LastColumn.BELOW;
        if (!out.isEmpty()) {
            out.append('\n');
        }
        row(lastColumn, block.header(), widths);
        for (int i = 0; i < width; i++) {
            out.append('─');
        }
        out.append('\n');
        block.rows().forEach(row -> row(lastColumn, row, widths));
        return out;
    }

    private static void measure(List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
        }
    }

    /** Two spaces between columns and no frame, for a sign of doubtful width would bend it. */
    private void row(Outline.LastColumn lastColumn, List<String> cells, int[] widths) {
        var before = new StringBuilder();
        int indent = 0;
        int last = cells.size() - 1;
        for (int i = 0; i < last; i++) {
            before.append(cells.get(i));
            LineWrap.appendSpaces(widths[i] - DisplayWidth.of(cells.get(i)) + GAP, before);
            indent += widths[i] + GAP;
        }
        if (lastColumn == Outline.LastColumn.BESIDE && !cells.get(last).isEmpty()) {
            wrap.append(before.toString(), indent, cells.get(last), out);
            return;
        }
        out.append(before.toString().stripTrailing()).append('\n');
        if (!cells.get(last).isEmpty()) {
            wrap.append("    ", 2 * INDENT, cells.get(last), out);
        }
    }

    @Override
    public StringBuilder grid(Outline.Grid block) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        new GridText(width, style).append(block, out);
        return out;
    }

    @Override
    public StringBuilder drawing(Outline.Drawing block) {
        block.lines().forEach(line -> out.append(line).append('\n'));
        return out;
    }
}
