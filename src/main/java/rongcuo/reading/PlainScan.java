package rongcuo.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    private static final long LOW_BITS = ~HIGH;
    private static final long UP_TO_QUOTE = (Byte.MAX_VALUE - '"') * EACH;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] text;
    private final int length;
    private final long delimiters;
    private final RowBlock.Builder block;
    private int number;
    private int rowStart;
    private int cellStart;
    /** All ones while a quoted cell goes on. */
    private long quoted;
    /** Whether the cell that goes on may have to be unquoted or stripped. */
    private boolean isUnfinished;

    private boolean isReturned;
    private int quotes;
    private int quotesExplained;
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
        this.delimiters = (delimiter & 0xFF) * EACH;
        this.number = number;
        this.block = block;
    }

    /**
     * The rows; empty where something is not plain. The text is changed where quotes are doubled.
     *
     * <p>Taken 64 bytes at a time, a bit a byte: where cells end is then found without a question for each byte.
     */
    Optional<RowBlock> rows() {
        int at = 0;
        for (; at + Long.SIZE <= length && isPlain; at += Long.SIZE) {
            take(text, at, at);
        }
        if (at < length && isPlain) {
            // What stands after the text is no part of it: zeros, which end nothing.
            take(Arrays.copyOf(Arrays.copyOfRange(text, at, length), Long.SIZE), 0, at);
        }
        isPlain &= quoted == 0 && !isReturned;
        if (isPlain && (cellStart < length || block.rowCells() > 0)) {
            endRow(length);
        }
        return isPlain && quotes == quotesExplained ? Optional.of(block.build(text)) : Optional.empty();
    }

    /** Takes 64 bytes of {@code piece}, which are those of the text from {@code at} on. */
    private void take(byte[] piece, int from, int at) {
        long ends = 0;
        long special = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            long word = (long) WORD.get(piece, from + i * Long.BYTES);
            special |= upToQuote(word) >>> (Long.BYTES - 1 - i);
            ends |= zeros(word ^ delimiters) >>> (Long.BYTES - 1 - i);
        }
        // Spaces, quotes, line ends and control characters stand in every second or third such piece of a usual table.
        if (special != 0) {
            takeSpecial(at, turned(special), turned(ends));
        } else if (quoted == 0) {
            isPlain &= !isReturned;
            if (ends != 0) {
                endCells(at, turned(ends));
                isUnfinished = false;
            }
        }
    }

    /** Bits that stand by byte and then by word, set in the order of the text. */
    private static long turned(long bits) {
        long turned = bits;
        long swapped = (turned ^ (turned >>> 7)) & 0x00AA00AA00AA00AAL;
        turned ^= swapped ^ (swapped << 7);
        swapped = (turned ^ (turned >>> 14)) & 0x0000CCCC0000CCCCL;
        turned ^= swapped ^ (swapped << 14);
        swapped = (turned ^ (turned >>> 28)) & 0x00000000F0F0F0F0L;
        return turned ^ swapped ^ (swapped << 28);
    }

    /** The marks of the bytes of a word that are zero, each at the high bit of its byte; exact. */
    private static long zeros(long word) {
        return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
    }

    /** The marks of the bytes of a word that are control characters, spaces, exclamation marks or quotes; exact. */
    private static long upToQuote(long word) {
        return ~(((word & LOW_BITS) + UP_TO_QUOTE) | word) & HIGH;
    }

    private void takeSpecial(int at, long special, long delimited) {
        long quoting = 0;
        long lines = 0;
        long returns = 0;
        long blanks = 0;
        for (long rest = special & ~delimited & withinText(at); rest != 0; rest &= rest - 1) {
            long bit = rest & -rest;
            byte c = text[at + Long.numberOfTrailingZeros(rest)];
            quoting |= c == '"' ? bit : 0;
            lines |= c == '\n' ? bit : 0;
            returns |= c == '\r' ? bit : 0;
            blanks |= c == ' ' || c == '\t' ? bit : 0;
            isPlain &= c >= FIRST_PRINTED || c == '\n' || c == '\r' || c == '\t';
        }
        long outside = quoting == 0 ? ~quoted : ~inside(quoting);
        lines &= outside;
        requireLineEnds(returns & outside, lines);
        endCells(at, delimited & outside, lines, quoting | blanks);
    }

    /** The bits of the 64 bytes from a place on that are of the text. */
    private long withinText(int at) {
        return length - at < Long.SIZE ? (1L << (length - at)) - 1 : -1;
    }

    /** A carriage return stands before a line end, or within quotes. */
    private void requireLineEnds(long returns, long lines) {
        long due = (returns << 1) | (isReturned ? 1 : 0);
        isPlain &= (due & ~lines) == 0;
        isReturned = returns < 0;
    }

    /** The bytes that stand inside of quotes, closing ones not included. */
    private long inside(long quoting) {
        long inside = quoting;
        for (int shift = 1; shift < Long.SIZE; shift *= 2) {
            inside ^= inside << shift;
        }
        inside ^= quoted;
        quoted = inside >> (Long.SIZE - 1);
        quotes += Long.bitCount(quoting);
        return inside;
    }
    /**
     * Ends the cells and rows of a piece.
     *
     * @param unfinished the places of what makes a cell one to be unquoted or stripped
     */
    private void endCells(int at, long delimited, long lines, long unfinished) {
        isUnfinished |= unfinished != 0;
        long ends = delimited;
        for (long rest = lines; rest != 0; rest &= rest - 1) {
            long before = (rest & -rest) - 1;
            endCells(at, ends & before);
            endRow(at + Long.numberOfTrailingZeros(rest));
            ends &= ~before;
        }
        endCells(at, ends);
        long all = delimited | lines;
        if (all != 0) {
            // The lowest bit after the last end, and those above it.
            long open = -2L << (Long.SIZE - 1 - Long.numberOfLeadingZeros(all));
            isUnfinished = (unfinished & open) != 0;
        }
    }

    private void endCells(int at, long ends) {
        if (ends == 0) {
            return;
        }
        cellStart = block.addCells(cellStart, at, ends);
        if (isUnfinished) {
            finishCells(Long.bitCount(ends));
        }
    }

    private void endRow(int lineEnd) {
        boolean isReturn = lineEnd > cellStart && lineEnd < length && text[lineEnd - 1] == '\r';
        int end = isReturn ? lineEnd - 1 : lineEnd;
        block.addCell(cellStart, end);
        if (isUnfinished) {
            finishCells(1);
        }
        finishRow(end);
        cellStart = lineEnd + 1;
        rowStart = cellStart;
    }

    private void finishCells(int last) {
        for (int back = last; back > 0; back--) {
            int start = block.lastStart(back);
            int end = block.lastEnd(back);
            if (start < end && text[start] == '"') {
                unquote(back, start, end);
            } else {
                strip(back, start, end);
            }
        }
    }

    /** Blanks of ASCII at either end do not count. */
    private void strip(int back, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text[from])) {
            from++;
        }
        while (to > from && isSpace(text[to - 1])) {
            to--;
        }
        block.changeLast(back, from, to);
    }

    /** A cell in quotes; those within it are doubled. */
    private void unquote(int back, int start, int end) {
        int last = end - 1;
        isPlain &= last > start && text[last] == '"';
        quotesExplained += 2;
        int to = start + 1;
        for (int at = start + 1; at < last; at++) {
            if (text[at] == '"') {
                at++;
                quotesExplained += 2;
                isPlain &= at < last && text[at] == '"';
            }
            if (to != at) {
                text[to] = text[at];
            }
            to++;
        }
        block.changeLast(back, start + 1, to);
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
}
