package rongcuo.reading;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as a spreadsheet counts it: from 1, the heading and blank rows included
 * @param cells as they are written, perhaps fewer or more than there are headings
 */
public record CaseTableRow(int number, List<String> cells) {
    public CaseTableRow {
        cells = List.copyOf(cells);
    }

    /** Whether nothing is written in it. */
    boolean isBlank() {
        return isBlankFrom(0);
    }

    /** Whether nothing is written from a cell on, counted from 0. */
    boolean isBlankFrom(int first) {
        for (int i = first; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
