package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.cli.ProofFault.Reason;
import rongcuo.record.Checkpoint;
import rongcuo.record.LedgerVerification;

/** {@code rongcuo records checkpoint --key FILE}: signs what the ledger is now, to be kept where the ledger is not. */
final class RecordsCheckpointCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.value("FILE", Options.KEY));
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.flag(Options.FORCE));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String file = call.value(Options.KEY).orElseThrow(() -> new UsageFault("required", Options.KEY));
        var key = ProofFiles.signingKey(file);
        var ledger = RecordsFolder.open(call);
        var report = LedgerVerification.verify(ledger, List.of(), List.of());
        if (!report.isSound()) {
            throw new ProofFault(Reason.UNSOUND, ledger.folder().toString());
        }
        // What was verified is signed, and nothing that was written meanwhile.
        var note = Checkpoint.of(report.head(), report.lines(), report.root()).sign(key);
        output.write(note.toString());
        var said = new Said(call);
        if (ProofFiles.isReadableByOthers(file)) {
            said.say("ledger.key-open", file);
        }
        said.say(
                "ledger.checkpoint",
                Long.toString(report.lines()),
                key.verifier().toString());
        return ExitCode.DONE;
    }
}
