package rongcuo.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rongcuo.record.Finding.Code;
import rongcuo.record.Finding.Place;

/** Looks at the openings beside the lines, in step with these. */
final class OpeningsCheck implements AutoCloseable {
    private static final int MOST_FINDINGS = 100;

    private final LedgerDigest digest;
    private final List<Finding> findings;
    private final Optional<LineScanner> lines;
    private final String file;
    private Optional<OpenedLine> next = Optional.empty();
    private Place place;
    private long line;
    private long opened;
    private long redacted;
    private boolean isCutShort;

    /** Of a segment; it may have none. */
    OpeningsCheck(LedgerFiles files, int segment, LedgerDigest digest, List<Finding> findings) throws IOException {
        this.digest = digest;
        this.findings = findings;
        Path path = files.openings(segment);
        this.file = path.getFileName().toString();
        this.place = new Place(file, 0, 0);
        this.lines = Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new LineScanner(files.read(path)))
                : Optional.empty();
        advance(-1);
    }

    long opened() {
        return opened;
    }

    long redacted() {
        return redacted;
    }

    /** Goes on to the next openings of a line after this one. */
    private void advance(long number) throws IOException {
        next = Optional.empty();
        try {
            while (next.isEmpty() && lines.isPresent() && lines.get().next()) {
                line++;
                place = new Place(file, line, lines.get().offset());
                next = OpenedLine.read(lines.get().copy()).filter(read -> read.number() > number);
                if (next.isEmpty()) {
                    report(Code.FOREIGN_OPENING, number + 1);
                }
            }
        } catch (LineTooLong e) {
            isCutShort = true;
            place = new Place(file, line + 1, e.offset());
            report(Code.LINE_TOO_LONG, number + 1);
        }
    }

    /**
     * Looks at the line of a number, which grows from call to call.
     *
     * @param scan has scanned the line
     */
    void check(long number, byte[] bytes, CanonicalScan scan) throws IOException {
        while (next.isPresent() && next.get().number() < number) {
            report(Code.WRONG_OPENING, next.get().number());
            advance(number - 1);
        }
        var sealed = scan.sealed();
        boolean isOpened = next.isPresent() && next.get().number() == number;
        if (!sealed.isPresent() && !isOpened) {
            return;
        }
        var commitments = sealed.isPresent() ? commitments(bytes, sealed) : JsonObject.EMPTY;
        long matched = 0;
        if (isOpened) {
            var openings = next.get().openings();
            var unmatched = Sealed.unmatchedIn(commitments, openings, digest);
            matched = (long) openings.size() - unmatched.size();
            if (!unmatched.isEmpty() || openings.isEmpty()) {
                report(Code.WRONG_OPENING, number);
            }
            advance(number);
        }
        opened += matched;
        redacted += Math.max(0, commitments.members().size() - matched);
    }

    private static JsonObject commitments(byte[] bytes, CanonicalScan.Member sealed) {
        var value = new JsonReader(bytes, sealed.from(), sealed.to()).readWhole();
        return value instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    /** Reports what is left after the last line of the segment. */
    void end(Weighing weighing) throws IOException {
        while (next.isPresent()) {
            long number = next.get().number();
            report(weighing == Weighing.LAST_SEGMENT ? Code.OPENING_WITHOUT_LINE : Code.WRONG_OPENING, number);
            advance(number);
        }
        if (lines.isPresent() && !isCutShort && lines.get().tornLength() > 0) {
            place = new Place(file, line + 1, lines.get().offset());
            report(weighing == Weighing.LAST_SEGMENT ? Code.TORN_TAIL : Code.FOREIGN_OPENING, 0);
        }
    }

    private void report(Code code, long number) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(Finding.of(code, number, place));
        }
    }

    @Override
    public void close() throws IOException {
        if (lines.isPresent()) {
            lines.get().close();
        }
    }

    /** Which segment it is: a writer leaves nothing unfinished but in the last. */
    enum Weighing {
        EARLIER_SEGMENT,
        LAST_SEGMENT
    }
}
