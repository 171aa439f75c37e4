package rongcuo.screening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import rongcuo.casefile.RowBlock;
import rongcuo.fact.FactId;

/** The columns that speak of one fact, and numbers for what rows say in them. Used by one thread. */
final class FactCells {
    private static final int MOST_ITEMS = 32;

    /** The first bytes of the Han that values begin with. */
    private static final byte FIRST_HAN = (byte) 0xE4;

    private static final byte LAST_HAN = (byte) 0xE9;

    private static final int HAN_BYTES = 3;

    private static final byte[] OPEN = "等".getBytes(StandardCharsets.UTF_8);

    private final FactId fact;
    private final int[] columns;
    private final CellCodes[] codes;
    private final CellCodes together = new CellCodes();
    private final byte[] key;
    private final int[] items = new int[MOST_ITEMS];
    private final int[] itemStarts = new int[MOST_ITEMS];
    private final int[] itemEnds = new int[MOST_ITEMS];

    FactCells(FactId fact, int[] columns) {
        this.fact = fact;
        this.columns = columns;
        this.codes = new CellCodes[columns.length];
        for (int i = 0; i < columns.length; i++) {
            codes[i] = new CellCodes();
        }
        this.key = new byte[columns.length * Short.BYTES];
    }

    FactId fact() {
        return fact;
    }

    /**
     * Parts a cell that lists several values, such as 甲、乙, into the numbers of its items.
     *
     * @return how many there are; 0 for a cell that is no plain list, such as one that ends in 等
     */
    int split(RowBlock block, int row) {
        int cell = columns.length == 1 ? block.place(row, columns[0]) : -1;
        if (cell < 0) {
            return 0;
        }
        var text = block.text();
        int start = block.start(cell);
        int end = block.end(cell);
        // Of Latin letters a value's own name may hold a comma.
        if (start == end || text[start] < FIRST_HAN || text[start] > LAST_HAN || endsOpen(text, start, end)) {
            return 0;
        }
        int count = 0;
        int from = start;
        int at = start;
        while (at < end) {
            int separator = separator(text, at, end);
            if (separator == 0) {
                at += text[at] >= FIRST_HAN && text[at] <= LAST_HAN ? HAN_BYTES : 1;
                continue;
            }
            if (!add(count++, text, from, at)) {
                return 0;
            }
            at += separator;
            from = at;
        }
        return count > 0 && add(count, text, from, end) ? count + 1 : 0;
    }

    private boolean add(int place, byte[] text, int start, int end) {
        items[place] = codes[0].code(text, start, end);
        itemStarts[place] = start;
        itemEnds[place] = end;
        return items[place] != CellCodes.NONE && start < end && place + 1 < MOST_ITEMS;
    }

    /** The number of an item of the cell that was parted last. */
    int item(int place) {
        return items[place];
    }

    /** As {@link #alone}, with an item of the cell that was parted last in place of the cell. */
    RowBlock.Row aloneWith(int place, RowBlock block, int row, List<Integer> further, int width) {
        var text = new String(
                block.text(), itemStarts[place], itemEnds[place] - itemStarts[place], StandardCharsets.UTF_8);
        return aloneWith(text, block, row, further, width);
    }

    /** As {@link #alone}, with a text in place of the cell. */
    RowBlock.Row aloneWith(String text, RowBlock block, int row, List<Integer> further, int width) {
        var cells = new ArrayList<>(alone(block, row, further, width).cells());
        cells.set(columns[0], text);
        return new RowBlock.Row(block.number(row), cells);
    }

    private static boolean endsOpen(byte[] text, int start, int end) {
        return end - start >= OPEN.length && Arrays.equals(text, end - OPEN.length, end, OPEN, 0, OPEN.length);
    }

    /** How many bytes a mark between two values has: 、；，｜ or one of ASCII; 0 where none stands. */
    private static int separator(byte[] text, int at, int end) {
        byte c = text[at];
        if (c >= 0) {
            return c == ',' || c == ';' || c == '|' || c == '\n' ? 1 : 0;
        }
        if (c == (byte) 0xE3) {
            return at + 2 < end && text[at + 1] == (byte) 0x80 && text[at + 2] == (byte) 0x81 ? 3 : 0;
        }
        if (c != (byte) 0xEF || at + 2 >= end) {
            return 0;
        }
        boolean isMark = text[at + 1] == (byte) 0xBC
                ? text[at + 2] == (byte) 0x9B || text[at + 2] == (byte) 0x8C
                : text[at + 1] == (byte) 0xBD && text[at + 2] == (byte) 0x9C;
        return isMark ? 3 : 0;
    }

    /** A number for what a row says of the fact: equal cells, equal numbers; or {@link CellCodes#NONE}. */
    int code(RowBlock block, int row) {
        if (columns.length == 1) {
            return code(0, block, row);
        }
        for (int i = 0; i < columns.length; i++) {
            int code = code(i, block, row);
            if (code == CellCodes.NONE) {
                return CellCodes.NONE;
            }
            key[2 * i] = (byte) (code >> Byte.SIZE);
            key[2 * i + 1] = (byte) code;
        }
        return together.code(key, 0, key.length);
    }

    /** The number of a text in the one column there is. */
    int code(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        return codes[0].code(utf8, 0, utf8.length);
    }

    private int code(int i, RowBlock block, int row) {
        int cell = block.place(row, columns[i]);
        return cell < 0
                ? codes[i].code(block.text(), 0, 0)
                : codes[i].code(block.text(), block.start(cell), block.end(cell));
    }

    /** A row in which only these cells, and those of further columns, say anything. */
    RowBlock.Row alone(RowBlock block, int row, List<Integer> further, int width) {
        var cells = new ArrayList<>(Collections.nCopies(width, ""));
        for (int column : columns) {
            cells.set(column, block.cell(row, column));
        }
        for (int column : further) {
            cells.set(column, block.cell(row, column));
        }
        return new RowBlock.Row(block.number(row), cells);
    }
}
