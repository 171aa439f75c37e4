package rongcuo.reading;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a directory holds. */
public final class Listing {
    private Listing() {}

    /**
     * The names of the files in a directory, in alphabetical order.
     *
     * @throws UnreadableFile where there is no such directory or it cannot be read
     */
    public static List<String> of(Path directory) {
        var names = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(directory)) {
            for (var entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (DirectoryIteratorException e) {
            throw UnreadableFile.of(directory, new IOException(e));
        } catch (IOException e) {
            throw UnreadableFile.of(directory, e);
        }
        Collections.sort(names);
        return names;
    }
}
