package rongcuo.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.Problems;

/**
 * A table as text: a record a row, its cells parted by a delimiter, quoted where they hold one.
 *
 * <p>A row whose quotes do not match, or that is longer than any row should be, ends with the line on which it begins;
 * the next line is taken for the next row.
 */
final class TextTable implements CaseTable {
    /** The delimiters of tables that may be written plainly. */
    private static final List<String> PLAIN = List.of(",", ";", "\t");

    private final Path file;
    private final String name;
    private final TableEncoding encoding;
    private final TableChoices choices;
    private final TableForm form;
    private final TextCells cells;
    private final TableHead head;

    private TextTable(
            Path file,
            String name,
            TableEncoding encoding,
            TableChoices choices,
            Delimiter delimiter,
            TextCells cells,
            TableHead head) {
        this.file = file;
        this.name = name;
        this.encoding = encoding;
        this.choices = choices;
        this.form = new TableForm(
                TableForm.Kind.TEXT,
                Optional.of(encoding.known()),
                Optional.of(new TableForm.Known(delimiter.text(), delimiter.basis())),
                Optional.empty(),
                List.of());
        this.cells = cells;
        this.head = head;
    }

    static Optional<CaseTable> open(
            Path file, String name, TableEncoding encoding, TableChoices choices, Problems problems) {
        var known = Delimiter.of(encoding.start(), choices.delimiter().flatMap(Delimiter::named));
        var cells = new TextCells(known);
        var head = head(file, name, encoding, cells);
        return head.isReadable(name, problems)
                ? Optional.of(new TextTable(file, name, encoding, choices, known, cells, head))
                : Optional.empty();
    }

    /** The same table read in the encoding that was not guessed; empty where none was, or where it makes no difference. */
    Optional<CaseTable> inOtherEncoding() {
        var other = encoding.other(file, name);
        return other.isEmpty() ? Optional.empty() : open(file, name, other.get(), choices, new Problems());
    }

    /** Whether its encoding was guessed and may be another. */
    boolean isDoubtful() {
        return encoding.isDoubtful();
    }

    private static TableHead head(Path file, String name, TableEncoding encoding, TextCells cells) {
        try (var rows = new TextRows(encoding.text(file, name, RowPlace.START), cells, RowPlace.START)) {
            return TableHead.of(() -> rows.next(CaseTable.HEAD));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TableForm form() {
        return form;
    }

    @Override
    public List<RowBlock.Row> head() {
        return head.rows();
    }

    @Override
    public List<UnreadRow> unreadHead() {
        return head.unread();
    }

    @Override
    public RowPlace after(RowBlock.Row headRow) {
        try (var rows = from(RowPlace.START)) {
            return rows.pass(headRow.number());
        }
    }

    @Override
    public RowSource rows(RowPlace from) {
        if (!isPlain()) {
            return records(from);
        }
        var afterMark = new RowPlace(Math.max(from.offset(), encoding.mark()), from.rows());
        return PlainRows.open(file, encoding.charset(), delimiter().charAt(0), afterMark);
    }

    private boolean isPlain() {
        var charset = encoding.charset();
        return PLAIN.contains(delimiter())
                && (charset.equals(StandardCharsets.UTF_8) || charset.equals(Charset.forName("GB18030")));
    }

    private String delimiter() {
        return form.delimiter().orElseThrow().value();
    }

    @Override
    public RowSource records(RowPlace from) {
        return from(from);
    }

    private TextRows from(RowPlace place) {
        return new TextRows(encoding.text(file, name, place), cells, place);
    }

    @Override
    public long size() {
        return TableEncoding.size(file);
    }

    @Override
    public void close() {
        // Each reading opens the file for itself.
    }
}
