package rongcuo.casefile;

import java.util.List;
import rongcuo.source.ProblemCode;

/**
 * A row of a table of which no case can be made, since it could not be parted into cells or a cell is no text.
 *
 * @param number as a spreadsheet counts it
 * @param column of the cell that is at fault, from 1; 0 where it is the row
 * @param arguments what the words of the {@code code} speak of
 * @param raw the row as far as it can be shown, so that nothing is lost; what is no text stands as U+FFFD
 */
public record UnreadRow(int number, int column, ProblemCode code, List<String> arguments, String raw) {
    public UnreadRow {
        arguments = List.copyOf(arguments);
    }
}
