package rongcuo.source;

/**
 * A value and where it stands. Two are equal when the values are, so that a moved line is no difference.
 */
public record Located<T>(T value, Position position) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Located<?> located && value.equals(located.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
