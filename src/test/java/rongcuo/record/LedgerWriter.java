package rongcuo.record;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process that appends to a ledger until it is killed, and prints the number and the leaf hash of each line as soon as
 * it is acknowledged. Arguments: the folder, the writer's name, how many lines a segment has.
 */
public final class LedgerWriter {
    private static final int MOST_LINES = 3;
    private static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_REST_MILLIS = 30;

    private LedgerWriter() {}

    /** Does not end by itself. */
    public static void main(String[] arguments) throws InterruptedException {
        var folder = Path.of(arguments[0]);
        String name = arguments[1];
        var limits = new SegmentLimits(Long.parseLong(arguments[2]), 1 << 20);
        var random = new Random(name.hashCode());
        var claim =
                new LockClaim(new LockHolder(ProcessHandle.current().pid(), "localhost", name), Duration.ofMinutes(2));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        long count = 0;
        while (true) {
            var ledger = Ledger.open(folder).withSegments(limits);
            var entries = new ArrayList<LedgerEntry>();
            for (int i = 1 + random.nextInt(MOST_LINES); i > 0; i--) {
                entries.add(entry(ledger, name, count++, random));
            }
            for (Appended.Leaf line : ledger.append(entries, claim).lines()) {
                out.print(line.number() + " " + line.hash() + "\n");
            }
            out.flush();
            // The machine has others to start.
            Thread.sleep(random.nextInt(LONGEST_REST_MILLIS));
        }
    }

    static LedgerEntry entry(Ledger ledger, String name, long count, Random random) {
        var line = JsonObject.EMPTY
                .with("kind", "decision")
                .with("writer", name)
                .with("count", count)
                .with("text", "错".repeat(random.nextInt(LONGEST_TEXT / 3)));
        var openings = List.of(Opening.of("/name", new JsonText(name), random));
        return random.nextBoolean()
                ? LedgerEntry.of(line)
                : LedgerEntry.sealing(line, openings, ledger.head().digest());
    }
}
