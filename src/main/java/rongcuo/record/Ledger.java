package rongcuo.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import rongcuo.record.LedgerFault.Reason;

/**
 * A folder of lines that are only ever added to (台账): each line is canonical JSON and names the leaf hash of the line
 * before, and all are leaves of one {@link MerkleLog}.
 *
 * <p>Lines stand in segments, {@code records-000001.jsonl} and so on; the openings of what they seal in
 * {@code openings-000001.jsonl} beside them. All is readable by the owner only. Reading needs no lock and alters nothing.
 */
public final class Ledger {
    private final LedgerFiles files;
    private final LedgerHead head;
    private final SegmentLimits limits;

    private Ledger(LedgerFiles files, LedgerHead head, SegmentLimits limits) {
        this.files = files;
        this.head = head;
        this.limits = limits;
    }

    /**
     * Makes a ledger in a folder that is not there or empty.
     *
     * @param name what people call it; see {@link LedgerHead}
     * @param random makes the ledger's origin unlike any other
     * @throws LedgerFault where there is one already, or other files, or nothing can be written
     * @throws IllegalArgumentException where the name is not such as a checkpoint can carry
     */
    public static Ledger create(
            Path folder, LedgerDigest digest, String name, LocalDate created, RandomGenerator random, LockClaim claim) {
        var files = new LedgerFiles(folder);
        var head = LedgerHead.of(digest, name, created, random);
        files.createFolder();
        if (!files.isVacant()) {
            throw LedgerFault.of(Reason.EXISTS, folder);
        }
        try (var lock = LedgerLock.take(files, claim)) {
            lock.requireHeld();
            if (!files.isVacant()) {
                throw LedgerFault.of(Reason.EXISTS, folder);
            }
            var line = new ByteArrayOutputStream();
            line.writeBytes(CanonicalJson.write(head.json()));
            line.write('\n');
            files.createRecords(line.toByteArray());
        }
        return new Ledger(files, head, SegmentLimits.USUAL);
    }

    /** Whether a name can be that of a ledger. */
    public static boolean isName(String name) {
        return KeyName.isValid(name);
    }

    /**
     * The ledger of a folder.
     *
     * @throws LedgerFault where there is none that this program can read
     */
    public static Ledger open(Path folder) {
        var files = new LedgerFiles(folder);
        Path first = files.records(1);
        try (var lines = new LineScanner(files.read(first))) {
            if (!lines.next()) {
                throw LedgerFault.of(Reason.FOREIGN, first);
            }
            return new Ledger(files, LedgerHead.read(lines.copy(), first), SegmentLimits.USUAL);
        } catch (IOException e) {
            throw files.readFault(first, e);
        }
    }

    /** The same ledger, written to in segments of another size. */
    Ledger withSegments(SegmentLimits others) {
        return new Ledger(files, head, others);
    }

    public Path folder() {
        return files.folder();
    }

    public LedgerHead head() {
        return head;
    }

    LedgerFiles files() {
        return files;
    }

    /** How many lines there are, found from the last. A line that is being written, or torn, does not count. */
    public long size() {
        return LedgerTail.read(files, files.segments(), new TreeHasher(head.digest()))
                        .lastNumber()
                + 1;
    }

    /**
     * Waits for the right to write.
     *
     * @throws LedgerFault where another writer keeps it too long, or the end of the ledger is not sound
     */
    public LedgerAppender appender(LockClaim claim) {
        var lock = LedgerLock.take(files, claim);
        boolean isHandedOver = false;
        try {
            var appender = new LedgerAppender(files, head, limits, lock);
            isHandedOver = true;
            return appender;
        } finally {
            if (!isHandedOver) {
                lock.close();
            }
        }
    }

    /** Appends lines that belong together; see {@link LedgerAppender#append}. */
    public Appended append(List<LedgerEntry> entries, LockClaim claim) {
        try (var appender = appender(claim)) {
            return appender.append(entries);
        }
    }

    /** Shows all lines in their order. */
    public void forEach(LineVisitor visitor) {
        forEach(0, visitor);
    }

    /**
     * Shows the lines from a number on.
     *
     * @throws LedgerFault at a line that is not canonical or not numbered as it stands; whether the lines are also
     *     chained only {@link LedgerVerification} tells
     */
    public void forEach(long from, LineVisitor visitor) {
        var segments = files.segments();
        int first = segmentOf(from, segments);
        long number = first == 0 ? 0 : LedgerTail.firstNumber(files, segments.get(first));
        for (int i = first; i < segments.size(); i++) {
            number = forEach(files.records(segments.get(i)), number, from, visitor);
        }
    }

    private long forEach(Path file, long first, long from, LineVisitor visitor) {
        var scan = new CanonicalScan();
        long number = first;
        try (var lines = new LineScanner(files.read(file))) {
            while (lines.next()) {
                if (number >= from) {
                    requireNumbered(lines, scan, number, file);
                    visitor.visit(new LedgerLine(number, file.getFileName().toString(), lines.offset(), lines.copy()));
                }
                number++;
            }
            return number;
        } catch (IOException e) {
            throw files.readFault(file, e);
        }
    }

    private static void requireNumbered(LineScanner lines, CanonicalScan scan, long number, Path file) {
        boolean isOurs = scan.scan(lines.bytes(), lines.start(), lines.end()) == CanonicalScan.CANONICAL
                && scan.number() == number
                && scan.hasKind();
        if (!isOurs) {
            throw LedgerFault.at(Reason.BROKEN, file, lines.offset());
        }
    }

    /** The last segment that begins at a number or before it, as its place in the list. */
    private int segmentOf(long number, List<Integer> segments) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (isEmpty(segments.get(middle)) || LedgerTail.firstNumber(files, segments.get(middle)) > number) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** As the last one is before its first line is written whole. */
    private boolean isEmpty(int segment) {
        Path file = files.records(segment);
        try (var lines = new LineScanner(files.read(file))) {
            return !lines.next();
        } catch (IOException e) {
            throw files.readFault(file, e);
        }
    }

    /** The line of a number, found without reading the segments before its own; empty past the last. */
    public Optional<LedgerLine> line(long number) {
        if (number < 0) {
            return Optional.empty();
        }
        var segments = files.segments();
        int place = segmentOf(number, segments);
        Path file = files.records(segments.get(place));
        long at = place == 0 ? 0 : LedgerTail.firstNumber(files, segments.get(place));
        try (var lines = new LineScanner(files.read(file))) {
            while (lines.next()) {
                if (at == number) {
                    requireNumbered(lines, new CanonicalScan(), number, file);
                    return Optional.of(
                            new LedgerLine(number, file.getFileName().toString(), lines.offset(), lines.copy()));
                }
                at++;
            }
            return Optional.empty();
        } catch (IOException e) {
            throw files.readFault(file, e);
        }
    }

    /** The lines of some numbers, those of a segment read together; fewer where there are fewer. */
    public List<LedgerLine> lines(SortedSet<Long> numbers) {
        var found = new ArrayList<LedgerLine>();
        var segments = files.segments();
        var rest = new TreeSet<>(numbers);
        while (!rest.isEmpty()) {
            int place = segmentOf(rest.first(), segments);
            long next = place + 1 < segments.size() && !isEmpty(segments.get(place + 1))
                    ? LedgerTail.firstNumber(files, segments.get(place + 1))
                    : Long.MAX_VALUE;
            addLines(segments.get(place), new TreeSet<>(rest.headSet(next)), found);
            rest = new TreeSet<>(rest.tailSet(next));
        }
        return found;
    }

    private void addLines(int segment, SortedSet<Long> numbers, List<LedgerLine> found) {
        Path file = files.records(segment);
        var scan = new CanonicalScan();
        long at = LedgerTail.firstNumber(files, segment);
        try (var lines = new LineScanner(files.read(file))) {
            while (at <= numbers.last() && lines.next()) {
                if (numbers.contains(at)) {
                    requireNumbered(lines, scan, at, file);
                    found.add(new LedgerLine(at, file.getFileName().toString(), lines.offset(), lines.copy()));
                }
                at++;
            }
        } catch (IOException e) {
            throw files.readFault(file, e);
        }
    }

    /** The openings of a line; none where it seals nothing or they were taken away. */
    public List<Opening> openings(long number) {
        var segments = files.segments();
        Path file = files.openings(segments.get(segmentOf(number, segments)));
        var openings = new ArrayList<Opening>();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try (var lines = new LineScanner(files.read(file))) {
                while (lines.next()) {
                    OpenedLine.read(lines.copy())
                            .filter(opened -> opened.number() == number)
                            .ifPresent(opened -> openings.addAll(opened.openings()));
                }
            } catch (IOException e) {
                throw files.readFault(file, e);
            }
        }
        return openings;
    }

    /** Is shown lines with the openings of what they seal. */
    public interface OpenedVisitor {
        void visit(LedgerLine line, List<Opening> openings);
    }

    /** Shows all lines in their order, each with its openings: those of a segment are read together. */
    public void forEachOpened(OpenedVisitor visitor) {
        long number = 0;
        for (int segment : files.segments()) {
            var openings = openingsIn(segment);
            number = forEach(
                    files.records(segment),
                    number,
                    number,
                    line -> visitor.visit(line, openings.getOrDefault(line.number(), List.of())));
        }
    }

    private Map<Long, List<Opening>> openingsIn(int segment) {
        var byNumber = new HashMap<Long, List<Opening>>();
        Path file = files.openings(segment);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try (var lines = new LineScanner(files.read(file))) {
                while (lines.next()) {
                    OpenedLine.read(lines.copy())
                            .ifPresent(opened -> byNumber.merge(opened.number(), opened.openings(), Ledger::joined));
                }
            } catch (IOException e) {
                throw files.readFault(file, e);
            }
        }
        return byNumber;
    }

    private static List<Opening> joined(List<Opening> some, List<Opening> more) {
        var joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }

    /** All leaf hashes, for proofs. */
    public MerkleLog leaves() {
        var log = new MerkleLog(head.digest());
        forEach(line -> log.add(line.bytes()));
        return log;
    }
}
