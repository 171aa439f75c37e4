package rongcuo.fact;

import java.io.Serializable;

/**
 * The name of an event that a procedure counts from, such as {@code accepted} (受理).
 */
public record EventId(String value) implements Comparable<EventId>, Serializable {
    /** Written out, as is {@link #hashCode}: what the compiler makes for a record slows a short run down. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EventId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
