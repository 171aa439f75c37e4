package rongcuo.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;

/** Some lines of a table of JSON objects. */
final class JsonPortion implements RowPortion {
    private final JsonColumns columns;
    private final byte[] bytes;
    private final List<UnreadRow> last;
    private final RowPlace start;
    private final RowPlace end;

    /** @param last a line after the others that could not be read */
    JsonPortion(JsonColumns columns, byte[] bytes, List<UnreadRow> last, RowPlace start, RowPlace end) {
        this.columns = columns;
        this.bytes = bytes;
        this.last = last;
        this.start = start;
        this.end = end;
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
        var rows = new ArrayList<RowBlock.Row>();
        var unread = new ArrayList<UnreadRow>();
        int number = start.rows();
        int at = 0;
        while (at < bytes.length) {
            int lineEnd = lineEnd(at);
            number++;
            add(Arrays.copyOfRange(bytes, at, lineEnd), number, rows, unread);
            boolean isPair = lineEnd + 1 < bytes.length && bytes[lineEnd] == '\r' && bytes[lineEnd + 1] == '\n';
            at = lineEnd + (isPair ? 2 : 1);
        }
        unread.addAll(last);
        return Optional.of(RowBlock.of(rows, unread));
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i;
    }

    private void add(byte[] line, int number, List<RowBlock.Row> rows, List<UnreadRow> unread) {
        String text = TextCells.shown(line, 0, line.length);
        if (text.isBlank()) {
            return;
        }
        var fault = TextCells.faultOfText(line);
        if (fault.isPresent()) {
            unread.add(new UnreadRow(number, 0, fault.get(), List.of(), text));
        } else {
            columns.cells(text, number, unread).ifPresent(cells -> rows.add(new RowBlock.Row(number, cells)));
        }
    }
}
