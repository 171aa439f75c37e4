package rongcuo.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import rongcuo.casefile.RowBlock;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * A table as text, one record a row, read row by row.
 *
 * <p>Cells are parted by comma, semicolon or tab, whichever stands most often in the first line; they may be quoted,
 * and a quoted cell may hold line breaks.
 */
public final class CaseTable implements AutoCloseable {
    private static final String DELIMITERS = ",;\t";

    private final SourceText source;
    private final Problems problems;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CaseTable(SourceText source, Problems problems, CSVParser parser) {
        this.source = source;
        this.problems = problems;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** Opens a table; nothing of it is read yet. */
    public static CaseTable open(SourceText source, Problems problems) {
        String text = source.text();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                // A blank row counts, or no row after it would have the number that a spreadsheet shows.
                .setIgnoreEmptyLines(false)
                .get();
        try {
            return new CaseTable(source, problems, CSVParser.parse(new StringReader(text), format));
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be read from", e);
        }
    }

    private static char delimiter(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) {
            start++;
        }
        int[] counts = new int[DELIMITERS.length()];
        boolean isQuoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!isQuoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    /**
     * The next row in which something is written; empty after the last, and after a row whose quotes do not match, which
     * is told.
     */
    public Optional<RowBlock.Row> next() {
        int number = 1;
        try {
            number = Math.toIntExact(parser.getRecordNumber() + 1);
            while (records.hasNext()) {
                var row = new RowBlock.Row(number, records.next().toList());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
                number = Math.toIntExact(parser.getRecordNumber() + 1);
            }
        } catch (UncheckedIOException e) {
            Faults.of(source, problems).add(ProblemCode.TABLE_QUOTES, new Position(source.name(), number, 1), 1);
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be closed", e);
        }
    }
}
