package rongcuo.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rongcuo.record.Finding.Code;
import rongcuo.record.Finding.Place;

/**
 * Looks at the lines of a ledger one after another, whether each is what it should be where it stands.
 *
 * <p>A line that does not name the line before it accuses that one if the next line bears it out, else itself: so the
 * finding stands at the line that was changed, not at the one after it.
 */
final class ChainCheck {
    private static final int MOST_FINDINGS = 100;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final TreeHasher hasher;
    private final RunningRoot running;
    private final CanonicalScan scan = new CanonicalScan();
    private final List<Finding> findings = new ArrayList<>();
    private final byte[] quoted;
    private final int digitsStart;
    private long index;
    private Optional<Place> before = Optional.empty();
    private long numberBefore = -1;
    /** A line that does not name the one before it, while the next one is awaited. */
    private Optional<Doubt> doubt = Optional.empty();
    /** By how much numbers may differ from places: after a line was put in or taken out all further ones do. */
    private long[] shifts = {0};

    private long accused = -1;

    ChainCheck(LedgerDigest digest) {
        this.hasher = new TreeHasher(digest);
        this.running = new RunningRoot(hasher);
        this.digitsStart = 1 + digest.prefix().length();
        this.quoted = new byte[digitsStart + 2 * LedgerDigest.LENGTH + 1];
        var prefix = ('"' + digest.prefix()).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(prefix, 0, quoted, 0, prefix.length);
        quoted[quoted.length - 1] = '"';
    }

    RunningRoot running() {
        return running;
    }

    /** What it knows of the line added last. */
    CanonicalScan scan() {
        return scan;
    }

    /** How many lines have been added. */
    long lines() {
        return index;
    }

    /** Of the line added last, or what is left of it if it is none of ours. */
    long number() {
        return numberBefore;
    }

    /** Looks at the next line; false where it is no line of ours. */
    boolean add(byte[] bytes, int start, int end, Place place) {
        boolean isCanonical = scan.scan(bytes, start, end) == CanonicalScan.CANONICAL;
        boolean isOurs = isCanonical
                && scan.hasKind()
                && scan.number() >= 0
                && scan.previous().isPresent() == index > 0;
        boolean isLinked = index == 0 || (isOurs && isQuoted(bytes));
        settleDoubt(isLinked);
        if (!isOurs) {
            accuse(Finding.of(isCanonical ? Code.FOREIGN_LINE : Code.NOT_CANONICAL, index, place));
        } else if (!isAllowed(scan.number() - index)) {
            misnumbered(place);
        }
        if (!isLinked && accused != index) {
            doubt = Optional.of(new Doubt(index, before, place));
        }
        var leaf = hasher.leaf(bytes, start, end);
        running.add(leaf);
        quote(leaf);
        before = Optional.of(place);
        numberBefore = isOurs ? scan.number() : numberBefore + 1;
        index++;
        return isOurs;
    }

    /** Reports a line that cannot be looked at. */
    void addFinding(Code code, Place place) {
        accuse(Finding.of(code, index, place));
    }

    /** Reports lines that are not where they should be. */
    void addMissing(Code code) {
        accuse(Finding.of(code, index, index));
    }

    private boolean isAllowed(long shift) {
        for (long allowed : shifts) {
            if (shift == allowed) {
                shifts = new long[] {shift};
                return true;
            }
        }
        return false;
    }

    private void misnumbered(Place place) {
        long shift = scan.number() - index;
        // Two lines of one number: either may be the one that was put in.
        long first = scan.number() == numberBefore ? index - 1 : index;
        accuse(new Finding(Code.WRONG_NUMBER, first, index, first == index ? Optional.of(place) : before));
        long usual = shifts[0];
        shifts = new long[] {usual, shift, usual - 1};
    }

    /** Settles which of two lines was changed, now that the line after them is there. */
    private void settleDoubt(boolean isBorneOut) {
        if (doubt.isPresent()) {
            long second = doubt.get().second();
            if (isBorneOut) {
                accuse(new Finding(
                        Code.WRONG_PREVIOUS, second - 1, second - 1, doubt.get().firstPlace()));
            } else {
                accuse(Finding.of(Code.WRONG_PREVIOUS, second, doubt.get().place()));
            }
            doubt = Optional.empty();
        }
    }

    private void accuse(Finding finding) {
        // One change shows in more than one way.
        if (finding.last() > accused && findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
        accused = Math.max(accused, finding.last());
    }

    /** Whether the line names the leaf of the line before it. */
    private boolean isQuoted(byte[] bytes) {
        var previous = scan.previous();
        return Arrays.equals(bytes, previous.from(), previous.to(), quoted, 0, quoted.length);
    }

    private void quote(byte[] leaf) {
        for (int i = 0; i < leaf.length; i++) {
            quoted[digitsStart + 2 * i] = HEX[(leaf[i] >> 4) & 0xF];
            quoted[digitsStart + 2 * i + 1] = HEX[leaf[i] & 0xF];
        }
    }

    /** What was found, after the last line: of a line that no other follows nobody can tell which of the two it was. */
    List<Finding> findings() {
        if (doubt.isPresent()) {
            long second = doubt.get().second();
            accuse(new Finding(
                    Code.WRONG_PREVIOUS, second - 1, second, doubt.get().firstPlace()));
            doubt = Optional.empty();
        }
        return findings;
    }

    /** A line that does not name the one before it. */
    private record Doubt(long second, Optional<Place> firstPlace, Place place) {}
}
