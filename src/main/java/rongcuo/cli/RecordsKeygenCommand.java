package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.SecureRandom;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.reading.TextFile;
import rongcuo.record.Ledger;
import rongcuo.record.LedgerFault;
import rongcuo.record.SigningKey;

/** {@code rongcuo records keygen -o FILE}: a key that signs checkpoints, and its public half for whoever checks them. */
final class RecordsKeygenCommand implements Command {
    private static final String USUAL_NAME = "rongcuo";

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.value("NAME", Options.NAME));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        if (call.isStandardOutput(Options.OUTPUT)) {
            throw new UsageFault("key-printed");
        }
        String file = call.value(Options.OUTPUT).orElseThrow(() -> new UsageFault("required", "-o"));
        String name = call.value(Options.NAME).orElse(USUAL_NAME);
        if (!Ledger.isName(name)) {
            throw new UsageFault("key-name", name);
        }
        var path = TextFile.pathOf(file);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new ProofFault(ProofFault.Reason.KEY_EXISTS, file);
        }
        var key = SigningKey.generate(name, new SecureRandom());
        try {
            key.write(path);
        } catch (LedgerFault fault) {
            if (fault.reason() == LedgerFault.Reason.EXISTS) {
                throw new ProofFault(ProofFault.Reason.KEY_EXISTS, file);
            }
            throw new OutputFault(file, OutputFault.Reason.NOT_WRITABLE, fault);
        }
        call.surroundings().out().append(key.verifier().toString()).append('\n');
        new Said(call).say("ledger.key", file);
        return ExitCode.DONE;
    }
}
