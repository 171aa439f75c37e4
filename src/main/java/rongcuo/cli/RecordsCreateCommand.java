package rongcuo.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.record.Ledger;
import rongcuo.record.LedgerDigest;

/** {@code rongcuo records create}: a new ledger in a folder that is not there or empty. */
final class RecordsCreateCommand implements Command {
    private static final List<String> DIGESTS = List.of("sha-256", "sm3");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.value("NAME", Options.NAME));
        spec.addOption(Options.value(String.join("|", DIGESTS), Options.DIGEST));
        spec.addOption(Options.value("DATE", Options.TODAY));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String name = call.value(Options.NAME).orElse("rongcuo");
        if (!Ledger.isName(name)) {
            throw new UsageFault("ledger-name", name);
        }
        var digest = LedgerDigest.named(call.choice(Options.DIGEST, "sha-256", DIGESTS))
                .orElseThrow();
        var ledger = Ledger.create(
                RecordsFolder.path(call), digest, name, call.today(), new SecureRandom(), RecordsFolder.claim(call));
        call.surroundings()
                .out()
                .append(call.messages()
                        .text(
                                "records.created",
                                ledger.folder().toString(),
                                ledger.head().origin(),
                                digest.id()))
                .append('\n');
        return ExitCode.DONE;
    }
}
