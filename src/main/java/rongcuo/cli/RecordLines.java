package rongcuo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import rongcuo.record.LedgerLine;
import rongcuo.rendering.RecordJson;

/** Records of a ledger as JSON Lines, one after another, so that a long ledger takes no more memory than its table. */
final class RecordLines {
    private final RecordBook book;
    private final Set<Long> chosen = new HashSet<>();

    private RecordLines(RecordBook book) {
        this.book = book;
    }

    /** Those that a filter takes; of those that this program cannot read, all or none. */
    static RecordLines of(RecordBook book, RecordFilter filter) {
        var lines = new RecordLines(book);
        var listed = ListedRecords.of(book, filter, ListedRecords.Openings.USED);
        listed.rows().forEach(row -> lines.chosen.add(row.number()));
        if (filter.takesAll()) {
            lines.chosen.addAll(listed.unreadable());
        }
        return lines;
    }

    /** Each with its private parts and its place, as {@code records show} prints one. */
    void write(Appendable out) {
        book.forEach(entry -> {
            if (chosen.contains(entry.number())) {
                var record = entry.record().map(known -> known.toJson()).orElse(entry.line());
                append(RecordJson.of(entry.in(), record), out);
            }
        });
    }

    /** The lines as they stand in the ledger, byte for byte: whoever has them can compute their leaf hashes. */
    void writeBare(Appendable out) {
        book.ledger().forEach(line -> write(line, out));
    }

    private void write(LedgerLine line, Appendable out) {
        if (chosen.contains(line.number())) {
            append(line.text() + "\n", out);
        }
    }

    private static void append(String text, Appendable out) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
