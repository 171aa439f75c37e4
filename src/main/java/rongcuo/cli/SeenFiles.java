package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rongcuo.source.Digest;

/** What files held when they were last read or written here, so that no change of somebody else is written over. */
final class SeenFiles {
    private final Map<Path, Optional<Digest>> seen = new HashMap<>();

    /** Takes the file as it is now, which may be that it is not there. */
    void see(Path file) {
        seen.put(file.toAbsolutePath().normalize(), content(file));
    }

    /** Whether there is a file that is not the one last seen; one never seen has not changed. */
    boolean isChanged(Path file) {
        var before = seen.get(file.toAbsolutePath().normalize());
        var now = content(file);
        return before != null && now.isPresent() && !now.equals(before);
    }

    private static Optional<Digest> content(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Digest.of(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            // What cannot be read is refused where it is to be written.
            return Optional.empty();
        }
    }
}
