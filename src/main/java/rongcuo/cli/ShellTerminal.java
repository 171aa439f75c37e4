package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rongcuo.interview.CommandPrompt;
import rongcuo.interview.CommandWords;
import rongcuo.interview.Lines.Line;
import rongcuo.interview.Suggestion;
import rongcuo.rendering.Messages;

/** The prompt of a session. There is one terminal: a command that leads a dialogue of its own has it to itself. */
final class ShellTerminal implements AutoCloseable {
    private static final int USUAL = 80;
    private static final Set<String> DIALOGUES = Set.of("interview", "问答");

    private final Messages messages;
    private final List<String> typed;
    private Function<String, List<Suggestion>> completion = any -> List.of();
    private Optional<CommandPrompt> prompt = Optional.empty();
    private volatile Optional<StoppableWork> running = Optional.empty();

    /** @param typedBefore the oldest first */
    ShellTerminal(Messages messages, List<String> typedBefore) {
        this.messages = messages;
        this.typed = new ArrayList<>(typedBefore);
    }

    void open(Function<String, List<Suggestion>> completionOfLines) throws IOException {
        completion = completionOfLines;
        prompt = Optional.of(CommandPrompt.open(completion, this::tooMany, typed, this::stop));
    }

    private String tooMany(int count) {
        return messages.text("shell.many", Integer.toString(count));
    }

    Line read(String before) {
        var line = prompt.orElseThrow().read(before);
        if (line instanceof Line.Typed one && !one.text().isBlank()) {
            typed.add(one.text());
        }
        return line;
    }

    private void stop() {
        running.ifPresent(StoppableWork::stop);
    }

    /**
     * Does what a line says; Ctrl-C stops it. A dialogue has a way of its own to be left.
     *
     * @param delay told where it is stopped, but goes on for the time being
     * @return what came of it: {@link ExitCode#INTERRUPTED} where it was stopped; empty where it would not stop, and was
     *     left
     */
    Optional<ExitCode> during(String line, StoppableWork.Work work, StoppableWork.Delay delay) throws IOException {
        var words = CommandWords.of(line).words();
        boolean isDialogue = !words.isEmpty() && DIALOGUES.contains(words.get(0));
        if (isDialogue) {
            close();
            work.run();
            open(completion);
            return Optional.of(ExitCode.DONE);
        }
        var stoppable = new StoppableWork(work);
        running = Optional.of(stoppable);
        try {
            return stoppable.run(delay);
        } finally {
            running = Optional.empty();
        }
    }

    int width() {
        return prompt.map(CommandPrompt::width).orElse(USUAL);
    }

    @Override
    public void close() throws IOException {
        if (prompt.isPresent()) {
            prompt.get().close();
            prompt = Optional.empty();
        }
    }
}
