package rongcuo.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rongcuo.casefile.RowBlock;

/** One scan over whole records of UTF-8, from delimiter to delimiter: see {@link PlainRows}. */
final class PlainScan {
    /** A longer cell may hold more characters than a spreadsheet's. */
    private static final int LONGEST_CELL = 32_767;

    private static final int FIRST_PRINTED = ' ';
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] text;
    private final int length;
    private final byte delimiter;
    private final RowBlock.Builder block;
    private int number;
    private int cellStart;
    private int rowCells;
    private boolean anyWritten;
    private boolean isPlain = true;

    /**
     * A scan of the text up to {@code length}, itself excluded.
     *
     * @param number of the first record
     * @param block an empty one, in which the rows grow
     */
    PlainScan(byte[] text, int length, byte delimiter, int number, RowBlock.Builder block) {
        this.text = text;
        this.length = length;
        this.delimiter = delimiter;
        this.number = number;
        this.block = block;
    }

    /** The rows; empty where something is not plain. The text is changed where quotes are doubled. */
    Optional<RowBlock> rows() {
        // Quotes and line ends are less than the usual delimiter; so is little else that stands in tables.
        boolean isLow = delimiter <= ',';
        long delimiters = (delimiter & 0xFF) * EACH;
        int at = 0;
        while (at < length && isPlain) {
            int next = at + Long.BYTES;
            if (next > length) {
                at = found(at);
                continue;
            }
            long word = (long) WORD.get(text, at);
            // Exact for the first byte found; a later mark may be false, and is looked at.
            long marks = isLow ? upToComma(word) : (zero(word ^ delimiters) | below(word) | zero(word ^ QUOTES));
            marks &= HIGH;
            while (marks != 0 && isPlain) {
                int place = at + (Long.numberOfTrailingZeros(marks) >>> 3);
                marks &= marks - 1;
                int after = found(place);
                if (after > place + 1) {
                    // A quoted cell or a line end of two bytes: the marks up to its end are done with.
                    if (after >= next) {
                        next = after;
                        break;
                    }
                    marks &= -1L << ((after - at) * Byte.SIZE);
                }
            }
            at = next;
        }
        if (isPlain && (cellStart < length || rowCells > 0)) {
            endRow(length);
        }
        return isPlain ? Optional.of(block.build(text)) : Optional.empty();
    }

    private static final long QUOTES = '"' * EACH;

    private static long zero(long word) {
        return (word - EACH) & ~word;
    }

    /** The bytes that are less than a space. */
    private static long below(long word) {
        return (word - FIRST_PRINTED * EACH) & ~word;
    }

    private static long upToComma(long word) {
        return (word - (',' + 1) * EACH) & ~word;
    }

    /** Deals with the byte at a place, which may be special; returns the place after what was dealt with. */
    private int found(int place) {
        byte c = text[place];
        if (c == delimiter) {
            endCell(place);
            cellStart = place + 1;
        } else if (c == '\n') {
            endRow(place);
            cellStart = place + 1;
        } else if (c == '"') {
            return quoted(place);
        } else if (c == '\r') {
            return lineEnd(place);
        } else if (c >= 0 && c < FIRST_PRINTED && c != '\t') {
            isPlain = false;
        }
        return place + 1;
    }

    private int lineEnd(int place) {
        if (place + 1 >= length || text[place + 1] != '\n') {
            isPlain = false;
            return place + 1;
        }
        endRow(place);
        cellStart = place + 2;
        return cellStart;
    }

    private void endCell(int end) {
        int from = cellStart;
        int to = end;
        if (to > from && (isSpace(text[from]) || isSpace(text[to - 1]))) {
            while (from < to && isSpace(text[from])) {
                from++;
            }
            while (to > from && isSpace(text[to - 1])) {
                to--;
            }
        }
        add(from, to);
    }

    private void add(int from, int to) {
        isPlain &= to - from <= LONGEST_CELL;
        anyWritten |= to > from;
        block.addCell(from, to);
        rowCells++;
    }

    private void endRow(int end) {
        endCell(end);
        finishRow();
    }

    private void finishRow() {
        if (anyWritten && !isBlank()) {
            block.endRow(number);
        } else {
            block.dropRow();
        }
        number++;
        rowCells = 0;
        anyWritten = false;
    }

    /** Whether what is written is nothing but spaces of any kind. */
    private boolean isBlank() {
        for (int back = rowCells; back > 0; back--) {
            int from = block.lastStart(back);
            int to = block.lastEnd(back);
            if (from < to && text[from] > FIRST_PRINTED) {
                return false;
            }
            if (from < to && !new String(text, from, to - from, StandardCharsets.UTF_8).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** As Character.isWhitespace has it for ASCII. */
    private static boolean isSpace(byte c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    }

    /** A quoted cell, up to and with the delimiter or line end after it. */
    private int quoted(int place) {
        if (place != cellStart) {
            isPlain = false;
            return place + 1;
        }
        int to = place + 1;
        int at = place + 1;
        while (true) {
            if (at >= length) {
                isPlain = false;
                return length;
            }
            byte c = text[at];
            if (c == '"') {
                if (at + 1 < length && text[at + 1] == '"') {
                    at++;
                } else {
                    break;
                }
            } else if (c >= 0 && c < FIRST_PRINTED && c != '\t' && c != '\n' && c != '\r') {
                isPlain = false;
            }
            if (to != at) {
                text[to] = text[at];
            }
            to++;
            at++;
        }
        add(place + 1, to);
        return afterQuoted(at + 1);
    }

    private int afterQuoted(int at) {
        if (at >= length) {
            finishRow();
            cellStart = length;
            return length;
        }
        byte c = text[at];
        if (c == delimiter) {
            cellStart = at + 1;
            return cellStart;
        }
        int lineEnd = c == '\r' && at + 1 < length ? at + 1 : at;
        isPlain &= text[lineEnd] == '\n';
        finishRow();
        cellStart = lineEnd + 1;
        return cellStart;
    }
}
