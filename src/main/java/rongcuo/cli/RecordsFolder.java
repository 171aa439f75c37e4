package rongcuo.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import rongcuo.record.Ledger;
import rongcuo.record.LockClaim;
import rongcuo.record.LockHolder;

/** The ledger that a call works on: the folder it names, else that of the environment. */
final class RecordsFolder {
    private static final String VARIABLE = "RONGCUO_RECORDS";

    /** An officer waits so long for a colleague's command to end; each takes a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RecordsFolder() {}

    /** @throws rongcuo.record.LedgerFault where there is none that can be read */
    static Ledger open(Call call) {
        return Ledger.open(path(call));
    }

    /** @throws UsageFault where nothing says which folder */
    static Path path(Call call) {
        String name = call.value(Options.RECORDS)
                .or(() -> call.surroundings().variable(VARIABLE))
                .orElseThrow(() -> new UsageFault("no-records"));
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageFault("no-folder", name);
        }
    }

    /** The right to write, as others who wait for it are told of it. */
    static LockClaim claim(Call call) {
        String host = call.surroundings().variable("HOSTNAME").orElse("-");
        long pid = ProcessHandle.current().pid();
        return new LockClaim(new LockHolder(pid, host, call.surroundings().today().toString()), PATIENCE);
    }
}
