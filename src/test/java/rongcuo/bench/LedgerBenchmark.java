package rongcuo.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import rongcuo.record.JsonArray;
import rongcuo.record.JsonObject;
import rongcuo.record.JsonText;
import rongcuo.record.Ledger;
import rongcuo.record.LedgerDigest;
import rongcuo.record.LedgerEntry;
import rongcuo.record.LedgerVerification;
import rongcuo.record.LockClaim;
import rongcuo.record.LockHolder;
import rongcuo.record.Opening;

/**
 * What a ledger costs. {@code append FOLDER}: appends beside bare ones of the same bytes, each forced to the disk;
 * {@code make FOLDER LINES DIGEST}: a ledger of so many lines that share a hundred materials; {@code verify FOLDER}: how
 * long it takes to verify, and in how much memory. Prints one line a figure.
 */
public final class LedgerBenchmark {
    /** The first ones warm the machine up. */
    private static final int COLD_ROUNDS = 3;

    private static final int ROUNDS = 9;
    private static final int APPENDS = 500;
    private static final int MATERIALS = 100;
    private static final int BATCH = 1_000;
    private static final String TEXT = "依照办法第六条第（一）项，经集体研究决定，可予容错。".repeat(9);
    private static final LockClaim CLAIM =
            new LockClaim(new LockHolder(1, "localhost", "benchmark"), Duration.ofSeconds(10));

    private final Random random = new Random(2026);

    private LedgerBenchmark() {}

    /** Does one of the three. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "append" -> new LedgerBenchmark().append(folder);
            case "make" ->
                new LedgerBenchmark()
                        .make(
                                folder,
                                Integer.parseInt(arguments[2]),
                                LedgerDigest.named(arguments[3]).orElseThrow());
            default -> verify(folder);
        }
    }

    /** The ways to append take turns, so that all of them meet the disk in the same mood. */
    private void append(Path folder) throws IOException {
        var bare = new double[ROUNDS];
        var kept = new double[ROUNDS];
        var each = new double[ROUNDS];
        for (int round = 0; round < COLD_ROUNDS + ROUNDS; round++) {
            int i = Math.max(0, round - COLD_ROUNDS);
            var ledger = create(folder.resolve("kept" + round), LedgerDigest.SHA_256);
            var entries = entries(ledger, APPENDS);
            kept[i] = rate(() -> {
                try (var appender = ledger.appender(CLAIM)) {
                    entries.forEach(entry -> appender.append(List.of(entry)));
                }
            });
            var lines = Files.readAllLines(ledger.folder().resolve("records-000001.jsonl"));
            var openings = Files.readAllLines(ledger.folder().resolve("openings-000001.jsonl"));
            Path to = Files.createDirectory(folder.resolve("bare" + round));
            bare[i] = rate(() -> appendBare(to, lines.subList(1, lines.size()), openings));
            var other = create(folder.resolve("each" + round), LedgerDigest.SHA_256);
            each[i] = rate(() -> entries.forEach(entry -> other.append(List.of(entry), CLAIM)));
        }
        double base = median(bare);
        System.out.printf("bare appends with fsync: %.0f a second%n", base);
        System.out.printf(
                "appends by one writer: %.0f a second, %.2f times the bare ones%n", median(kept), median(kept) / base);
        System.out.printf(
                "appends, each with lock and end found anew: %.0f a second, %.2f times the bare ones%n",
                median(each), median(each) / base);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double rate(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return APPENDS * 1e9 / (System.nanoTime() - start);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void appendBare(Path folder, List<String> lines, List<String> openings) throws IOException {
        var options =
                new StandardOpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.APPEND, StandardOpenOption.CREATE
                };
        try (var records = FileChannel.open(folder.resolve("records"), options);
                var beside = FileChannel.open(folder.resolve("openings"), options)) {
            for (int i = 0; i < lines.size(); i++) {
                write(beside, openings.get(i));
                write(records, lines.get(i));
            }
        }
    }

    private static void write(FileChannel channel, String line) throws IOException {
        var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private void make(Path folder, int lines, LedgerDigest digest) throws IOException {
        var ledger = create(folder, digest);
        try (var appender = ledger.appender(CLAIM)) {
            for (int made = 1; made < lines; made += BATCH) {
                appender.append(entries(ledger, Math.min(BATCH, lines - made)));
            }
        }
        long bytes = Files.size(folder.resolve("records-000001.jsonl"));
        System.out.printf("lines: %d, of about %d bytes%n", lines, bytes / Math.min(lines, 10_000));
    }

    private Ledger create(Path folder, LedgerDigest digest) {
        return Ledger.create(folder, digest, "benchmark", LocalDate.of(2026, 1, 1), random, CLAIM);
    }

    private List<LedgerEntry> entries(Ledger ledger, int count) {
        var entries = new ArrayList<LedgerEntry>();
        for (int i = 0; i < count; i++) {
            int number = random.nextInt(1_000_000);
            var material = "%064x".formatted(number % MATERIALS);
            var line = JsonObject.EMPTY
                    .with("kind", "decision")
                    .with("case", JsonObject.EMPTY.with("case", "HC-" + number).with("amount", number))
                    .with("conclusion", "eligible")
                    .with("materials", ledger.head().digest().id() + ":" + material)
                    .with("matched", JsonArray.ofTexts(List.of("6.1", "6.13")))
                    .with("reason", TEXT);
            var openings = List.of(
                    Opening.of("/case/respondent/name", new JsonText("张某某" + number), random),
                    Opening.of("/case/summary", new JsonText("某某项目" + number), random));
            entries.add(LedgerEntry.sealing(line, openings, ledger.head().digest()));
        }
        return entries;
    }

    private static void verify(Path folder) throws IOException {
        long start = System.nanoTime();
        var report = LedgerVerification.verify(Ledger.open(folder), List.of(), List.of());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!report.isSound() || report.redacted() > 0) {
            throw new IllegalStateException("not sound: " + report.findings());
        }
        System.out.printf(
                "verify: %d lines and %d openings in %.1f s, %d MB of memory at most%n",
                report.lines(), report.opened(), seconds, peakMegabytes());
    }

    /** What the whole process has taken, as far as the system tells. */
    private static long peakMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        }
        return Runtime.getRuntime().totalMemory() >> 20;
    }
}
