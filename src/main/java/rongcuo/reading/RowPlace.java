package rongcuo.reading;

/**
 * A place between two rows of a table.
 *
 * @param offset how many bytes of the file come before it; 0 for a table whose bytes are not in the order of its rows
 * @param rows how many rows come before it, blank ones included
 */
public record RowPlace(long offset, int rows) {
    public static final RowPlace START = new RowPlace(0, 0);
}
