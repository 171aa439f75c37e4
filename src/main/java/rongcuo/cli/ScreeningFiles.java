package rongcuo.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rongcuo.cli.OutputFault.Reason;

/**
 * The files of a screening under way, beside its result: hidden files hold what was written so far and how far the run
 * had come, so that one that was killed can go on; the result appears whole, at the end. A lock keeps two runs from
 * writing one result.
 */
final class ScreeningFiles implements AutoCloseable {
    private static final String REJECTS = ".问题行.csv";

    private final Path result;
    private final Path rejects;
    private final Path part;
    private final Path rejectsPart;
    private final Path state;
    private final Path lockFile;
    private final FileChannel lockChannel;
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
        var lockFile = beside(result, "lock");
        try {
            var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new OutputFault(result.toString(), Reason.IN_USE);
            }
            return new ScreeningFiles(result, rejects, channel, lockFile);
        } catch (IOException e) {
            throw new OutputFault(result.toString(), Reason.NOT_WRITABLE, e);
        }
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

    Path rejectsPart() {
        return rejectsPart;
    }

    /** How far an earlier run came that did not end; empty where there is none. */
    Optional<ScreeningState> state() {
        if (!Files.exists(state) || !Files.exists(part) || !Files.exists(rejectsPart)) {
            return Optional.empty();
        }
        try {
            return ScreeningState.read(state);
        } catch (IOException e) {
            throw new OutputFault(state.toString(), Reason.NOT_WRITABLE, e);
        }
    }

    /** Begins to write after so many bytes of what an earlier run wrote. */
    void open(long written, long rejected) {
        try {
            partChannel = opened(part, written);
            rejectsChannel = opened(rejectsPart, rejected);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private static FileChannel opened(Path file, long length) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(length);
        channel.position(length);
        return channel;
    }

    void write(byte[] bytes) {
        write(bytes, Optional.ofNullable(partChannel).orElseThrow());
    }

    void writeRejects(byte[] bytes) {
        write(bytes, Optional.ofNullable(rejectsChannel).orElseThrow());
    }

    private void write(byte[] bytes, FileChannel channel) {
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Keeps how far the run has come: what it says was written is on the disk before. */
    void save(ScreeningState reached) {
        try {
            Optional.ofNullable(partChannel).orElseThrow().force(false);
            Optional.ofNullable(rejectsChannel).orElseThrow().force(false);
            var temporary = beside(result, "state-new");
            reached.write(temporary);
            Output.move(temporary, state);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /**
     * Puts the result in its place, and the rejected rows in theirs.
     *
     * @param whole what becomes the result: {@link #part} or what was made of it
     * @param anyRejected whether rows were rejected; without any, no file of them appears
     */
    void finish(Path whole, boolean anyRejected) {
        try {
            closeChannels();
            if (anyRejected) {
                Output.move(rejectsPart, rejects);
            } else {
                Files.deleteIfExists(rejectsPart);
            }
            Output.move(whole, result);
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
        return new OutputFault(result.toString(), Reason.NOT_WRITABLE, e);
    }

    @Override
    public void close() {
        try {
            closeChannels();
            Files.deleteIfExists(lockFile);
            lockChannel.close();
        } catch (IOException e) {
            throw notWritable(e);
        }
    }
}
