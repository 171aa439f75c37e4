package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.cli.Surroundings.Terminal;
import rongcuo.source.Language;

/** Who is led through a dialogue, which would wait for ever for an answer from nobody. */
class TypedIntoTest {
    @Test
    void a_dialogue_wants_a_person_who_looks_and_types() {
        assertThat(call(Terminal.PRESENT, Terminal.PRESENT).isTypedInto()).isTrue();
        assertThat(call(Terminal.PRESENT, Terminal.ABSENT).isTypedInto()).isFalse();
        assertThat(call(Terminal.ABSENT, Terminal.PRESENT).isTypedInto()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"interview", "shell"})
    void without_one_a_dialogue_ends_before_it_begins(String command) {
        var err = new StringBuilder();
        var around = surroundings(err, Terminal.PRESENT, Terminal.ABSENT);
        assertThat(new Rongcuo(around).run(command)).isEqualTo(ExitCode.USAGE.code());
        assertThat(err.toString()).contains("没有终端");
    }

    private static Call call(Terminal screen, Terminal keyboard) {
        var parsed = new CommandLineBuilder(List.of("interview")).parse();
        return new Call(parsed, surroundings(new StringBuilder(), screen, keyboard), Language.CHINESE);
    }

    private static Surroundings surroundings(Appendable err, Terminal screen, Terminal keyboard) {
        var around = Program.surroundings(new StringBuilder(), err);
        return new Surroundings(
                around.out(),
                around.err(),
                around.in(),
                around.environment(),
                around.home(),
                around.today(),
                screen,
                around.watcher(),
                Optional.of(keyboard),
                around.clock(),
                around.folder());
    }
}
