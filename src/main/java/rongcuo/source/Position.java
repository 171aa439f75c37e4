package rongcuo.source;

/**
 * A place in a file.
 *
 * @param file the name as the user gave it
 * @param line counted from 1
 * @param column in characters of the line, counted from 1
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1, was " + line + ":" + column);
        }
    }

    /** The first character of a file. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    @Override
    public int compareTo(Position other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
