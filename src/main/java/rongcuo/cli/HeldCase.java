package rongcuo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import rongcuo.casefile.CaseFile;

/**
 * The case that a session has at hand, with what it was before each change. One thread after another changes it; any may
 * ask what it is now.
 */
final class HeldCase {
    private final Deque<State> before = new ArrayDeque<>();
    private final Deque<State> after = new ArrayDeque<>();
    private volatile State now = new State(Optional.empty(), Optional.empty(), Optional.empty());
    private volatile Optional<CaseFile> saved = Optional.empty();

    /**
     * A case at a moment of the session.
     *
     * @param file where it is kept
     * @param asOf the day that the judgement takes, whatever the case says
     */
    record State(Optional<CaseFile> caseFile, Optional<Path> file, Optional<LocalDate> asOf) {
        State with(CaseFile changed) {
            return new State(Optional.of(changed), file, asOf);
        }

        State in(Optional<Path> other) {
            return new State(caseFile, other, asOf);
        }

        State on(Optional<LocalDate> day) {
            return new State(caseFile, file, day);
        }
    }

    State now() {
        return now;
    }

    void become(State next) {
        before.push(now);
        after.clear();
        now = next;
    }

    /** As {@link #become}, of a case as its file has it. */
    void begin(State next) {
        become(next);
        saved = next.caseFile();
    }

    /** The case is in the file now, and so will be what it is taken back to; that is no change to be taken back. */
    void isIn(Path file) {
        var other = now.file();
        moveAlong(before, other, Optional.of(file));
        moveAlong(after, other, Optional.of(file));
        now = now.in(Optional.of(file));
        saved = now.caseFile();
    }

    /** What the case was since it was opened; before that there was another, in a file of its own. */
    private static void moveAlong(Deque<State> states, Optional<Path> from, Optional<Path> to) {
        var moved = new ArrayDeque<State>();
        while (!states.isEmpty() && states.peek().file().equals(from)) {
            moved.push(states.pop().in(to));
        }
        moved.forEach(states::push);
    }

    /** Whether something would be lost. */
    boolean isChanged() {
        return now.caseFile().isPresent() && !now.caseFile().equals(saved);
    }

    /** Whether there was something to take back. */
    boolean undo() {
        return move(before, after);
    }

    boolean redo() {
        return move(after, before);
    }

    private boolean move(Deque<State> from, Deque<State> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(now);
        now = from.pop();
        return true;
    }
}
