package rongcuo.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.ProblemCode;

/** The records of a text table, a portion at a time; they are parted into cells by whoever reads the portion. */
final class TextRows implements RowSource {
    private static final int PORTION = 1 << 20;
    private static final int ROWS = 2_000;

    private final TextCells cells;
    private final ByteWindow window;
    private final RecordEnds ends;
    private RowPlace place;

    /** @param text what comes from the place on */
    TextRows(EncodedText text, TextCells cells, RowPlace place) {
        this.cells = cells;
        this.window = new ByteWindow(text);
        this.ends = new RecordEnds(window, cells.delimiter());
        this.place = place;
    }

    @Override
    public Optional<RowPortion> next() {
        return next(ROWS).map(portion -> portion);
    }

    /** The next portion, of so many rows at most. */
    Optional<TextPortion> next(int most) {
        if (!window.reaches(0)) {
            return Optional.empty();
        }
        var start = place;
        var unread = new ArrayList<UnreadRow>();
        var runs = new ArrayList<TextPortion.Run>();
        int at = 0;
        int rows = 0;
        int runStart = 0;
        int runRows = 0;
        boolean isLineOpen = false;
        while (!isLineOpen && rows < most && at < PORTION && window.reaches(at)) {
            int end = ends.after(at);
            if (end >= 0) {
                runRows++;
                at = end;
            } else {
                addRun(runs, runStart, at, runRows, start.rows() + rows - runRows + 1);
                int lineEnd = window.lineEnd(at, at + CaseTable.LONGEST_ROW);
                unread.add(unread(start.rows() + rows + 1, at, lineEnd));
                isLineOpen = window.reaches(lineEnd) && !window.isLineEnd(lineEnd);
                at = window.reaches(lineEnd) && !isLineOpen ? window.afterLineEnd(lineEnd) : lineEnd;
                runStart = at;
                runRows = 0;
            }
            rows++;
        }
        addRun(runs, runStart, at, runRows, start.rows() + rows - runRows + 1);
        byte[] bytes = Arrays.copyOf(window.bytes(), at);
        place = new RowPlace(begin(at, isLineOpen), start.rows() + rows);
        return Optional.of(new TextPortion(cells, bytes, runs, unread, start, place));
    }

    private static void addRun(List<TextPortion.Run> runs, int from, int to, int rows, int firstNumber) {
        if (rows > 0) {
            runs.add(new TextPortion.Run(from, to, rows, firstNumber));
        }
    }

    private UnreadRow unread(int number, int from, int to) {
        String raw = TextCells.shown(window.bytes(), from, to);
        return ends.failure() == RecordEnds.Failure.QUOTES
                ? new UnreadRow(number, 0, ProblemCode.TABLE_QUOTES, List.of(), raw)
                : new UnreadRow(
                        number, 0, ProblemCode.ROW_TOO_LONG, TextCells.arguments(ProblemCode.ROW_TOO_LONG), raw);
    }

    private long begin(int at, boolean isLineOpen) {
        if (isLineOpen) {
            ends.forget();
            return window.beginAfterLine(at);
        }
        ends.shift(at);
        return window.begin(at);
    }

    /** Passes over rows until so many of the table are behind. */
    RowPlace pass(int rows) {
        while (place.rows() < rows && next(rows - place.rows()).isPresent()) {
            // The place is all that is wanted.
        }
        return place;
    }

    @Override
    public void close() {
        window.close();
    }
}
