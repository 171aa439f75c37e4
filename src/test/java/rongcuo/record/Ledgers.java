package rongcuo.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ledgers for tests, small and always the same. */
final class Ledgers {
    static final LockClaim CLAIM = new LockClaim(new LockHolder(1, "here", "now"), Duration.ofSeconds(20));
    static final LockClaim IMPATIENT = new LockClaim(new LockHolder(2, "there", "later"), Duration.ZERO);

    private Ledgers() {}

    static Ledger create(Path folder, LedgerDigest digest, long linesOfSegment) {
        var random = new Random(folder.getFileName().toString().hashCode());
        return Ledger.create(folder, digest, "华池", LocalDate.of(2026, 1, 1), random, CLAIM)
                .withSegments(new SegmentLimits(linesOfSegment, 1 << 20));
    }

    /** A ledger of so many lines, three to a segment, the first included; the odd ones seal a name. */
    static Ledger of(Path folder, int lines) {
        var ledger = create(folder, LedgerDigest.SHA_256, 3);
        append(ledger, lines - 1);
        return ledger;
    }

    static void append(Ledger ledger, int lines) {
        var random = new Random(ledger.size());
        try (var appender = ledger.appender(CLAIM)) {
            for (int i = 0; i < lines; i++) {
                appender.append(List.of(entry(ledger, i, random)));
            }
        }
    }

    static LedgerEntry entry(Ledger ledger, int number, Random random) {
        var line = JsonObject.EMPTY.with("kind", "decision").with("case", "HC-" + number);
        return number % 2 == 0
                ? LedgerEntry.of(line)
                : LedgerEntry.sealing(
                        line,
                        List.of(Opening.of("/case/respondent/name", new JsonText("张某某" + number), random)),
                        ledger.head().digest());
    }

    static SigningKey key() {
        return SigningKey.generate("县纪委", new Random(11));
    }

    /** Of the first lines as they are now. */
    static SignedNote checkpoint(Ledger ledger, long size) {
        return Checkpoint.of(ledger.head(), size, ledger.leaves().root(size)).sign(key());
    }

    static List<String> lines(Ledger ledger) {
        var lines = new ArrayList<String>();
        ledger.forEach(line -> lines.add(line.text()));
        return lines;
    }

    /** Writes lines as a ledger has them, so many to a segment, in the place of those that are there. */
    static void overwrite(Path folder, List<String> lines, int linesOfSegment) {
        var files = new LedgerFiles(folder);
        try {
            for (int segment : files.segments()) {
                Files.delete(files.records(segment));
                // The openings would give the attack away; whoever has the folder may take them out of it.
                Files.deleteIfExists(files.openings(segment));
            }
            int segment = 1;
            for (int from = 0; from < lines.size(); from += linesOfSegment) {
                var part = lines.subList(from, Math.min(lines.size(), from + linesOfSegment));
                Files.writeString(files.records(segment), String.join("\n", part) + "\n", StandardCharsets.UTF_8);
                segment++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts a line longer than any that is written after the first lines of a file.
     *
     * @return where it begins
     */
    static long lengthen(Path file, int after) throws IOException {
        var lines = Files.readAllLines(file);
        String before = String.join("\n", lines.subList(0, after)) + (after == 0 ? "" : "\n");
        String rest = "\n" + String.join("\n", lines.subList(after, lines.size())) + "\n";
        long start = before.getBytes(StandardCharsets.UTF_8).length;
        Files.writeString(file, before);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // A hole, which takes up no room on most disks.
            var end = ByteBuffer.wrap(rest.getBytes(StandardCharsets.UTF_8));
            channel.write(end, start + CanonicalJson.MAX_BYTES + (1 << 20));
        }
        return start;
    }
}
