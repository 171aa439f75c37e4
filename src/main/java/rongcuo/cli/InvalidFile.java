package rongcuo.cli;

import rongcuo.source.Problems;

/** A file without which a command cannot go on has faults. */
final class InvalidFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problems problems;

    InvalidFile(Problems problems) {
        super("a file has faults");
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }
}
