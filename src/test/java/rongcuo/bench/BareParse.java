package rongcuo.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Commons CSV merely parsing a table in one thread: what a screening of the same table is measured by. */
public final class BareParse {
    private BareParse() {}

    /** @param args the file, and perhaps its charset */
    public static void main(String[] args) throws IOException {
        var charset = args.length > 1 ? Charset.forName(args[1]) : StandardCharsets.UTF_8;
        long cells = 0;
        long records = 0;
        try (var parser = CSVParser.parse(Files.newBufferedReader(Path.of(args[0]), charset), CSVFormat.DEFAULT)) {
            for (CSVRecord parsed : parser) {
                cells += parsed.size();
                records++;
            }
        }
        System.out.println(records + " records, " + cells + " cells");
    }
}
