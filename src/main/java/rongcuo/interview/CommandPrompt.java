package rongcuo.interview;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.terminal.Terminal;
import rongcuo.interview.Lines.Line;

/** A terminal on which a person types commands, with completion and the lines typed before. */
public final class CommandPrompt implements AutoCloseable {
    private static final int USUAL = 80;

    private final Terminal terminal;
    private final LineReader reader;

    private CommandPrompt(
            Terminal terminal, Function<String, List<Suggestion>> completion, IntFunction<String> tooMany) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new PlainParser())
                .completer((asking, line, candidates) -> {
                    var found = completion.apply(line.line().substring(0, line.cursor()));
                    if (found.size() >= terminal.getSize().getRows()) {
                        asking.printAbove(tooMany.apply(found.size()));
                    }
                    found.stream().map(CommandPrompt::candidate).forEach(candidates::add);
                })
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                // As many as the window holds: JLine would ask first, in English, whether they shall be shown.
                .variable(LineReader.TOO_MANY_CANDIDATES, "show")
                .build();
    }

    /**
     * The terminal on which the program was started; a dumb one will do.
     *
     * @param completion what may stand at the end of a line that is typed so far
     * @param tooMany what is told where so many may that a window might not hold them
     * @param typedBefore the oldest first
     * @param interrupted what Ctrl-C does where no line is being typed, instead of ending the program
     */
    public static CommandPrompt open(
            Function<String, List<Suggestion>> completion,
            IntFunction<String> tooMany,
            List<String> typedBefore,
            Runnable interrupted)
            throws IOException {
        var terminal = SystemTerminal.open();
        terminal.handle(Terminal.Signal.INT, any -> interrupted.run());
        var prompt = new CommandPrompt(terminal, completion, tooMany);
        typedBefore.forEach(prompt.reader.getHistory()::add);
        return prompt;
    }

    private static Candidate candidate(Suggestion suggestion) {
        return new Candidate(
                suggestion.word(),
                suggestion.word(),
                null,
                suggestion.description().isEmpty() ? null : suggestion.description(),
                null,
                null,
                suggestion.end() == Suggestion.End.FINISHED);
    }

    public Line read(String prompt) {
        return SystemTerminal.read(reader, prompt);
    }

    /** As the window is now. */
    public int width() {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? columns : USUAL;
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }

    /** The words as {@link CommandWords} parts them; no line is ever unfinished, whatever quotes it holds. */
    private static final class PlainParser implements Parser {
        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            var typed = CommandWords.of(line.substring(0, cursor));
            var words = typed.beingTyped();
            int last = words.size() - 1;
            int start = last < typed.starts().size() ? typed.starts().get(last) : cursor;
            return new PlainLine(line, cursor, words, start);
        }
    }

    /** A line up to the cursor. */
    private record PlainLine(String line, int cursor, List<String> words, int start) implements CompletingParsedLine {
        @Override
        public String word() {
            return words.get(words.size() - 1);
        }

        @Override
        public int wordCursor() {
            return word().length();
        }

        @Override
        public int wordIndex() {
            return words.size() - 1;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean isComplete) {
            boolean isPlain = candidate.chars().noneMatch(Character::isWhitespace);
            return isPlain ? candidate : "\"" + candidate + (isComplete ? "\"" : "");
        }

        @Override
        public int rawWordCursor() {
            return cursor - start;
        }

        @Override
        public int rawWordLength() {
            return cursor - start;
        }
    }
}
