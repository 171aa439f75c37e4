package rongcuo.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rongcuo.record.Finding.Code;
import rongcuo.record.Finding.Place;

/**
 * Whether a ledger is what it was.
 *
 * <p>Without a checkpoint it finds each change after which the lines that follow were not made anew: the exact line.
 * With one it finds every change of the lines that the checkpoint covers, as a range between two checkpoints. Of lines
 * that no checkpoint covers it can only tell how many they are.
 *
 * <p>One pass, in memory that does not grow with the ledger.
 */
public final class LedgerVerification {
    private static final List<byte[]> KINDS = Stream.of(
                    LedgerHead.KIND, Materials.KIND, Materials.LIST_KIND, DecisionRecord.KIND)
            .map(kind -> ('"' + kind + '"').getBytes(StandardCharsets.US_ASCII))
            .toList();

    private final LedgerFiles files;
    private final LedgerDigest digest;
    private final ChainCheck chain;
    private final CheckpointCheck checkpoints;
    private final List<Finding> ofOpenings = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private Optional<Finding> ofUnknownKind = Optional.empty();
    private long opened;
    private long redacted;
    private long linesOfSegment;

    private LedgerVerification(LedgerFiles files, LedgerDigest digest, CheckpointCheck checkpoints) {
        this.files = files;
        this.digest = digest;
        this.chain = new ChainCheck(digest);
        this.checkpoints = checkpoints;
    }

    /**
     * Reads all of a ledger.
     *
     * @param checkpoints of this ledger, in any order
     * @param keys who may have signed them; without any, checkpoints are believed unseen, and the report says so
     * @throws LedgerFault where a file cannot be read
     */
    public static VerificationReport verify(Ledger ledger, List<SignedNote> checkpoints, List<VerifierKey> keys) {
        var head = ledger.head();
        var check = new CheckpointCheck(head, checkpoints, keys);
        var verification = new LedgerVerification(ledger.files(), head.digest(), check);
        verification.run();
        return verification.report(head);
    }

    private void run() {
        var segments = files.segments();
        int last = segments.get(segments.size() - 1);
        // What another process appends meanwhile is left for the next time.
        var end = LedgerTail.end(files, last);
        checkpoints.reached(chain.running());
        int due = 1;
        for (int segment : segments) {
            if (segment != due) {
                chain.addMissing(Code.SEGMENT_MISSING);
            }
            due = segment + 1;
            Path file = files.records(segment);
            try (var openings = new OpeningsCheck(files, segment, digest, ofOpenings)) {
                readSegment(file, segment == last ? end.end() : Long.MAX_VALUE, openings);
                openings.end(
                        segment == last ? OpeningsCheck.Weighing.LAST_SEGMENT : OpeningsCheck.Weighing.EARLIER_SEGMENT);
                opened += openings.opened();
                redacted += openings.redacted();
            } catch (IOException e) {
                throw files.readFault(file, e);
            }
        }
        if (end.end() < end.size()) {
            String name = files.records(last).getFileName().toString();
            notes.add(Finding.of(Code.TORN_TAIL, chain.lines(), new Place(name, linesOfSegment + 1, end.end())));
        }
    }

    /** @param end where its lines end */
    private void readSegment(Path file, long end, OpeningsCheck openings) throws IOException {
        String name = file.getFileName().toString();
        linesOfSegment = 0;
        try (var lines = new LineScanner(files.read(file))) {
            while (lines.offsetOfNext() < end && lines.next()) {
                linesOfSegment++;
                var place = new Place(name, linesOfSegment, lines.offset());
                if (chain.add(lines.bytes(), lines.start(), lines.end(), place)) {
                    openings.check(chain.number(), lines.bytes(), chain.scan());
                    noteKind(chain.lines() - 1, place);
                }
                checkpoints.reached(chain.running());
            }
            if (end == Long.MAX_VALUE && lines.tornLength() > 0) {
                chain.addFinding(Code.TORN_INSIDE, new Place(name, linesOfSegment + 1, lines.offset()));
            }
        } catch (LineTooLong e) {
            chain.addFinding(Code.LINE_TOO_LONG, new Place(name, linesOfSegment + 1, e.offset()));
        }
    }

    /** However many they are, one finding is made of the lines of unknown kind. */
    private void noteKind(long line, Place place) {
        for (byte[] known : KINDS) {
            if (chain.scan().isKind(known)) {
                return;
            }
        }
        var first = ofUnknownKind.orElseGet(() -> Finding.of(Code.UNKNOWN_KIND, line, place));
        ofUnknownKind = Optional.of(new Finding(first.code(), first.first(), line, first.place()));
    }

    private VerificationReport report(LedgerHead head) {
        var findings = new ArrayList<>(chain.findings());
        findings.addAll(ofOpenings);
        ofUnknownKind.ifPresent(findings::add);
        findings.addAll(notes);
        findings.addAll(checkpoints.findings(chain.lines()));
        return new VerificationReport(
                head,
                chain.lines(),
                new HashValue(digest, chain.running().root()),
                checkpoints.covered(),
                checkpoints.results(),
                opened,
                redacted,
                findings);
    }
}
