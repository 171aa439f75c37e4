package rongcuo.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a table that follow each other, their cells as UTF-8 in one array: what a screening of many rows can compare
 * and copy without making texts of it. Blank rows are left out.
 *
 * <p>Immutable once built; the array is not to be written to.
 */
public final class RowBlock {
    private static final RowBlock EMPTY = new Builder().build(new byte[0]);

    private final byte[] text;
    private final int[] numbers;
    private final int[] firstCells;
    /** Of each cell its end in the upper half and its start in the lower: one look for both. */
    private final long[] bounds;

    private final List<UnreadRow> unread;

    private RowBlock(Builder builder, byte[] text) {
        this.text = text;
        this.numbers = Arrays.copyOf(builder.numbers, builder.rows);
        this.firstCells = Arrays.copyOf(builder.firstCells, builder.rows + 1);
        this.bounds = builder.bounds;
        this.unread = List.copyOf(builder.unread);
    }

    /** A block without rows. */
    public static RowBlock empty() {
        return EMPTY;
    }

    /** A block of rows given as texts, for tables that come as texts. */
    public static RowBlock of(List<Row> rows, List<UnreadRow> unread) {
        var builder = new Builder();
        var text = new Bytes();
        for (var row : rows) {
            for (String cell : row.cells()) {
                int start = text.length;
                text.add(cell.getBytes(StandardCharsets.UTF_8));
                builder.addCell(start, text.length);
            }
            builder.endRow(row.number());
        }
        unread.forEach(builder::addUnread);
        return builder.build(Arrays.copyOf(text.array, text.length));
    }

    /**
     * One row as texts.
     *
     * @param number as a spreadsheet counts it: from 1, titles, headings and blank rows included
     * @param cells as they are written, perhaps fewer or more than there are headings
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether nothing is written in it. */
        public boolean isBlank() {
            return isBlankFrom(0);
        }

        /** Whether nothing is written from a cell on, counted from 0. */
        public boolean isBlankFrom(int first) {
            for (int i = first; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** How many rows could be read. */
    public int rows() {
        return numbers.length;
    }

    /** The rows that could not be parted into cells, or whose cells are no text, by their numbers. */
    public List<UnreadRow> unread() {
        return unread;
    }

    /** As a spreadsheet counts it: from 1, titles, headings and blank rows included. */
    public int number(int row) {
        return numbers[row];
    }

    /** How many cells a row has, perhaps fewer or more than there are headings. */
    public int cells(int row) {
        return firstCells[row + 1] - firstCells[row];
    }

    /** The bytes in which {@link #start} and {@link #end} count. */
    public byte[] text() {
        return text;
    }

    /** Where a cell begins. */
    public int start(int row, int cell) {
        return start(firstCells[row] + cell);
    }

    /** Where a cell ends; the byte there is no longer of it. */
    public int end(int row, int cell) {
        return end(firstCells[row] + cell);
    }

    /** Which of all cells of the block one is; -1 where the row has none there. */
    public int place(int row, int cell) {
        int place = firstCells[row] + cell;
        return place < firstCells[row + 1] ? place : -1;
    }

    /** Where the cell of a {@link #place} begins. */
    public int start(int place) {
        return (int) bounds[place];
    }

    /** Where the cell of a {@link #place} ends; the byte there is no longer of it. */
    public int end(int place) {
        return (int) (bounds[place] >>> Integer.SIZE);
    }

    /** A cell as text; empty where the row has none there. */
    public String cell(int row, int cell) {
        if (cell >= cells(row)) {
            return "";
        }
        int start = start(row, cell);
        return new String(text, start, end(row, cell) - start, StandardCharsets.UTF_8);
    }

    /** The cells of a row as texts. */
    public Row row(int row) {
        var cells = new ArrayList<String>(cells(row));
        for (int i = 0; i < cells(row); i++) {
            cells.add(cell(row, i));
        }
        return new Row(number(row), cells);
    }

    /** A block as it grows. */
    public static final class Builder {
        private static final int AT_ONCE = 4;

        private int[] numbers = new int[64];
        private int[] firstCells = new int[65];
        private long[] bounds = new long[1024];
        private final List<UnreadRow> unread = new ArrayList<>();
        private int rows;
        private int cells;

        /** Forgets everything but keeps its room; the blocks built before must no longer be used. */
        public void clear() {
            rows = 0;
            cells = 0;
            unread.clear();
        }

        /**
         * Adds a cell to the row that grows.
         *
         * @param end where the cell ends, itself excluded, in the bytes that {@link #build} will be given
         */
        public void addCell(int start, int end) {
            if (cells == bounds.length) {
                bounds = Arrays.copyOf(bounds, cells * 2);
            }
            bounds[cells++] = ((long) end << Integer.SIZE) | start;
        }

        /**
         * Adds cells that follow each other, parted by one byte.
         *
         * @param start where the first begins
         * @param at the place of the lowest bit
         * @param ends a bit for each place at which a cell ends, itself excluded; at least one
         * @return where the next cell begins
         */
        public int addCells(int start, int at, long ends) {
            int count = Long.bitCount(ends);
            if (cells + count + AT_ONCE > bounds.length) {
                bounds = Arrays.copyOf(bounds, bounds.length * 2);
            }
            int from = start;
            int next = cells;
            long rest = ends;
            // What is added beyond the last is never looked at; to ask before each cell would take longer.
            for (int added = 0; added < count; added += AT_ONCE) {
                for (int i = 0; i < AT_ONCE; i++) {
                    int end = at + Long.numberOfTrailingZeros(rest);
                    bounds[next++] = ((long) end << Integer.SIZE) | from;
                    from = end + 1;
                    rest &= rest - 1;
                }
            }
            cells += count;
            return at + Long.SIZE - Long.numberOfLeadingZeros(ends);
        }

        /** Ends the row of the cells added since the last. */
        public void endRow(int number) {
            if (rows == numbers.length) {
                numbers = Arrays.copyOf(numbers, rows * 2);
                firstCells = Arrays.copyOf(firstCells, rows * 2 + 1);
            }
            numbers[rows++] = number;
            firstCells[rows] = cells;
        }

        /** How many cells the row that grows has. */
        public int rowCells() {
            return cells - firstCells[rows];
        }

        /** Where one of the last cells begins, counted back from 1. */
        public int lastStart(int back) {
            return (int) bounds[cells - back];
        }

        /** Where one of the last cells ends, counted back from 1. */
        public int lastEnd(int back) {
            return (int) (bounds[cells - back] >>> Integer.SIZE);
        }

        /** Puts other bounds to one of the last cells, counted back from 1. */
        public void changeLast(int back, int start, int end) {
            bounds[cells - back] = ((long) end << Integer.SIZE) | start;
        }

        /** Forgets the cells added since the last row. */
        public void dropRow() {
            cells = firstCells[rows];
        }

        public void addUnread(UnreadRow row) {
            unread.add(row);
        }

        /**
         * The block of the rows added.
         *
         * @param text the bytes of all cells; must not be changed afterwards
         */
        public RowBlock build(byte[] text) {
            return new RowBlock(this, text);
        }
    }

    /** Bytes that grow. */
    private static final class Bytes {
        private byte[] array = new byte[1 << 12];
        private int length;

        void add(byte[] bytes) {
            if (length + bytes.length > array.length) {
                array = Arrays.copyOf(array, Math.max(array.length * 2, length + bytes.length));
            }
            System.arraycopy(bytes, 0, array, length, bytes.length);
            length += bytes.length;
        }
    }
}
