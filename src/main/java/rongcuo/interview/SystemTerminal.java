package rongcuo.interview;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;

/** The terminal on which the program was started. */
final class SystemTerminal {
    private SystemTerminal() {}

    /** Opens it; a dumb one will do. */
    static Terminal open() throws IOException {
        var terminal = TerminalBuilder.builder().system(true).dumb(true).build();
        if (terminal instanceof DumbTerminal) {
            // Others ask the system for its signals; of this one Ctrl-C would end the program.
            Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
        }
        return terminal;
    }
}
