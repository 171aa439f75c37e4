package rongcuo.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The faults gathered while files are read. Reading goes on past each, so that one run shows all.
 *
 * <p>At most {@value #LIMIT} are kept, for a file that is not what it says can be wrong on every line.
 */
public final class Problems {
    private static final int LIMIT = 500;

    private final List<Problem> found = new ArrayList<>();
    private boolean anyError;

    public void add(Problem problem) {
        anyError |= problem.severity() == Problem.Severity.ERROR;
        if (found.size() < LIMIT) {
            found.add(problem);
        }
    }

    public void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Whether some file cannot be used as it stands. */
    public boolean hasErrors() {
        return anyError;
    }

    /** Whether as many are kept as are ever kept, so that a further fault is let go. */
    public boolean isFull() {
        return found.size() >= LIMIT;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All that was found, in file order; faults of one place in the order they were found. */
    public List<Problem> inFileOrder() {
        var sorted = new ArrayList<>(found);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }
}
