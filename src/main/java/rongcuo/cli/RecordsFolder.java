package rongcuo.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import rongcuo.record.Ledger;
import rongcuo.record.LockClaim;
import rongcuo.record.LockHolder;

/** The ledger that a call works on: the folder it names, else that of the settings. */
final class RecordsFolder {
    /** An officer waits so long for a colleague's command to end; each takes a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RecordsFolder() {}

    /** @throws rongcuo.record.LedgerFault where there is none that can be read */
    static Ledger open(Call call) {
        return Ledger.open(path(call));
    }

    /** @throws UsageFault where nothing says which folder */
    static Path path(Call call) {
        return named(call).orElseThrow(() -> new UsageFault("no-records"));
    }

    /**
     * Empty where nothing says which folder.
     *
     * @throws UsageFault if what is said can be the name of none
     */
    static Optional<Path> named(Call call) {
        var name = call.settings().one(Setting.RECORDS).map(Settings.Chosen::text);
        try {
            return name.map(Path::of);
        } catch (InvalidPathException e) {
            throw new UsageFault("no-folder", name.orElse(""));
        }
    }

    /** The right to write, as others who wait for it are told of it. */
    static LockClaim claim(Call call) {
        return claim(
                call.surroundings().variable("HOSTNAME").orElse("-"),
                call.surroundings().today());
    }

    static LockClaim claim(String host, LocalDate since) {
        return new LockClaim(new LockHolder(ProcessHandle.current().pid(), host, since.toString()), PATIENCE);
    }
}
