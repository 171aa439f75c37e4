package rongcuo.rendering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The result of a screening as a workbook: the rows, coloured by conclusion, and a sheet that sums them up.
 *
 * <p>It is made of the table that the screening has written already, so that both say the same. Memory does not grow
 * with the rows; equal content gives equal bytes.
 */
public final class ResultWorkbook {
    /** How many columns a sheet can hold. */
    public static final int MOST_COLUMNS = Worksheet.MAX_COLS;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Fast rather than small: of what compression can save, the first level saves nearly all. */
    private static final int COMPRESSION = 1;

    private final Messages messages;
    private final int rowsInSheet;

    public ResultWorkbook(Messages messages) {
        this(messages, Worksheet.MAX_ROWS - 1);
    }

    /** @param rowsInSheet how many rows a sheet takes under its heading before another is begun */
    ResultWorkbook(Messages messages, int rowsInSheet) {
        this.messages = messages;
        this.rowsInSheet = rowsInSheet;
    }

    /**
     * Writes the workbook; the stream stays open.
     *
     * @param result the table of results as the screening wrote it, of at most {@link #MOST_COLUMNS} columns, the
     *     conclusion in the first
     */
    public void write(Path result, OwnColumns own, ScreeningAccount account, OutputStream out) throws IOException {
        var archive = new EditedArchive(out, Map.of());
        try (var workbook = new Workbook(archive, SheetLook.APPLICATION, SheetLook.APPLICATION_VERSION)) {
            workbook.setGlobalDefaultFont(SheetLook.FONT, SheetLook.FONT_SIZE);
            workbook.setCompressionLevel(COMPRESSION);
            try (var reader = open(result);
                    var records = CSVFormat.EXCEL.parse(reader)) {
                new ResultSheets(messages, workbook, own, rowsInSheet).write(records.iterator());
            }
            new SummarySheet(messages, account).write(workbook.newWorksheet(messages.text("workbook.summary")));
            archive.holdBack();
            workbook.finish();
        }
        archive.finish();
    }

    private static Reader open(Path result) throws IOException {
        var reader = new BufferedReader(Files.newBufferedReader(result, StandardCharsets.UTF_8), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
