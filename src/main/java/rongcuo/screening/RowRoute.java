package rongcuo.screening;

import java.util.List;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.RowBlock;
import rongcuo.evaluation.CaseBatch;
import rongcuo.screening.RowReading.Reading;

/**
 * The rows of a window that are judged under the same policies. What they say of a fact is found for one fact after the
 * other; a row with a text that needs a look of its own drops out. Used by one thread.
 */
final class RowRoute {
    private static final String EMPTY_LIST = "无";

    private final List<PolicyWindow> windows;
    private final List<FactCells> facts;
    private final List<Integer> policyColumns;
    private final RowReading reading;
    private final int width;
    private final int[] codes = new int[CaseBatch.CASES];
    private long rows;

    /**
     * A route of its own.
     *
     * @param windows one a policy; none: no row can be judged this way
     * @param width how many columns the table has
     */
    RowRoute(
            List<PolicyWindow> windows,
            List<FactCells> facts,
            List<Integer> policyColumns,
            RowReading reading,
            int width) {
        this.windows = List.copyOf(windows);
        this.facts = facts;
        this.policyColumns = policyColumns;
        this.reading = reading;
        this.width = width;
    }

    List<PolicyWindow> windows() {
        return windows;
    }

    void clear() {
        rows = 0;
    }

    /** Takes a row in. */
    void add(int place) {
        rows |= 1L << place;
    }

    /** Whether a row was taken in and did not drop out. */
    boolean holds(int place) {
        return ((rows >>> place) & 1) != 0;
    }

    /** Judges the rows that were taken in, but for those that drop out. */
    void judge(RowBlock block, int from) {
        if (windows.isEmpty()) {
            rows = 0;
        }
        for (int fact = 0; rows != 0 && fact < facts.size(); fact++) {
            read(fact, block, from);
        }
        if (rows != 0) {
            for (var window : windows) {
                window.judge(rows);
            }
        }
    }

    private void read(int fact, RowBlock block, int from) {
        boolean isSet = true;
        for (var window : windows) {
            window.begin(fact);
            isSet &= window.meanings(fact).isSet();
        }
        var cells = facts.get(fact);
        long lists = isSet ? lists(fact, cells, block, from) : 0;
        long read = cells.codes(block, from, rows & ~lists, codes);
        for (var window : windows) {
            read = plain(fact, cells, block, from, read, window);
            window.codes(fact, read, codes);
        }
        rows &= read | lists;
    }

    /** The rows that list several values, which the windows are told. */
    private long lists(int fact, FactCells cells, RowBlock block, int from) {
        long lists = 0;
        for (long rest = rows; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            if (list(fact, cells, block, from + place, place)) {
                lists |= 1L << place;
            }
        }
        return lists;
    }

    /** Those of the rows of which there is nothing more to say. */
    private long plain(int fact, FactCells cells, RowBlock block, int from, long read, PolicyWindow window) {
        var meanings = window.meanings(fact);
        if (meanings.isEveryPlain(cells.size())) {
            return read;
        }
        long plain = read;
        for (long rest = read; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            if (!isPlain(codes[place], meanings, cells, block, from + place, window)) {
                plain &= ~(1L << place);
            }
        }
        return plain;
    }

    private boolean isPlain(
            int code, FactMeanings meanings, FactCells cells, RowBlock block, int row, PolicyWindow window) {
        if (!meanings.isMet(code)) {
            meet(meanings, code, plain(cells.alone(block, row, policyColumns, width)), window);
        }
        return meanings.isPlain(code);
    }

    /** Whether a row lists several values of a fact, each of which is plain. */
    private boolean list(int fact, FactCells cells, RowBlock block, int row, int place) {
        int count = cells.split(block, row);
        if (count == 0) {
            return false;
        }
        for (var window : windows) {
            if (!areItems(fact, count, block, row, window)) {
                return false;
            }
            window.list(fact, place, cells, count);
        }
        return true;
    }

    private boolean areItems(int fact, int count, RowBlock block, int row, PolicyWindow window) {
        var cells = facts.get(fact);
        var meanings = window.meanings(fact);
        if (!meanings.isEmptyListMet()) {
            meetEmptyList(meanings, cells, block, row, window);
        }
        if (meanings.emptyList() == CellCodes.NONE) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int item = cells.item(i);
            if (!meanings.isItemMet(item)) {
                var plain = plain(cells.aloneWith(i, block, row, policyColumns, width));
                meet(meanings, item, plain, window);
                meanings.meetItem(item, plain);
            }
            if (!meanings.isItem(item)) {
                return false;
            }
        }
        return true;
    }

    private void meetEmptyList(FactMeanings meanings, FactCells cells, RowBlock block, int row, PolicyWindow window) {
        int code = cells.code(EMPTY_LIST);
        var plain = plain(cells.aloneWith(EMPTY_LIST, block, row, policyColumns, width));
        if (code != CellCodes.NONE) {
            meet(meanings, code, plain, window);
            meanings.meetEmptyList(code, plain);
        }
    }

    private void meet(FactMeanings meanings, int code, Optional<CaseFile> plain, PolicyWindow window) {
        meanings.meet(code, plain, window.policy().evaluator(), window.completions(), reading.strictness());
    }

    /** The case of a row of which there is nothing else to say. */
    private Optional<CaseFile> plain(RowBlock.Row row) {
        return plain(reading.read(row));
    }

    /** The case that was read where there is nothing else to say. */
    static Optional<CaseFile> plain(Reading read) {
        return read.problems().isEmpty() ? read.caseFile() : Optional.empty();
    }
}
