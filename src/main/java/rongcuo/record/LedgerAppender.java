package rongcuo.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.record.LedgerFault.Reason;

/**
 * The one writer of a ledger, until it is closed. Used by one thread.
 *
 * <p>Openings are on the disk before the lines they open, and both before {@link #append} returns: a process may be
 * killed at any moment, and nothing that it acknowledged is lost.
 */
public final class LedgerAppender implements AutoCloseable {
    private final LedgerFiles files;
    private final LedgerHead head;
    private final SegmentLimits limits;
    private final LedgerLock lock;
    private final TreeHasher hasher;
    private final List<SetAside> setAside = new ArrayList<>();
    private int segment;
    private long firstNumber;
    private long nextNumber;
    private HashValue lastLeaf;
    private Optional<Output> records = Optional.empty();
    private Optional<Output> openings = Optional.empty();
    private boolean isUsable = true;

    /** Takes over a lock, and lets go of it where the ledger's end is not sound. */
    LedgerAppender(LedgerFiles files, LedgerHead head, SegmentLimits limits, LedgerLock lock) {
        this.files = files;
        this.head = head;
        this.limits = limits;
        this.lock = lock;
        this.hasher = new TreeHasher(head.digest());
        var tail = LedgerTail.read(files, files.segments(), hasher).repaired(files, setAside);
        this.segment = tail.segment();
        this.firstNumber = tail.firstNumber();
        this.nextNumber = tail.lastNumber() + 1;
        this.lastLeaf = tail.lastLeaf();
        LedgerTail.repairOpenings(files, segment, tail.lastNumber()).ifPresent(setAside::add);
    }

    private HashValue leaf(byte[] line) {
        return new HashValue(head.digest(), hasher.leaf(line, 0, line.length));
    }

    /** What had to be moved out of the way when this writer began. */
    public List<SetAside> setAside() {
        return List.copyOf(setAside);
    }

    /**
     * Appends lines that belong together: after a power failure there may be the first of them without the last, but none
     * between them and none of them changed.
     *
     * @throws LedgerFault where they could not be written; the ledger then holds what it held before, or will be found
     *     torn and mended by the next writer
     * @throws IllegalArgumentException where an opening is not of its line
     * @throws JsonFault where a line is nested too deep or too long to be read again
     */
    public Appended append(List<LedgerEntry> entries) {
        if (!isUsable) {
            throw new IllegalStateException("after a failed write the ledger must be opened anew");
        }
        var lines = new ByteArrayOutputStream();
        var opened = new ByteArrayOutputStream();
        var leaves = new ArrayList<Appended.Leaf>();
        HashValue previous = lastLeaf;
        for (LedgerEntry entry : entries) {
            requireMatching(entry);
            long number = nextNumber + leaves.size();
            var line = CanonicalJson.write(entry.line().with("number", number).with("previous", previous.toString()));
            if (line.length > CanonicalJson.MAX_BYTES) {
                throw new JsonFault(JsonFault.Reason.TOO_LONG, CanonicalJson.MAX_BYTES);
            }
            put(line, lines);
            if (!entry.openings().isEmpty()) {
                put(new OpenedLine(number, entry.openings()).bytes(), opened);
            }
            previous = leaf(line);
            leaves.add(new Appended.Leaf(number, previous));
        }
        if (!leaves.isEmpty()) {
            write(lines.toByteArray(), opened.toByteArray());
            nextNumber += leaves.size();
            lastLeaf = previous;
        }
        return new Appended(leaves, setAside);
    }

    private void requireMatching(LedgerEntry entry) {
        var unmatched = Sealed.unmatched(entry.line(), entry.openings(), head.digest());
        if (!unmatched.isEmpty()) {
            throw new IllegalArgumentException(
                    "the line does not seal " + unmatched.get(0).path());
        }
    }

    private static void put(byte[] line, ByteArrayOutputStream out) {
        out.writeBytes(line);
        out.write('\n');
    }

    private void write(byte[] lines, byte[] opened) {
        Path file = files.records(segment);
        isUsable = false;
        try {
            var out = records();
            file = out.file();
            lock.requireHeld();
            out.requireUntouched();
            if (opened.length > 0) {
                var beside = openings();
                beside.requireUntouched();
                beside.write(opened);
                forceIfNew(beside);
            }
            out.write(lines);
            forceIfNew(out);
            lock.requireHeld();
            out.requireUntouched();
            isUsable = true;
        } catch (IOException e) {
            takeBack(e);
            throw files.writeFault(file, (long) lines.length + opened.length, e);
        }
    }

    /** The name of a file that is lost loses the file. */
    private void forceIfNew(Output out) throws IOException {
        if (out.isNew) {
            files.forceFolder();
            out.isNew = false;
        }
    }

    /** Cuts off what was written of lines that will not be acknowledged; where that fails too, the next writer does. */
    private void takeBack(IOException cause) {
        for (Optional<Output> output : List.of(records, openings)) {
            if (output.isPresent()) {
                try {
                    output.get().takeBack();
                } catch (IOException e) {
                    cause.addSuppressed(e);
                }
            }
        }
    }

    private Output records() throws IOException {
        if (records.isPresent() && isFull(records.get())) {
            records.get().requireUntouched();
            closeOutputs();
            beginSegment();
        }
        if (records.isEmpty()) {
            var out = new Output(files, files.records(segment));
            records = Optional.of(out);
            if (isFull(out)) {
                return records();
            }
        }
        return records.get();
    }

    private boolean isFull(Output out) {
        return nextNumber - firstNumber >= limits.lines() || out.end() >= limits.bytes();
    }

    private void beginSegment() {
        segment++;
        firstNumber = nextNumber;
        LedgerTail.repairOpenings(files, segment, nextNumber - 1).ifPresent(setAside::add);
    }

    private Output openings() throws IOException {
        if (openings.isEmpty()) {
            openings = Optional.of(new Output(files, files.openings(segment)));
        }
        return openings.get();
    }

    private void closeOutputs() throws IOException {
        try {
            if (records.isPresent()) {
                records.get().channel.close();
            }
        } finally {
            if (openings.isPresent()) {
                openings.get().channel.close();
            }
            records = Optional.empty();
            openings = Optional.empty();
        }
    }

    /** Lets other writers in. */
    @Override
    public void close() {
        try (lock) {
            closeOutputs();
        } catch (IOException e) {
            throw files.writeFault(files.records(segment), 0, e);
        }
    }

    /** A file that grows, and how long it is as far as this writer knows. */
    private static final class Output {
        private final Path file;
        private final FileChannel channel;
        private boolean isNew;
        private long end;

        Output(LedgerFiles files, Path file) throws IOException {
            this.file = file;
            this.isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            this.channel = files.openToAppend(file);
            this.end = channel.size();
        }

        Path file() {
            return file;
        }

        long end() {
            return end;
        }

        void requireUntouched() throws IOException {
            if (channel.size() != end) {
                throw LedgerFault.at(Reason.LOCK_STOLEN, file, end);
            }
        }

        void write(byte[] bytes) throws IOException {
            LedgerFiles.write(channel, bytes);
            channel.force(true);
            end += bytes.length;
        }

        void takeBack() throws IOException {
            channel.truncate(end);
            channel.force(true);
        }
    }
}
