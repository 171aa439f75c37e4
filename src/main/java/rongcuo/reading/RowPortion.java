package rongcuo.reading;

import java.util.Optional;
import rongcuo.casefile.RowBlock;

/** Some rows of a table that follow each other, to be read by whichever thread has time. */
public interface RowPortion {
    RowPlace start();

    /** Where the next portion begins. */
    RowPlace end();

    /**
     * The rows; called once.
     *
     * @return empty where these bytes are not written as plainly as the source takes for granted: the table is then to
     *     be read on from {@link #start} by a reader that takes nothing for granted
     */
    Optional<RowBlock> rows();

    /** Says that the rows are no longer used, so that the room they took may serve for others. */
    default void release() {}
}
