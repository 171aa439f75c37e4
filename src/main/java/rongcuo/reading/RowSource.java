package rongcuo.reading;

import java.util.Optional;

/** The rows of a table in their order, a portion at a time; used by one thread. */
public interface RowSource extends AutoCloseable {
    /**
     * The next portion; empty after the last.
     *
     * @throws UnreadableFile where reading the file fails
     */
    Optional<RowPortion> next();

    @Override
    void close();
}
