package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.RowBlock;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.procedure.DueStep;
import rongcuo.procedure.Timeline;
import rongcuo.reading.CaseReader;
import rongcuo.reading.CaseTableHeader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.screening.NextDeadline;
import rongcuo.screening.RowReading;
import rongcuo.screening.ScreenedRow;
import rongcuo.source.Problems;

/** Reads and judges the rows of one table, each like a case file. */
final class TableReading implements RowReading {
    private final CaseTableHeader header;
    private final PolicyLibrary library;
    private final Adjudication adjudication;
    private final WorkingCalendars calendars;
    private final int within;
    private final ShortRows shortRows;

    /** What a row means that has fewer cells than there are headings. */
    enum ShortRows {
        /** Something may be missing or shifted. */
        REMARKED,
        /** Spreadsheets leave out cells at the end in which nothing is written. */
        USUAL
    }

    /** @param within how many working days ahead a deadline is near */
    TableReading(
            CaseTableHeader header,
            PolicyLibrary library,
            Adjudication adjudication,
            WorkingCalendars calendars,
            int within,
            ShortRows shortRows) {
        this.header = header;
        this.library = library;
        this.adjudication = adjudication;
        this.calendars = calendars;
        this.within = within;
        this.shortRows = shortRows;
    }

    @Override
    public Reading read(RowBlock.Row row) {
        var problems = new Problems();
        var asked = adjudication.asked();
        var reader = asked.isEmpty() ? CaseReader.of(library, problems) : CaseReader.under(asked, library, problems);
        var caseFile = header.caseFile(row, reader, problems);
        if (shortRows == ShortRows.REMARKED) {
            header.remarkIfShort(row, problems);
        }
        return new Reading(caseFile, problems.inFileOrder());
    }

    @Override
    public boolean isRemarkedUpon(int cells) {
        return shortRows == ShortRows.REMARKED && header.isShort(cells);
    }

    @Override
    public Judging judge(CaseFile caseFile) {
        var problems = new Problems();
        var judgements = new ArrayList<Judgement>();
        for (var evaluation : adjudication.telling(problems).evaluate(caseFile)) {
            var timeline = Timeline.of(evaluation, calendars);
            judgements.add(new Judgement(
                    new ScreenedRow.Judged(evaluation, timeline),
                    NextDeadline.of(timeline, DueStep.of(timeline, within, calendars))));
        }
        return new Judging(judgements, problems.inFileOrder());
    }

    @Override
    public List<Policy> policies(CaseFile caseFile) {
        return adjudication.certainVersions(caseFile);
    }

    @Override
    public Evaluator evaluator(Policy policy) {
        return adjudication.evaluator(policy);
    }

    @Override
    public Strictness strictness() {
        return adjudication.strictness();
    }
}
