package rongcuo.fact;

import java.io.Serializable;

/**
 * The name of a fact in files and JSON, English kebab-case, such as {@code loss-severity}.
 */
public record FactId(String value) implements Comparable<FactId>, Serializable {
    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
