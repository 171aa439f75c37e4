package rongcuo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.CaseTable;
import rongcuo.reading.CaseTableHeader;
import rongcuo.reading.ColumnNames;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TableChoices;
import rongcuo.reading.TreeCache;
import rongcuo.rendering.Messages;
import rongcuo.rendering.RejectsCsv;
import rongcuo.rendering.ResultCsv;
import rongcuo.screening.Screening;
import rongcuo.source.Language;
import rongcuo.source.Problems;

/** Tables of cases as the command opens them, under the shipped policies, for tests of what is made of their rows. */
final class OpenedTable {
    static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    static final PolicyLibrary SHIPPED = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());

    private static final int WITHIN = 5;
    private static final CalendarLibrary CALENDARS =
            CalendarLibrary.open(List.of(Path.of("policies")), TreeCache.none(), new Problems());
    private static final Messages MESSAGES = Messages.in(Language.CHINESE);
    private static final Messages PROBLEM_WORDS = Messages.ofProblems(Language.CHINESE);

    private OpenedTable() {}

    /**
     * A table whose headings stand in the first row.
     *
     * @param asked the policies that the call names; empty: those of each row
     */
    static ScreenedTable of(
            Path file, TableChoices choices, List<String> asked, Strictness strictness, Screening.Keeping keeping) {
        return of(file, choices, SHIPPED, asked, strictness, keeping);
    }

    /** As above, under the policies of a library. */
    static ScreenedTable of(
            Path file,
            TableChoices choices,
            PolicyLibrary library,
            List<String> asked,
            Strictness strictness,
            Screening.Keeping keeping) {
        var problems = new Problems();
        var table = CaseTable.open(file, "台账.csv", choices, problems)
                .orElseThrow(() -> new AssertionError(problems.inFileOrder()));
        var header = CaseTableHeader.at("台账.csv", 1, table.head(), ColumnNames.of(library, asked), problems)
                .orElseThrow(() -> new AssertionError(problems.inFileOrder()));
        var calendars = WorkingCalendars.of(CALENDARS, Optional.empty());
        var adjudication = new Adjudication(
                library, asked, Optional.empty(), TUE_2024_10_08, calendars, strictness, new Problems());
        var reading =
                new TableReading(header, library, adjudication, calendars, WITHIN, TableReading.ShortRows.REMARKED);
        return new ScreenedTable(table, header, reading, new Screening(header.columns(), reading, keeping));
    }

    /** What writes results and rejects as CSV in Chinese. */
    static ScreeningRun.Making making() {
        return new ScreeningRun.Making(
                table -> new ResultCsv(table.header().columns(), MESSAGES, PROBLEM_WORDS),
                table -> new RejectsCsv(table.table().name(), table.header().columns(), MESSAGES, PROBLEM_WORDS));
    }
}
