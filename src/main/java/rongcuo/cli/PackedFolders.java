package rongcuo.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.Listing;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.reading.UnreadableFile;

/**
 * The policies and calendars of some folders, with what stands in their files: it can be taken to a machine on which
 * there are no such folders. The same files give the same bytes.
 */
final class PackedFolders implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String YAML = ".yaml";

    private final byte[] archive;
    private final int folders;
    /** Of these the ones with a slash are names in the archive. */
    private final String[] references;

    private PackedFolders(byte[] archive, int folders, List<String> references) {
        this.archive = archive;
        this.folders = folders;
        this.references = references.toArray(new String[0]);
    }

    /**
     * Packs what stands in the folders.
     *
     * @param references policies of these folders, or the paths of files, which are packed with those beside them, for
     *     they may extend these
     * @throws UnreadableFile where a file cannot be read
     */
    static PackedFolders of(List<Path> folders, List<String> references) {
        var places = new ArrayList<Path>();
        var files = new TreeMap<String, Path>();
        for (var folder : folders) {
            String prefix = places.size() + "/";
            places.add(folder.toAbsolutePath().normalize());
            addFiles(folder, prefix, files);
            addCalendars(folder.resolve(CalendarLibrary.FOLDER), prefix + CalendarLibrary.FOLDER + "/", files);
        }
        var renamed = new ArrayList<String>();
        for (String reference : references) {
            renamed.add(PolicyLibrary.isPath(reference) ? add(TextFile.pathOf(reference), places, files) : reference);
        }
        return new PackedFolders(archive(files), folders.size(), renamed);
    }

    /** Adds a file and those beside it; gives the name of the file among all. */
    private static String add(Path reference, List<Path> places, Map<String, Path> files) {
        var file = reference.toAbsolutePath().normalize();
        var folder = file.resolveSibling("").normalize();
        int place = places.indexOf(folder);
        if (place < 0) {
            place = places.size();
            places.add(folder);
            addFiles(folder, place + "/", files);
        }
        String name = place + "/" + file.getFileName();
        files.put(name, file);
        return name;
    }

    private static void addCalendars(Path calendars, String prefix, Map<String, Path> files) {
        if (Files.isDirectory(calendars)) {
            for (var calendar : entries(calendars)) {
                if (Files.isDirectory(calendar)) {
                    addFiles(calendar, prefix + calendar.getFileName() + "/", files);
                }
            }
        }
    }

    private static void addFiles(Path folder, String prefix, Map<String, Path> files) {
        for (var file : entries(folder)) {
            if (file.getFileName().toString().endsWith(YAML) && Files.isRegularFile(file)) {
                files.put(prefix + file.getFileName(), file);
            }
        }
    }

    private static List<Path> entries(Path folder) {
        return Listing.of(folder).stream().map(folder::resolve).toList();
    }

    private static byte[] archive(Map<String, Path> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                // A date would make other bytes of the same files.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(bytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes can always be written to", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    /**
     * Where the files stand for a moment.
     *
     * @param folders those that were packed, in their order
     * @param references to the same policies as those that were packed
     */
    record Unpacked(List<Path> folders, List<String> references) {
        Unpacked {
            folders = List.copyOf(folders);
            references = List.copyOf(references);
        }
    }

    /**
     * Uses the files, which are on the disk only until this is done.
     *
     * @param use must not leave anything to be read later
     */
    <T> T unpacked(Function<Unpacked, T> use) {
        try {
            var root = Files.createTempDirectory("rongcuo-").toAbsolutePath().normalize();
            try {
                unpack(root);
                return use.apply(unpackedIn(root));
            } finally {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(Path root) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = root.resolve(entry.getName()).normalize();
                if (!file.startsWith(root)) {
                    throw new IOException("outside of its folder: " + entry.getName());
                }
                Files.createDirectories(file.resolveSibling(""));
                Files.copy(zip, file);
            }
        }
    }

    private Unpacked unpackedIn(Path root) throws IOException {
        var places = new ArrayList<Path>();
        for (int i = 0; i < folders; i++) {
            places.add(Files.createDirectories(root.resolve(Integer.toString(i))));
        }
        var names = new ArrayList<String>();
        for (String reference : references) {
            names.add(reference.indexOf('/') >= 0 ? root.resolve(reference).toString() : reference);
        }
        return new Unpacked(places, names);
    }

    private static void delete(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
