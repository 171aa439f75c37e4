package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies the README and the pages it leads to beside the built program: without what concerns the sources only, with the
 * program's name there, and with links that lead on. The build runs it; no run of the program does.
 */
final class ShippedPages {
    private static final Path README = Path.of("README.md");
    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final Path PAGES = Path.of("docs");

    private static final Pattern SOURCES_ONLY =
            Pattern.compile("^<!-- 仅源码 sources only -->\\n.*?^<!-- 完 end -->\\n", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile("\\bscripts([/\\\\]rongcuo)\\b");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#:]+)(?=[#)])");

    private final Path from;
    private final Path to;

    private ShippedPages(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies the pages.
     *
     * @param arguments the folder of the sources, then that of the built program
     */
    public static void main(String[] arguments) throws IOException {
        new ShippedPages(Path.of(arguments[0]), Path.of(arguments[1])).copy();
    }

    private void copy() throws IOException {
        copy(README);
        try (var files = Files.walk(from.resolve(SITE))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                copy(from.relativize(file));
            }
        }
    }

    private void copy(Path page) throws IOException {
        String text = Files.readString(from.resolve(page), StandardCharsets.UTF_8);
        String ours = PROGRAM.matcher(SOURCES_ONLY.matcher(text).replaceAll("")).replaceAll("bin$1");
        var file = to.resolve(place(page));
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(
                file,
                LINK.matcher(ours).replaceAll(link -> Matcher.quoteReplacement("](" + moved(page, link.group(1)))),
                StandardCharsets.UTF_8);
    }

    /** A link of a page, from where the page will stand to where its target will. */
    private String moved(Path page, String link) {
        var folder = to.resolve(place(page)).resolveSibling("");
        var target = to.resolve(place(page.resolveSibling(link).normalize()));
        return folder.relativize(target).toString().replace('\\', '/');
    }

    /** Where a file of the sources stands in the built program. */
    private static Path place(Path file) {
        return file.startsWith(SITE) ? PAGES.resolve(SITE.relativize(file)) : file;
    }
}
