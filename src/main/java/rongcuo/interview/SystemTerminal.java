package rongcuo.interview;

import java.io.IOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;
import rongcuo.interview.Lines.Line;

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

    /** The next line typed on it. */
    static Line read(LineReader reader, String prompt) {
        try {
            return new Line.Typed(reader.readLine(prompt));
        } catch (UserInterruptException e) {
            return new Line.Interrupted();
        } catch (EndOfFileException e) {
            return new Line.Ended();
        }
    }
}
