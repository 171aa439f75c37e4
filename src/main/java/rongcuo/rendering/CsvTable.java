package rongcuo.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * A table that Excel and WPS open as it is: UTF-8 with byte order mark, lines ended by CRLF (RFC 4180), and no cell that
 * they would run as a formula.
 */
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Half and full width: some versions take both. The blanks before it may be those of Chinese and of web pages. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\u00A0\\u3000\\uFEFF]*[=+@＝＋－＠\\-].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?%?");

    private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);

    CsvTable(List<String> headings) {
        add(headings);
    }

    /** Adds a row. */
    void add(List<String> cells) {
        try {
            CSVFormat.EXCEL.printRecord(
                    text, cells.stream().map(CsvTable::harmless).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
    }

    String text() {
        return text.toString();
    }

    /** The text, marked by an apostrophe if a spreadsheet would take it for a formula. */
    static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
