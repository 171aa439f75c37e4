package rongcuo.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import rongcuo.cli.OutputFault.Reason;

/** A file in whose place another is put: whom it was open to stays as it was, and a link to it goes on leading to it. */
final class ReplacedFile {
    private ReplacedFile() {}

    /** Where a file by that name stands in truth, links followed; the name itself where nothing is there yet. */
    static Path realOf(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        // A link to a file that is yet to be made.
        return Files.isSymbolicLink(path) ? path.toAbsolutePath().resolveSibling(Files.readSymbolicLink(path)) : path;
    }

    /** Whether a name is a device's or a pipe's: written to as it is, for nothing could take its place. */
    static boolean isSpecial(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** Puts a file in the place of another, at once where the file system can; it is open to the same people. */
    static void move(Path from, Path to) throws IOException {
        if (isPosix(to) && Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(from, Files.getPosixFilePermissions(to));
        }
        moveAsItIs(from, to);
    }

    /** The same, but it is open to those to whom the new file is. */
    static void moveAsItIs(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Keeps a copy beside a file that a person wrote, as it was first: it may say more than what will take its place.
     *
     * @return where it is; empty where there is no file
     */
    static Optional<Path> keepBeside(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var beside = file.resolveSibling(file.getFileName() + "~");
        try {
            if (!Files.exists(beside)) {
                Files.copy(file, beside, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return Optional.of(beside);
        } catch (IOException e) {
            throw new OutputFault(beside.toString(), Reason.NOT_WRITABLE, e);
        }
    }
}
