package rongcuo.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of checking a proof where there is no ledger.
 *
 * @param kind inclusion or consistency
 * @param ledger the origin of the ledger
 * @param number the line that is proved; none in a proof of consistency
 * @param size of the tree that it stands in, of a proof of consistency the later one
 * @param earlier the size of the earlier tree of a proof of consistency
 * @param checkpoints how each checkpoint came out, in their order: those of the caller, else those in the file
 * @param faults what is wrong; nothing where the proof holds
 */
public record ProofReport(
        String kind,
        String ledger,
        Optional<Long> number,
        String leaf,
        long size,
        Optional<Long> earlier,
        String root,
        List<Checked> checkpoints,
        List<Fault> faults) {
    public ProofReport {
        checkpoints = List.copyOf(checkpoints);
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    /**
     * A checkpoint that a proof was held against.
     *
     * @param size how many lines it covers
     */
    public record Checked(long size, Standing standing) {}

    /** What a checkpoint is worth. */
    public enum Standing {
        SIGNED,
        /** It says the same, but no key was given to tell who made it. */
        UNSIGNED,
        REFUSED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can be wrong with a proof. */
    public enum Fault {
        /** The line in the file does not have the leaf hash that the proof is of, or not the number. */
        WRONG_LINE,
        /** The hashes do not lead to the root. */
        WRONG_PATH,
        /** A checkpoint is of other lines, or says another root. */
        CHECKPOINT_DIFFERS,
        NO_CHECKPOINT,
        OTHER_LEDGER,
        UNKNOWN_KEY,
        FALSE_SIGNATURE;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
