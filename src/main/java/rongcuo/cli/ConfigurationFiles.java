package rongcuo.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.reading.Configuration;
import rongcuo.reading.ConfigurationKey;
import rongcuo.reading.ConfigurationReader;
import rongcuo.reading.ConfigurationReader.Trust;
import rongcuo.reading.TextFile;
import rongcuo.reading.UnreadableFile;
import rongcuo.rendering.ConfigurationFile;
import rongcuo.rendering.ConfigurationFile.Kind;
import rongcuo.rendering.ConfigurationFile.Standing;
import rongcuo.source.Problems;

/**
 * The configuration files of a run, the nearest first: that of the folder in which it was started or of one above, then
 * the user's own; or the one file that the call names, in place of both.
 */
final class ConfigurationFiles {
    static final String NAME = ConfigurationReader.FILE_NAME;
    static final String VARIABLE = "RONGCUO_CONFIG";
    private static final String PROGRAM = CommandLineBuilder.NAME;

    private final List<ConfigurationFile> places;
    private final List<Configuration> sound = new ArrayList<>();
    private final Problems problems = new Problems();
    private final List<UnreadableFile> unreadable = new ArrayList<>();

    private ConfigurationFiles(List<ConfigurationFile> places) {
        this.places = List.copyOf(places);
    }

    /** Looks for the files, and reads those that are there; what is wrong with them is kept to be told. */
    static ConfigurationFiles of(Surroundings surroundings) {
        var named = surroundings.variable(VARIABLE);
        if (named.isPresent()) {
            var files = new ConfigurationFiles(List.of(named(named.get())));
            files.read();
            return files;
        }
        var places = new ArrayList<ConfigurationFile>();
        var users = users(surroundings);
        if (surroundings.folder().isPresent()) {
            var nearest = Optional.of(nearest(surroundings.folder().get()));
            // Whoever works in the folder of the user's own file has one file, and it is the user's.
            if (!nearest.equals(users)) {
                places.add(place(Kind.FOLDER, nearest.get()));
            }
        }
        if (users.isPresent()) {
            places.add(place(Kind.USER, users.get()));
        }
        var files = new ConfigurationFiles(places);
        files.read();
        return files;
    }

    private static ConfigurationFile place(Kind kind, Path file) {
        return new ConfigurationFile(kind, file.toString(), isThere(file) ? Standing.THERE : Standing.ABSENT);
    }

    /** A link that leads nowhere is there: who made it wants to hear of it. */
    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** A name that no file can have is told when the file is read. */
    private static ConfigurationFile named(String name) {
        try {
            return place(Kind.NAMED, Path.of(name));
        } catch (InvalidPathException e) {
            return new ConfigurationFile(Kind.NAMED, name, Standing.ABSENT);
        }
    }

    /** In the folder or the nearest one above that has one; where none has, the place in the folder itself. */
    private static Path nearest(Path folder) {
        for (var at = Optional.of(folder);
                at.isPresent();
                at = Optional.ofNullable(at.get().getParent())) {
            var file = at.get().resolve(NAME);
            if (isThere(file)) {
                return file;
            }
        }
        return folder.resolve(NAME);
    }

    private static Optional<Path> users(Surroundings surroundings) {
        for (String variable : List.of("APPDATA", "XDG_CONFIG_HOME")) {
            String folder = surroundings.variable(variable).orElse("");
            if (isAbsolute(folder)) {
                return Optional.of(Path.of(folder, PROGRAM, NAME));
            }
        }
        String home = surroundings.variable("HOME").orElse("");
        return isAbsolute(home) ? Optional.of(Path.of(home, ".config", PROGRAM, NAME)) : Optional.empty();
    }

    private static boolean isAbsolute(String folder) {
        try {
            return Path.of(folder).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void read() {
        for (var place : places) {
            if (place.standing() == Standing.THERE || place.kind() == Kind.NAMED) {
                try {
                    var path = TextFile.pathOf(place.file());
                    var read = ConfigurationReader.read(path, trust(place.kind()), problems);
                    if (read.isPresent()) {
                        sound.add(read.get());
                    }
                } catch (UnreadableFile fault) {
                    unreadable.add(fault);
                }
            }
        }
    }

    private static Trust trust(Kind kind) {
        return switch (kind) {
            case NAMED, USER -> Trust.USER;
            case FOLDER -> Trust.FOLDER;
        };
    }

    /** Where they are looked for, the nearest first. */
    List<ConfigurationFile> places() {
        return places;
    }

    /** What they say, those that have no faults. */
    List<Configuration> sound() {
        return sound;
    }

    /** What the nearest says of a key. */
    Optional<String> first(ConfigurationKey key) {
        for (var file : sound) {
            var values = file.of(key);
            if (!values.isEmpty()) {
                return Optional.of(values.get(0).text());
            }
        }
        return Optional.empty();
    }

    Problems problems() {
        return problems;
    }

    /** The files that are there, or should be, and cannot be opened. */
    List<UnreadableFile> unreadable() {
        return unreadable;
    }

    /**
     * For whoever goes by them.
     *
     * @throws UnreadableFile where one cannot be opened
     * @throws InvalidFile where one has faults
     */
    void requireSound() {
        if (!unreadable.isEmpty()) {
            throw unreadable.get(0);
        }
        if (problems.hasErrors()) {
            throw new InvalidFile(problems);
        }
    }
}
