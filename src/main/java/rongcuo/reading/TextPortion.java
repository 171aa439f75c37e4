package rongcuo.reading;

import java.util.List;
import java.util.Optional;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;

/** Some records of a text table. */
final class TextPortion implements RowPortion {
    private final TextCells cells;
    private final byte[] bytes;
    private final List<Run> runs;
    private final List<UnreadRow> unread;
    private final RowPlace start;
    private final RowPlace end;

    /**
     * @param bytes in which the runs count
     * @param unread the records that have no end
     */
    TextPortion(TextCells cells, byte[] bytes, List<Run> runs, List<UnreadRow> unread, RowPlace start, RowPlace end) {
        this.cells = cells;
        this.bytes = bytes;
        this.runs = List.copyOf(runs);
        this.unread = List.copyOf(unread);
        this.start = start;
        this.end = end;
    }

    /**
     * Records without fault that follow each other.
     *
     * @param firstNumber of the rows, as a spreadsheet counts them
     */
    record Run(int from, int to, int rows, int firstNumber) {}

    byte[] bytes() {
        return bytes;
    }

    List<Run> runs() {
        return runs;
    }

    List<UnreadRow> unread() {
        return unread;
    }

    @Override
    public RowPlace start() {
        return start;
    }

    @Override
    public RowPlace end() {
        return end;
    }

    @Override
    public Optional<RowBlock> rows() {
        return Optional.of(cells.rows(this));
    }
}
