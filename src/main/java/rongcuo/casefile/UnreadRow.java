package rongcuo.casefile;

import java.util.List;
import java.util.Optional;
import rongcuo.source.Position;
import rongcuo.source.Problem;
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
    private static final int LONGEST_SHOWN = 200;

    public UnreadRow {
        arguments = List.copyOf(arguments);
    }

    /**
     * What is wrong with it, told of the file.
     *
     * @param file by which messages call the table
     * @param heading of the column that is at fault
     */
    public Problem problem(String file, Optional<String> heading) {
        boolean isOfRow = column == 0;
        var position = new Position(file, number, Math.max(1, column));
        return new Problem(code, position, isOfRow ? beginning() : "", 1, arguments, heading);
    }

    /** As much of the raw row as is of use to somebody who looks for it. */
    private String beginning() {
        int end = 0;
        while (end < raw.length() && end < LONGEST_SHOWN && raw.charAt(end) != '\n' && raw.charAt(end) != '\r') {
            end++;
        }
        boolean isWithinPair = end > 0 && end < raw.length() && Character.isHighSurrogate(raw.charAt(end - 1));
        return raw.substring(0, isWithinPair ? end - 1 : end);
    }
}
