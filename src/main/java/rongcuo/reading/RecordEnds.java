package rongcuo.reading;

import java.nio.charset.StandardCharsets;

/**
 * Where the records of a text table end, by the rules of the parser that later parts them into cells: a quote opens a
 * cell only at its beginning, doubled it stands for itself, and after the closing one nothing but blanks may come
 * before the next delimiter. Knowing the ends beforehand keeps a quote without its pair from swallowing the rows after
 * it, and lets the records be parsed side by side.
 *
 * <p>A record that fails is looked through as far as {@link CaseTable#LONGEST_ROW}, and the next is tried on the line
 * after its first. That would take the square of the length of a quoted cell that never ends, did it not remember: a
 * line within quotes leads to where it led before, whichever record it is taken to be of. So each byte is looked at
 * twice at most.
 */
final class RecordEnds {
    private final ByteWindow window;
    private final byte[] delimiter;

    private Failure failure = Failure.QUOTES;
    private int recalledFrom;
    private int recalledTo;
    private State recalledState = State.START;

    RecordEnds(ByteWindow window, String delimiter) {
        this.window = window;
        this.delimiter = delimiter.getBytes(StandardCharsets.UTF_8);
    }

    /** Why a record has no end. */
    enum Failure {
        QUOTES,
        TOO_LONG
    }

    private enum State {
        /** Of a cell, past blanks. */
        START,
        PLAIN,
        QUOTED,
        /** Past the closing quote. */
        CLOSED,
        /** Past the closing quote something else was met, or within quotes the end of the text. */
        BROKEN
    }

    /** Is told that the window begins so many bytes later. */
    void shift(int count) {
        recalledFrom -= count;
        recalledTo -= count;
    }

    /** Is told that the window begins where nothing is remembered of. */
    void forget() {
        recalledFrom = 0;
        recalledTo = 0;
    }

    /** Why the last record had no end. */
    Failure failure() {
        return failure;
    }

    /** Where the record ends, its line end included, that begins at an index of the window; -1 where it has no end. */
    int after(int start) {
        int i = start;
        var state = State.START;
        int most = start + CaseTable.LONGEST_ROW + 1;
        while (i < most) {
            i = afterOrdinary(i, most, state);
            if (i == most) {
                break;
            }
            int b = window.at(i);
            boolean isLineEnd = b == '\n' || b == '\r';
            if (state == State.QUOTED) {
                if (isLineEnd && i >= recalledFrom && i < recalledTo) {
                    i = recalledTo;
                    state = recalledState;
                } else if (b < 0) {
                    state = State.BROKEN;
                } else {
                    boolean isDoubled = b == '"' && window.at(i + 1) == '"';
                    state = b == '"' && !isDoubled ? State.CLOSED : State.QUOTED;
                    i += isDoubled ? 2 : 1;
                }
            } else if (b < 0) {
                return i;
            } else if (isDelimiter(i)) {
                i += delimiter.length;
                state = State.START;
            } else if (isLineEnd) {
                return window.afterLineEnd(i);
            } else {
                state = next(state, b);
                i++;
            }
            if (state == State.BROKEN) {
                return fail(Failure.QUOTES, start, i, state);
            }
        }
        return fail(Failure.TOO_LONG, start, i, state);
    }

    /** Past the bytes that have been read already and mean nothing in a state, which are nearly all. */
    private int afterOrdinary(int from, int most, State state) {
        if (state != State.PLAIN && state != State.QUOTED) {
            return from;
        }
        byte[] bytes = window.bytes();
        int end = Math.min(window.length(), most);
        byte special = state == State.PLAIN ? delimiter[0] : (byte) '"';
        int i = from;
        while (i < end && bytes[i] != special && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i;
    }

    private static State next(State state, int b) {
        return switch (state) {
            case START -> b == '"' ? State.QUOTED : isBlank(b) ? State.START : State.PLAIN;
            case CLOSED -> isBlank(b) ? State.CLOSED : State.BROKEN;
            case PLAIN, QUOTED, BROKEN -> state;
        };
    }

    private int fail(Failure reason, int start, int end, State state) {
        failure = reason;
        recalledFrom = start;
        recalledTo = end;
        recalledState = state;
        return -1;
    }

    private boolean isDelimiter(int index) {
        for (int i = 0; i < delimiter.length; i++) {
            if (window.at(index + i) != (delimiter[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int b) {
        return Character.isWhitespace((char) b);
    }
}
