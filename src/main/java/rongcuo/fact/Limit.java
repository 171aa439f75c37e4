package rongcuo.fact;

import java.io.Serializable;

/**
 * One end of a range of a level, a number or a date.
 *
 * @param value the end itself; whether it belongs to the range, the comparison says
 */
public record Limit(Comparison comparison, Value value) implements Serializable {}
