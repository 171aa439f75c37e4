package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;

/** What is to be shown, before it is text or Markdown. */
final class Outline {
    private final Messages messages;
    private final String[] numerals;
    private final List<Block> blocks = new ArrayList<>();
    private int headings;

    Outline(Messages messages) {
        this.messages = messages;
        this.numerals = messages.text("numerals").split(" ");
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The start of one of several answers. */
    void separator() {
        blocks.add(new Separator());
        headings = 0;
    }

    void title(Style.Tone tone, String text) {
        blocks.add(new Title(tone, text));
    }

    /** A heading, numbered within its answer. */
    void heading(String text) {
        String numeral = headings < numerals.length ? numerals[headings] : Integer.toString(headings + 1);
        blocks.add(new Heading(messages.text("heading", numeral, text)));
        headings++;
    }

    void field(String label, String text) {
        blocks.add(new Field(label, text));
    }

    void paragraph(String text) {
        blocks.add(new Paragraph(text));
    }

    /** The last words, set apart. */
    void closing(String text) {
        blocks.add(new Closing(text));
    }

    void item(int depth, Mark mark, String text) {
        blocks.add(new Item(depth, mark, text));
    }

    /** Words of the law under an item of that depth. */
    void quote(int depth, String text) {
        if (!text.isEmpty()) {
            blocks.add(new Quote(depth, text));
        }
    }

    void table(LastColumn lastColumn, List<String> header, List<List<String>> rows) {
        blocks.add(new Table(lastColumn, header, rows));
    }

    /** Rows of short cells, each of which may run over several lines. */
    void grid(List<String> header, List<List<Cell>> rows) {
        blocks.add(new Grid(header, rows));
    }

    /** Lines of signs whose places matter; none is broken. */
    void drawing(List<String> lines) {
        blocks.add(new Drawing(lines));
    }

    /** Where text puts the last cell of a row. */
    enum LastColumn {
        BESIDE,
        /** On a line of its own, being long. */
        BELOW
    }

    /** One piece of an outline. */
    sealed interface Block {
        <R> R accept(Visitor<R> visitor);
    }

    /** One method a piece. */
    interface Visitor<R> {
        R separator(Separator block);

        R title(Title block);

        R heading(Heading block);

        R field(Field block);

        R paragraph(Paragraph block);

        R closing(Closing block);

        R item(Item block);

        R quote(Quote block);

        R table(Table block);

        R grid(Grid block);

        R drawing(Drawing block);
    }

    record Separator() implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.separator(this);
        }
    }

    record Title(Style.Tone tone, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.title(this);
        }
    }

    record Heading(String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    record Field(String label, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.field(this);
        }
    }

    record Paragraph(String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    record Closing(String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closing(this);
        }
    }

    /**
     * A line of a list.
     *
     * @param depth 0 for the outermost
     */
    record Item(int depth, Mark mark, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.item(this);
        }
    }

    record Quote(int depth, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /** Rows under a header; the last cell may run on over several lines. */
    record Table(LastColumn lastColumn, List<String> header, List<List<String>> rows) implements Block {
        Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }

        /** For where not even the columns before the last fit. */
        Grid asGrid() {
            return new Grid(
                    header,
                    rows.stream()
                            .map(row -> row.stream().map(Cell::plain).toList())
                            .toList());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** What stands in a place of a grid. */
    record Cell(Style.Tone tone, String text) {
        static Cell plain(String text) {
            return new Cell(Style.Tone.PLAIN, text);
        }
    }

    record Grid(List<String> header, List<List<Cell>> rows) implements Block {
        Grid {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.grid(this);
        }
    }

    record Drawing(List<String> lines) implements Block {
        Drawing {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drawing(this);
        }
    }
}
