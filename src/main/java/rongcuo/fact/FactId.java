package rongcuo.fact;

import java.io.Serializable;

/**
 * The name of a fact in files and JSON, English kebab-case, such as {@code loss-severity}.
 */
public record FactId(String value) implements Comparable<FactId>, Serializable {
    /** Written out, as is {@link #hashCode}: what the compiler makes for a record slows a short run down. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FactId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
