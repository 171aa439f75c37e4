package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.source.Language;

/** On which files it depends whether a run that was killed may go on. */
class ScreeningFingerprintTest {
    @TempDir
    private Path folder;

    private String fingerprint() {
        var around = Program.surroundings(new StringBuilder(), new StringBuilder());
        var arguments = List.of("screen", "--policies", folder.toString(), "cases.csv");
        var call = new Call(new CommandLineBuilder(arguments).parse(), around, Language.CHINESE);
        return ScreeningFingerprint.of(call, List.of(), "CSV");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void a_file_that_is_no_policy_and_no_calendar_changes_nothing() throws IOException {
        write("own.yaml", "policy: own\n");
        String before = fingerprint();
        write("notes.md", "…");
        write("sources/own.md", "…");
        write("archive/2019/own.yaml", "…");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void whatever_a_judgement_may_be_read_from_changes_it() throws IOException {
        String before = fingerprint();
        for (String name : List.of("own.yaml", "vocabulary.yaml", "readings/own.yaml", "calendars/CN-X/2024.yaml")) {
            write(name, "a: b\n");
            String after = fingerprint();
            assertThat(after).as(name).isNotEqualTo(before);
            write(name, "a: b, c\n");
            assertThat(fingerprint()).as(name).isNotEqualTo(after);
            before = fingerprint();
        }
    }
}
