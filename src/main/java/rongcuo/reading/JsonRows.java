package rongcuo.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.ProblemCode;

/** The lines of a table of JSON objects, a portion at a time; they are parsed by whoever reads the portion. */
final class JsonRows implements RowSource {
    private static final int PORTION = 1 << 20;
    private static final int ROWS = 2_000;

    private final ByteWindow window;
    private final JsonColumns columns;
    private RowPlace place;

    /** @param text what comes from the place on */
    JsonRows(EncodedText text, JsonColumns columns, RowPlace place) {
        this.window = new ByteWindow(text);
        this.columns = columns;
        this.place = place;
    }

    @Override
    public Optional<RowPortion> next() {
        return next(ROWS).map(portion -> portion);
    }

    /** The next portion, of so many rows at most. */
    Optional<JsonPortion> next(int most) {
        if (!window.reaches(0)) {
            return Optional.empty();
        }
        var start = place;
        int at = 0;
        int rows = 0;
        while (rows < most && at < PORTION && window.reaches(at)) {
            int end = window.lineEnd(at, at + CaseTable.LONGEST_ROW + 1);
            if (end - at > CaseTable.LONGEST_ROW) {
                return Optional.of(endingWith(tooLong(start.rows() + rows + 1, at), at, rows));
            }
            at = window.reaches(end) ? window.afterLineEnd(end) : end;
            rows++;
        }
        byte[] bytes = Arrays.copyOf(window.bytes(), at);
        place = new RowPlace(window.begin(at), start.rows() + rows);
        return Optional.of(new JsonPortion(columns, bytes, List.of(), start, place));
    }

    private UnreadRow tooLong(int number, int at) {
        String raw = TextCells.shown(window.bytes(), at, at + CaseTable.LONGEST_ROW);
        return new UnreadRow(number, 0, ProblemCode.ROW_TOO_LONG, TextCells.arguments(ProblemCode.ROW_TOO_LONG), raw);
    }

    private JsonPortion endingWith(UnreadRow row, int at, int rows) {
        var start = place;
        byte[] bytes = Arrays.copyOf(window.bytes(), at);
        place = new RowPlace(window.beginAfterLine(at), start.rows() + rows + 1);
        return new JsonPortion(columns, bytes, List.of(row), start, place);
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
