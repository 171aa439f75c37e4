package rongcuo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import rongcuo.cli.OutputFault.Reason;

/** Where a result goes: standard output, or a file that appears whole or not at all. */
final class Output {
    private final Optional<Path> file;
    private final Replacing replacing;
    private final Appendable standard;
    private final Readers readers;
    private final Optional<RunNotes> notes;

    /** Who may read a file that is made. */
    private enum Readers {
        /** As any new file: what the user's mask leaves of it, where a temporary file would be for its owner alone. */
        AS_USUAL("rw-rw-rw-"),
        OWNER("rw-------");

        private final String permissions;

        Readers(String permissions) {
            this.permissions = permissions;
        }
    }

    /** Whether a file that is there may be replaced. */
    enum Replacing {
        ALLOWED,
        REFUSED
    }

    /** @throws OutputFault if the file is there already and may not be replaced: said before any work is done */
    Output(Optional<Path> file, Replacing replacing, Appendable standard) {
        this(file, replacing, standard, Optional.empty());
    }

    /** As above, and the time it takes to write is noted. */
    Output(Optional<Path> file, Replacing replacing, Appendable standard, Optional<RunNotes> notes) {
        this.file = file;
        this.replacing = replacing;
        this.standard = standard;
        this.readers = Readers.AS_USUAL;
        this.notes = notes;
        if (file.isPresent()) {
            refuseExisting(file.get());
        }
    }

    private Output(Output same, Readers readers) {
        this.file = same.file;
        this.replacing = same.replacing;
        this.standard = same.standard;
        this.readers = readers;
        this.notes = same.notes;
    }

    /** The same for what names people: a file that is made is for its owner alone. */
    Output ownerOnly() {
        return new Output(this, Readers.OWNER);
    }

    private void refuseExisting(Path path) {
        if (Files.isDirectory(path)) {
            throw new OutputFault(path.toString(), Reason.FOLDER);
        }
        if (replacing == Replacing.REFUSED && Files.exists(path) && !ReplacedFile.isSpecial(path)) {
            throw new OutputFault(path.toString(), Reason.EXISTS);
        }
    }

    /** The same, where a file can be made; said before work is done that cannot be undone. */
    Output requireWritable() {
        if (file.isPresent()) {
            var folder = Optional.ofNullable(file.get().toAbsolutePath().getParent());
            if (folder.isEmpty() || !Files.isDirectory(folder.get()) || !Files.isWritable(folder.get())) {
                throw new OutputFault(file.get().toString(), Reason.NOT_WRITABLE);
            }
        }
        return this;
    }

    void write(CharSequence result) throws IOException {
        RunNotes.enter(notes, RunNotes.Step.WRITING);
        if (file.isEmpty()) {
            standard.append(result);
            return;
        }
        writeFile(file.get(), temporary -> Files.writeString(temporary, result, StandardCharsets.UTF_8));
    }

    /** How a result that is no text is written. */
    interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    /**
     * Writes a result that is no text.
     *
     * @throws IllegalStateException if there is no file to write it to
     */
    void writeBytes(Writing result) {
        RunNotes.enter(notes, RunNotes.Step.WRITING);
        writeFile(
                file.orElseThrow(() -> new IllegalStateException("no file for a result that is no text")),
                temporary -> {
                    try (var stream = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                        result.to(stream);
                    }
                });
    }

    /** What puts a result into the file that will become its own. */
    private interface Filling {
        void fill(Path temporary) throws IOException;
    }

    /** The file that is there now and will be replaced; empty where there is none. */
    Optional<Path> replaced() {
        return file.filter(Files::exists);
    }

    private void writeFile(Path path, Filling filling) {
        try {
            var real = ReplacedFile.realOf(path);
            if (ReplacedFile.isSpecial(real)) {
                filling.fill(real);
            } else {
                replace(path, real, filling);
            }
        } catch (IOException e) {
            throw OutputFault.unwritten(path, e);
        }
    }

    private void replace(Path path, Path real, Filling filling) throws IOException {
        var folder = Optional.ofNullable(real.toAbsolutePath().getParent()).orElse(real);
        var temporary = Files.createTempFile(folder, ".rongcuo-", ".tmp", mode(folder));
        try {
            deleteOnExit(temporary);
            filling.fill(temporary);
            refuseExisting(path);
            if (readers == Readers.OWNER) {
                ReplacedFile.moveAsItIs(temporary, real);
            } else {
                ReplacedFile.move(temporary, real);
            }
        } catch (IOException e) {
            // Asked while what was written still takes up its room.
            throw OutputFault.unwritten(path, e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Whoever ends the program by a signal, or closes its window, shall find nothing half written. */
    private static void deleteOnExit(Path temporary) {
        try {
            temporary.toFile().deleteOnExit();
        } catch (IllegalStateException e) {
            // It is ending already; what is written now may still be written to its end.
        }
    }

    private FileAttribute<?>[] mode(Path folder) {
        return ReplacedFile.isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(readers.permissions))
                }
                : new FileAttribute<?>[0];
    }
}
