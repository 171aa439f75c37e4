package rongcuo.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.ProblemCode;

/**
 * Parts the records of a text table into cells.
 *
 * <p>The parser is given a character for each byte of UTF-8, for all that it looks at is ASCII, or a delimiter of three
 * bytes; so the characters of a cell are its bytes.
 *
 * <p>Around a cell, and around the quotes of one, it drops what is blank among ASCII: space, tab unless it is the
 * delimiter, vertical tab, form feed and 0x1C to 0x1F. Blanks within quotes stay, and so do the wide ones of Chinese
 * everywhere. A cell that does not begin with a quote may hold quotes, which stand for themselves. CR, LF and CR LF
 * each end a record; within quotes they stay as they are written.
 */
final class TextCells {
    private final String delimiter;
    private final CSVFormat format;
    private final int namesDelimiter;

    TextCells(Delimiter delimiter) {
        this.delimiter = delimiter.text();
        this.namesDelimiter = delimiter.hasLine() ? 1 : 0;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(new String(this.delimiter.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .setIgnoreSurroundingSpaces(true)
                // A blank row counts, or no row after it would have the number that a spreadsheet shows.
                .setIgnoreEmptyLines(false)
                .get();
    }

    String delimiter() {
        return delimiter;
    }

    /** The rows of a portion in which something is written. */
    RowBlock rows(TextPortion portion) {
        var rows = new Rows(portion);
        for (var run : portion.runs()) {
            add(run, rows);
        }
        return rows.block();
    }

    private void add(TextPortion.Run run, Rows rows) {
        rows.begin(run);
        try (var parser = CSVParser.parse(new StringReader(rows.written), format)) {
            for (var row : parser) {
                rows.add(row, namesDelimiter);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be read from", e);
        }
        rows.end(run);
    }

    /** Bytes as text; what is no text, and NUL, is shown as U+FFFD. */
    static String shown(byte[] utf8, int from, int to) {
        return new String(utf8, from, to - from, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** What keeps bytes from being the text of a cell. */
    static Optional<ProblemCode> fault(byte[] utf8) {
        var fault = faultOfText(utf8);
        // A character takes a byte at least.
        boolean isTooLong = fault.isEmpty()
                && utf8.length > CaseTable.LONGEST_CELL
                && new String(utf8, StandardCharsets.UTF_8).length() > CaseTable.LONGEST_CELL;
        return isTooLong ? Optional.of(ProblemCode.CELL_TOO_LONG) : fault;
    }

    /** What keeps bytes from being a text of any length. */
    static Optional<ProblemCode> faultOfText(byte[] utf8) {
        boolean isAscii = true;
        for (byte b : utf8) {
            if (b == 0) {
                return Optional.of(ProblemCode.NUL_IN_CELL);
            }
            isAscii &= b > 0;
        }
        // Looking for what may have been replaced is far faster than a strict decoder.
        boolean isText =
                isAscii || new String(utf8, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0 || TextEncoding.isUtf8(utf8);
        return isText ? Optional.empty() : Optional.of(ProblemCode.CELL_ENCODING);
    }

    /** What the words of a fault of a row or cell speak of. */
    static List<String> arguments(ProblemCode fault) {
        return switch (fault) {
            case CELL_TOO_LONG -> List.of(Integer.toString(CaseTable.LONGEST_CELL));
            case ROW_TOO_LONG -> List.of(Integer.toString(CaseTable.LONGEST_ROW >> 10));
            default -> List.of();
        };
    }

    /** Whether nothing is written, by what {@link String#isBlank} takes for blank. */
    private static boolean isBlank(byte[] utf8) {
        for (byte b : utf8) {
            if (b > ' ') {
                return false;
            }
        }
        return new String(utf8, StandardCharsets.UTF_8).isBlank();
    }

    /** The rows of a portion as they are gathered. */
    private static final class Rows {
        private final byte[] bytes;
        private final RowBlock.Builder builder = new RowBlock.Builder();
        private final List<UnreadRow> unread;
        private final byte[] text;
        private int length;

        /** Of the run being read, a character a byte. */
        private String written = "";

        private int number;
        private int start;
        private Optional<Fault> fault = Optional.empty();

        Rows(TextPortion portion) {
            this.bytes = portion.bytes();
            this.unread = new ArrayList<>(portion.unread());
            // Cells are never longer than they are written.
            this.text = new byte[bytes.length];
        }

        /** Of a row of which it is not known yet where it ends. */
        private record Fault(int column, ProblemCode code) {}

        void begin(TextPortion.Run run) {
            written = new String(bytes, run.from(), run.to() - run.from(), StandardCharsets.ISO_8859_1);
            number = run.firstNumber() - 1;
        }

        void add(CSVRecord row, int namesDelimiter) {
            endRow((int) row.getCharacterPosition());
            number++;
            start = (int) row.getCharacterPosition();
            int before = length;
            boolean anyWritten = false;
            for (int i = 0; i < row.size() && fault.isEmpty(); i++) {
                byte[] cell = row.get(i).getBytes(StandardCharsets.ISO_8859_1);
                int column = i + 1;
                fault = TextCells.fault(cell).map(code -> new Fault(column, code));
                System.arraycopy(cell, 0, text, length, cell.length);
                builder.addCell(length, length + cell.length);
                length += cell.length;
                anyWritten = anyWritten || !TextCells.isBlank(cell);
            }
            if (fault.isPresent() || !anyWritten || number <= namesDelimiter) {
                builder.dropRow();
                length = before;
            } else {
                builder.endRow(number);
            }
        }

        void end(TextPortion.Run run) {
            endRow(written.length());
            int last = run.firstNumber() + run.rows() - 1;
            if (number != last) {
                throw new IllegalStateException("the parser ended with row " + number + " instead of " + last);
            }
        }

        private void endRow(int end) {
            if (fault.isPresent()) {
                var code = fault.get().code();
                byte[] raw = withoutLineEnd(written.substring(start, end)).getBytes(StandardCharsets.ISO_8859_1);
                unread.add(
                        new UnreadRow(number, fault.get().column(), code, arguments(code), shown(raw, 0, raw.length)));
                fault = Optional.empty();
            }
        }

        private static String withoutLineEnd(String row) {
            int end = row.length();
            end -= end > 0 && row.charAt(end - 1) == '\n' ? 1 : 0;
            end -= end > 0 && row.charAt(end - 1) == '\r' ? 1 : 0;
            return row.substring(0, end);
        }

        RowBlock block() {
            unread.sort(Comparator.comparingInt(UnreadRow::number));
            unread.forEach(builder::addUnread);
            return builder.build(text);
        }
    }
}
