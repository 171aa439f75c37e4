package rongcuo.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.Problems;

/**
 * A table as JSON Lines: an object a line, each of them a row. Lines on which nothing stands are counted as blank rows.
 *
 * <p>Where the first object has a part of a case that is an object or a list itself, as {@code facts} is, each object
 * is a whole case, and the table has one column, {@link CaseTableHeader#DOCUMENT}. Else the columns are the keys of the first {@value JsonColumns#LOOKED_THROUGH}
 * objects in the order in which they appear.
 */
final class JsonLinesTable implements CaseTable {
    private final Path file;
    private final String name;
    private final TableEncoding encoding;
    private final TableForm form;
    private final JsonColumns columns;
    private final TableHead head;

    private JsonLinesTable(Path file, String name, TableEncoding encoding, JsonColumns columns, TableHead head) {
        this.file = file;
        this.name = name;
        this.encoding = encoding;
        this.columns = columns;
        this.head = head;
        this.form = new TableForm(
                columns.areCases() ? TableForm.Kind.JSON_CASES : TableForm.Kind.JSON_LINES,
                Optional.of(encoding.known()),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether a text begins as an object does that has an entry or none. */
    static boolean isObject(String start) {
        String text = start.stripLeading();
        String inside = text.startsWith("{") ? text.substring(1).stripLeading() : "";
        return inside.startsWith("\"") || inside.startsWith("}");
    }

    static Optional<CaseTable> open(Path file, String name, TableEncoding encoding, Problems problems) {
        var columns = columns(file, name, encoding);
        // Which columns may hold lists is known only by their headings.
        var lenient = columns.areCases() ? columns : columns.withLists(Set.copyOf(columns.headings()));
        var head = head(file, name, encoding, lenient);
        return head.isReadable(name, problems)
                ? Optional.of(new JsonLinesTable(file, name, encoding, columns, head))
                : Optional.empty();
    }

    /** By the first lines that are objects. */
    private static JsonColumns columns(Path file, String name, TableEncoding encoding) {
        var keys = new LinkedHashSet<String>();
        int objects = 0;
        try (var lines = new JsonRows(encoding.text(file, name, RowPlace.START), JsonColumns.CASES, RowPlace.START)) {
            for (var portion = lines.next(JsonColumns.LOOKED_THROUGH);
                    portion.isPresent() && objects < JsonColumns.LOOKED_THROUGH;
                    portion = lines.next(JsonColumns.LOOKED_THROUGH - objects)) {
                var rows = portion.get().rows().orElse(RowBlock.empty());
                for (int i = 0; i < rows.rows() && objects < JsonColumns.LOOKED_THROUGH; i++) {
                    var object = JsonLine.of(rows.cell(i, 0));
                    if (objects == 0 && !Collections.disjoint(object.nested(), CaseReader.Content.PARTS)) {
                        return JsonColumns.CASES;
                    }
                    keys.addAll(object.keys());
                    objects++;
                }
            }
        }
        return JsonColumns.of(List.copyOf(keys));
    }

    private static TableHead head(Path file, String name, TableEncoding encoding, JsonColumns columns) {
        try (var rows = new JsonRows(encoding.text(file, name, RowPlace.START), columns, RowPlace.START)) {
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
        var rows = new ArrayList<>(head.rows());
        rows.add(0, new RowBlock.Row(0, columns.headings()));
        return rows.subList(0, Math.min(rows.size(), HEAD));
    }

    @Override
    public List<UnreadRow> unreadHead() {
        return head.unread();
    }

    @Override
    public CaseTable under(CaseTableHeader header) {
        if (columns.areCases()) {
            return this;
        }
        return new JsonLinesTable(file, name, encoding, columns.withLists(header.headingsOfSets()), head);
    }

    @Override
    public RowPlace after(RowBlock.Row headRow) {
        try (var rows = lines(RowPlace.START)) {
            return rows.pass(headRow.number());
        }
    }

    @Override
    public RowSource rows(RowPlace from) {
        return lines(from);
    }

    @Override
    public RowSource records(RowPlace from) {
        return lines(from);
    }

    private JsonRows lines(RowPlace from) {
        return new JsonRows(encoding.text(file, name, from), columns, from);
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
