package rongcuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.cli.ExitCode;
import rongcuo.cli.Program;
import rongcuo.evaluation.Conclusion;

/**
 * Holds the pages to the program. A fenced block says by its info string what it is: {@code yaml case FILE},
 * {@code yaml policy FILE}, {@code yaml vocabulary FILE} and {@code yaml test FILE} must be sound, {@code markdown FILE}
 * is a law text, {@code yaml wrong FILE} a file with a mistake, {@code yaml more FILE} goes to the end of an earlier
 * one, and {@code console} is a command with its output, in which a line {@code ……} stands for lines left out.
 */
class DocumentationTest {
    private static final Path README = Path.of("README.md");
    private static final Path SITE = Path.of("src/site/markdown");
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final String OMISSION = "……";
    /** What the start script itself may end with; no run of the program does. */
    private static final int LAUNCHER_FAILED = 69;

    private static final Pattern FENCE = Pattern.compile("^```(\\S.*)\\n((?s:.*?))^```$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--?[a-zA-Z][a-z-]*)");

    /** A fenced block: what it is, the file it stands for (empty for none), and its lines. */
    private record Block(String kind, String file, String text) {
        boolean isSomethingToLoad() {
            return Set.of("yaml case", "yaml policy", "yaml vocabulary", "yaml test")
                    .contains(kind);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_example_is_sound(@TempDir Path folder) throws IOException {
        var pages = pages();
        assertThat(pages.stream().flatMap(page -> blocks(page).stream()).filter(Block::isSomethingToLoad))
                .hasSizeGreaterThan(20);
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> load(page, folder.resolve(name(page)))));
    }

    private static void load(Path page, Path folder) throws IOException {
        var blocks = blocks(page);
        for (var block : blocks) {
            write(block, folder);
        }
        for (var block : blocks) {
            if (block.isSomethingToLoad()) {
                var file = folder.resolve(block.file()).toString();
                var run = Program.run(check(block, file, folder));
                assertThat(run.code())
                        .as(block.file() + "\n" + run.out() + run.err())
                        .isZero();
                assertThat(run.err()).as(block.file()).doesNotContain(folder.toString());
            }
        }
    }

    /** The command that tells whether a file is sound. */
    private static List<String> check(Block block, String file, Path folder) {
        var policies = folder.resolve(block.file()).getParent();
        return switch (block.kind()) {
            case "yaml case" -> List.of("evaluate", file);
            case "yaml policy" -> List.of("policy", "check", "--policies", policies.toString(), file);
            case "yaml test" ->
                List.of("policy", "test", "--policies", policies.getParent().toString(), file);
            default -> List.of("policy", "list", "--policies", policies.toString());
        };
    }

    @TestFactory
    Stream<DynamicTest> every_output_shown_is_the_output_given(@TempDir Path folder) throws IOException {
        var pages = pages();
        assertThat(pages.stream()
                        .flatMap(page -> blocks(page).stream())
                        .filter(block -> block.kind().equals("console")))
                .hasSizeGreaterThan(8);
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> walk(page, folder.resolve(name(page)))));
    }

    private static void walk(Path page, Path folder) throws IOException {
        for (var block : blocks(page)) {
            write(block, folder);
            if (block.kind().equals("console")) {
                compare(block, folder);
            }
        }
    }

    private static void compare(Block console, Path folder) {
        var shown = new ArrayList<>(console.text().lines().toList());
        String command = shown.remove(0);
        assertThat(command).matches("\\$ (scripts/)?rongcuo .*");
        var run = Program.run(arguments(command, folder));
        String given = (run.out() + run.err()).replace(folder + "/", "").replace(folder + "\\", "");
        assertThat(isShownBy(shown, given.lines().toList()))
                .as(command + "\nshown:\n" + String.join("\n", shown) + "\ngiven:\n" + given)
                .isTrue();
    }

    /** The words after the program's name, those that name a file of the page as its path. */
    private static List<String> arguments(String command, Path folder) {
        var arguments = new ArrayList<String>();
        for (String word : command.substring(command.indexOf("rongcuo ") + "rongcuo ".length())
                .split(" ")) {
            var file = folder.resolve(word);
            arguments.add(Files.exists(file) ? file.toString() : word);
        }
        return arguments;
    }

    /** Whether the lines shown are those given, in their order, but for the omissions. */
    private static boolean isShownBy(List<String> shown, List<String> given) {
        if (shown.isEmpty()) {
            return given.isEmpty();
        }
        var rest = shown.subList(1, shown.size());
        if (!shown.get(0).equals(OMISSION)) {
            return !given.isEmpty()
                    && shown.get(0).equals(given.get(0))
                    && isShownBy(rest, given.subList(1, given.size()));
        }
        for (int skipped = 0; skipped <= given.size(); skipped++) {
            if (isShownBy(rest, given.subList(skipped, given.size()))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        var broken = new ArrayList<String>();
        int links = 0;
        for (var page : pages()) {
            var found = LINK.matcher(FENCE.matcher(Files.readString(page)).replaceAll(""));
            while (found.find()) {
                links++;
                var link = URI.create(found.group(1));
                if (link.getScheme() == null && !link.getPath().isEmpty() && !exists(page, link.getPath())) {
                    broken.add(page + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(30);
    }

    private static boolean exists(Path page, String link) {
        return Files.exists(page.toAbsolutePath().resolveSibling(link));
    }

    @Test
    void both_languages_have_the_same_pages() throws IOException {
        assertThat(pagesOf("zh")).isNotEmpty().isEqualTo(pagesOf("en"));
    }

    private static Set<String> pagesOf(String language) throws IOException {
        var root = SITE.resolve(language);
        return markdownIn(root).stream()
                .map(page -> root.relativize(page).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_pages_on_commands_name_every_command_and_option_and_no_other() throws IOException {
        var options = new TreeSet<String>();
        for (String command : Program.commands()) {
            var words = new ArrayList<>(List.of(command.split(" ")));
            words.add("--help");
            var run = Program.run(words);
            assertThat(run.code()).as(command).isZero();
            options.addAll(options(run.out()));
        }
        for (String language : LANGUAGES) {
            String page = Files.readString(SITE.resolve(language).resolve("reference/commands.md"));
            assertThat(commands(page)).as(language).containsExactlyInAnyOrderElementsOf(Program.commands());
            assertThat(options(page)).as(language).isEqualTo(options);
        }
    }

    /** The commands that a table lists. */
    private static Set<String> commands(String page) {
        return matches(Pattern.compile("^\\| `rongcuo ([a-z ]*[a-z])", Pattern.MULTILINE), page);
    }

    private static Set<String> options(String text) {
        return matches(OPTION, text);
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_pages_on_exit_codes_list_every_code_and_no_other() throws IOException {
        var codes = new TreeSet<>(Set.of(Integer.toString(LAUNCHER_FAILED)));
        for (var code : ExitCode.values()) {
            codes.add(Integer.toString(code.code()));
        }
        for (String language : LANGUAGES) {
            String page = Files.readString(SITE.resolve(language).resolve("reference/exit-codes.md"));
            assertThat(matches(Pattern.compile("^\\| (\\d+) \\|", Pattern.MULTILINE), page))
                    .as(language)
                    .isEqualTo(codes);
        }
    }

    @Test
    void the_pages_on_conclusions_explain_every_conclusion() throws IOException {
        for (String language : LANGUAGES) {
            String page = Files.readString(SITE.resolve(language).resolve("explanation/conclusions.md"));
            for (var conclusion : Conclusion.values()) {
                assertThat(page).as(language).contains("| `" + conclusion.id() + "` |");
            }
        }
    }

    @Test
    void the_pages_on_architecture_draw_every_package() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/rongcuo"))) {
            var packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            assertThat(packages).isNotEmpty();
            for (String language : LANGUAGES) {
                String page = Files.readString(SITE.resolve(language).resolve("explanation/architecture.md"));
                for (String name : packages) {
                    assertThat(page).as(language).containsPattern("(?m)^  (?:\\d|in|out) .*\\b" + name + "\\b");
                }
            }
        }
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<>(List.of(README));
        pages.addAll(markdownIn(SITE));
        return pages;
    }

    private static List<Path> markdownIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path page) {
        return page.toString().replaceAll("\\W", "-");
    }

    private static List<Block> blocks(Path page) {
        try {
            return FENCE.matcher(Files.readString(page))
                    .results()
                    .map(match -> block(match.group(1), match.group(2)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last word of an info string that names a file is the file. */
    private static Block block(String info, String text) {
        int gap = info.lastIndexOf(' ');
        boolean hasFile = gap > 0 && info.indexOf('.', gap) > 0;
        return hasFile ? new Block(info.substring(0, gap), info.substring(gap + 1), text) : new Block(info, "", text);
    }

    private static void write(Block block, Path folder) throws IOException {
        if (block.file().isEmpty()) {
            return;
        }
        var file = folder.resolve(block.file());
        boolean isContinued = block.kind().equals("yaml more");
        Files.createDirectories(file.getParent());
        Files.writeString(file, isContinued ? Files.readString(file) + block.text() : block.text());
    }
}
