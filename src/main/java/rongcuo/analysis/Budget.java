package rongcuo.analysis;

/**
 * How much a search may take: counted in conflicts that the solver meets, so that it ends in the same place on every
 * machine.
 */
record Budget(long conflicts) {
    /** Far more than any policy met so far has needed for all its answers. */
    static final Budget AMPLE = new Budget(10_000_000);

    Budget {
        if (conflicts < 0) {
            throw new IllegalArgumentException("a budget is not negative, was " + conflicts);
        }
    }
}
