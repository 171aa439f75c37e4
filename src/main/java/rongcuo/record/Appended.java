package rongcuo.record;

import java.util.List;

/**
 * What a ledger vouches for: these lines are on the disk.
 *
 * @param lines in the order in which they were given
 * @param setAside what of earlier writers had to be moved out of the way first
 */
public record Appended(List<Leaf> lines, List<SetAside> setAside) {
    public Appended {
        lines = List.copyOf(lines);
        setAside = List.copyOf(setAside);
    }

    /** A line's number, and what the next line and all proofs know it by. */
    public record Leaf(long number, HashValue hash) {}
}
