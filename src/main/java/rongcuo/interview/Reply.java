package rongcuo.interview;

import java.util.List;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import rongcuo.fact.Statement;
import rongcuo.source.ProblemCode;

/** What was typed as the answer to a question. */
sealed interface Reply {
    /** Of a set, of all values asked for and what was stated before. */
    record States(Statement statement, List<ProblemCode> notes) implements Reply {}

    record Dates(EventDate date) implements Reply {}

    record Finds(Finding.Outcome outcome) implements Reply {}

    /** It cannot be answered now, and a case has no word for that. */
    record Passes() implements Reply {}

    /** It cannot be read. */
    record Refused(ProblemCode code, List<String> arguments) implements Reply {}

    /**
     * It cannot be read, and the dialogue has words of its own for that.
     *
     * @param key of those words
     */
    record Unread(String key, List<String> arguments) implements Reply {}

    /** A value is needed where none can be told from the answer. */
    record DayNeeded() implements Reply {}
}
