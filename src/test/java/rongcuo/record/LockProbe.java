package rongcuo.record;

import java.nio.file.Path;
import java.time.Duration;

/** A process that asks for the lock of a ledger once: ends with 0 if it gets it, with 7 and the holder's name if not. */
public final class LockProbe {
    static final int LOCKED = 7;

    private LockProbe() {}

    /** Its argument is the folder. */
    public static void main(String[] arguments) {
        var claim = new LockClaim(new LockHolder(3, "elsewhere", "probe"), Duration.ZERO);
        try (var appender = Ledger.open(Path.of(arguments[0])).appender(claim)) {
            System.out.print(appender.setAside().size());
        } catch (LedgerFault e) {
            System.out.print(e.holder().map(LockHolder::host).orElse("nobody"));
            System.exit(LOCKED);
        }
    }
}
