package rongcuo.reading;

import java.io.File;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The trees of the policy files that come with the program, kept from one run to the next.
 *
 * <p>A tree is used only while the length and the checksum of its file are those it was made from, so a changed file is
 * scanned anew. What cannot be kept or read back is scanned anew too: the folder may be missing, read-only or damaged,
 * and nothing but the time changes. Cases are never kept.
 */
public final class TreeCache {
    /** To be raised with the form of what is kept, and with what a file must fulfil to be kept. */
    private static final int FORMAT = 0x52430001;

    private static final int HEADER = 4 * Integer.BYTES;
    private static final String ENDING = ".tree";

    private final Optional<Path> policies;
    private final Path trees;

    private TreeCache(Optional<Path> policies, Path trees) {
        this.policies = policies;
        this.trees = trees;
    }

    /** A cache that keeps nothing. */
    public static TreeCache none() {
        return new TreeCache(Optional.empty(), Path.of(""));
    }

    /**
     * A cache of the trees of one folder's files.
     *
     * @param trees where they are kept; made when it is first needed
     */
    public static TreeCache of(Path policies, Path trees) {
        return new TreeCache(Optional.of(policies), trees);
    }

    /** Whether the trees of a file are kept here. */
    private boolean covers(Path file) {
        return policies.isPresent() && file.startsWith(policies.get());
    }

    /** The tree of a file with these bytes, if it was kept. */
    Optional<YamlNode> find(Path file, byte[] source) {
        if (!covers(file)) {
            return Optional.empty();
        }
        try {
            return read(Files.readAllBytes(keptAt(file)), file, source);
        } catch (IOException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Optional<YamlNode> read(byte[] bytes, Path file, byte[] source) {
        var kept = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean fits = kept.remaining() > HEADER
                && kept.getInt() == FORMAT
                && kept.getInt() == source.length
                && kept.getInt() == checksum(source, 0)
                && kept.getInt() == checksum(bytes, HEADER);
        return fits ? Optional.of(TreeCode.decode(kept, file.toString())) : Optional.empty();
    }

    /** Keeps the tree of a file with these bytes; fails without a word, for the answer does not depend on it. */
    void keep(Path file, byte[] source, YamlNode tree) {
        if (!covers(file)) {
            return;
        }
        var code = TreeCode.encode(tree);
        var kept = new byte[HEADER + code.length];
        ByteBuffer.wrap(kept)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(FORMAT)
                .putInt(source.length)
                .putInt(checksum(source, 0))
                .putInt(checksum(code, 0))
                .put(code);
        write(kept, keptAt(file));
    }

    private void write(byte[] kept, Path to) {
        try {
            Files.createDirectories(trees);
            // Not by createTempFile: all who may run the program may read what it keeps.
            var temporary = trees.resolve(
                    to.getFileName() + "." + ProcessHandle.current().pid());
            Files.write(temporary, kept, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // What is not kept is read from its source, as it was this time.
        }
    }

    private Path keptAt(Path file) {
        var within = policies.isPresent() ? policies.get().relativize(file) : file;
        return trees.resolve(within.toString().replace(File.separatorChar, '.') + ENDING);
    }

    private static int checksum(byte[] bytes, int from) {
        var sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return (int) sum.getValue();
    }
}
