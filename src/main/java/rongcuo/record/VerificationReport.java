package rongcuo.record;

import java.util.List;
import java.util.Optional;
import rongcuo.record.Finding.Weight;

/**
 * What {@link LedgerVerification} has to say of a ledger.
 *
 * @param lines how many whole lines there are
 * @param root over them
 * @param covered how many of them, from the first on, a checkpoint bears out
 * @param checkpoints of those given, in their order
 * @param opened how many private parts are there and match what is sealed
 * @param redacted how many are sealed and not there
 * @param findings in the order of the lines; those about the chain are cut off after the first hundred
 */
public record VerificationReport(
        LedgerHead head,
        long lines,
        HashValue root,
        long covered,
        List<CheckpointResult> checkpoints,
        long opened,
        long redacted,
        List<Finding> findings) {
    public VerificationReport {
        checkpoints = List.copyOf(checkpoints);
        findings = List.copyOf(findings);
    }

    /** How many lines, at the end, no checkpoint vouches for. */
    public long uncovered() {
        return lines - covered;
    }

    /** Whether there is no fault. */
    public boolean isSound() {
        return findings.stream().noneMatch(finding -> finding.code().weight() == Weight.FAULT);
    }

    /**
     * What came of a checkpoint.
     *
     * @param checkpoint empty where what was given is none
     */
    public record CheckpointResult(Optional<Checkpoint> checkpoint, Outcome outcome) {}

    /** What a checkpoint says of a ledger. */
    public enum Outcome {
        AGREES,
        /** As {@link #AGREES}, but no key was given to tell who made it. */
        AGREES_UNSIGNED,
        DIFFERS,
        /** It covers more lines than there are. */
        TOO_LARGE,
        OTHER_LEDGER,
        UNKNOWN_KEY,
        FALSE_SIGNATURE,
        NO_CHECKPOINT
    }
}
