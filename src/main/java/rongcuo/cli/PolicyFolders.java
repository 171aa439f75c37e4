package rongcuo.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.Problems;

/** Where policies are looked for: folders that the user names, then those that come with the program. */
final class PolicyFolders {
    private static final String VARIABLE = "RONGCUO_POLICIES";
    private static final String NAME = "policies";

    private PolicyFolders() {}

    /**
     * The folders of a call, each once.
     *
     * @throws UsageFault if a folder that the user names is none, or there is no folder at all
     */
    static List<Path> of(Call call) {
        var folders = new ArrayList<Path>();
        for (String name : call.values(Options.POLICIES)) {
            addNamed(name, folders);
        }
        var listed = call.surroundings().variable(VARIABLE);
        if (listed.isPresent()) {
            for (String name : listed.get().split(File.pathSeparator, -1)) {
                addNamed(name, folders);
            }
        }
        addIfThere(call.surroundings().home().orElse(Path.of("")).resolve(NAME), folders);
        if (folders.isEmpty()) {
            throw new UsageFault("no-policies");
        }
        return folders;
    }

    /** The library of a call's folders; nothing is read yet. */
    static PolicyLibrary library(Call call, Problems problems) {
        return PolicyLibrary.open(of(call), cache(call), problems);
    }

    /** The working calendars of a call's folders; nothing is read yet. */
    static CalendarLibrary calendars(Call call, Problems problems) {
        return CalendarLibrary.open(of(call), cache(call), problems);
    }

    /** An installed program keeps what it scanned of its own policies. */
    private static TreeCache cache(Call call) {
        var home = call.surroundings().home();
        return home.isPresent()
                ? TreeCache.of(
                        home.get().resolve(NAME), home.get().resolve("lib").resolve("trees"))
                : TreeCache.none();
    }

    private static void addNamed(String name, List<Path> folders) {
        var folder = folder(name);
        if (!Files.isDirectory(folder)) {
            throw new UsageFault("no-folder", name);
        }
        addIfThere(folder, folders);
    }

    private static Path folder(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageFault("no-folder", name);
        }
    }

    private static void addIfThere(Path folder, List<Path> folders) {
        if (Files.isDirectory(folder) && !folders.contains(folder)) {
            folders.add(folder);
        }
    }
}
