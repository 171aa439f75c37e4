package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.interview.CommandWords;

/**
 * The lines of earlier sessions, in a file that its owner alone may read. Lines that say something of a case or a person
 * are not kept, unless the user asks for it.
 */
final class ShellHistory {
    private static final int MOST = 500;
    private static final Set<String> OF_CASES = Set.of("decide", "认定", "records", "台账", "interview", "问答");

    private final Optional<Path> file;
    private final Keeping keeping;

    enum Keeping {
        WITHOUT_CASES,
        ALL
    }

    ShellHistory(Surroundings surroundings, Keeping keeping) {
        this.file = folder(surroundings).map(folder -> folder.resolve("history"));
        this.keeping = keeping;
    }

    /** Where programs keep what is no setting: as the system says, else as is usual. */
    private static Optional<Path> folder(Surroundings surroundings) {
        try {
            return surroundings
                    .variable("XDG_STATE_HOME")
                    .or(() -> surroundings.variable("LOCALAPPDATA"))
                    .or(() -> surroundings.variable("HOME").map(home -> home + "/.local/state"))
                    .map(folder -> Path.of(folder).resolve("rongcuo"));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The oldest first; none where there is no file yet, or none that can be read. */
    List<String> lines() {
        if (file.isEmpty() || !Files.isReadable(file.get())) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(file.get());
            return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A session does not fail for its history. */
    void keep(String line) {
        if (file.isEmpty() || line.isBlank() || (keeping == Keeping.WITHOUT_CASES && isOfCase(line))) {
            return;
        }
        try {
            var path = file.get();
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (!Files.exists(path)) {
                create(path);
            }
            Files.writeString(path, line.strip() + "\n", StandardOpenOption.APPEND);
        } catch (IOException | SecurityException e) {
            return;
        }
    }

    private static void create(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }

    private static boolean isOfCase(String line) {
        var words = CommandWords.of(line).words();
        if (words.isEmpty() || OF_CASES.contains(words.get(0))) {
            return true;
        }
        var verb = Verb.of(words.get(0));
        return verb.isPresent()
                && switch (verb.get()) {
                    case SET, UNSET, NEW -> true;
                    case OPEN, POLICY, SHOW, JUDGE, WHY, MISSING, COMPARE, AS_OF, UNDO, REDO, SAVE, HELP, EXIT -> false;
                };
    }
}
