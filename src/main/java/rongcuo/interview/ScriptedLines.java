package rongcuo.interview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.fact.NameKey;
import rongcuo.rendering.DisplayWidth;
import rongcuo.rendering.LineWrap;

/**
 * A file of answers in the place of a person: {@code fact = answer} a line, the fact by its id or name, in the order in which they are asked for, or
 * a command of the dialogue such as {@code <}. What begins with {@code #} is left out.
 */
public final class ScriptedLines implements Lines {
    private final List<Entry> entries = new ArrayList<>();
    private final Appendable out;
    private final int width;
    private int next;

    /**
     * One line of the file.
     *
     * @param number counted from 1
     * @param key absent for a command
     */
    private record Entry(int number, Optional<String> key, String text) {}

    /** A line of a file of answers that the dialogue cannot take. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int line;
        private final String given;
        private final String asked;
        private final String reason;

        private Refused(int line, String given, String asked, String reason) {
            super("line " + line + " is refused");
            this.line = line;
            this.given = given;
            this.asked = asked;
            this.reason = reason;
        }

        /** Counted from 1. */
        public int line() {
            return line;
        }

        /** What the line answers. */
        public String given() {
            return given;
        }

        /** What is asked instead; empty where nothing is asked any more, or the answer itself was refused. */
        public String asked() {
            return asked;
        }

        /** Why an answer to what was asked cannot be taken; else empty. */
        public String reason() {
            return reason;
        }
    }

    /**
     * The answers of a file.
     *
     * @param out where the dialogue is shown
     */
    public ScriptedLines(String text, Appendable out, int width) {
        this.out = out;
        this.width = width;
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String said = line.strip();
            if (!said.isEmpty() && !said.startsWith("#")) {
                int equals = said.indexOf('=');
                boolean isAnswer = equals > 0;
                entries.add(new Entry(
                        number,
                        isAnswer ? Optional.of(said.substring(0, equals).strip()) : Optional.empty(),
                        isAnswer ? said.substring(equals + 1).strip() : said));
            }
        }
    }

    @Override
    public Line read(String prompt, Topic topic) throws IOException {
        if (next == entries.size()) {
            return answered(prompt, new Line.Ended(), "");
        }
        var entry = entries.get(next);
        boolean isMeant = entry.key().isEmpty() || isMeant(entry.key().get(), topic);
        boolean isCommand = entry.key().isEmpty();
        boolean isLeftOut = switch (topic.need()) {
            case REQUIRED -> false;
            case OPTIONAL -> isCommand || !isMeant;
            case SKIPPABLE -> !isMeant;
            case COMMAND -> !isCommand;
        };
        if (isLeftOut) {
            return answered(prompt, new Line.Typed(""), "");
        }
        if (!isMeant) {
            throw new Refused(entry.number(), entry.key().get(), topic.key(), "");
        }
        next++;
        return answered(prompt, new Line.Typed(entry.text()), entry.text());
    }

    private static boolean isMeant(String name, Topic topic) {
        String key = NameKey.of(name);
        return NameKey.of(topic.key()).equals(key)
                || topic.names().stream().anyMatch(other -> NameKey.of(other).equals(key));
    }

    private Line answered(String prompt, Line line, String shown) throws IOException {
        out.append(prompt).append(shown).append('\n');
        return line;
    }

    /** @throws Refused for an answer that was not asked for */
    @Override
    public void end() {
        if (next < entries.size()) {
            var entry = entries.get(next);
            throw new Refused(entry.number(), entry.key().orElse(entry.text()), "", "");
        }
    }

    @Override
    public void show(String first, String text) throws IOException {
        var wrapped = new StringBuilder();
        new LineWrap(width).append(first, DisplayWidth.of(first), text, wrapped);
        out.append(wrapped);
    }

    @Override
    public void showAsItIs(String text) throws IOException {
        out.append(text);
    }

    @Override
    public void refuse(String reason) {
        var entry = entries.get(next - 1);
        throw new Refused(entry.number(), entry.key().orElse(entry.text()), "", reason);
    }

    @Override
    public int width() {
        return width;
    }
}
