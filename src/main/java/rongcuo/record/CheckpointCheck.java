package rongcuo.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import rongcuo.record.Finding.Code;
import rongcuo.record.VerificationReport.CheckpointResult;
import rongcuo.record.VerificationReport.Outcome;

/** Compares the root of a growing ledger with checkpoints. */
final class CheckpointCheck {
    private final LedgerDigest digest;
    private final List<Optional<Checkpoint>> given = new ArrayList<>();
    /** Of the checkpoints that cannot be compared, by their place. */
    private final Map<Integer, Outcome> unusable = new HashMap<>();

    private final boolean isTrusting;
    /** The roots of the ledger where a checkpoint ends. */
    private final Map<Long, HashValue> roots = new HashMap<>();

    private final TreeSet<Long> sizes = new TreeSet<>();

    CheckpointCheck(LedgerHead head, List<SignedNote> notes, List<VerifierKey> keys) {
        this.digest = head.digest();
        this.isTrusting = keys.isEmpty();
        for (SignedNote note : notes) {
            var checkpoint = Checkpoint.of(note);
            var fault = fault(head, note, checkpoint, keys);
            fault.ifPresent(outcome -> unusable.put(given.size(), outcome));
            given.add(checkpoint);
            if (fault.isEmpty()) {
                sizes.add(checkpoint.orElseThrow().size());
            }
        }
    }

    private static Optional<Outcome> fault(
            LedgerHead head, SignedNote note, Optional<Checkpoint> checkpoint, List<VerifierKey> keys) {
        if (!keys.isEmpty()) {
            var standing = note.standing(keys);
            if (standing != SignedNote.Standing.SIGNED) {
                return Optional.of(
                        standing == SignedNote.Standing.FALSE ? Outcome.FALSE_SIGNATURE : Outcome.UNKNOWN_KEY);
            }
        }
        if (checkpoint.isEmpty()) {
            return Optional.of(Outcome.NO_CHECKPOINT);
        }
        boolean isOfLedger = checkpoint.get().origin().equals(head.origin())
                && checkpoint.get().root().digest() == head.digest();
        return isOfLedger ? Optional.empty() : Optional.of(Outcome.OTHER_LEDGER);
    }

    /** Looks at the ledger after a line, and before the first. */
    void reached(RunningRoot running) {
        if (sizes.contains(running.size())) {
            roots.put(running.size(), new HashValue(digest, running.root()));
        }
    }

    List<CheckpointResult> results() {
        var results = new ArrayList<CheckpointResult>();
        for (int i = 0; i < given.size(); i++) {
            results.add(new CheckpointResult(given.get(i), outcome(i)));
        }
        return results;
    }

    private Outcome outcome(int place) {
        var fault = unusable.get(place);
        if (fault != null) {
            return fault;
        }
        var checkpoint = given.get(place).orElseThrow();
        var root = roots.get(checkpoint.size());
        if (root == null) {
            return Outcome.TOO_LARGE;
        }
        if (!root.equals(checkpoint.root())) {
            return Outcome.DIFFERS;
        }
        return isTrusting ? Outcome.AGREES_UNSIGNED : Outcome.AGREES;
    }

    /** How many lines the largest checkpoint that agrees covers. */
    long covered() {
        return agreed().stream().reduce(0L, Math::max);
    }

    private NavigableSet<Long> agreed() {
        return sizes(Outcome.AGREES, Outcome.AGREES_UNSIGNED);
    }

    private NavigableSet<Long> sizes(Outcome one, Outcome other) {
        var found = new TreeSet<Long>();
        for (CheckpointResult result : results()) {
            if (result.outcome() == one || result.outcome() == other) {
                found.add(result.checkpoint().orElseThrow().size());
            }
        }
        return found;
    }

    /** @param lines how many the ledger has */
    List<Finding> findings(long lines) {
        var findings = new ArrayList<Finding>();
        var agreed = agreed();
        // Of checkpoints that bound the same change from below the first says most.
        var differing = new TreeMap<Long, Long>();
        for (long size : sizes(Outcome.DIFFERS, Outcome.DIFFERS)) {
            Long below = agreed.lower(size);
            differing.putIfAbsent(below == null ? 0 : below, size);
        }
        differing.forEach((first, size) -> {
            boolean isBorneOut = agreed.ceiling(size) != null;
            findings.add(Finding.of(isBorneOut ? Code.CONTRADICTED : Code.CHANGED, first, size - 1));
        });
        for (long size : sizes(Outcome.TOO_LARGE, Outcome.TOO_LARGE).descendingSet()) {
            findings.add(Finding.of(Code.TRUNCATED, lines, size - 1));
            break;
        }
        unusable.forEach((place, outcome) -> findings.add(Finding.of(code(outcome), place, place)));
        return findings;
    }

    private static Code code(Outcome outcome) {
        return switch (outcome) {
            case OTHER_LEDGER -> Code.OTHER_LEDGER;
            case UNKNOWN_KEY -> Code.UNKNOWN_KEY;
            case FALSE_SIGNATURE -> Code.FALSE_SIGNATURE;
            case NO_CHECKPOINT, AGREES, AGREES_UNSIGNED, DIFFERS, TOO_LARGE -> Code.NO_CHECKPOINT;
        };
    }
}
