package rongcuo.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rongcuo.policy.Policy;
import rongcuo.source.Problems;

/**
 * The files that a judgement rests on besides the case, under names that hold wherever they are laid out again: the
 * number of the policy directory and the path in it, or {@code beside} for a policy of the user's own.
 *
 * @param policy the name of the policy's own file
 */
public record MaterialFiles(SortedMap<String, byte[]> files, String policy) {
    private static final String BESIDE = "beside";
    /** No name that was sent to the user may lead out of the folder where files are laid out. */
    private static final Pattern NAME = Pattern.compile(
            "([0-9]{1,3}|" + BESIDE + ")(/[^/\\\\:*?\"<>|\\p{Cntrl}.][^/\\\\:*?\"<>|\\p{Cntrl}]{0,199}){1,4}");

    public MaterialFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (!files.containsKey(policy)) {
            throw new IllegalArgumentException("no file of the policy: " + policy);
        }
    }

    /**
     * The files behind a policy as they stand now.
     *
     * @throws UnreadableFile where one of them cannot be read any more
     */
    public static MaterialFiles of(Policy policy, PolicyLibrary library, CalendarLibrary calendars) {
        var paths = new ArrayList<>(library.filesBehind(policy));
        paths.addAll(calendars.filesBehind(policy.jurisdiction().calendar()));
        var files = new TreeMap<String, byte[]>();
        for (var path : paths) {
            files.put(name(path, library.directories()), TextFile.bytes(path));
        }
        return new MaterialFiles(files, name(Path.of(policy.position().file()), library.directories()));
    }

    private static String name(Path path, List<Path> directories) {
        for (int i = 0; i < directories.size(); i++) {
            if (path.startsWith(directories.get(i))) {
                var within = directories.get(i).relativize(path);
                return i + "/" + within.toString().replace('\\', '/');
            }
        }
        return BESIDE + "/" + path.getFileName();
    }

    /** Whether a name can be that of such a file. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * The libraries of these files, laid out in a folder.
     *
     * @param folder empty, and the caller's to remove
     * @throws IOException where they cannot be written there
     */
    public Laid layOut(Path folder, Problems problems) throws IOException {
        var directories = new ArrayList<Path>();
        for (var file : files.entrySet()) {
            if (!isName(file.getKey())) {
                throw new IllegalArgumentException("no name of a material: " + file.getKey());
            }
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            var directory =
                    folder.resolve(file.getKey().substring(0, file.getKey().indexOf('/')));
            if (!directory.endsWith(BESIDE) && !directories.contains(directory)) {
                directories.add(directory);
            }
        }
        return new Laid(
                PolicyLibrary.open(directories, problems),
                CalendarLibrary.open(directories, TreeCache.none(), problems),
                folder.resolve(policy).toString());
    }

    /**
     * Files that can be read as they were.
     *
     * @param policy the path of the policy's own file
     */
    public record Laid(PolicyLibrary policies, CalendarLibrary calendars, String policy) {}

    /** By name, what each file holds. */
    public static MaterialFiles of(Map<String, byte[]> files, String policy) {
        return new MaterialFiles(new TreeMap<>(files), policy);
    }
}
