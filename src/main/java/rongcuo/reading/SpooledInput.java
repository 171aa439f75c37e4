package rongcuo.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a stream holds, such as standard input, as a file: a table is read more than once. The file can be read by
 * nobody but its owner, for it may say what people are reproached with, and is gone once this is closed.
 */
public final class SpooledInput implements AutoCloseable {
    private final Path file;

    private SpooledInput(Path file) {
        this.file = file;
    }

    /**
     * Copies a stream to its end.
     *
     * @param name by which messages call it
     * @throws UnreadableFile where reading it or writing the file fails
     */
    public static SpooledInput of(InputStream in, String name) {
        try {
            // Where the system knows owners, a temporary file is readable by its owner only.
            var spooled = new SpooledInput(Files.createTempFile("rongcuo-", ".table"));
            try (var out = Files.newOutputStream(spooled.file)) {
                in.transferTo(out);
                return spooled;
            } catch (IOException e) {
                spooled.close();
                throw e;
            }
        } catch (IOException e) {
            throw UnreadableFile.stream(name, e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }
}
