package rongcuo.record;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rongcuo.record.LedgerFault.Reason;

/**
 * Where a ledger ends, found from its last lines, however many there are.
 *
 * @param segment the last one
 * @param firstNumber of the segment's first line, or of the next line where it has none
 * @param lastNumber of the ledger's last line
 * @param lastLeaf the hash of the ledger's last line
 * @param end where the segment's last line ends, newline included
 * @param size of the segment's file: more than {@code end} where its last line is torn
 */
record LedgerTail(int segment, long firstNumber, long lastNumber, HashValue lastLeaf, long end, long size) {
    /** Looks, and changes nothing. */
    static LedgerTail read(LedgerFiles files, List<Integer> segments, TreeHasher hasher) {
        int last = segments.get(segments.size() - 1);
        var end = end(files, last);
        if (end.line().isPresent()) {
            long number = number(files.records(last), end, end.line().get());
            long first = last == segments.get(0) ? 0 : firstNumber(files, last);
            return new LedgerTail(last, first, number, leaf(end.line().get(), hasher), end.end(), end.size());
        }
        if (segments.size() == 1) {
            throw LedgerFault.at(Reason.BROKEN, files.records(last), 0);
        }
        // A segment is begun only after the one before was written to its end.
        int before = segments.get(segments.size() - 2);
        var full = end(files, before);
        if (full.line().isEmpty() || full.end() < full.size()) {
            throw LedgerFault.at(Reason.BROKEN, files.records(before), full.end());
        }
        long number = number(files.records(before), full, full.line().get());
        return new LedgerTail(last, number + 1, number, leaf(full.line().get(), hasher), 0, end.size());
    }

    /** Where the whole lines of a segment end. */
    static End end(LedgerFiles files, int segment) {
        Path file = files.records(segment);
        try (var channel = files.openToRead(file)) {
            var fileEnd = new FileEnd(channel);
            long end = fileEnd.endOfWholeLines();
            while (end > 0) {
                long start = fileEnd.startOfLineBefore(end);
                var line = fileEnd.bytes(start, end - 1);
                // A part that never reached the disk before the power failed is read as zeros, and JSON has none.
                if (!hasZero(line)) {
                    return new End(Optional.of(line), start, end, channel.size());
                }
                end = start;
            }
            return new End(Optional.empty(), 0, 0, channel.size());
        } catch (EOFException e) {
            throw LedgerFault.of(Reason.LINE_TOO_LONG, file, e);
        } catch (IOException e) {
            throw files.readFault(file, e);
        }
    }

    private static HashValue leaf(byte[] line, TreeHasher hasher) {
        return new HashValue(hasher.digest(), hasher.leaf(line, 0, line.length));
    }

    private static boolean hasZero(byte[] line) {
        for (byte b : line) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static long number(Path file, End end, byte[] line) {
        return number(line).orElseThrow(() -> LedgerFault.at(Reason.BROKEN, file, end.start()));
    }

    /** Of a line that is one of ours. */
    static Optional<Long> number(byte[] line) {
        try {
            if (CanonicalJson.readCanonical(line) instanceof JsonObject object
                    && object.text("kind").isPresent()) {
                return object.integer("number").filter(number -> number >= 0);
            }
            return Optional.empty();
        } catch (JsonFault e) {
            return Optional.empty();
        }
    }

    /** The number that the first line of a segment says it has. */
    static long firstNumber(LedgerFiles files, int segment) {
        Path file = files.records(segment);
        try (var lines = new LineScanner(files.read(file))) {
            if (lines.next()) {
                return number(lines.copy()).orElseThrow(() -> LedgerFault.at(Reason.BROKEN, file, 0));
            }
            throw LedgerFault.at(Reason.BROKEN, file, 0);
        } catch (IOException e) {
            throw files.readFault(file, e);
        }
    }

    /** The same after what was torn is out of the way; for whoever holds the lock. */
    LedgerTail repaired(LedgerFiles files, List<SetAside> setAside) {
        if (size > end) {
            setAside.add(files.setAside(files.records(segment), end));
        }
        return new LedgerTail(segment, firstNumber, lastNumber, lastLeaf, end, end);
    }

    /** Moves openings out of the way whose lines never came: they are written before their lines. */
    static Optional<SetAside> repairOpenings(LedgerFiles files, int segment, long lastNumber) {
        Path file = files.openings(segment);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            long size;
            long end;
            try (var channel = files.openToRead(file)) {
                size = channel.size();
                end = endOfOpenings(new FileEnd(channel), lastNumber);
            }
            return size > end ? Optional.of(files.setAside(file, end)) : Optional.empty();
        } catch (IOException e) {
            throw files.readFault(file, e);
        }
    }

    private static long endOfOpenings(FileEnd fileEnd, long lastNumber) throws IOException {
        long end = fileEnd.endOfWholeLines();
        while (end > 0) {
            long start = fileEnd.startOfLineBefore(end);
            var opened = OpenedLine.read(fileEnd.bytes(start, end - 1));
            if (opened.isPresent() && opened.get().number() <= lastNumber) {
                return end;
            }
            end = start;
        }
        return 0;
    }

    /** The last whole line of a file, where it begins and ends, and how long the file is. */
    record End(Optional<byte[]> line, long start, long end, long size) {}
}
