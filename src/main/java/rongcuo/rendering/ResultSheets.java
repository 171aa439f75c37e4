package rongcuo.rendering;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rongcuo.casefile.TableColumn;

/** The rows of a result, on as many sheets as they need. */
final class ResultSheets {
    /** The columns that a screening writes before a row's own: conclusion, policy, … remarks. */
    private static final List<Integer> RESULT_WIDTHS = List.of(12, 22, 36, 36, 28, 40, 24, 28, 32);

    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;

    /** How many rows the widths of the row's own columns are taken from, and how many are kept at a time. */
    private static final int ROWS_AT_A_TIME = 256;

    /** Texts of a column are kept once and pointed to until there are more of them than these. */
    private static final int MOST_SHARED = 64;

    private static final int LONGEST_SHARED = 200;

    /** At most 15 digits, which is what spreadsheets can hold. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,14})?");

    private static final int MOST_DIGITS = 15;

    /** The format in which a spreadsheet takes nothing that is typed for a number. */
    private static final String TEXT = "@";

    private final Messages messages;
    private final Workbook workbook;
    private final OwnColumns own;
    private final int rowsInSheet;
    private final List<Column> columns = new ArrayList<>();
    /** Where the conclusion stands; what is before it says which case a row is of. */
    private int conclusion;

    private int sheets;

    ResultSheets(Messages messages, Workbook workbook, OwnColumns own, int rowsInSheet) {
        this.messages = messages;
        this.workbook = workbook;
        this.own = own;
        this.rowsInSheet = rowsInSheet;
    }

    /** A column: where it stands in the table, how its cells are written, and the texts that it has more than once. */
    private static final class Column {
        final String heading;
        final int place;
        final boolean isResult;
        final boolean isOfNumbers;
        final boolean isOfTexts;
        final Set<String> shared = new HashSet<>();
        int width;

        Column(String heading, int place, OwnColumns own) {
            this.heading = heading;
            this.place = place;
            this.isResult = place < RESULT_WIDTHS.size();
            this.isOfNumbers = !isResult && own.numbers().contains(heading);
            this.isOfTexts = !isResult && own.texts().contains(heading);
            this.width = isResult ? RESULT_WIDTHS.get(place) : headingWidth(heading);
        }

        boolean isFirst(OwnColumns own) {
            return !isResult && own.first().contains(heading);
        }

        /** Whether a text is to be kept once for all rows; a column of many texts keeps each with its row. */
        boolean shares(String text) {
            if (text.length() > LONGEST_SHARED) {
                return false;
            }
            return shared.contains(text) || (shared.size() < MOST_SHARED && shared.add(text));
        }
    }

    /** Writes all records, the headings first. */
    void write(Iterator<CSVRecord> records) throws IOException {
        for (String heading : records.next()) {
            columns.add(new Column(written(heading), columns.size(), own));
        }
        columns.sort(
                Comparator.comparing((Column column) -> !column.isFirst(own)).thenComparing(column -> column.place));
        conclusion =
                (int) columns.stream().filter(column -> column.isFirst(own)).count();
        var first = new ArrayList<CSVRecord>();
        while (first.size() < Math.min(ROWS_AT_A_TIME, rowsInSheet) && records.hasNext()) {
            first.add(records.next());
        }
        first.forEach(this::widen);
        writeSheet(first, records);
        while (records.hasNext()) {
            writeSheet(List.of(), records);
        }
    }

    /** Long headings stand on two lines. */
    private static int headingWidth(String heading) {
        return Math.max(NARROWEST, Math.min(WIDEST, DisplayWidth.of(heading) / 2 + 5));
    }

    private void widen(CSVRecord row) {
        for (var column : columns) {
            if (!column.isResult && column.place < row.size()) {
                column.width = Math.max(column.width, Math.min(WIDEST, DisplayWidth.of(row.get(column.place)) + 2));
            }
        }
    }

    private void writeSheet(List<CSVRecord> first, Iterator<CSVRecord> further) throws IOException {
        sheets++;
        String name = messages.text("workbook.result");
        var sheet = workbook.newWorksheet(sheets == 1 ? name : name + "(" + sheets + ")");
        layOut(sheet);
        int row = 1;
        for (var record : first) {
            writeRow(sheet, row++, record);
        }
        sheet.flush();
        while (row <= rowsInSheet && further.hasNext()) {
            writeRow(sheet, row++, further.next());
            if (row % ROWS_AT_A_TIME == 0) {
                sheet.flush();
            }
        }
        int last = Math.max(1, row - 1);
        sheet.setAutoFilter(0, 0, last, columns.size() - 1);
        ConclusionLook.fill(sheet.range(1, 0, last, columns.size() - 1), TableColumn.letters(conclusion), messages);
        sheet.finish();
    }

    /** All that must be said of a sheet before its rows go out. */
    private void layOut(Worksheet sheet) {
        double width = 0;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.width(i, column.width);
            SheetLook.heading(sheet, 0, i, column.heading);
            width += column.width;
        }
        sheet.rowHeight(0, 36);
        sheet.freezePane(conclusion + 1, 1);
        SheetLook.setPage(sheet, width);
        sheet.repeatCols(0, conclusion);
    }

    private void writeRow(Worksheet sheet, int row, CSVRecord record) {
        for (int i = 0; i < columns.size(); i++) {
            int place = columns.get(i).place;
            String text = place < record.size() ? written(record.get(place)) : "";
            if (!text.isEmpty()) {
                writeCell(sheet, row, i, text);
            }
        }
    }

    private void writeCell(Worksheet sheet, int row, int index, String text) {
        var column = columns.get(index);
        if (column.isOfNumbers && isNumber(text)) {
            sheet.value(row, index, new BigDecimal(text));
            return;
        }
        String cell = SheetLook.cell(text);
        if (column.shares(cell)) {
            sheet.value(row, index, cell);
        } else {
            SheetLook.ownText(sheet, row, index, cell);
        }
        if (column.isOfTexts && mayBecomeNumber(text)) {
            sheet.style(row, index).format(TEXT).set();
        }
    }

    /** Whether a spreadsheet could take it for a number or a day as soon as somebody edits it. */
    private static boolean mayBecomeNumber(String text) {
        return text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches()
                && text.length() - (text.indexOf('.') < 0 ? 0 : 1) - (text.startsWith("-") ? 1 : 0) <= MOST_DIGITS;
    }

    /** Without the mark of {@link CsvTable}: a text cell of a workbook is never run. */
    private static String written(String cell) {
        boolean isMarked =
                cell.startsWith("'") && CsvTable.harmless(cell.substring(1)).equals(cell);
        return isMarked ? cell.substring(1) : cell;
    }
}
