package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rongcuo.casefile.ColumnBasis;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.screening.InspectedTable;
import rongcuo.source.Problem;

/** How tables would be read, for a terminal. */
public final class TableInspectionText {
    /** Characters of a row above the headings. */
    private static final int LONGEST_ROW = 60;

    private final Messages messages;
    private final int width;
    private final Style style;
    private final ProblemText problemWords;

    /** @param problemWords {@link Messages#ofProblems} in the language of {@code messages} */
    public TableInspectionText(Messages messages, Messages problemWords, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
        this.problemWords = new ProblemText(messages, problemWords, style);
    }

    /** Writes each in turn. */
    public void write(List<InspectedTable> tables, Appendable out) throws IOException {
        var outline = new Outline(messages);
        for (var table : tables) {
            outline.separator();
            add(table, outline);
        }
        out.append(new OutlineText(width, style).write(outline));
    }

    private void add(InspectedTable table, Outline outline) {
        boolean isReadable = table.headingRow().isPresent() && !hasErrors(table);
        outline.title(isReadable ? Style.Tone.GOOD : Style.Tone.BAD, SafeText.of(table.name()));
        addForm(table, outline);
        if (table.headingRow().isPresent()) {
            addRows(table, outline);
            addColumns(table, outline);
            addMissing(table, outline);
        }
        addProblems(table, outline);
    }

    private static boolean hasErrors(InspectedTable table) {
        return table.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    private void addForm(InspectedTable table, Outline outline) {
        outline.field(
                messages.text("table.kind"),
                messages.text("table.kind." + table.form().kind()));
        for (var trait : table.form().traits()) {
            String value = trait.value().equals("\t") ? messages.text("table.tab") : SafeText.of(trait.value());
            outline.field(messages.text("table." + trait.id()), messages.text("table.basis." + trait.basis(), value));
        }
        outline.field(messages.text("table.heading-row"), headingRow(table));
        String label = messages.text("table.above");
        for (var row : table.above()) {
            outline.field(label, messages.text("table.above.row", Integer.toString(row.number()), shown(row)));
            label = "";
        }
    }

    private String headingRow(InspectedTable table) {
        if (table.headingRow().isEmpty()) {
            return messages.text("table.no-heading-row");
        }
        int row = table.headingRow().get();
        return row == 0 ? messages.text("table.keys") : messages.text("table.row", Integer.toString(row));
    }

    private static String shown(RowBlock.Row row) {
        var shown = new StringBuilder();
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                shown.append(shown.isEmpty() ? "" : " ").append(SafeText.of(cell.strip()));
            }
        }
        if (shown.codePointCount(0, shown.length()) <= LONGEST_ROW) {
            return shown.toString();
        }
        return shown.substring(0, shown.offsetByCodePoints(0, LONGEST_ROW)) + "…";
    }

    private void addRows(InspectedTable table, Outline outline) {
        var rows = table.rows();
        outline.field(
                messages.text("table.rows"),
                messages.text(
                        rows.isAll() ? "table.rows.all" : "table.rows.first",
                        Integer.toString(rows.looked()),
                        Integer.toString(rows.faulty())));
        if (rows.footers().count() > 0) {
            outline.field(
                    messages.text("table.footers"),
                    messages.text(
                            "table.footers.count",
                            Long.toString(rows.footers().count()),
                            ScreeningWords.numbers(rows.footers(), messages)));
        }
        outline.field(
                messages.text("table.policies"),
                table.policies().isEmpty() ? messages.text("table.policies.none") : messages.list(table.policies()));
        for (var remark : table.form().remarks()) {
            outline.item(
                    0,
                    Mark.POINT,
                    SafeText.of(messages.text(
                            "table.note." + remark.id(), remark.arguments().toArray(new String[0]))));
        }
    }

    private void addColumns(InspectedTable table, Outline outline) {
        outline.heading(messages.text("table.columns"));
        var rows = new ArrayList<List<Outline.Cell>>();
        for (int i = 0; i < table.columns().size(); i++) {
            rows.add(row(i, table.columns().get(i)));
        }
        outline.grid(
                List.of(
                        messages.text("table.column"),
                        messages.text("table.heading"),
                        messages.text("table.meaning"),
                        messages.text("table.basis")),
                rows);
    }

    private List<Outline.Cell> row(int index, InspectedTable.Column column) {
        var role = column.column().role();
        boolean isRead = role != TableColumn.Role.OTHER && role != TableColumn.Role.RESULT;
        var tone = isRead ? Style.Tone.PLAIN : Style.Tone.QUIET;
        return List.of(
                Outline.Cell.plain(TableColumn.letters(index)),
                Outline.Cell.plain(SafeText.of(column.column().heading())),
                new Outline.Cell(tone, meaning(column)),
                Outline.Cell.plain(
                        column.basis() == ColumnBasis.NONE
                                ? ""
                                : messages.text("table.by." + column.basis().id())));
    }

    private String meaning(InspectedTable.Column column) {
        return switch (column.column().role()) {
            case FACT -> fact(column);
            case EVENT ->
                messages.text("table.role.event", label(column), column.column().name());
            case OTHER ->
                messages.text(column.column().heading().isBlank() ? "table.role.other-unnamed" : "table.role.other");
            case CASE, POLICY, NAME, MANAGED_BY, IDENTITY, DOCUMENT, RESULT ->
                messages.text("table.role."
                        + column.column().role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private String fact(InspectedTable.Column column) {
        String id = column.column().name()
                + column.column().value().map(value -> ":" + value).orElse("");
        String fact = messages.text("table.role.fact", label(column), id);
        var unit = column.column().unit();
        return unit.isEmpty() ? fact : messages.text("table.unit", fact, SafeText.of(unit.get()));
    }

    private String label(InspectedTable.Column column) {
        var label = column.label();
        return label.isEmpty() ? column.column().name() : messages.of(label.get());
    }

    private void addMissing(InspectedTable table, Outline outline) {
        if (table.policies().isEmpty()) {
            return;
        }
        outline.heading(messages.text("table.missing"));
        if (table.missing().isEmpty()) {
            outline.paragraph(messages.text("table.missing.none"));
        }
        for (var missing : table.missing()) {
            String label = messages.of(missing.label());
            String id = missing.fact().value();
            boolean isNear = !missing.nearest().isEmpty();
            outline.item(
                    0,
                    isNear ? Mark.OPEN : Mark.POINT,
                    isNear
                            ? messages.text("table.missing.nearest", label, id, quoted(missing.nearest()))
                            : messages.text("table.missing.fact", label, id));
        }
    }

    private String quoted(List<String> headings) {
        return messages.list(headings.stream()
                .map(heading -> messages.text("value.word", SafeText.of(heading)))
                .toList());
    }

    private void addProblems(InspectedTable table, Outline outline) {
        outline.heading(messages.text("table.problems"));
        if (table.problems().isEmpty()) {
            outline.paragraph(messages.text("table.problems.none"));
        }
        for (var problem : table.problems()) {
            boolean isError = problem.severity() == Problem.Severity.ERROR;
            String what = problemWords.what(problem);
            outline.item(
                    0,
                    isError ? Mark.FAILS : Mark.OPEN,
                    messages.text(
                            "table.above.row",
                            Integer.toString(problem.position().line()),
                            SafeText.of(isError ? what : messages.text("problem.warning", what))));
            String mend = problemWords.mend(problem);
            if (!mend.isEmpty()) {
                outline.quote(0, SafeText.of(mend));
            }
        }
        if (table.problems().size() == InspectedTable.MOST_PROBLEMS) {
            outline.paragraph(messages.text("table.problems.first", Integer.toString(InspectedTable.MOST_PROBLEMS)));
        }
    }
}
