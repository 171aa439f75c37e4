package rongcuo.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * A table and, where its row of headings is found, what its columns mean.
 *
 * @param table as it is read under these headings; to be closed instead of the one that was opened
 */
public record HeadedTable(CaseTable table, Optional<CaseTableHeader> header) {
    /**
     * Looks for the headings of a table. Where a text has none in the encoding that was guessed, the other one between
     * which was guessed is tried before that is told.
     *
     * @param row the number of the row of headings, where the user names it
     * @param problems what is wrong with the headings; a table of whose headings an error is told is not to be read
     */
    public static HeadedTable of(CaseTable opened, Optional<Integer> row, ColumnNames names, Problems problems) {
        try {
            return found(opened, row, names, problems);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static HeadedTable found(CaseTable opened, Optional<Integer> row, ColumnNames names, Problems problems) {
        var ofHeader = new Problems();
        var header = header(opened, row, names, ofHeader);
        if (header.isEmpty() && opened instanceof TextTable text) {
            var other = inOtherEncoding(text, row, names, problems);
            if (other.isPresent()) {
                return other.get();
            }
        }
        ofHeader.inFileOrder().forEach(problem -> problems.add(told(problem, opened)));
        header.ifPresent(found -> remarkOnNumbers(opened, found, problems));
        return new HeadedTable(header.map(opened::under).orElse(opened), header);
    }

    private static Optional<CaseTableHeader> header(
            CaseTable table, Optional<Integer> row, ColumnNames names, Problems problems) {
        return row.isPresent()
                ? CaseTableHeader.at(table.name(), row.get(), table.head(), names, problems)
                : CaseTableHeader.find(table.name(), table.head(), names, problems);
    }

    private static Optional<HeadedTable> inOtherEncoding(
            TextTable text, Optional<Integer> row, ColumnNames names, Problems problems) {
        var ofHeader = new Problems();
        var other = text.inOtherEncoding();
        var header = other.flatMap(table -> header(table, row, names, ofHeader));
        if (header.isEmpty()) {
            return Optional.empty();
        }
        problems.addAll(ofHeader.inFileOrder());
        return Optional.of(new HeadedTable(other.get(), header));
    }

    /** That no headings were found, with what may have been misjudged of the file. */
    private static Problem told(Problem problem, CaseTable table) {
        if (problem.code() != ProblemCode.NO_HEADING_ROW) {
            return problem;
        }
        var arguments = new ArrayList<>(problem.arguments());
        if (table instanceof SheetTable sheet) {
            arguments.add(sheet.form().sheet().orElseThrow().value());
            arguments.add(String.join("、", sheet.visibleSheets()));
            return new Problem(ProblemCode.NO_HEADING_ROW_IN_SHEET, problem.position(), "", 1, arguments);
        }
        if (table instanceof TextTable text && text.isDoubtful()) {
            arguments.add(text.form().encoding().orElseThrow().value());
            return new Problem(ProblemCode.NO_HEADING_ROW_AS_DECODED, problem.position(), "", 1, arguments);
        }
        return problem;
    }

    /** A case number kept as a number has lost its leading zeros before anybody reads it. */
    private static void remarkOnNumbers(CaseTable table, CaseTableHeader header, Problems problems) {
        int column = header.caseColumn().orElse(-1);
        int row = header.row().number();
        if (column >= 0 && table instanceof SheetTable sheet && sheet.hasNumbers(column, row)) {
            problems.add(new Problem(
                    ProblemCode.CASE_ID_AS_NUMBER,
                    new Position(table.name(), row, column + 1),
                    "",
                    1,
                    List.of(header.columns().get(column).heading())));
        }
    }
}
