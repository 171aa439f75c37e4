package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.Calendars;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.RowBlock;
import rongcuo.procedure.DueStep;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.Timeline;
import rongcuo.reading.CaseFolders;
import rongcuo.reading.CaseReader;
import rongcuo.reading.CaseSource;
import rongcuo.reading.CaseTable;
import rongcuo.reading.CaseTableHeader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.reading.UnreadableFile;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * Looks through cases for steps that are due. Cases are read and judged side by side, a portion a task, and forgotten
 * once their steps are known; what is found and told is the same for any number of workers.
 */
final class DueSearch {
    private static final int FILES_A_TASK = 32;
    private static final int ROWS_A_TASK = 256;

    private final PolicyLibrary library;
    private final List<String> asked;
    private final Adjudication adjudication;
    private final Calendars calendars;
    private final int within;
    private final Problems problems;
    private final List<DueStep> due = new ArrayList<>();
    private final List<UnreadableFile> unreadable = new ArrayList<>();
    private int judged;

    /**
     * @param asked the policies that the call names; empty: those of each case
     * @param within working days from today
     * @param problems to which those of all files are added
     */
    DueSearch(
            PolicyLibrary library,
            List<String> asked,
            Adjudication adjudication,
            Calendars calendars,
            int within,
            Problems problems) {
        this.library = library;
        this.asked = List.copyOf(asked);
        this.adjudication = adjudication;
        this.calendars = calendars;
        this.within = within;
        this.problems = problems;
    }

    /** Looks through all files that the names lead to. */
    void search(List<String> names, int workers) {
        var folders = CaseFolders.of(names);
        unreadable.addAll(folders.unreadable());
        try (var tasks = new OrderedTasks<Portion>(workers, this::take)) {
            var files = new ArrayList<CaseSource>(FILES_A_TASK);
            for (var source : folders.sources()) {
                switch (source.form()) {
                    case YAML -> {
                        files.add(source);
                        if (files.size() == FILES_A_TASK) {
                            addFiles(files, tasks);
                        }
                    }
                    case TABLE -> {
                        addFiles(files, tasks);
                        addTable(source, tasks);
                    }
                }
            }
            addFiles(files, tasks);
            tasks.finish();
        }
        due.sort(DueStep.BY_URGENCY);
    }

    /** What is due, by urgency. */
    List<DueStep> due() {
        return due;
    }

    /** The files that are not there or cannot be opened. */
    List<UnreadableFile> unreadable() {
        return unreadable;
    }

    /** How many cases could be judged. */
    int judged() {
        return judged;
    }

    private void take(Portion portion) {
        due.addAll(portion.due);
        unreadable.addAll(portion.unreadable);
        problems.addAll(portion.problems.inFileOrder());
        judged += portion.judged;
    }

    private void addFiles(List<CaseSource> files, OrderedTasks<Portion> tasks) {
        if (!files.isEmpty()) {
            var ofTask = List.copyOf(files);
            files.clear();
            tasks.add(() -> {
                var portion = new Portion();
                ofTask.forEach(portion::addFile);
                return portion;
            });
        }
    }

    /** The table is parsed here and its rows are judged by the workers. */
    private void addTable(CaseSource source, OrderedTasks<Portion> tasks) {
        // Told in turn, after what the portions before this table have told.
        var ofTable = new Portion();
        var text = ofTable.text(source);
        if (text.isEmpty()) {
            tasks.add(() -> ofTable);
            return;
        }
        try (var table = CaseTable.open(text.get().source(), ofTable.problems)) {
            var header = header(source, table, ofTable.problems);
            if (header.isPresent()) {
                addRows(table, header.get(), tasks);
            }
        }
        tasks.add(() -> ofTable);
    }

    /** Empty for a table without days: one that somebody named is told, one in a folder is no table of cases. */
    private Optional<CaseTableHeader> header(CaseSource source, CaseTable table, Problems ofTable) {
        var headings = table.next();
        if (headings.isEmpty()) {
            if (!ofTable.hasErrors() && source.standing() == CaseSource.Standing.NAMED) {
                tell(source, ProblemCode.EMPTY_FILE, ofTable);
            }
            return Optional.empty();
        }
        var ofHeader = new Problems();
        var header = CaseTableHeader.of(source.path().toString(), headings.get(), library, ofHeader);
        if (header.datesEvents()) {
            ofTable.addAll(ofHeader.inFileOrder());
            return ofHeader.hasErrors() ? Optional.empty() : Optional.of(header);
        }
        if (source.standing() == CaseSource.Standing.NAMED) {
            ofTable.addAll(ofHeader.inFileOrder());
            tell(source, ProblemCode.NO_EVENT_COLUMN, ofTable);
        }
        return Optional.empty();
    }

    private static void tell(CaseSource source, ProblemCode code, Problems problems) {
        problems.add(new Problem(code, Position.startOf(source.path().toString()), "", 1, List.of()));
    }

    private void addRows(CaseTable table, CaseTableHeader header, OrderedTasks<Portion> tasks) {
        var rows = new ArrayList<RowBlock.Row>(ROWS_A_TASK);
        for (var row = table.next(); row.isPresent(); row = table.next()) {
            rows.add(row.get());
            if (rows.size() == ROWS_A_TASK) {
                addRows(rows, header, tasks);
            }
        }
        addRows(rows, header, tasks);
    }

    private void addRows(List<RowBlock.Row> rows, CaseTableHeader header, OrderedTasks<Portion> tasks) {
        if (!rows.isEmpty()) {
            var ofTask = List.copyOf(rows);
            rows.clear();
            tasks.add(() -> {
                var portion = new Portion();
                ofTask.forEach(row -> portion.addRow(row, header));
                return portion;
            });
        }
    }

    /** The cases of one task, and all that comes of them. Used by one thread at a time. */
    private final class Portion {
        private final Problems problems = new Problems();
        private final List<DueStep> due = new ArrayList<>();
        private final List<UnreadableFile> unreadable = new ArrayList<>();
        private final Adjudication ofTask = adjudication.telling(problems);
        private final CaseReader reader =
                asked.isEmpty() ? CaseReader.of(library, problems) : CaseReader.under(asked, library, problems);
        private int judged;

        void addFile(CaseSource source) {
            var text = text(source);
            if (text.isPresent()) {
                var cases = source.standing() == CaseSource.Standing.NAMED
                        ? reader.read(text.get().source())
                        : reader.readFound(text.get().source());
                cases.forEach(this::judge);
            }
        }

        void addRow(RowBlock.Row row, CaseTableHeader header) {
            header.caseFile(row, reader, problems).ifPresent(this::judge);
        }

        Optional<TextFile> text(CaseSource source) {
            try {
                return TextFile.read(source.path(), problems);
            } catch (UnreadableFile fault) {
                unreadable.add(fault);
                return Optional.empty();
            }
        }

        private void judge(CaseFile caseFile) {
            for (var evaluation : ofTask.evaluate(caseFile)) {
                var timeline = Timeline.of(evaluation, calendars);
                due.addAll(DueStep.of(timeline, within, calendars));
                tellUnreckoned(timeline);
                judged++;
            }
        }

        /** A day that nobody can count must not look like one that is far off. */
        private void tellUnreckoned(Timeline timeline) {
            for (var step : timeline.steps()) {
                if (step.status() == StepStatus.NOT_RECKONED) {
                    var place = timeline.evaluation().caseFile().position();
                    problems.add(new Problem(
                            ProblemCode.STEP_NOT_RECKONED, place, "", 1, List.of(step.id(), timeline.calendar())));
                }
            }
        }
    }
}
