package rongcuo.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.Configuration;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** Where policies are looked for: folders that the user names, then those that come with the program. */
final class PolicyFolders {
    private static final String NAME = "policies";

    private PolicyFolders() {}

    /**
     * The folders of a call, each once.
     *
     * @throws UsageFault if a folder that the user names is none, or there is no folder at all
     * @throws InvalidFile if one that a configuration file names is none
     */
    static List<Path> of(Call call) {
        var folders = new ArrayList<Path>();
        for (var named : call.settings().all(Setting.POLICIES)) {
            addNamed(named, folders);
        }
        var shipped = ofProgram(call);
        if (shipped.isPresent()) {
            addIfThere(shipped.get(), folders);
        }
        if (folders.isEmpty()) {
            throw new UsageFault("no-policies");
        }
        return folders;
    }

    /** The library of a call's folders; nothing is read yet. */
    static PolicyLibrary library(Call call, Problems problems) {
        return library(call, of(call), problems);
    }

    /** As {@link #library(Call, Problems)}, of folders that are known to be there. */
    static PolicyLibrary library(Call call, List<Path> folders, Problems problems) {
        var library = PolicyLibrary.open(folders, cache(call), problems).judgingUsuallyBy(usual(call));
        if (call.notes().isPresent()) {
            call.notes().get().willRead(library);
        }
        return library;
    }

    /** By what a case is judged that names no policy, where the call names none either. */
    static List<Configuration.Value> usual(Call call) {
        var usual = new ArrayList<Configuration.Value>();
        for (var chosen : call.settings().beyondCall(Setting.POLICY)) {
            usual.add(chosen.value());
        }
        return usual;
    }

    /** The working calendars of a call's folders; nothing is read yet. */
    static CalendarLibrary calendars(Call call, Problems problems) {
        return calendars(call, of(call), problems);
    }

    /** As {@link #calendars(Call, Problems)}, of folders that are known to be there. */
    static CalendarLibrary calendars(Call call, List<Path> folders, Problems problems) {
        var library = CalendarLibrary.open(folders, cache(call), problems);
        if (call.notes().isPresent()) {
            call.notes().get().willRead(library);
        }
        return library;
    }

    /** An installed program keeps what it scanned of its own policies. */
    private static TreeCache cache(Call call) {
        var home = call.surroundings().home();
        return home.isPresent()
                ? TreeCache.of(
                        home.get().resolve(NAME), home.get().resolve("lib").resolve("trees"))
                : TreeCache.none();
    }

    /** The folder that comes with the program. */
    static Optional<Path> ofProgram(Call call) {
        return Optional.of(call.surroundings().home().orElse(Path.of("")).resolve(NAME))
                .filter(Files::isDirectory);
    }

    private static void addNamed(Settings.Chosen named, List<Path> folders) {
        var folder = folder(named.text());
        if (folder.isEmpty()) {
            throw named.fault(ProblemCode.NO_SUCH_FOLDER, new UsageFault("no-folder", named.text()), named.text());
        }
        addIfThere(folder.get(), folders);
    }

    /** The folder of a name; empty where there is none. */
    static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void addIfThere(Path folder, List<Path> folders) {
        if (Files.isDirectory(folder) && !folders.contains(folder)) {
            folders.add(folder);
        }
    }
}
