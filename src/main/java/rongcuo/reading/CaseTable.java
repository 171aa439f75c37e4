package rongcuo.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * A table of cases, one a row, however its file is written. However large it is, no more of it is held than a few
 * portions of its rows.
 *
 * <p>Rows are counted as a spreadsheet counts them: titles, headings and blank rows included, a cell of several lines
 * as part of one row. Blank rows are counted but not given.
 */
public sealed interface CaseTable extends AutoCloseable permits TextTable, JsonLinesTable, SheetTable {
    /** What a row may be long at most, in bytes of UTF-8; what is longer is no row that people write. */
    int LONGEST_ROW = 1 << 20;

    /** The most characters of a cell, which is what spreadsheets hold. */
    int LONGEST_CELL = 32_767;

    /** So many of the first rows are looked at for headings. */
    int HEAD = 30;

    /**
     * Opens a table by what its file holds, whatever its name is.
     *
     * @param name by which messages call the file
     * @return empty where the file is no table or says nothing, which is then among the problems
     * @throws UnreadableFile where there is no such file or it cannot be opened
     */
    static Optional<CaseTable> open(Path file, String name, TableChoices choices, Problems problems) {
        byte[] start = start(file);
        if (TextEncoding.startsWith(start, 'P', 'K', 3, 4)) {
            return SheetTable.open(file, name, choices, problems);
        }
        if (TextEncoding.startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            problems.add(new Problem(ProblemCode.OLD_SPREADSHEET, Position.startOf(name), "", 1, List.of()));
            return Optional.empty();
        }
        var encoding = TableEncoding.of(file, name, choices.encoding(), problems);
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        return JsonLinesTable.isObject(encoding.get().start())
                ? JsonLinesTable.open(file, name, encoding.get(), problems)
                : TextTable.open(file, name, encoding.get(), choices, problems);
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    /** As messages call it. */
    String name();

    /** How it is written, and how that was known. */
    TableForm form();

    /**
     * The first rows in which something is written, titles and headings included; at most {@value #HEAD}. A table that
     * has no row of headings of its own begins with one made for it, whose number is 0.
     */
    List<RowBlock.Row> head();

    /** The rows before the last of {@link #head} that could not be read. */
    List<UnreadRow> unreadHead();

    /**
     * The same table as it is read by those who know its headings, with what the file means for these columns; it is
     * to be closed instead of this one.
     */
    default CaseTable under(CaseTableHeader header) {
        return this;
    }

    /** The place after one of the rows of {@link #head}. */
    RowPlace after(RowBlock.Row headRow);

    /** The rows from a place on, the quickest way; portions may prove not to be written plainly enough for it. */
    RowSource rows(RowPlace from);

    /** The rows from a place on, by the way that takes nothing for granted. */
    RowSource records(RowPlace from);

    /** How many bytes the file has. */
    long size();

    @Override
    void close();
}
