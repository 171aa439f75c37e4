package rongcuo.screening;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long HIGH_OF_FIRST = 0x80;
    private static final long MARKS_OF_HAN = 0xE3E3E3E3E3E3E3E3L;
    private static final long WIDE_MARKS = 0xEFEFEFEFEFEFEFEFL;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
        for (int at = mark(text, start, end); at < end; at = mark(text, from, end)) {
            if (!add(count++, text, from, at)) {
                return 0;
            }
            from = at + separator(text, at, end);
        }
        return count > 0 && add(count, text, from, end) ? count + 1 : 0;
    }

    /** The next mark between two values; the end where there is none. */
    private static int mark(byte[] text, int start, int end) {
        int at = start;
        while (at < end) {
            long first = at + Long.BYTES <= end ? firstBytesOfMarks((long) WORD.get(text, at)) : HIGH_OF_FIRST;
            if (first == 0) {
                at += Long.BYTES;
                continue;
            }
            at += Long.numberOfTrailingZeros(first) >>> 3;
            if (separator(text, at, end) > 0) {
                return at;
            }
            at++;
        }
        return end;
    }

    /** The bytes of a word with which a mark may begin: those of ASCII, 0xE3 and 0xEF; the first one found is one. */
    private static long firstBytesOfMarks(long word) {
        return (~word | zero(word ^ MARKS_OF_HAN) | zero(word ^ WIDE_MARKS)) & HIGH;
    }

    private static long zero(long word) {
        return (word - EACH) & ~word;
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

    /** How many different things were said of the fact, which have the numbers up to there. */
    int size() {
        return columns.length == 1 ? codes[0].size() : together.size();
    }

    /**
     * Finds numbers for what rows of a window say of the fact: equal cells, equal numbers.
     *
     * @param from the first row of the window
     * @param rows which rows of the window
     * @param found where the numbers are put, by place in the window
     * @return the rows that have a number
     */
    long codes(RowBlock block, int from, long rows, int[] found) {
        long numbered = 0;
        for (long rest = rows; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            int code = code(block, from + place);
            found[place] = code;
            if (code != CellCodes.NONE) {
                numbered |= 1L << place;
            }
        }
        return numbered;
    }

    /** The number for what one row says; or {@link CellCodes#NONE}. */
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
