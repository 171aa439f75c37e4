package rongcuo.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** fastexcel merely reading a sheet and writing its cells to another: what the screening of a sheet is measured by. */
public final class BareSheet {
    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private BareSheet() {}

    /** @param args {@code copy} a workbook to another, or {@code make} a workbook of a CSV file; then the two files */
    public static void main(String[] args) throws IOException {
        var from = Path.of(args[1]);
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])));
                var workbook = new Workbook(out, "bench", "1.0")) {
            var sheet = workbook.newWorksheet("台账");
            if (args[0].equals("make")) {
                make(from, sheet);
            } else {
                copy(from, sheet);
            }
        }
    }

    private static void make(Path csv, Worksheet sheet) throws IOException {
        int line = 0;
        try (var parser = CSVParser.parse(Files.newBufferedReader(csv), CSVFormat.DEFAULT)) {
            for (CSVRecord parsed : parser) {
                for (int cell = 0; cell < parsed.size(); cell++) {
                    sheet.value(line, cell, parsed.get(cell));
                }
                flush(sheet, line++);
            }
        }
    }

    private static void copy(Path from, Worksheet sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(from.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            int line = 0;
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (int cell = 0; cell < row.getCellCount(); cell++) {
                    sheet.value(line, cell, row.getCellText(cell));
                }
                flush(sheet, line++);
            }
        }
    }

    private static void flush(Worksheet sheet, int line) throws IOException {
        if (line % ROWS_BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }
}
