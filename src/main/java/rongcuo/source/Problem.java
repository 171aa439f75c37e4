package rongcuo.source;

import java.util.List;
import java.util.Optional;

/**
 * A fault of a user's file: what is wrong, where, and how much of the line it covers.
 *
 * @param quotedLine the line it stands on, empty where there is none to show
 * @param length how many characters the caret marks, at least 1
 * @param arguments what the words of the {@code code} speak of, in the order of their placeholders
 * @param heading of a table, the heading of the column; the position is then that of a cell: row and column
 */
public record Problem(
        ProblemCode code,
        Position position,
        String quotedLine,
        int length,
        List<String> arguments,
        Optional<String> heading)
        implements Comparable<Problem> {
    public Problem {
        arguments = List.copyOf(arguments);
        if (length < 1) {
            throw new IllegalArgumentException("a caret marks at least 1 character, was " + length);
        }
    }

    /** A fault that stands in no cell of a table. */
    public Problem(ProblemCode code, Position position, String quotedLine, int length, List<String> arguments) {
        this(code, position, quotedLine, length, arguments, Optional.empty());
    }

    /** How grave it is. */
    public Severity severity() {
        return code.severity();
    }

    @Override
    public int compareTo(Problem other) {
        return position.compareTo(other.position);
    }

    /** Whether a file with this problem can still be used. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
