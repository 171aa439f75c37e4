package rongcuo.rendering;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import rongcuo.casefile.RowBlock;

/**
 * Rows of a table as {@link CsvTable} writes them, made of UTF-8 without making characters of it: cells parted by commas,
 * lines ended by CRLF, quotes where RFC 4180 or a spreadsheet needs them, and an apostrophe before what would run as a
 * formula. Used by one thread.
 */
final class CsvBytes {
    private static final byte COMMA = ',';
    private static final byte QUOTE = '"';

    /** So many digits stand between the commas of a number. */
    private static final int GROUP = 3;

    /** By the first byte of an unquoted cell, or the one after an empty cell: whether it certainly may be copied. */
    private static final boolean[] HARMLESS = new boolean[1 << Byte.SIZE];

    static {
        for (int c = 0; c < HARMLESS.length; c++) {
            boolean isBlankOrFormula = c <= ' ' || "=+-@".indexOf(c) >= 0 || c == 0xC2 || c == 0xE3 || c == 0xEF;
            HARMLESS[c] = (c >= '0' || c == COMMA) && !isBlankOrFormula;
        }
    }

    private RowBytes out = new RowBytes();
    private byte[] bytes = out.array();
    private int length;
    private int cellStart;
    private boolean isRowStart = true;

    /** A copy of the bytes written so far, which it then forgets. */
    byte[] take() {
        out.setLength(length);
        var taken = out.copy();
        length = 0;
        return taken;
    }

    /** The bytes written so far; further ones go to others. */
    RowBytes take(RowBytes next) {
        out.setLength(length);
        var taken = out;
        out = next;
        bytes = next.array();
        length = next.length();
        return taken;
    }

    void cell(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        cell(utf8, 0, utf8.length);
    }

    /** Begins a cell that is put together of parts; another call must {@link #end} it. */
    void begin() {
        startCell();
        cellStart = length;
    }

    /** Adds to the cell that was begun. */
    void add(byte[] part) {
        ensure(part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    /** @param isPlain whether the cell is known to need neither quotes nor mark, unless it is empty */
    void end(boolean isPlain) {
        boolean isFirst = cellStart == 0 || bytes[cellStart - 1] != COMMA;
        if (!isPlain || (isFirst && length == cellStart)) {
            var text = Arrays.copyOfRange(bytes, cellStart, length);
            length = cellStart;
            quoted(text, 0, text.length);
        }
    }

    /** A cell of the bytes up to {@code end}, itself excluded. */
    void cell(byte[] text, int start, int end) {
        startCell();
        quoted(text, start, end);
    }

    /** Puts a text where a cell was begun, with quotes and mark if it needs them. */
    private void quoted(byte[] text, int start, int end) {
        int size = end - start;
        ensure(2 * size + 3);
        boolean isFormula = isFormula(text, start, end);
        if (size == 0 ? length == 0 || bytes[length - 1] != COMMA : isQuoted(text, start, end, isFormula)) {
            bytes[length++] = QUOTE;
            if (isFormula) {
                bytes[length++] = '\'';
            }
            for (int i = start; i < end; i++) {
                if (text[i] == QUOTE) {
                    bytes[length++] = QUOTE;
                }
                bytes[length++] = text[i];
            }
            bytes[length++] = QUOTE;
            return;
        }
        if (isFormula) {
            bytes[length++] = '\'';
        }
        System.arraycopy(text, start, bytes, length, size);
        length += size;
    }

    /** The cells of a row from one on; whole runs are copied where they already stand as they would be written. */
    void cells(RowBlock block, int row, boolean[] left) {
        var text = block.text();
        int cells = block.cells(row);
        int cell = 0;
        while (cell < cells) {
            if (cell < left.length && left[cell]) {
                cell++;
                continue;
            }
            int last = lastOfRun(block, row, cell, left);
            if (last > cell) {
                run(text, block.start(row, cell), block.end(row, last));
            } else {
                cell(text, block.start(row, cell), block.end(row, cell));
            }
            cell = last + 1;
        }
        for (int empty = cells; empty < left.length; empty++) {
            if (!left[empty]) {
                cell(text, 0, 0);
            }
        }
    }

    /**
     * The last of the cells from one on that stand side by side with a comma between: such cells were not quoted, so
     * they hold no comma, quote or line end, and need only be looked at where they begin.
     */
    private static int lastOfRun(RowBlock block, int row, int first, boolean[] left) {
        var text = block.text();
        int place = block.place(row, first);
        int start = block.start(place);
        int end = block.end(place);
        int last = first;
        if (start < end && !isHarmlessStart(text, start, end)) {
            return first;
        }
        int most = block.cells(row) - 1;
        while (last < most && (last + 1 >= left.length || !left[last + 1])) {
            start = block.start(++place);
            // An empty cell is told by what stands in its place: the next comma, or the end of the line.
            boolean goesOn = start == end + 1
                    && text[end] == COMMA
                    && start < text.length
                    && (HARMLESS[text[start] & 0xFF] || isHarmlessCell(text, start, block.end(place)));
            if (!goesOn) {
                return last;
            }
            end = block.end(place);
            last++;
        }
        return last;
    }

    private static boolean isHarmlessCell(byte[] text, int start, int end) {
        return start == end || isHarmlessStart(text, start, end);
    }

    /** Whether a text begins with neither a blank nor anything of a formula, as nearly all do. */
    private static boolean isHarmlessStart(byte[] text, int start, int end) {
        byte first = text[start];
        return first > '@'
                || (first >= '0' && first < '=')
                || (first < 0 && first != (byte) 0xEF && blank(text, start, end) == 0);
    }

    private void run(byte[] text, int start, int end) {
        startCell();
        ensure(end - start);
        System.arraycopy(text, start, bytes, length, end - start);
        length += end - start;
    }

    private void startCell() {
        if (!isRowStart) {
            ensure(1);
            bytes[length++] = COMMA;
        }
        isRowStart = false;
    }

    void endRow() {
        ensure(2);
        bytes[length++] = '\r';
        bytes[length++] = '\n';
        isRowStart = true;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            out.setLength(length);
            bytes = out.roomFor(more);
        }
    }

    /** As Commons CSV quotes: what a reader would part or trim, and what begins like a comment. */
    private static boolean isQuoted(byte[] text, int start, int end, boolean isFormula) {
        byte first = isFormula ? (byte) '\'' : text[start];
        if (first >= 0 && first <= '#') {
            return true;
        }
        for (int i = start; i < end; i++) {
            byte c = text[i];
            if (c == COMMA || c == QUOTE || c == '\n' || c == '\r') {
                return true;
            }
        }
        byte last = text[end - 1];
        return last >= 0 && last <= ' ';
    }

    /** As {@link CsvTable#harmless}. */
    private static boolean isFormula(byte[] text, int start, int end) {
        if (start == end || isHarmlessStart(text, start, end)) {
            return false;
        }
        byte first = text[start];
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        int at = start;
        for (int blank = blank(text, at, end); blank > 0; blank = blank(text, at, end)) {
            at += blank;
        }
        if (at == end || !beginsFormula(text, at, end)) {
            return false;
        }
        return at > start || !isNumber(text, start, end);
    }

    /** How many bytes a blank takes at a place: of ASCII, U+00A0, U+3000 or U+FEFF; 0 where none stands. */
    private static int blank(byte[] text, int at, int end) {
        if (at >= end) {
            return 0;
        }
        byte c = text[at];
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            return 1;
        }
        if (c == (byte) 0xC2) {
            return at + 1 < end && text[at + 1] == (byte) 0xA0 ? 2 : 0;
        }
        boolean isWide = c == (byte) 0xE3 && isFollowedBy(0x80, 0x80, text, at, end);
        return isWide || (c == (byte) 0xEF && isFollowedBy(0xBB, 0xBF, text, at, end)) ? 3 : 0;
    }

    private static boolean isFollowedBy(int second, int third, byte[] text, int at, int end) {
        return at + 2 < end && text[at + 1] == (byte) second && text[at + 2] == (byte) third;
    }

    private static boolean beginsFormula(byte[] text, int at, int end) {
        byte c = text[at];
        if (c == '=' || c == '+' || c == '-' || c == '@') {
            return true;
        }
        // ＝＋－＠, as U+FF01 to U+FF20 are written.
        return c == (byte) 0xEF
                && at + 2 < end
                && text[at + 1] == (byte) 0xBC
                && (text[at + 2] == (byte) 0x9D
                        || text[at + 2] == (byte) 0x8B
                        || text[at + 2] == (byte) 0x8D
                        || text[at + 2] == (byte) 0xA0);
    }

    private static boolean isNumber(byte[] text, int start, int end) {
        int at = text[start] == '-' ? start + 1 : start;
        int whole = digits(text, at, end);
        at += whole;
        while (whole <= GROUP && at < end && text[at] == COMMA && digits(text, at + 1, end) == GROUP) {
            at += 1 + GROUP;
        }
        if (at < end && text[at] == '.') {
            int fraction = digits(text, at + 1, end);
            at += fraction == 0 ? 0 : 1 + fraction;
        }
        at += at < end && text[at] == '%' ? 1 : 0;
        return whole > 0 && at == end;
    }

    private static int digits(byte[] text, int start, int end) {
        int at = start;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at - start;
    }
}
