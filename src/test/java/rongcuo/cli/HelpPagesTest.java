package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.rendering.DisplayWidth;
import rongcuo.rendering.Messages;
import rongcuo.source.Language;
import rongcuo.source.ProblemCode;

/** What is explained at the terminal and in the manual: each notion, each code, each command, in both languages. */
class HelpPagesTest {
    @Test
    void every_notion_is_explained_in_both_languages_within_the_width_of_the_terminal() {
        for (var topic : HelpTopic.values()) {
            for (String language : List.of("zh", "en")) {
                for (int width : List.of(60, 80, 120)) {
                    var run = run("help", topic.id(), "--lang", language, "--width", Integer.toString(width));
                    assertThat(run.code()).isZero();
                    // A command of the same name is explained below, as --help has it.
                    String page = run.out().split("\n\n(用法|Usage)")[0];
                    assertThat(page.lines()
                                    .filter(line -> !line.startsWith("    "))
                                    .filter(line -> DisplayWidth.of(line) > width))
                            .as(topic.id())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_chinese_name_explains_as_an_id_does_in_characters_that_a_gbk_console_shows() {
        var gbk = Charset.forName("GBK").newEncoder();
        for (var topic : HelpTopic.values()) {
            var byName = run("help", topic.chinese());
            assertThat(byName.out())
                    .startsWith(
                            run("help", topic.id()).out().lines().findFirst().orElseThrow());
            assertThat(gbk.canEncode(byName.out())).as(topic.id()).isTrue();
        }
    }

    @Test
    void every_code_of_a_problem_is_explained() {
        for (var code : ProblemCode.values()) {
            for (String language : List.of("zh", "en")) {
                var run = run("help", code.id(), "--lang", language);
                assertThat(run.code()).as(code.id()).isZero();
                assertThat(run.out()).contains(code.id()).doesNotContain("{0}");
            }
        }
    }

    @Test
    void help_on_a_command_is_what_the_command_itself_says() {
        for (String command : Program.commands()) {
            var words = new ArrayList<>(List.of("help"));
            words.addAll(List.of(command.split(" ")));
            var asked = new ArrayList<>(List.of(command.split(" ")));
            asked.add("--help");
            assertThat(Program.run(words).out()).endsWith(Program.run(asked).out());
        }
    }

    @Test
    void what_a_command_does_is_said_in_english_from_a_small_letter_and_without_a_stop() {
        var words = Messages.ofCommands(Language.ENGLISH);
        for (var entry : CommandTable.ALL) {
            var names = new ArrayList<>(List.of(entry.name()));
            entry.children().forEach(child -> names.add(entry.name() + "." + child.name()));
            for (String name : names) {
                assertThat(words.text("command." + name)).matches("[a-z].*[^.]");
            }
        }
    }

    @Test
    void every_command_has_a_manual_page_in_both_languages(@TempDir Path folder) throws IOException {
        ManualPages.main(new String[] {folder.toString()});
        for (String pages : List.of("man1", "zh_CN/man1")) {
            for (String command : Program.commands()) {
                var page = folder.resolve(pages).resolve("rongcuo-" + command.replace(' ', '-') + ".1");
                assertThat(page).exists();
                assertThat(requests(page))
                        .allMatch(request -> List.of(".TH", ".nh", ".ad", ".SH", ".TP", ".nf", ".fi")
                                .contains(request));
            }
            assertThat(folder.resolve(pages).resolve("rongcuo.1")).exists();
        }
    }

    /** The first words of the lines that troff obeys. */
    private static List<String> requests(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith(".") || line.startsWith("'"))
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toList());
    }

    private static Program.Run run(String... arguments) {
        return Program.run(List.of(arguments));
    }
}
