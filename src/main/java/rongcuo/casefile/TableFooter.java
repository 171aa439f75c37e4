package rongcuo.casefile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How the rows of a table are known that are no cases: under it sums, remarks, who filled it in; and the example of a
 * template, by its {@linkplain ExampleCase id}.
 *
 * <p>A row under a table begins, in the first cell in which something is written, with one of a few words, has no case
 * number unless that cell is it, and holds words in no more than half of its cells.
 *
 * @param caseColumn the column of case numbers, counted from 0; -1 where there is none
 */
public record TableFooter(int caseColumn) {
    /** So many cells may hold who filled it in, who looked at it, when, and the words before each. */
    private static final int MOST_SIGNATURES = 8;

    private static final byte[][] WORDS = words(
            "合计", "总计", "共计", "小计", "累计", "本页合计", "本页小计", "备注", "注：", "注:", "说明：", "说明:", "填表人", "填报人", "填报单位", "填报日期",
            "填表日期", "制表人", "审核人", "审核", "经办人", "负责人", "负责人签字", "负责人签名", "单位负责人", "联系人", "联系电话");

    private static byte[][] words(String... words) {
        var bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    /** Whether a row of a block is such a row. */
    public boolean isFooter(RowBlock block, int row) {
        byte[] text = block.text();
        if (isExample(block, row)) {
            return true;
        }
        for (int cell = 0; cell < block.cells(row); cell++) {
            int end = block.end(row, cell);
            int start = skipBlanks(text, block.start(row, cell), end);
            if (start < end) {
                return beginsAsFooter(text, start, end)
                        && (cell == caseColumn || isBlank(block, row, caseColumn))
                        && isMostlyBlank(block, row);
            }
        }
        return false;
    }

    /** Words in more than half of a row's cells make it a case, whatever its number is; sums do not. */
    private static boolean isMostlyBlank(RowBlock block, int row) {
        int worded = 0;
        for (int cell = 0; cell < block.cells(row); cell++) {
            worded += isBlank(block, row, cell) || isNumber(block, row, cell) ? 0 : 1;
        }
        return worded <= Math.max(block.cells(row) / 2, MOST_SIGNATURES);
    }

    private static boolean isNumber(RowBlock block, int row, int cell) {
        for (int i = block.start(row, cell); i < block.end(row, cell); i++) {
            byte c = block.text()[i];
            boolean isOfNumber = (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ' ' || c == '%';
            if (!isOfNumber) {
                return false;
            }
        }
        return true;
    }

    private boolean isExample(RowBlock block, int row) {
        if (caseColumn < 0 || caseColumn >= block.cells(row)) {
            return false;
        }
        byte[] text = block.text();
        int end = block.end(row, caseColumn);
        int start = skipBlanks(text, block.start(row, caseColumn), end);
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        return ExampleCase.isId(text, start, end);
    }

    private static boolean isBlank(RowBlock block, int row, int cell) {
        return cell < 0
                || cell >= block.cells(row)
                || skipBlanks(block.text(), block.start(row, cell), block.end(row, cell)) == block.end(row, cell);
    }

    /** Whether a row given as texts is such a row. */
    public boolean isFooter(RowBlock.Row row) {
        return isFooter(RowBlock.of(List.of(row), List.of()), 0);
    }

    /** Every row of a table is asked, so the first byte decides for nearly all of them. */
    private static boolean beginsAsFooter(byte[] text, int start, int end) {
        byte first = text[start];
        if (first < (byte) 0xE5 || first > (byte) 0xE8) {
            return false;
        }
        for (byte[] word : WORDS) {
            if (beginsWith(word, text, start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Blanks inside do not count: 合　计 is often spread to fill its cell. */
    private static boolean beginsWith(byte[] word, byte[] text, int start, int end) {
        int at = start;
        for (byte expected : word) {
            at = skipBlanks(text, at, end);
            if (at == end || text[at] != expected) {
                return false;
            }
            at++;
        }
        return endsWord(text, at, end) || word[word.length - 1] == ':' || isWideColon(word, word.length - 3);
    }

    /** Whether the word is not the beginning of a longer one, such as a name: a colon, a digit, a bracket may follow. */
    private static boolean endsWord(byte[] text, int at, int end) {
        if (at == end || blank(text, at, end) > 0) {
            return true;
        }
        byte c = text[at];
        return c == ':' || c == '(' || (c >= '0' && c <= '9') || isWideColon(text, at) || isWideBracket(text, at, end);
    }

    private static boolean isWideColon(byte[] text, int at) {
        return is(text, at, text.length, 0xEF, 0xBC, 0x9A);
    }

    private static boolean isWideBracket(byte[] text, int at, int end) {
        return is(text, at, end, 0xEF, 0xBC, 0x88);
    }

    /** The first byte that is no ASCII blank, U+00A0, U+3000 or U+FEFF, none of which begins inside another character. */
    private static int skipBlanks(byte[] text, int start, int end) {
        int at = start;
        while (at < end) {
            int length = blank(text, at, end);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return end;
    }

    private static int blank(byte[] text, int at, int end) {
        if (text[at] >= 0 && text[at] <= ' ') {
            return 1;
        }
        if (is(text, at, end, 0xC2, 0xA0)) {
            return 2;
        }
        return is(text, at, end, 0xE3, 0x80, 0x80) || is(text, at, end, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static boolean is(byte[] text, int at, int end, int... bytes) {
        if (at + bytes.length > end) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((text[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
