package rongcuo.rendering;

import java.util.List;

/** Decision records as a table for Excel and WPS. */
public final class RecordListCsv {
    private final ListedRecordWords words;

    public RecordListCsv(Messages messages, Names names) {
        this.words = new ListedRecordWords(messages, names);
    }

    /** A row for each record under a row of headings. */
    public CharSequence of(List<ListedRecord> rows) {
        var table = new CsvTable(words.headings());
        rows.forEach(row -> table.add(words.cells(row)));
        return table.text();
    }
}
