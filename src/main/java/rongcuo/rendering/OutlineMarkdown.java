package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;

/** An outline as Markdown (CommonMark, with tables). */
final class OutlineMarkdown implements Outline.Visitor<StringBuilder> {
    private final StringBuilder out = new StringBuilder(4096);
    private boolean inList;
    private boolean inQuote;

    String write(Outline outline) {
        for (var block : outline.blocks()) {
            block.accept(this);
        }
        return out.toString();
    }

    /** A blank line, unless at the start or within a list; always after a quotation, or it would go on. */
    private void apart(boolean listItem) {
        if (!out.isEmpty() && (inQuote || !(listItem && inList))) {
            out.append('\n');
        }
        inList = listItem;
        inQuote = false;
    }

    @Override
    public StringBuilder separator(Outline.Separator block) {
        if (!out.isEmpty()) {
            apart(false);
            out.append("---\n");
        }
        return out;
    }

    @Override
    public StringBuilder title(Outline.Title block) {
        apart(false);
        out.append("# ");
        return line(block.text());
    }

    @Override
    public StringBuilder heading(Outline.Heading block) {
        apart(false);
        out.append("## ");
        return line(block.text());
    }

    @Override
    public StringBuilder field(Outline.Field block) {
        apart(true);
        out.append("- **");
        escape(block.label());
        out.append("** ");
        return line(block.text());
    }

    @Override
    public StringBuilder paragraph(Outline.Paragraph block) {
        apart(false);
        return line(block.text());
    }

    @Override
    public StringBuilder closing(Outline.Closing block) {
        apart(false);
        return line(block.text());
    }

    @Override
    public StringBuilder item(Outline.Item block) {
        apart(true);
        LineWrap.appendSpaces(2 * block.depth(), out);
        out.append("- ");
        if (block.mark() != Mark.POINT) {
            out.append(block.mark().sign()).append(' ');
        }
        return line(block.text());
    }

    @Override
    public StringBuilder quote(Outline.Quote block) {
        out.append('\n');
        LineWrap.appendSpaces(2 * (block.depth() + 1), out);
        out.append("> ");
        line(block.text());
        inQuote = true;
        return out;
    }

    @Override
    public StringBuilder table(Outline.Table block) {
        apart(false);
        row(block.header());
        out.append('|');
        block.header().forEach(cell -> out.append("---|"));
        out.append('\n');
        block.rows().forEach(this::row);
        return out;
    }

    @Override
    public StringBuilder grid(Outline.Grid block) {
        var rows = new ArrayList<List<String>>();
        for (var row : block.rows()) {
            rows.add(row.stream().map(Outline.Cell::text).toList());
        }
        return table(new Outline.Table(Outline.LastColumn.BESIDE, block.header(), rows));
    }

    @Override
    public StringBuilder drawing(Outline.Drawing block) {
        apart(false);
        out.append("```text\n");
        block.lines().forEach(line -> out.append(line).append('\n'));
        return out.append("```\n");
    }

    private void row(List<String> cells) {
        out.append('|');
        for (String cell : cells) {
            out.append(' ');
            escape(cell);
            out.append(" |");
        }
        out.append('\n');
    }

    private StringBuilder line(String text) {
        escape(text);
        return out.append('\n');
    }

    /** A file's words stay words: nothing in them becomes markup, a link or another line. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                out.append(' ');
            } else if (!SafeText.isUnsafe(c)) {
                if ("\\`*_[]<>#|&~".indexOf(c) >= 0) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
    }
}
