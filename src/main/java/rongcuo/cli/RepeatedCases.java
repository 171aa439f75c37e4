package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.casefile.TableColumn.Role;
import rongcuo.reading.RowSource;
import rongcuo.rendering.Messages;
import rongcuo.rendering.SafeText;

/**
 * Cases that tables hold more than once: rows with the same number, policy and respondent, of which one is likely an
 * older state of the other. Several respondents of one case are none.
 */
final class RepeatedCases {
    /** Tables that people keep by hand are smaller; others are not read a second time. */
    static final long MOST_ROWS = 20_000;

    private static final int MOST_TOLD = 5;

    private final Map<List<String>, List<String>> placesByCase = new LinkedHashMap<>();
    private final List<ScreenedTable> tables;

    private RepeatedCases(List<ScreenedTable> tables) {
        this.tables = tables;
    }

    /** @param rows how many the tables have together */
    static RepeatedCases in(List<ScreenedTable> tables, long rows) {
        var repeated = new RepeatedCases(tables);
        if (rows <= MOST_ROWS) {
            tables.forEach(repeated::read);
        }
        return repeated;
    }

    private void read(ScreenedTable table) {
        var columns = table.header().columns();
        var telling = new ArrayList<Integer>();
        for (var role : List.of(Role.CASE, Role.POLICY, Role.NAME)) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).role() == role) {
                    telling.add(i);
                }
            }
        }
        boolean hasNumbers = columns.stream().map(TableColumn::role).anyMatch(Role.CASE::equals);
        if (hasNumbers) {
            try (var rows =
                    table.table().records(table.table().after(table.header().row()))) {
                read(table, rows, telling);
            }
        }
    }

    private void read(ScreenedTable table, RowSource rows, List<Integer> telling) {
        for (var portion = rows.next(); portion.isPresent(); portion = rows.next()) {
            var block = portion.get().rows().orElse(RowBlock.empty());
            for (int row = 0; row < block.rows(); row++) {
                if (!table.header().footer().isFooter(block, row)) {
                    add(table, block, row, telling);
                }
            }
        }
    }

    private void add(ScreenedTable table, RowBlock block, int row, List<Integer> telling) {
        var key = new ArrayList<String>();
        for (int column : telling) {
            key.add(column < block.cells(row) ? block.cell(row, column).strip() : "");
        }
        if (!key.get(0).isEmpty()) {
            String place = tables.size() == 1
                    ? Integer.toString(block.number(row))
                    : table.table().name() + ":" + block.number(row);
            placesByCase.computeIfAbsent(key, any -> new ArrayList<>()).add(place);
        }
    }

    /** Says which they are; nothing where there are none. */
    void tell(Messages messages, Appendable out) throws IOException {
        var told = new ArrayList<String>();
        int all = 0;
        for (var entry : placesByCase.entrySet()) {
            if (entry.getValue().size() > 1) {
                all++;
                if (told.size() < MOST_TOLD) {
                    told.add(messages.withNotes(entry.getKey().get(0), List.of(messages.list(entry.getValue()))));
                }
            }
        }
        if (all > 0) {
            String cases = SafeText.of(messages.clauses(told));
            out.append(messages.text("screening.repeated", Integer.toString(all), cases))
                    .append('\n');
        }
    }
}
