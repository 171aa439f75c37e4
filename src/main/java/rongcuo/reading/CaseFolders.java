package rongcuo.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files in which cases may stand, among those that a user names and in folders and their folders.
 *
 * <p>In a folder YAML files and tables are taken, by the ending of their names; hidden files, what offices leave
 * behind while a file is open ({@code ~$…}), the configuration and a folder that is a ledger are not. A folder is
 * entered once, however many links lead to it, so that a link to a folder above ends; likewise no file is taken twice.
 */
public final class CaseFolders {
    private static final String LEDGER = "records-000001.jsonl";
    private static final Set<String> YAML = Set.of("yaml", "yml");
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "xlsx", "jsonl");

    private final List<CaseSource> sources = new ArrayList<>();
    private final List<UnreadableFile> unreadable = new ArrayList<>();
    private final Set<Path> entered = new HashSet<>();
    private final Set<Path> taken = new HashSet<>();

    private CaseFolders() {}

    /** What the names lead to: files in the order of the names, those of a folder in alphabetical order. */
    public static CaseFolders of(List<String> names) {
        var folders = new CaseFolders();
        for (String name : names) {
            folders.add(name);
        }
        return folders;
    }

    public List<CaseSource> sources() {
        return sources;
    }

    /** The names at which there is nothing, and the folders that may not be read. */
    public List<UnreadableFile> unreadable() {
        return unreadable;
    }

    private void add(String name) {
        try {
            var path = TextFile.pathOf(name);
            if (Files.isDirectory(path)) {
                enter(path);
            } else {
                var folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
                add(path, real(folder), CaseSource.Standing.NAMED);
            }
        } catch (UnreadableFile fault) {
            unreadable.add(fault);
        }
    }

    private void enter(Path folder) {
        var real = real(folder);
        if (!entered.add(real)) {
            return;
        }
        for (String name : Listing.of(folder)) {
            if (name.startsWith(".") || name.startsWith("~$") || name.equals(ConfigurationReader.FILE_NAME)) {
                continue;
            }
            var path = folder.resolve(name);
            if (Files.isDirectory(path)) {
                enterOrTell(path);
            } else if (YAML.contains(ending(path)) || TABLES.contains(ending(path))) {
                add(path, real, CaseSource.Standing.FOUND);
            }
        }
    }

    /** The files of a ledger are no cases; a ledger is known by the name of its first file of records. */
    private void enterOrTell(Path folder) {
        if (Files.exists(folder.resolve(LEDGER))) {
            return;
        }
        try {
            enter(folder);
        } catch (UnreadableFile fault) {
            unreadable.add(fault);
        }
    }

    /** @param folder the real path of the folder in which the file stands */
    private void add(Path file, Path folder, CaseSource.Standing standing) {
        if (taken.add(folder.resolve(file.getFileName()))) {
            var form = TABLES.contains(ending(file)) ? CaseSource.Form.TABLE : CaseSource.Form.YAML;
            sources.add(new CaseSource(file, form, standing));
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw UnreadableFile.of(folder, e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
