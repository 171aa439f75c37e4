package rongcuo.rendering;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a page on a screening shows beside its account.
 *
 * @param rows the first judgements, in the order of the rows; at most {@link #MOST_ROWS}
 * @param rejected the faults of the first rows that could not be judged, in the order of the rows, of at most
 *     {@link #MOST_REJECTED} rows
 */
public record ScreeningReport(ScreeningAccount account, List<ListedRow> rows, List<RejectedRow> rejected) {
    /** More would make a page that no browser opens at once; the result file holds them all. */
    public static final int MOST_ROWS = 1000;

    public static final int MOST_REJECTED = 200;

    public ScreeningReport {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("at most " + MOST_ROWS + " rows are listed, were " + rows.size());
        }
        if (rowsOf(rejected) > MOST_REJECTED) {
            throw new IllegalArgumentException(
                    "at most " + MOST_REJECTED + " rejected rows are listed, were " + rowsOf(rejected));
        }
    }

    /**
     * A row as it was judged under one policy, with its reasons.
     *
     * @param table its name, as the account has it
     * @param number of the row, as a spreadsheet counts it
     */
    public record ListedRow(String table, int number, Explained explained) {}

    /**
     * A fault of a row that could not be judged.
     *
     * @param name of whom the row says it is; empty where it does not say so
     * @param column the heading of the cell at fault; empty where it is the whole row
     * @param mend empty where there is no general way
     */
    public record RejectedRow(
            String table,
            int number,
            String name,
            Optional<String> column,
            String value,
            String problem,
            Optional<String> mend) {}

    /** How many rows have the faults that are listed. */
    int rejectedRows() {
        return rowsOf(rejected);
    }

    private static int rowsOf(List<RejectedRow> faults) {
        record Place(String table, int number) {}
        var places = new HashSet<Place>();
        faults.forEach(fault -> places.add(new Place(fault.table(), fault.number())));
        return places.size();
    }
}
