package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.Calendars;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.procedure.DueStep;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.Timeline;
import rongcuo.reading.CaseFolders;
import rongcuo.reading.CaseReader;
import rongcuo.reading.CaseSource;
import rongcuo.reading.CaseTable;
import rongcuo.reading.CaseTableHeader;
import rongcuo.reading.ColumnNames;
import rongcuo.reading.HeadedTable;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TableChoices;
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

    private final PolicyLibrary library;
    private final List<String> asked;
    private final Adjudication adjudication;
    private final Calendars calendars;
    private final int within;
    private final Problems problems;
    private final List<DueStep> due = new ArrayList<>();
    private final List<UnreadableFile> unreadable = new ArrayList<>();
    private Optional<ColumnNames> names = Optional.empty();
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

    /** The table is cut into portions here; the workers part them into rows and judge these. */
    private void addTable(CaseSource source, OrderedTasks<Portion> tasks) {
        // Told in turn, after what the portions before this table have told.
        var ofTable = new Portion();
        try {
            addTable(source, tasks, ofTable.problems);
        } catch (UnreadableFile fault) {
            ofTable.unreadable.add(fault);
        }
        tasks.add(() -> ofTable);
    }

    private void addTable(CaseSource source, OrderedTasks<Portion> tasks, Problems ofTable) {
        var ofFile = new Problems();
        var opened = CaseTable.open(source.path(), source.path().toString(), TableChoices.AUTOMATIC, ofFile);
        for (var problem : ofFile.inFileOrder()) {
            // Of an empty file in a folder nobody has said that cases stand in it.
            if (source.standing() == CaseSource.Standing.NAMED || problem.code() != ProblemCode.EMPTY_FILE) {
                ofTable.add(problem);
            }
        }
        if (opened.isPresent()) {
            var ofHeader = new Problems();
            var headed = HeadedTable.of(opened.get(), Optional.empty(), names(), ofHeader);
            try (var table = headed.table()) {
                var header = header(source, headed, ofHeader, ofTable);
                if (header.isPresent()) {
                    addRows(table, header.get(), tasks);
                }
            }
        }
    }

    /** Empty for a table without days: one that somebody named is told, one in a folder is no table of cases. */
    private static Optional<CaseTableHeader> header(
            CaseSource source, HeadedTable headed, Problems ofHeader, Problems ofTable) {
        var table = headed.table();
        var header = headed.header();
        if (header.isPresent() && header.get().datesEvents()) {
            ofTable.addAll(ofHeader.inFileOrder());
            tellUnread(table, header.get().row(), ofTable);
            return ofHeader.hasErrors() ? Optional.empty() : header;
        }
        if (source.standing() == CaseSource.Standing.NAMED) {
            ofTable.addAll(ofHeader.inFileOrder());
            header.ifPresent(found -> ofTable.add(
                    new Problem(ProblemCode.NO_EVENT_COLUMN, Position.startOf(table.name()), "", 1, List.of())));
        }
        return Optional.empty();
    }

    /** Made for the first table, for they read the whole library. */
    private ColumnNames names() {
        if (names.isEmpty()) {
            names = Optional.of(ColumnNames.of(library, asked));
        }
        return names.get();
    }

    /** Rows above the headings hold no case, but what they hold may be what was to be the headings. */
    private static void tellUnread(CaseTable table, RowBlock.Row headings, Problems ofTable) {
        for (var row : table.unreadHead()) {
            if (row.number() < headings.number()) {
                ofTable.add(row.problem(table.name(), Optional.empty()));
            }
        }
    }

    private void addRows(CaseTable table, CaseTableHeader header, OrderedTasks<Portion> tasks) {
        try (var rows = table.records(table.after(header.row()))) {
            for (var next = rows.next(); next.isPresent(); next = rows.next()) {
                var ofTask = next.get();
                tasks.add(() -> {
                    var portion = new Portion();
                    portion.addRows(ofTask.rows().orElseThrow(), table.name(), header);
                    return portion;
                });
            }
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

        void addRows(RowBlock rows, String table, CaseTableHeader header) {
            for (var unread : rows.unread()) {
                var column = header.columns().stream()
                        .skip(Math.max(0, unread.column() - 1))
                        .findFirst();
                var heading = unread.column() == 0 ? Optional.<String>empty() : column.map(TableColumn::heading);
                problems.add(unread.problem(table, heading));
            }
            for (int i = 0; i < rows.rows(); i++) {
                addRow(rows.row(i), header);
            }
        }

        private void addRow(RowBlock.Row row, CaseTableHeader header) {
            if (!header.footer().isFooter(row)) {
                header.caseFile(row, reader, problems).ifPresent(this::judge);
            }
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
