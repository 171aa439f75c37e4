package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rongcuo.record.DecisionRecord;
import rongcuo.record.Ledger;
import rongcuo.record.LedgerEntry;

/** Fills a ledger with the samples, decided over and over, for scripts that measure. */
public final class ManyRecords {
    /** Records written together, so that filling does not wait for the disk a thousand times. */
    private static final int TOGETHER = 500;

    private ManyRecords() {}

    /** @param arguments a folder that is not there, and how many records */
    public static void main(String[] arguments) throws IOException {
        String folder = arguments[0];
        int count = Integer.parseInt(arguments[1]);
        require(Program.run(List.of("records", "create", "--records", folder)));
        var ledger = Ledger.open(Path.of(folder));
        var records = new ArrayList<LedgerEntry>();
        try (var samples = Files.newDirectoryStream(Path.of("samples"), "*.yaml")) {
            for (var sample : samples) {
                var run = Program.run(List.of(
                        "decide",
                        sample.toString(),
                        "--records",
                        folder,
                        "--disposition",
                        "refused",
                        "--by",
                        "县委",
                        "--on",
                        "2026-06-01",
                        "--today",
                        "2026-06-01",
                        "--reason",
                        "试"));
                if (run.code() == 0) {
                    records.add(again(ledger));
                }
            }
        }
        var claim = RecordsFolder.claim("bench", LocalDate.EPOCH);
        for (int written = records.size(); written < count; written += TOGETHER) {
            var batch = new ArrayList<LedgerEntry>();
            for (int i = written; i < Math.min(count, written + TOGETHER); i++) {
                batch.add(records.get(i % records.size()));
            }
            ledger.append(batch, claim);
        }
    }

    private static void require(Program.Run run) {
        if (run.code() != 0) {
            throw new IllegalStateException(run.err());
        }
    }

    /** The last line once more. */
    private static LedgerEntry again(Ledger ledger) {
        var line = ledger.line(ledger.size() - 1).orElseThrow().json();
        if (!line.text("kind").orElse("").equals(DecisionRecord.KIND)) {
            throw new IllegalStateException("the last line is no record");
        }
        return LedgerEntry.of(line.without("number").without("previous"));
    }
}
