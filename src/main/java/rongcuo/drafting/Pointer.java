package rongcuo.drafting;

import java.util.List;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.SourceText;

/** Makes problems that point into a policy file. */
record Pointer(SourceText file) {
    /** Whether a place lies in the file; what a policy takes over from another does not. */
    boolean covers(Position position) {
        return position.file().equals(file.name());
    }

    /** A problem that points at an entry as a whole. */
    Problem at(Position position, ProblemCode code, String... arguments) {
        return problem(code, position, 1, arguments);
    }

    /**
     * A problem that points at a word of an entry: the first of its kind from where the entry begins, or the entry
     * itself where the word is not written so.
     */
    Problem atWord(Position entry, String word, ProblemCode code, String... arguments) {
        return atRest(entry, word, 0, code, arguments);
    }

    /** As {@link #atWord}, the first characters of the word left out. */
    Problem atRest(Position entry, String word, int leftOut, ProblemCode code, String... arguments) {
        var found = find(entry, word);
        int length = word.length() - leftOut;
        if (length < 1 || !standsAt(found, word)) {
            return at(entry, code, arguments);
        }
        var start = new Position(found.file(), found.line(), found.column() + leftOut);
        return problem(code, start, length, arguments);
    }

    private boolean standsAt(Position position, String word) {
        return covers(position) && file.text().startsWith(word, offsetOf(position));
    }

    /** Where a word first stands from a place on; the place itself where it does not. */
    Position find(Position from, String word) {
        int found = covers(from) ? file.text().indexOf(word, offsetOf(from)) : -1;
        return found < 0 ? from : positionOf(found);
    }

    private Problem problem(ProblemCode code, Position position, int length, String... arguments) {
        String quoted = covers(position) ? file.line(position.line()) : "";
        return new Problem(code, position, quoted, length, List.of(arguments));
    }

    private int offsetOf(Position position) {
        int start = 0;
        for (int line = 1; line < position.line(); line++) {
            start = nextLine(start);
        }
        return Math.min(start + position.column() - 1, file.text().length());
    }

    private Position positionOf(int offset) {
        int line = 1;
        int start = 0;
        for (int next = nextLine(0); next <= offset; next = nextLine(next)) {
            line++;
            start = next;
        }
        return new Position(file.name(), line, offset - start + 1);
    }

    /** Where the line after the one at {@code start} begins; past the end of the text after the last. */
    private int nextLine(int start) {
        String text = file.text();
        for (int i = start; i < text.length(); i++) {
            boolean loneReturn = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            if (loneReturn || text.charAt(i) == '\n') {
                return i + 1;
            }
        }
        return text.length() + 1;
    }
}
