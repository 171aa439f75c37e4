package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Who but its owner may read or change a ledger. */
final class LedgerAccess {
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private LedgerAccess() {}

    /** Whether others may come at the folder; unknown, as on Windows, is no. */
    static boolean isOpen(Path folder) {
        try {
            return isPosix(folder) && !OWNER.containsAll(Files.getPosixFilePermissions(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /** Leaves the folder to its owner: what stands in it is then out of reach for others, whatever its own mode. */
    static void close(Path folder) throws IOException {
        var left = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
        left.retainAll(OWNER);
        Files.setPosixFilePermissions(folder, left);
    }

    private static boolean isPosix(Path folder) {
        return Files.isDirectory(folder)
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
