package rongcuo.record;

import java.util.List;

/**
 * A line to be appended.
 *
 * @param line has a {@code kind}; the ledger itself fills in {@code number} and {@code previous}
 * @param openings of what the line seals, kept beside it
 */
public record LedgerEntry(JsonObject line, List<Opening> openings) {
    public LedgerEntry {
        openings = List.copyOf(openings);
        if (line.text("kind").isEmpty()) {
            throw new IllegalArgumentException("a line has a kind");
        }
        if (line.member("number").isPresent() || line.member("previous").isPresent()) {
            throw new IllegalArgumentException("the ledger numbers and chains its lines");
        }
    }

    /** A line that keeps nothing to itself. */
    public static LedgerEntry of(JsonObject line) {
        return new LedgerEntry(line, List.of());
    }

    /** A line that gets the commitments of these openings as its member {@code sealed}. */
    public static LedgerEntry sealing(JsonObject line, List<Opening> openings, LedgerDigest digest) {
        return new LedgerEntry(line.with(Sealed.MEMBER, Sealed.of(openings, digest)), openings);
    }
}
