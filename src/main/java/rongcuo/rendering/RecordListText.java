package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;

/** Decision records as a table for a terminal: a row each, what does not fit beside it below. */
public final class RecordListText {
    private static final int GAP = 2;
    private static final int CASE = 2;

    private final Messages messages;
    private final ListedRecordWords words;
    private final int width;
    private final Style style;

    public RecordListText(Messages messages, Names names, int width, Style style) {
        this.messages = messages;
        this.words = new ListedRecordWords(messages, names);
        this.width = width;
        this.style = style;
    }

    /**
     * The table, and a line that counts it.
     *
     * @param all how many records the ledger has
     */
    public CharSequence of(List<ListedRecord> rows, long all) {
        var outline = new Outline(messages);
        if (!rows.isEmpty()) {
            addRows(rows.stream().map(this::row).toList(), outline);
        }
        long amended = rows.stream().filter(row -> row.amendedBy().isPresent()).count();
        var counts = new ArrayList<String>();
        counts.add(messages.text("ledger.listed", Long.toString(all), Integer.toString(rows.size())));
        if (amended > 0) {
            counts.add(messages.text("ledger.listed.amended", Long.toString(amended)));
        }
        outline.closing(messages.clauses(counts));
        // Nothing stands above the counts where no record is listed.
        return new OutlineText(width, style).write(outline).stripLeading();
    }

    /** The remarks below each row, with the case where it leaves no room; only then in cells that run over lines. */
    private void addRows(List<List<String>> rows, Outline outline) {
        var narrow = rows.stream().map(this::narrow).toList();
        if (fits(headings(), rows)) {
            outline.table(Outline.LastColumn.BELOW, headings(), rows);
        } else if (fits(narrow(headings()), narrow)) {
            outline.table(Outline.LastColumn.BELOW, narrow(headings()), narrow);
        } else {
            var cells = new ArrayList<List<Outline.Cell>>();
            rows.forEach(row -> cells.add(row.stream().map(Outline.Cell::plain).toList()));
            outline.grid(headings(), cells);
        }
    }

    /** With the case at the head of the remarks. */
    private List<String> narrow(List<String> row) {
        var narrow = new ArrayList<>(row);
        String caseId = narrow.remove(CASE);
        int last = narrow.size() - 1;
        narrow.set(last, messages.clauses(List.of(caseId, narrow.get(last))));
        return narrow;
    }

    private boolean fits(List<String> headings, List<List<String>> rows) {
        int cells = 0;
        for (int column = 0; column < headings.size() - 1; column++) {
            int widest = DisplayWidth.of(headings.get(column));
            for (var row : rows) {
                widest = Math.max(widest, DisplayWidth.of(row.get(column)));
            }
            cells += widest + GAP;
        }
        return cells - GAP <= width;
    }

    private List<String> headings() {
        return List.of(
                words.heading("line"),
                words.heading("on"),
                words.heading("case"),
                words.heading("respondent"),
                words.heading("conclusion"),
                words.heading("disposition"),
                words.heading("remarks"));
    }

    private List<String> row(ListedRecord row) {
        return List.of(
                Long.toString(row.number()),
                row.on(),
                words.caseId(row),
                words.respondent(row),
                words.conclusion(row),
                words.disposition(row),
                words.remarks(row));
    }
}
