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

    /** Han begin with this byte or a later one; a blank that is no space of ASCII with an earlier one. */
    private static final int FIRST_HAN = 0xE4;

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long ABOVE_QUOTE = ('"' + 1) * EACH;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] text;
    private final int length;
    private final byte delimiter;
    private final RowBlock.Builder block;
    private int number;
    private int rowStart;
    private int cellStart;
    private boolean anySpace;
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
        long delimiters = (delimiter & 0xFF) * EACH;
        int at = 0;
        while (at < length && isPlain) {
            int next = at + Long.BYTES;
            long word = next <= length ? (long) WORD.get(text, at) : 0;
            if (anyUpToQuote(word)) {
                // A quoted cell may take it further.
                while (at < Math.min(next, length) && isPlain) {
                    at = found(at);
                }
            } else {
                parted(at, zeros(word ^ delimiters));
                at = next;
            }
        }
        if (isPlain && (cellStart < length || block.rowCells() > 0)) {
            endRow(length);
        }
        return isPlain ? Optional.of(block.build(text)) : Optional.empty();
    }

    /** Whether a word has a space, a quote, a line end or a control character. */
    private static boolean anyUpToQuote(long word) {
        return ((word - ABOVE_QUOTE) & ~word & HIGH) != 0;
    }

    /** The marks of the bytes of a word that are zero, each at the high bit of its byte; exact. */
    private static long zeros(long word) {
        return ~(((word & ~HIGH) + ~HIGH) | word | ~HIGH);
    }

    /** Ends a cell at each delimiter of a word in which nothing else is special. */
    private void parted(int at, long delimiters) {
        for (long rest = delimiters; rest != 0; rest &= rest - 1) {
            int place = at + (Long.numberOfTrailingZeros(rest) >>> 3);
            if (anySpace) {
                endCell(place);
            } else {
                block.addCell(cellStart, place);
            }
            cellStart = place + 1;
        }
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
            rowStart = cellStart;
        } else if (c == '"') {
            return quoted(place);
        } else if (c == '\r') {
            return lineEnd(place);
        } else if (c >= 0 && c <= FIRST_PRINTED) {
            anySpace = true;
            isPlain &= c == FIRST_PRINTED || c == '\t';
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
        rowStart = cellStart;
        return cellStart;
    }

    private void endCell(int end) {
        int from = cellStart;
        int to = end;
        if (anySpace) {
            while (from < to && isSpace(text[from])) {
                from++;
            }
            while (to > from && isSpace(text[to - 1])) {
                to--;
            }
            anySpace = false;
        }
        block.addCell(from, to);
    }

    private void endRow(int end) {
        endCell(end);
        finishRow(end);
    }

    private void finishRow(int end) {
        if (end - rowStart > LONGEST_CELL) {
            isPlain &= areShort();
        }
        if (isBlank(end)) {
            block.dropRow();
        } else {
            block.endRow(number);
        }
        number++;
    }

    private boolean areShort() {
        for (int back = block.rowCells(); back > 0; back--) {
            if (block.lastEnd(back) - block.lastStart(back) > LONGEST_CELL) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is written in the row is nothing but spaces of any kind. */
    private boolean isBlank(int end) {
        int cells = block.rowCells();
        if (end - rowStart < cells) {
            // Nothing but what parts the cells.
            return true;
        }
        for (int back = cells; back > 0; back--) {
            int from = block.lastStart(back);
            int to = block.lastEnd(back);
            if (from < to && isBegunWritten(text[from])) {
                return false;
            }
            if (from < to && !new String(text, from, to - from, StandardCharsets.UTF_8).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text that begins with a byte is certainly no blank. */
    private static boolean isBegunWritten(byte first) {
        return first > FIRST_PRINTED || (first < 0 && (first & 0xFF) >= FIRST_HAN);
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
        block.addCell(place + 1, to);
        return afterQuoted(at + 1);
    }

    private int afterQuoted(int at) {
        if (at >= length) {
            finishRow(length);
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
        finishRow(lineEnd);
        cellStart = lineEnd + 1;
        rowStart = cellStart;
        return cellStart;
    }
}
