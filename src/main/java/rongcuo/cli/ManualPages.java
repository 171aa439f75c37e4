package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.source.Language;

/**
 * Writes the manual pages, one a command, from what {@code --help} says. The build runs it; no run of the program does.
 */
final class ManualPages {
    private final Path folder;

    private ManualPages(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the pages.
     *
     * @param arguments the folder that the system's own pages stand in, such as {@code share/man}
     */
    public static void main(String[] arguments) throws IOException {
        new ManualPages(Path.of(arguments[0])).write();
    }

    /** English pages in {@code man1}, Chinese ones where a Chinese locale looks for them. */
    private void write() throws IOException {
        var root = new CommandLineBuilder(List.of(Options.HELP)).parse().commandSpec();
        write(root, Language.ENGLISH, folder.resolve("man1"));
        write(root, Language.CHINESE, folder.resolve("zh_CN").resolve("man1"));
    }

    private static void write(CommandSpec spec, Language language, Path pages) throws IOException {
        Files.createDirectories(pages);
        var page = new ManualPage(language, spec);
        Files.writeString(pages.resolve(page.name() + ".1"), page.text(), StandardCharsets.UTF_8);
        for (var child : spec.subcommands().values()) {
            write(child.getCommandSpec(), language, pages);
        }
    }
}
