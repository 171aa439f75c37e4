package rongcuo.policy;

/** How many clauses of a group must hold. */
public sealed interface Match {
    record Any() implements Match {}

    /** All; discretionary clauses do not count. */
    record All() implements Match {}

    record AtLeast(int count) implements Match {}
}
