package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.cli.ProofFault.Reason;
import rongcuo.record.LedgerVerification;
import rongcuo.record.SignedNote;
import rongcuo.record.VerifierKey;
import rongcuo.rendering.VerificationJson;
import rongcuo.rendering.VerificationText;

/** {@code rongcuo records verify}: whether a ledger is what it was, or a proof holds. */
final class RecordsVerifyCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.paths("FILE", Options.CHECKPOINT));
        spec.addOption(Options.paths("KEY|FILE", Options.KEY));
        spec.addOption(Options.value("FILE", Options.PROOF));
        Options.declareOutput(spec, String.join("|", FORMATS));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        boolean isJson = call.choice(Options.FORMAT, "text", FORMATS).equals("json");
        var files = call.values(Options.CHECKPOINT);
        var notes = new ArrayList<SignedNote>();
        files.forEach(file -> notes.add(ProofFiles.note(file)));
        var keys = ProofFiles.verifierKeys(call.values(Options.KEY));
        var proof = call.value(Options.PROOF);
        return proof.isPresent()
                ? verifyProof(call, output, isJson, proof.get(), notes, keys)
                : verifyLedger(call, output, isJson, files, notes, keys);
    }

    private static ExitCode verifyLedger(
            Call call,
            Output output,
            boolean isJson,
            List<String> files,
            List<SignedNote> notes,
            List<VerifierKey> keys)
            throws IOException {
        var report = LedgerVerification.verify(RecordsFolder.open(call), notes, keys);
        output.write(
                isJson
                        ? new VerificationJson(files).of(report)
                        : new VerificationText(call.messages(), call.width(), call.style()).of(report, files));
        return report.isSound() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static ExitCode verifyProof(
            Call call, Output output, boolean isJson, String file, List<SignedNote> notes, List<VerifierKey> keys)
            throws IOException {
        var proof = LedgerProof.read(ProofFiles.proof(file)).orElseThrow(() -> new ProofFault(Reason.NO_PROOF, file));
        var report = ProofCheck.of(proof, notes, keys);
        output.write(
                isJson
                        ? VerificationJson.of(report)
                        : new VerificationText(call.messages(), call.width(), call.style()).of(report));
        return report.isSound() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
