package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is said in a session, as a file that can be replayed: each line typed, and below it what came of it, behind
 * {@code #}. It tells of the case, so that its owner alone may read it.
 */
final class ShellTranscript {
    /** What a terminal takes for a command: colours and the like are no part of what was said. */
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;?]*[ -/]*[@-~]");

    private final Optional<Path> file;
    private final StringBuilder said = new StringBuilder();

    private ShellTranscript(Optional<Path> file) {
        this.file = file;
    }

    /** @throws OutputFault if the file is there already and may not be replaced */
    static ShellTranscript of(Call call, String head) throws IOException {
        var name = call.value(Options.TRANSCRIPT);
        if (name.isPresent()) {
            call.output(name).ownerOnly().write("# " + head + "\n");
        }
        return new ShellTranscript(name.map(Path::of));
    }

    /** The same output, heard. */
    Appendable heard(Appendable out) {
        return file.isEmpty() ? out : new Heard(out, said);
    }

    /** Writes at once, so that nothing is lost with the session. */
    void add(String line) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        var text = new StringBuilder(line.strip()).append('\n');
        COLOUR.matcher(said)
                .replaceAll("")
                .lines()
                .forEach(answer -> text.append(("# " + answer).stripTrailing()).append('\n'));
        said.setLength(0);
        Files.writeString(file.get(), text, StandardOpenOption.APPEND);
    }

    private record Heard(Appendable out, StringBuilder said) implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            said.append(text);
            out.append(text);
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) throws IOException {
            return append(String.valueOf(c));
        }
    }
}
