package rongcuo.interview;

import java.io.IOException;
import java.util.Set;

/** Where a dialogue is held: lines are shown and lines are typed. */
public interface Lines {
    /**
     * The next line that is typed.
     *
     * @param prompt stands before it
     * @param topic what is asked for, as a file of answers names it
     * @throws IOException if nothing can be shown
     */
    Line read(String prompt, Topic topic) throws IOException;

    /**
     * Shows a text, each line broken where the window ends.
     *
     * @param first stands before the first line; the others are moved in by as much
     */
    void show(String first, String text) throws IOException;

    /** Shows a text whose lines are broken already. */
    void showAsItIs(String text) throws IOException;

    /** Says that what was typed cannot be taken. */
    void refuse(String reason) throws IOException;

    /** To be told once nothing more is asked. */
    void end();

    /** The cells of a line. */
    int width();

    /**
     * What is asked for.
     *
     * @param key such as the id of a fact
     * @param names by which else it may be called, such as those of the fact
     */
    record Topic(String key, Need need, Set<String> names) {
        public Topic {
            names = Set.copyOf(names);
        }

        /** Of what has no other name. */
        public Topic(String key, Need need) {
            this(key, need, Set.of());
        }
    }

    /** Whether an answer may be left out of a file of answers. */
    enum Need {
        REQUIRED,
        OPTIONAL,
        /** A question that may be left out, and at which the commands of the dialogue hold. */
        SKIPPABLE,
        /** Nothing is asked for but a command, and that need not be there. */
        COMMAND
    }

    /** What was typed. */
    sealed interface Line {
        record Typed(String text) implements Line {}

        /** Ctrl-C. */
        record Interrupted() implements Line {}

        /** Ctrl-D, or no more answers. */
        record Ended() implements Line {}
    }
}
