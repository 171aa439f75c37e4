package rongcuo.fact;

import java.io.Serializable;

/**
 * The name of an event that a procedure counts from, such as {@code accepted} (受理).
 */
public record EventId(String value) implements Comparable<EventId>, Serializable {
    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
