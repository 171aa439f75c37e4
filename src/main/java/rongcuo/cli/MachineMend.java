package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rongcuo.rendering.MachineFinding;
import rongcuo.rendering.MachineFinding.Level;

/** Mends of a machine what can be mended without asking: nothing is lost by it. */
final class MachineMend {
    private static final long PAUSE_MILLIS = 200;
    private static final int PATIENCE = 300;

    private final Call call;

    MachineMend(Call call) {
        this.call = call;
    }

    /** Mends what it can, and looks again: what was found before and is not any more was mended. */
    List<MachineFinding> mend(List<MachineFinding> before) {
        for (var finding : before) {
            if (finding.level() == Level.MEND) {
                mend(finding.code());
            }
        }
        var after = MachineCheck.of(call);
        var all = new ArrayList<MachineFinding>();
        for (var area : MachineFinding.Area.values()) {
            for (var finding : before) {
                if (finding.area() == area && finding.level() == Level.MEND && !after.contains(finding)) {
                    all.add(new MachineFinding(area, finding.code(), Level.MENDED, finding.arguments()));
                }
            }
            after.stream().filter(finding -> finding.area() == area).forEach(all::add);
        }
        return all;
    }

    private void mend(String code) {
        if (code.equals(MachineCheck.ARCHIVE)) {
            call.surroundings().home().ifPresent(MachineMend::makeArchive);
        } else if (code.equals(MachineCheck.LEDGER_OPEN)) {
            RecordsFolder.named(call).ifPresent(MachineMend::close);
        }
    }

    private static void makeArchive(Path home) {
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        var launcher = home.resolve("bin").resolve(isWindows ? "rongcuo.cmd" : "rongcuo");
        MachineProcess.output(List.of(launcher.toString(), "--make-archive"));
        awaitOther(home.resolve("lib").resolve(".making-archive"));
    }

    /** The start of this very run may be making the archive already, and only one makes it at a time. */
    private static void awaitOther(Path lock) {
        try {
            for (int i = 0; i < PATIENCE && Files.exists(lock); i++) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it cannot be done, the finding stays, which says so. */
    private static boolean close(Path folder) {
        try {
            LedgerAccess.close(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
