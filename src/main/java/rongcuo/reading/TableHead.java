package rongcuo.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * The first rows of a table.
 *
 * @param rows in which something is written
 * @param unread those that could not be read, up to the last of the rows
 */
record TableHead(List<RowBlock.Row> rows, List<UnreadRow> unread) {
    /** @param portions the next portion of the table, from its start on; empty after the last */
    static TableHead of(Supplier<Optional<? extends RowPortion>> portions) {
        var rows = new ArrayList<RowBlock.Row>();
        var unread = new ArrayList<UnreadRow>();
        boolean isOpen = true;
        while (isOpen && rows.size() < CaseTable.HEAD && unread.size() < CaseTable.HEAD) {
            var block = portions.get().flatMap(RowPortion::rows);
            isOpen = block.isPresent();
            if (isOpen) {
                for (int i = 0; i < block.get().rows() && rows.size() < CaseTable.HEAD; i++) {
                    rows.add(block.get().row(i));
                }
                unread.addAll(block.get().unread());
            }
        }
        if (!rows.isEmpty()) {
            int last = rows.get(rows.size() - 1).number();
            unread.removeIf(row -> row.number() > last);
        }
        return new TableHead(List.copyOf(rows), List.copyOf(unread));
    }

    /** Whether there is anything to read; what there is instead is told. */
    boolean isReadable(String name, Problems problems) {
        if (!rows.isEmpty()) {
            return true;
        }
        if (unread.isEmpty()) {
            problems.add(new Problem(ProblemCode.EMPTY_FILE, Position.startOf(name), "", 1, List.of()));
        }
        for (var row : unread) {
            problems.add(row.problem(name, Optional.empty()));
        }
        return false;
    }
}
