package rongcuo.cli;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program as tests outside this package run it: from the project's folder, in Chinese, always on the same day. */
public final class Program {
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);

    private Program() {}

    /** What came of a run. */
    public record Run(String out, String err, int code) {}

    /** Runs one command with nothing on standard input. */
    public static Run run(List<String> arguments) {
        var out = new StringBuilder();
        var err = new StringBuilder();
        int code = new Rongcuo(surroundings(out, err)).run(arguments.toArray(new String[0]));
        return new Run(out.toString(), err.toString(), code);
    }

    /** What a run finds around it: nothing on standard input, no variables, no terminal. */
    static Surroundings surroundings(Appendable out, Appendable err) {
        return new Surroundings(
                out,
                err,
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                Optional.empty(),
                TUE_2024_10_08,
                Surroundings.Terminal.ABSENT,
                Surroundings.Terminal.ABSENT,
                () -> 0);
    }

    /** The words that call each command, such as {@code policy list}. */
    public static List<String> commands() {
        var commands = new ArrayList<String>();
        for (var entry : CommandTable.ALL) {
            if (!entry.isGroup()) {
                commands.add(entry.name());
            }
            for (var child : entry.children()) {
                commands.add(entry.name() + " " + child.name());
            }
        }
        return commands;
    }
}
