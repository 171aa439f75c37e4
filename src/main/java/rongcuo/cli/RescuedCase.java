package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The changes that a session would lose, in a file beside that of the case; none that is there is written over. */
final class RescuedCase {
    private static final String ENDING = ".unsaved";
    private static final String YAML = ".yaml";

    private RescuedCase() {}

    /**
     * Keeps a case.
     *
     * @param file where the case is kept otherwise
     * @param id names the file where the case has none
     * @return where it is now; empty where it could be written nowhere
     */
    static Optional<Path> keep(Optional<Path> file, String id, String text) {
        var beside = beside(file.orElseGet(() -> Path.of(InterviewMatter.fileName(id) + YAML)));
        int number = 1;
        while (Files.exists(numbered(beside, number))) {
            number++;
        }
        try {
            var path = numbered(beside, number);
            new Output(Optional.of(path), Output.Replacing.REFUSED, new StringBuilder())
                    .ownerOnly()
                    .write(text);
            return Optional.of(path);
        } catch (IOException | OutputFault e) {
            return keptElsewhere(text);
        }
    }

    /** A folder may be another's, or full. */
    private static Optional<Path> keptElsewhere(String text) {
        try {
            var file = Files.createTempFile("rongcuo-", ENDING + YAML);
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the last session left that lost changes of a case. */
    static Optional<Path> leftOf(Path file) {
        var beside = beside(file);
        Optional<Path> newest = Optional.empty();
        for (int number = 1; Files.exists(numbered(beside, number)); number++) {
            newest = Optional.of(numbered(beside, number));
        }
        return newest;
    }

    private static Path beside(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ENDING + YAML);
    }

    private static Path numbered(Path beside, int number) {
        if (number == 1) {
            return beside;
        }
        String name = beside.getFileName().toString();
        return beside.resolveSibling(name.substring(0, name.length() - YAML.length()) + "-" + number + YAML);
    }
}
