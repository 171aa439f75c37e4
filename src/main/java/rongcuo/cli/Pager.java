package rongcuo.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rongcuo.interview.IgnoredInterrupts;

/** Shows a result that is longer than the terminal page by page, by the program that the user has for it. */
final class Pager implements Appendable {
    static final String VARIABLE = "PAGER";
    static final String USUAL = "less";
    private static final String NONE = "cat";
    private static final int USUAL_ROWS = 24;

    private final Surroundings surroundings;
    private final Optional<Settings.Chosen> chosen;

    /** @param chosen the command that the user's settings name */
    Pager(Surroundings surroundings, Optional<Settings.Chosen> chosen) {
        this.surroundings = surroundings;
        this.chosen = chosen;
    }

    @Override
    public Appendable append(CharSequence result) throws IOException {
        if (!isLong(result) || !isShown(result)) {
            surroundings.out().append(result);
        }
        return this;
    }

    @Override
    public Appendable append(CharSequence result, int start, int end) throws IOException {
        return append(result.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) throws IOException {
        surroundings.out().append(c);
        return this;
    }

    private boolean isLong(CharSequence result) {
        return result.chars().filter(c -> c == '\n').count() >= rows();
    }

    private int rows() {
        try {
            return Integer.parseInt(surroundings.variable("LINES").orElse(""));
        } catch (NumberFormatException e) {
            return USUAL_ROWS;
        }
    }

    /** False where there is no such program; whoever leaves it early has seen enough. */
    private boolean isShown(CharSequence result) {
        String program = chosen.map(Settings.Chosen::text)
                .or(() -> surroundings.variable(VARIABLE))
                .orElse(USUAL);
        if (program.isBlank() || program.equals(NONE)) {
            return false;
        }
        var builder = new ProcessBuilder(List.of(program.strip().split("\\s+")))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // As git has it: ends by itself where all fits, lets colour through, leaves the text on the screen.
        builder.environment().putIfAbsent("LESS", "FRX");
        // What is searched for may be a name.
        builder.environment().putIfAbsent("LESSHISTFILE", "-");
        // Ctrl-C is the pager's own: if it ended this program, two would read what is typed.
        var interrupts = new IgnoredInterrupts();
        try {
            return isShown(result, builder);
        } finally {
            interrupts.end();
        }
    }

    private static boolean isShown(CharSequence result, ProcessBuilder builder) {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return false;
        }
        try (var writer = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.append(result);
        } catch (IOException e) {
            // The pipe is closed by whoever quits before the end.
            return true;
        } finally {
            await(process);
        }
        return true;
    }

    /** A pager whose command is stopped is ended, and waited for: it would share the terminal with what comes next. */
    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            process.onExit().join();
            Thread.currentThread().interrupt();
        }
    }
}
