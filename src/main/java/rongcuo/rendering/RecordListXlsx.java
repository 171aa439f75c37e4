package rongcuo.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Decision records as a workbook (台账): the headings stay in sight and filter, rows are coloured by conclusion. */
public final class RecordListXlsx {
    /** Columns of numbers; all else is text, which no spreadsheet runs. */
    private static final List<String> NUMBERS = List.of("line", "amends", "amended-by");

    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("line", 8),
            Map.entry("on", 12),
            Map.entry("case", 22),
            Map.entry("respondent", 14),
            Map.entry("policy", 22),
            Map.entry("conclusion", 14),
            Map.entry("disposition", 14),
            Map.entry("by", 24),
            Map.entry("accord", 10),
            Map.entry("document", 24),
            Map.entry("amends", 10),
            Map.entry("amended-by", 10),
            Map.entry("leaf", 40));

    private final Messages messages;
    private final ListedRecordWords words;

    public RecordListXlsx(Messages messages, Names names) {
        this.messages = messages;
        this.words = new ListedRecordWords(messages, names);
    }

    /** How many records a sheet can hold. */
    public static int mostRows() {
        return Worksheet.MAX_ROWS - 1;
    }

    /** Writes the workbook; the stream stays open. Equal rows give equal bytes. */
    public void write(List<ListedRecord> rows, OutputStream out) throws IOException {
        var archive = new EditedArchive(out, Map.of());
        archive.holdBack();
        try (var workbook = new Workbook(archive, SheetLook.APPLICATION, SheetLook.APPLICATION_VERSION)) {
            workbook.setGlobalDefaultFont(SheetLook.FONT, SheetLook.FONT_SIZE);
            writeSheet(workbook.newWorksheet(messages.text("ledger.sheet")), rows);
            workbook.finish();
        }
        archive.finish();
    }

    private void writeSheet(Worksheet sheet, List<ListedRecord> rows) {
        var columns = ListedRecordWords.COLUMNS;
        double width = 0;
        for (int i = 0; i < columns.size(); i++) {
            int wide = WIDTHS.getOrDefault(columns.get(i), 12);
            SheetLook.heading(sheet, 0, i, words.heading(columns.get(i)));
            sheet.width(i, wide);
            width += wide;
        }
        sheet.rowHeight(0, 36);
        sheet.freezePane(1, 1);
        SheetLook.setPage(sheet, width);
        sheet.repeatCols(0);
        int row = 1;
        for (var listed : rows) {
            writeRow(sheet, row++, words.cells(listed));
        }
        int last = Math.max(1, row - 1);
        sheet.setAutoFilter(0, 0, last, columns.size() - 1);
        char conclusion = (char) ('A' + columns.indexOf("conclusion"));
        ConclusionLook.fill(sheet.range(1, 0, last, columns.size() - 1), Character.toString(conclusion), messages);
    }

    private static void writeRow(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            boolean isNumber = NUMBERS.contains(ListedRecordWords.COLUMNS.get(i));
            if (isNumber && !text.isEmpty()) {
                SheetLook.number(sheet, row, i, Long.parseLong(text));
            } else if (!text.isEmpty()) {
                SheetLook.ownText(sheet, row, i, SheetLook.cell(text));
            }
        }
    }
}
