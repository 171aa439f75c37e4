package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.cli.LedgerProof.Tree;
import rongcuo.cli.ProofFault.Reason;
import rongcuo.record.Checkpoint;
import rongcuo.record.Ledger;
import rongcuo.record.MerkleLog;
import rongcuo.record.SignedNote;

/**
 * {@code rongcuo records prove N}: that a line stands in the ledger; {@code --against CHECKPOINT}: that since then the
 * ledger was only added to. The proof is a file that is checked without the ledger.
 */
final class RecordsProveCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.value("FILE", Options.CHECKPOINT));
        spec.addOption(Options.value("FILE", Options.AGAINST));
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.flag(Options.FORCE));
        spec.addPositional(Options.parameters("N", "0..1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        var against = call.value(Options.AGAINST);
        if (call.parameters().isEmpty() == against.isEmpty()) {
            throw new UsageFault("prove-one-thing");
        }
        var ledger = RecordsFolder.open(call);
        var leaves = ledger.leaves();
        var later = note(call.value(Options.CHECKPOINT), ledger, leaves);
        var tree = later.map(Noted::tree).orElseGet(() -> new Tree(leaves.size(), leaves.root(leaves.size())));
        var proof = against.isPresent()
                ? consistency(ledger, leaves, note(against, ledger, leaves).orElseThrow(), tree, later)
                : inclusion(call.parameters().get(0), ledger, leaves, tree, later);
        output.write(proof.toJson());
        if (later.isEmpty()) {
            new Said(call).say("ledger.proof-unsigned", Long.toString(tree.size()));
        }
        return ExitCode.DONE;
    }

    /** A checkpoint that the ledger bears out. */
    private record Noted(SignedNote note, Tree tree, String file) {}

    private static Optional<Noted> note(Optional<String> file, Ledger ledger, MerkleLog leaves) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var note = ProofFiles.note(file.get());
        var checkpoint = ProofFiles.checkpoint(note, file.get());
        require(checkpoint, file.get(), ledger, leaves);
        return Optional.of(new Noted(note, new Tree(checkpoint.size(), checkpoint.root()), file.get()));
    }

    private static void require(Checkpoint checkpoint, String file, Ledger ledger, MerkleLog leaves) {
        boolean isOfLedger = checkpoint.origin().equals(ledger.head().origin())
                && checkpoint.root().digest() == ledger.head().digest();
        if (!isOfLedger) {
            throw new ProofFault(Reason.OTHER_LEDGER, file);
        }
        long size = checkpoint.size();
        boolean agrees = size >= 1 && size <= leaves.size() && leaves.root(size).equals(checkpoint.root());
        if (!agrees) {
            throw new ProofFault(Reason.DISAGREES, file);
        }
    }

    private static LedgerProof inclusion(
            String written, Ledger ledger, MerkleLog leaves, Tree tree, Optional<Noted> noted) {
        long number = RecordNumbers.parse(written);
        var line = ledger.line(number).orElseThrow(() -> new UsageFault("no-line", written));
        if (number >= tree.size()) {
            throw new UsageFault("line-after-checkpoint", written, Long.toString(tree.size()));
        }
        return LedgerProof.of(
                ledger.head().origin(),
                new LedgerProof.Line(number, leaves.leaf(number), line.text()),
                leaves.inclusion(number, tree.size()),
                tree.root(),
                notes(Optional.empty(), noted));
    }

    private static LedgerProof consistency(
            Ledger ledger, MerkleLog leaves, Noted earlier, Tree tree, Optional<Noted> later) {
        if (earlier.tree().size() > tree.size()) {
            throw new UsageFault(
                    "checkpoints-reversed", Long.toString(earlier.tree().size()), Long.toString(tree.size()));
        }
        return LedgerProof.of(
                ledger.head().origin(),
                earlier.tree(),
                tree,
                leaves.consistency(earlier.tree().size(), tree.size()),
                notes(Optional.of(earlier), later));
    }

    private static List<String> notes(Optional<Noted> one, Optional<Noted> other) {
        var notes = new ArrayList<String>();
        one.ifPresent(noted -> notes.add(noted.note().toString()));
        other.ifPresent(noted -> notes.add(noted.note().toString()));
        return notes;
    }
}
