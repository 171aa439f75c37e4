package rongcuo.interview;

import java.io.IOException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import rongcuo.rendering.DisplayWidth;
import rongcuo.rendering.LineWrap;

/** A terminal on which a person types. What is typed is kept nowhere: it may tell of people. */
public final class TerminalLines implements Lines, AutoCloseable {
    private static final int NARROWEST = 40;
    private static final int USUAL = 80;

    private final Terminal terminal;
    private final LineReader reader;

    private TerminalLines(Terminal terminal) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
    }

    /** The terminal on which the program was started; a dumb one will do. */
    public static TerminalLines open() throws IOException {
        return new TerminalLines(SystemTerminal.open());
    }

    @Override
    public Line read(String prompt, Topic topic) throws IOException {
        return SystemTerminal.read(reader, prompt);
    }

    @Override
    public void show(String first, String text) {
        var wrapped = new StringBuilder();
        new LineWrap(width()).append(first, DisplayWidth.of(first), text, wrapped);
        showAsItIs(wrapped.toString());
    }

    @Override
    public void showAsItIs(String text) {
        terminal.writer().append(text);
        terminal.flush();
    }

    @Override
    public void refuse(String reason) {
        show("", reason);
    }

    @Override
    public void end() {
        // Nothing that was typed is left over.
    }

    /** As the window is now: it may have been resized since the last question. */
    @Override
    public int width() {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? Math.max(NARROWEST, columns) : USUAL;
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
