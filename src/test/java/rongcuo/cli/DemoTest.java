package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoTest {
    @Test
    void the_determination_that_is_shown_is_not_made_before_the_last_event_of_its_case() throws IOException {
        String shown = Program.run(List.of("demo")).out();
        var decide = Pattern.compile("\\$ rongcuo decide (\\S+) .*--on (\\S+)").matcher(shown);
        assertThat(decide.find()).isTrue();
        var last = Pattern.compile("^  \\S+: (\\d{4}-\\d{2}-\\d{2})$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of(decide.group(1))))
                .results()
                .map(event -> LocalDate.parse(event.group(1)))
                .max(LocalDate::compareTo);
        assertThat(LocalDate.parse(decide.group(2))).isAfterOrEqualTo(last.orElseThrow());
    }
}
