package rongcuo.fact;

import java.util.List;
import rongcuo.source.ProblemCode;

/** What one written value means. */
public sealed interface ParsedValue {
    /**
     * It states something of the fact.
     *
     * @param notes codes of warnings, where it was read in a way that the writer should look at
     */
    record Stated(Statement statement, List<ProblemCode> notes) implements ParsedValue {
        public Stated {
            notes = List.copyOf(notes);
        }
    }

    /** Nothing is written: the fact is unstated, and never false. */
    record Unstated() implements ParsedValue {}

    /**
     * It cannot be read.
     *
     * @param arguments the written text and what may be written, in the order of the code's words
     */
    record Refused(ProblemCode code, List<String> arguments) implements ParsedValue {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
