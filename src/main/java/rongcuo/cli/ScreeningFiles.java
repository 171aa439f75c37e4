package rongcuo.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import rongcuo.cli.OutputFault.Reason;
import rongcuo.cli.ScreeningState.Phase;

/**
 * The files of a screening under way, beside its result: hidden files hold what was written so far and how far the run
 * had come, so that one that was killed can go on; the result appears whole, at the end. A lock keeps two runs from
 * writing one result.
 */
final class ScreeningFiles implements AutoCloseable {
    private static final String REJECTS = ".问题行.csv";

    /** Leaves lengths of up to a mebibyte, of which a file takes none up. */
    private static final int LENGTH_SHIFT = Long.SIZE - 20;

    private final Path result;
    private final Path rejects;
    private final Path part;
    private final Path rejectsPart;
    private final Path state;
    private final Path lockFile;
    private final FileChannel lockChannel;
    /** Outside the heap and always the same: a channel would make one anew for each size of array. */
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);

    private final CRC32C partCheck = new CRC32C();
    private final CRC32C rejectsCheck = new CRC32C();
    private @Nullable FileChannel partChannel;
    private @Nullable FileChannel rejectsChannel;

    private ScreeningFiles(Path result, Path rejects, FileChannel lockChannel, Path lockFile) {
        this.result = result;
        this.rejects = rejects;
        this.part = beside(result, "part");
        this.rejectsPart = beside(result, "rejects");
        this.state = beside(result, "state");
        this.lockFile = lockFile;
        this.lockChannel = lockChannel;
    }

    /**
     * Takes the files of a result for this run.
     *
     * @throws OutputFault where another run has them, or nothing can be written there
     */
    static ScreeningFiles of(Path result, Path rejects) {
        for (var file : List.of(result, rejects)) {
            if (ReplacedFile.isSpecial(file)) {
                throw new OutputFault(file.toString(), Reason.SPECIAL);
            }
        }
        var lockFile = beside(result, "lock");
        try {
            for (var channel = locked(lockFile, result); ; channel = locked(lockFile, result)) {
                if (isStillThere(lockFile, channel)) {
                    return new ScreeningFiles(result, rejects, channel, lockFile);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new OutputFault(result.toString(), Reason.NOT_WRITABLE, e);
        }
    }

    private static FileChannel locked(Path lockFile, Path result) throws IOException {
        var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new OutputFault(result.toString(), Reason.IN_USE);
        }
        return channel;
    }

    /**
     * Whether nobody took the file away between its opening and its locking: a run that ends does. Told by a length that
     * is given to what was locked; to open the file once more would end the lock.
     */
    private static boolean isStillThere(Path lockFile, FileChannel channel) throws IOException {
        long length = 1 + (ThreadLocalRandom.current().nextLong() >>> LENGTH_SHIFT);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), length - 1);
        return Files.exists(lockFile) && Files.size(lockFile) == length;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling("." + file.getFileName() + ".rongcuo-" + ending);
    }

    /** Where rejected rows go, unless the user names another file: beside the result, by its name. */
    static Path rejectsOf(Path result) {
        String name = result.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return result.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + REJECTS);
    }

    Path result() {
        return result;
    }

    Path rejects() {
        return rejects;
    }

    /** What has been written of the result. */
    Path part() {
        return part;
    }

    /** Whether an earlier run has left behind how far it came. */
    static boolean areLeftFor(Path result) {
        return Files.exists(beside(result, "state"));
    }

    /** The day that a run took for today that has left behind how far it came. */
    static Optional<LocalDate> dayOfRunBefore(Path result) {
        try {
            var left = areLeftFor(result)
                    ? ScreeningState.read(beside(result, "state"))
                    : Optional.<ScreeningState>empty();
            return left.map(ScreeningState::today);
        } catch (IOException e) {
            throw new OutputFault(result.toString(), Reason.NOT_WRITABLE, e);
        }
    }

    /** How far an earlier run came that did not end; empty where there is none. */
    Optional<ScreeningState> state() {
        try {
            var left = Files.exists(state) ? ScreeningState.read(state) : Optional.<ScreeningState>empty();
            return left.filter(of -> of.phase() == Phase.ENDED || (Files.exists(part) && Files.exists(rejectsPart)));
        } catch (IOException e) {
            throw new OutputFault(state.toString(), Reason.NOT_WRITABLE, e);
        }
    }

    /** Where the rejected rows stand now, which a run that was killed at its very end may have put in their place. */
    Path rejectsNow() {
        return Files.exists(rejectsPart) ? rejectsPart : rejects;
    }

    /** Begins to write after so many bytes of what an earlier run wrote. */
    void open(long written, long rejected) {
        try {
            partChannel = opened(part, written);
            rejectsChannel = opened(rejectsPart, rejected);
            add(part, partCheck);
            add(rejectsPart, rejectsCheck);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private static void add(Path file, CRC32C check) throws IOException {
        var buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                check.update(buffer, 0, read);
            }
        }
    }

    private static FileChannel opened(Path file, long length) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(length);
        channel.position(length);
        return channel;
    }

    /** @param length how many of the bytes are written */
    void write(byte[] bytes, int length) {
        partCheck.update(bytes, 0, length);
        write(bytes, length, Optional.ofNullable(partChannel).orElseThrow());
    }

    void writeRejects(byte[] bytes) {
        rejectsCheck.update(bytes);
        write(bytes, bytes.length, Optional.ofNullable(rejectsChannel).orElseThrow());
    }

    private void write(byte[] bytes, int length, FileChannel channel) {
        try {
            for (int from = 0; from < length; from += buffer.capacity()) {
                buffer.clear();
                buffer.put(bytes, from, Math.min(buffer.capacity(), length - from));
                buffer.flip();
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Sums of the bytes written so far, by which it is found whether they are all there. */
    String checks() {
        return Long.toHexString(partCheck.getValue()) + " " + Long.toHexString(rejectsCheck.getValue());
    }

    /** Keeps how far the run has come. */
    void save(ScreeningState reached) {
        try {
            var temporary = beside(result, "state-new");
            reached.write(temporary);
            ReplacedFile.move(temporary, state);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /**
     * Puts the result in its place, and the rejected rows in theirs, as far as they are not there already.
     *
     * @param whole what becomes the result: {@link #part} or what was made of it
     * @param anyRejected whether rows were rejected; without any, no file of them appears
     */
    void finish(Path whole, boolean anyRejected) {
        try {
            closeChannels();
            if (anyRejected && Files.exists(rejectsPart)) {
                ReplacedFile.move(rejectsPart, ReplacedFile.realOf(rejects));
            }
            if (Files.exists(whole)) {
                ReplacedFile.move(whole, ReplacedFile.realOf(result));
            }
            Files.deleteIfExists(rejectsPart);
            Files.deleteIfExists(part);
            Files.deleteIfExists(state);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Leaves nothing behind. */
    void discard() {
        try {
            closeChannels();
            Files.deleteIfExists(rejectsPart);
            Files.deleteIfExists(part);
            Files.deleteIfExists(state);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private void closeChannels() throws IOException {
        if (partChannel != null) {
            partChannel.close();
        }
        if (rejectsChannel != null) {
            rejectsChannel.close();
        }
    }

    private OutputFault notWritable(IOException e) {
        return OutputFault.unwritten(result, e);
    }

    @Override
    public void close() {
        try {
            closeChannels();
            if (!Files.exists(state)) {
                // Nobody can go on from what says nowhere how far it came.
                Files.deleteIfExists(part);
                Files.deleteIfExists(rejectsPart);
            }
            Files.deleteIfExists(lockFile);
            lockChannel.close();
        } catch (IOException e) {
            throw notWritable(e);
        }
    }
}
