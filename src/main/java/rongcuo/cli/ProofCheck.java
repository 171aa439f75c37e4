package rongcuo.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.record.CanonicalJson;
import rongcuo.record.Checkpoint;
import rongcuo.record.HashValue;
import rongcuo.record.JsonFault;
import rongcuo.record.JsonObject;
import rongcuo.record.MerkleLog;
import rongcuo.record.SignedNote;
import rongcuo.record.VerifierKey;
import rongcuo.rendering.ProofReport;
import rongcuo.rendering.ProofReport.Checked;
import rongcuo.rendering.ProofReport.Fault;
import rongcuo.rendering.ProofReport.Standing;

/** Checks a proof by nothing but what it holds, the checkpoints that the caller trusts, and the caller's keys. */
final class ProofCheck {
    private final LedgerProof proof;
    private final List<VerifierKey> keys;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Checked> checkpoints = new ArrayList<>();

    private ProofCheck(LedgerProof proof, List<VerifierKey> keys) {
        this.proof = proof;
        this.keys = keys;
    }

    /**
     * What the proof is worth.
     *
     * @param trusted checkpoints of the caller's own; without any, those in the proof's file are taken
     * @param keys who may have signed them
     */
    static ProofReport of(LedgerProof proof, List<SignedNote> trusted, List<VerifierKey> keys) {
        var check = new ProofCheck(proof, keys);
        check.checkLine();
        if (!proof.leadsToRoot()) {
            check.faults.add(Fault.WRONG_PATH);
        }
        if (trusted.isEmpty()) {
            proof.checkpoints().forEach(check::checkText);
        } else {
            trusted.forEach(check::check);
        }
        // Who gives a key asks whose the proof is, and without a checkpoint it is nobody's.
        if (check.checkpoints.isEmpty() && !keys.isEmpty()) {
            check.faults.add(Fault.NO_CHECKPOINT);
        }
        return check.report();
    }

    private void checkLine() {
        if (proof.line().isEmpty()) {
            return;
        }
        var line = proof.line().get();
        if (!leaf(line.bytes()).equals(line.leaf()) || !isNumbered(line)) {
            faults.add(Fault.WRONG_LINE);
        }
    }

    private HashValue leaf(byte[] bytes) {
        var log = new MerkleLog(proof.digest());
        log.add(bytes);
        return log.leaf(0);
    }

    private static boolean isNumbered(LedgerProof.Line line) {
        try {
            return CanonicalJson.readCanonical(line.bytes()) instanceof JsonObject json
                    && json.integer("number").equals(Optional.of(line.number()));
        } catch (JsonFault e) {
            return false;
        }
    }

    private void checkText(String text) {
        var note = SignedNote.read(text.getBytes(StandardCharsets.UTF_8));
        if (note.isPresent()) {
            check(note.get());
        } else {
            refuse(0, Fault.NO_CHECKPOINT);
        }
    }

    private void check(SignedNote note) {
        var checkpoint = Checkpoint.of(note);
        if (checkpoint.isEmpty()) {
            refuse(0, Fault.NO_CHECKPOINT);
            return;
        }
        long size = checkpoint.get().size();
        var standing = keys.isEmpty() ? SignedNote.Standing.SIGNED : note.standing(keys);
        if (standing != SignedNote.Standing.SIGNED) {
            boolean isFalse = standing == SignedNote.Standing.FALSE;
            refuse(size, isFalse ? Fault.FALSE_SIGNATURE : Fault.UNKNOWN_KEY);
        } else if (!checkpoint.get().origin().equals(proof.ledger())) {
            refuse(size, Fault.OTHER_LEDGER);
        } else if (!isOfTree(checkpoint.get())) {
            refuse(size, Fault.CHECKPOINT_DIFFERS);
        } else {
            checkpoints.add(new Checked(size, keys.isEmpty() ? Standing.UNSIGNED : Standing.SIGNED));
        }
    }

    private boolean isOfTree(Checkpoint checkpoint) {
        var tree = new LedgerProof.Tree(checkpoint.size(), checkpoint.root());
        return tree.equals(proof.tree()) || proof.earlier().equals(Optional.of(tree));
    }

    private void refuse(long size, Fault fault) {
        checkpoints.add(new Checked(size, Standing.REFUSED));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private ProofReport report() {
        return new ProofReport(
                proof.kind().id(),
                proof.ledger(),
                proof.line().map(LedgerProof.Line::number),
                proof.line().map(line -> line.leaf().toString()).orElse(""),
                proof.tree().size(),
                proof.earlier().map(LedgerProof.Tree::size),
                proof.tree().root().toString(),
                checkpoints,
                faults);
    }
}
