package rongcuo.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a directory holds. */
final class Listing {
    private Listing() {}

    /**
     * The names of the files in a directory, in alphabetical order.
     *
     * @throws UnreadableFile where there is no such directory
     */
    static List<String> of(Path directory) {
        var names = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(directory)) {
            for (var entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (IOException e) {
            throw UnreadableFile.of(directory, e);
        }
        Collections.sort(names);
        return names;
    }
}
