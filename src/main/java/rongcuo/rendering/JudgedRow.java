package rongcuo.rendering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;

/**
 * The row of a table that a judgement is of, as the table writes it.
 *
 * @param table as messages call it
 * @param number of the row, as a spreadsheet counts; of JSON Lines the number of the line
 * @param columns the row's own cells by their headings, in the order of the table
 * @param remarks what was noticed while it was read
 */
record JudgedRow(String table, int number, Map<String, String> columns, List<String> remarks) {
    JudgedRow {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        remarks = List.copyOf(remarks);
    }

    /** @param headings of the columns, no two alike */
    static JudgedRow of(
            String table,
            List<TableColumn> columns,
            List<String> headings,
            RowBlock block,
            int row,
            List<String> remarks) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            boolean isOwn = columns.get(i).isPassedOn() && columns.get(i).role() != TableColumn.Role.DOCUMENT;
            if (isOwn && i < block.cells(row)) {
                cells.put(headings.get(i), block.cell(row, i));
            }
        }
        return new JudgedRow(table, block.number(row), cells, remarks);
    }

    void write(Json json) {
        var generator = json.generator();
        generator.writeObjectPropertyStart("row");
        generator.writeStringProperty("table", table);
        generator.writeNumberProperty("number", number);
        generator.writeObjectPropertyStart("columns");
        columns.forEach(generator::writeStringProperty);
        generator.writeEndObject();
        json.strings("remarks", remarks);
        generator.writeEndObject();
    }
}
