package rongcuo.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rongcuo.record.LedgerFault.Reason;

/** The files of a ledger in their folder: what they are called, whose they are, and how they are opened. */
final class LedgerFiles {
    private static final Pattern RECORDS = Pattern.compile("records-(\\d{6,9})\\.jsonl");
    private static final String NEW = "records-000001.jsonl.new";
    private static final String SET_ASIDE = "set-aside";
    private static final int HOLDER_LENGTH = 4096;

    private final Path folder;

    LedgerFiles(Path folder) {
        this.folder = folder;
    }

    /** For a file that stands alone. */
    static LedgerFiles around(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return new LedgerFiles(parent == null ? file : parent);
    }

    Path folder() {
        return folder;
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path records(int segment) {
        return folder.resolve(String.format(Locale.ROOT, "records-%06d.jsonl", segment));
    }

    Path openings(int segment) {
        return folder.resolve(String.format(Locale.ROOT, "openings-%06d.jsonl", segment));
    }

    /** The same folder by whatever name it is called. */
    Path realFolder() {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw readFault(folder, e);
        }
    }

    /** The numbers of the segments of records, in their order. */
    List<Integer> segments() {
        var numbers = new TreeSet<Integer>();
        for (String name : names()) {
            var matcher = RECORDS.matcher(name);
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        if (numbers.isEmpty()) {
            throw LedgerFault.of(Reason.MISSING, records(1));
        }
        return List.copyOf(numbers);
    }

    /** Whether there is nothing that a ledger would overwrite or be mixed up with. */
    boolean isVacant() {
        var known = Set.of(lock().getFileName().toString(), NEW);
        return names().stream().allMatch(known::contains);
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
            return names;
        } catch (DirectoryIteratorException e) {
            throw readFault(folder, new IOException(e));
        } catch (IOException e) {
            throw readFault(folder, e);
        }
    }

    void createFolder() {
        try {
            var parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw LedgerFault.of(Reason.EXISTS, folder, e);
            }
        } catch (IOException e) {
            throw writeFault(folder, 1, e);
        }
    }

    /** Puts the first line in its place, whole or not at all. */
    void createRecords(byte[] firstLine) {
        Path draft = folder.resolve(NEW);
        try {
            Files.deleteIfExists(draft);
            writeNew(draft, firstLine);
            Files.move(draft, records(1));
            forceFolder();
        } catch (IOException e) {
            throw writeFault(draft, firstLine.length, e);
        }
    }

    /** Writes a file that must not be there yet. */
    void writeNew(Path file, byte[] bytes) throws IOException {
        try (var channel = open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            write(channel, bytes);
            channel.force(true);
        }
    }

    FileChannel openLock() throws IOException {
        requirePlain(lock());
        return open(lock(), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    /** Whoever is named in the lock's file; only for a thread while no other of this process holds the lock. */
    Optional<LockHolder> readHolder() {
        try (var in = Files.newInputStream(lock(), LinkOption.NOFOLLOW_LINKS)) {
            return LockHolder.read(in.readNBytes(HOLDER_LENGTH));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a file is, whatever it is called. */
    Object identity(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Object key = attributes.fileKey();
        // Where there are no keys an open file cannot be replaced.
        return key == null ? file : key;
    }

    InputStream read(Path file) throws IOException {
        requirePlain(file);
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    FileChannel openToRead(Path file) throws IOException {
        requirePlain(file);
        return open(file, StandardOpenOption.READ);
    }

    /** For writing at its end, and made where it is not there. */
    FileChannel openToAppend(Path file) throws IOException {
        requirePlain(file);
        return open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
    }

    FileChannel openToCut(Path file) throws IOException {
        requirePlain(file);
        return open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Copies the end of a file into a file of its own, and then cuts it off. */
    SetAside setAside(Path file, long offset) {
        Path store = folder.resolve(SET_ASIDE);
        try (var channel = openToCut(file)) {
            if (!Files.isDirectory(store, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(store, ownerOnly(store, "rwx------"));
            }
            long length = channel.size() - offset;
            Path kept = vacant(store, file.getFileName() + "@" + offset);
            try (var copy = open(kept, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                long copied = 0;
                while (copied < length) {
                    copied += channel.transferTo(offset + copied, length - copied, copy);
                }
                copy.force(true);
            }
            force(store);
            forceFolder();
            channel.truncate(offset);
            channel.force(true);
            return new SetAside(file.getFileName().toString(), offset, length, kept);
        } catch (IOException e) {
            throw writeFault(file, 1, e);
        }
    }

    /** A name that is not taken: the same place of the same file may be torn more than once. */
    private static Path vacant(Path store, String name) {
        Path path = store.resolve(name);
        for (int i = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); i++) {
            path = store.resolve(name + "-" + i);
        }
        return path;
    }

    static void write(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Makes sure that the names of new files are on the disk; where folders cannot be opened they always are. */
    void forceFolder() throws IOException {
        force(folder);
    }

    private static void force(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileChannel open(Path file, OpenOption... options) throws IOException {
        var all = new ArrayList<OpenOption>(List.of(options));
        all.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, Set.copyOf(all), ownerOnly(file, "rw-------"));
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** A pipe would be waited for without end, a link followed out of the folder. */
    private static void requirePlain(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw LedgerFault.of(Reason.NO_PLAIN_FILE, file);
        }
    }

    LedgerFault readFault(Path file, IOException cause) {
        if (cause instanceof LineTooLong line) {
            return LedgerFault.at(Reason.LINE_TOO_LONG, file, line.offset());
        }
        if (cause instanceof NoSuchFileException) {
            return LedgerFault.of(Reason.MISSING, file, cause);
        }
        if (Files.isRegularFile(folder)) {
            return LedgerFault.of(Reason.NO_FOLDER, folder, cause);
        }
        boolean isDenied = cause instanceof AccessDeniedException;
        return LedgerFault.of(isDenied ? Reason.DENIED : Reason.READ_FAILED, file, cause);
    }

    /** @param bytes how many were to be written */
    LedgerFault writeFault(Path file, long bytes, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return LedgerFault.of(Reason.DENIED, file, cause);
        }
        return LedgerFault.of(isFull(bytes) ? Reason.DISK_FULL : Reason.WRITE_FAILED, file, cause);
    }

    /** The system says so in words of its own language. */
    private boolean isFull(long bytes) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < bytes;
        } catch (IOException | ReadOnlyFileSystemException e) {
            return false;
        }
    }
}
