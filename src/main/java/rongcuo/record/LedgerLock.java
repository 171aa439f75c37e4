package rongcuo.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rongcuo.record.LedgerFault.Reason;

/** The right to write to a ledger, which one writer has at a time; the system takes it back from a process that dies. */
final class LedgerLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 5;
    private static final int LENGTH = 512;

    /**
     * Who holds which folder in this process. The process must know, for the system lets go of a file's locks as soon as
     * any channel to the file is closed, also that of another thread which only tried.
     */
    private static final Map<Path, LockHolder> HELD = new ConcurrentHashMap<>();

    private final LedgerFiles files;
    private final Path key;
    private final FileChannel channel;
    private final Object identity;

    private LedgerLock(LedgerFiles files, Path key, FileChannel channel, Object identity) {
        this.files = files;
        this.key = key;
        this.channel = channel;
        this.identity = identity;
    }

    /** @throws LedgerFault with {@link Reason#LOCKED} where another writer holds it longer than the claimant waits */
    static LedgerLock take(LedgerFiles files, LockClaim claim) {
        Path key = files.realFolder();
        long pauses = claim.patience().toMillis() / PAUSE_MILLIS;
        Optional<LockHolder> holder = Optional.empty();
        for (long i = 0; i <= pauses; i++) {
            if (i > 0 && !isRested()) {
                break;
            }
            holder = Optional.ofNullable(HELD.putIfAbsent(key, claim.claimant()));
            if (holder.isEmpty()) {
                Optional<LedgerLock> lock = Optional.empty();
                try {
                    lock = tryTake(files, key, claim);
                    if (lock.isPresent()) {
                        return lock.get();
                    }
                    holder = files.readHolder();
                } finally {
                    if (lock.isEmpty()) {
                        HELD.remove(key);
                    }
                }
            }
        }
        throw LedgerFault.locked(files.lock(), holder);
    }

    private static boolean isRested() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The lock where it is free; else this process is as if it had not asked. */
    private static Optional<LedgerLock> tryTake(LedgerFiles files, Path key, LockClaim claim) {
        boolean isTaken = false;
        try {
            var channel = files.openLock();
            try {
                Object identity = files.identity(files.lock());
                FileLock lock = channel.tryLock();
                // Another file may have come into its place since it was opened.
                if (lock != null && identity.equals(files.identity(files.lock()))) {
                    write(channel, claim.claimant());
                    isTaken = true;
                    return Optional.of(new LedgerLock(files, key, channel, identity));
                }
                return Optional.empty();
            } catch (OverlappingFileLockException e) {
                return Optional.empty();
            } finally {
                if (!isTaken) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw files.writeFault(files.lock(), 1, e);
        }
    }

    /**
     * Says who holds the lock, in the place of who held it last: a file that neither grows nor shrinks costs the next
     * fsync nothing, as one that is emptied and filled would.
     */
    private static void write(FileChannel channel, LockHolder holder) throws IOException {
        var json = CanonicalJson.write(holder.json());
        var bytes = ByteBuffer.allocate(Math.max(json.length, LENGTH));
        Arrays.fill(bytes.array(), (byte) ' ');
        bytes.put(json).rewind();
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }

    /** @throws LedgerFault where the file that is locked is no longer the one that others would lock */
    void requireHeld() {
        try {
            if (!channel.isOpen() || !identity.equals(files.identity(files.lock()))) {
                throw LedgerFault.of(Reason.LOCK_STOLEN, files.lock());
            }
        } catch (IOException e) {
            throw LedgerFault.of(Reason.LOCK_STOLEN, files.lock(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw files.writeFault(files.lock(), 0, e);
        } finally {
            HELD.remove(key);
        }
    }
}
