package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other programs of the machine's say, and that none of them is waited for without end. */
class MachineProcessTest {
    @Test
    void what_a_program_prints_is_told_unless_it_fails_or_is_not_there() {
        assertThat(MachineProcess.output(List.of("sh", "-c", "echo 宋体"))).contains("宋体\n");
        assertThat(MachineProcess.output(List.of("sh", "-c", "echo 宋体; exit 1")))
                .isEmpty();
        assertThat(MachineProcess.output(List.of("no-such-program-of-this-name")))
                .isEmpty();
    }

    @Test
    void a_program_that_does_not_end_what_it_prints_says_nothing() {
        var slow = List.of("sh", "-c", "echo early; sleep 3; echo late");
        assertThat(MachineProcess.output(slow, Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void a_program_that_ends_what_it_prints_but_not_itself_says_nothing() {
        var slow = List.of("sh", "-c", "exec >&-; sleep 3");
        assertThat(MachineProcess.output(slow, Duration.ofMillis(500))).isEmpty();
    }
}
