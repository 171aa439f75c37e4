package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rongcuo.rendering.DisplayWidth;

/** What is printed fits a terminal of the usual width, in both languages. */
class TerminalWidthTest {
    private static final int USUAL_WIDTH = 80;
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private static Program.Run run(List<String> words, String... more) {
        var arguments = new ArrayList<>(words);
        arguments.addAll(List.of(more));
        return Program.run(arguments);
    }

    private static List<String> tooWide(String text) {
        return text.lines().filter(line -> DisplayWidth.of(line) > USUAL_WIDTH).toList();
    }

    @Test
    void every_line_of_help() {
        var commands = new ArrayList<>(List.of("", "policy", "calendar", "records", "documents", "config"));
        commands.addAll(Program.commands());
        var wide = new ArrayList<String>();
        for (String command : commands) {
            for (String language : LANGUAGES) {
                var words = command.isEmpty() ? List.<String>of() : List.of(command.split(" "));
                var run = run(words, "--help", "--lang", language);
                assertThat(run.code()).as(command).isZero();
                tooWide(run.out()).forEach(line -> wide.add(command + " (" + language + "): " + line));
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void the_table_that_closes_the_judgement_of_several_cases() throws IOException {
        var words = new ArrayList<>(List.of("evaluate"));
        try (var samples = Files.newDirectoryStream(Path.of("samples"), "*.yaml")) {
            samples.forEach(sample -> words.add(sample.toString()));
        }
        for (String language : LANGUAGES) {
            assertThat(tooWide(run(words, "--lang", language).out())).isEmpty();
        }
    }

    @Test
    void the_places_of_templates() {
        for (String language : LANGUAGES) {
            assertThat(tooWide(run(List.of("documents", "list", "--places"), "--lang", language)
                            .out()))
                    .isEmpty();
        }
    }
}
