package rongcuo.rendering;

import java.util.List;
import rongcuo.casefile.RowBlock;
import rongcuo.screening.ScreenedRow;
import rongcuo.source.Problem;

/** Writes what a screening finds, line by line, so that parts written by several threads can be put one after another. */
public interface ResultRows {
    /** What stands before the first line. */
    byte[] head();

    /** Adds a line for what was found of a row under one policy. */
    void add(RowBlock block, int row, ScreenedRow screened, List<Problem> notes);

    /**
     * The lines added so far.
     *
     * @param next where further lines go, empty
     */
    RowBytes take(RowBytes next);
}
