package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import rongcuo.reading.TextFile;
import rongcuo.reading.UnreadableFile;

/** A file that others may have sent, or a pipe that may never end, taken whole or not at all. */
final class BoundedFile {
    private BoundedFile() {}

    /**
     * The bytes of a file; empty where they are more than {@code most}, of which no more are read than show it.
     *
     * @throws UnreadableFile where there is no such file or it cannot be read
     */
    static Optional<byte[]> bytes(String name, int most) {
        var path = TextFile.pathOf(name);
        try (var in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            throw UnreadableFile.of(path, e);
        }
    }
}
