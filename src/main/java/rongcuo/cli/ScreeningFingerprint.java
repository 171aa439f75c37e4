package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.reading.TreeCache;
import rongcuo.reading.UnreadableFile;
import rongcuo.source.Digest;
import rongcuo.source.Problems;

/** By which a run that goes on knows that it would write what the run before it wrote. */
final class ScreeningFingerprint {
    /** Options on which the bytes of a result depend: those that may be given more than once, and those that may not. */
    private static final List<String> LISTED_OPTIONS = List.of(Options.POLICY, Options.MAP);

    private static final List<String> RESULT_OPTIONS = List.of(
            Options.AS_OF,
            Options.KNOWN_ON,
            Options.WITHIN,
            Options.ENCODING,
            Options.DELIMITER,
            Options.HEADER_ROW,
            Options.SHEET);

    private ScreeningFingerprint() {}

    /**
     * What the result depends on, as one short text: another text, another result.
     *
     * @param tables the files that are read
     * @param format in which the result is written
     */
    static String of(Call call, List<Path> tables, String format) {
        var parts = new ArrayList<String>();
        parts.add(Version.line());
        parts.add(format);
        parts.add(call.language().code());
        for (String option : LISTED_OPTIONS) {
            parts.add(option + " " + call.values(option));
        }
        for (var policy : PolicyFolders.usual(call)) {
            parts.add(policy.text());
        }
        for (String option : RESULT_OPTIONS) {
            parts.add(option + " " + call.value(option));
        }
        for (String flag : List.of(Options.STRICT, Options.FILL_MERGED)) {
            parts.add(flag + " " + call.has(flag));
        }
        parts.add(call.today().toString());
        for (var path : tables) {
            parts.add(trace(path));
        }
        call.value(Options.MAP_FILE).ifPresent(file -> parts.add(trace(TextFile.pathOf(file))));
        var folders = PolicyFolders.of(call);
        for (var file : PolicyLibrary.open(folders, new Problems()).files()) {
            parts.add(trace(file));
        }
        for (var file :
                CalendarLibrary.open(folders, TreeCache.none(), new Problems()).files()) {
            parts.add(trace(file));
        }
        return Digest.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** By which a file is known to be as it was, without reading all of it. */
    private static String trace(Path file) {
        try {
            return file.toAbsolutePath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }
}
