package rongcuo.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TemplateSheet;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * A sheet of a workbook (XLSX), read row by row; only the texts that its cells share are held as a whole.
 *
 * <p>Its bytes are not in the order of its rows, so places in it count rows alone.
 */
final class SheetTable implements CaseTable {
    private static final int PORTION = 2_000;

    private final Path file;
    private final String name;
    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final WorkbookSurvey.Finding survey;
    private final TableChoices choices;
    private final TableHead head;
    private final Optional<CaseTableHeader> header;

    private SheetTable(
            Path file, String name, ReadableWorkbook workbook, WorkbookSurvey.Finding survey, TableChoices choices)
            throws IOException {
        this.file = file;
        this.name = name;
        this.workbook = workbook;
        this.survey = survey;
        this.choices = choices;
        this.sheet = workbook.getSheet(survey.index())
                .filter(found -> found.getName().equals(survey.name()))
                .orElseThrow(() -> WorkbookFault.damaged("sheets"));
        this.header = Optional.empty();
        this.head = readHead();
    }

    private SheetTable(SheetTable table, CaseTableHeader header) {
        this.file = table.file;
        this.name = table.name;
        this.workbook = table.workbook;
        this.sheet = table.sheet;
        this.survey = table.survey;
        this.choices = table.choices;
        this.head = table.head;
        this.header = Optional.of(header);
    }

    /**
     * Opens a workbook.
     *
     * @param name by which messages call the file
     * @return empty where it is none, or not to be read safely, or has no such sheet; which is then among the problems
     * @throws UnreadableFile where there is no such file or it cannot be opened
     */
    static Optional<CaseTable> open(Path file, String name, TableChoices choices, Problems problems) {
        return open(file, name, choices, SheetLimits.within(Runtime.getRuntime().maxMemory()), problems);
    }

    static Optional<CaseTable> open(
            Path file, String name, TableChoices choices, SheetLimits limits, Problems problems) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw UnreadableFile.of(file, new IOException("not readable"));
        }
        try {
            var survey = WorkbookSurvey.of(file, choices.sheet(), limits);
            var table = opened(file, name, survey, choices);
            if (table.isReadable(problems)) {
                return Optional.of(table);
            }
            table.close();
        } catch (WorkbookFault fault) {
            problems.add(new Problem(fault.code(), Position.startOf(name), "", 1, fault.arguments()));
        } catch (IOException e) {
            problems.add(new Problem(ProblemCode.WORKBOOK_DAMAGED, Position.startOf(name), "", 1, List.of()));
        }
        return Optional.empty();
    }

    private static SheetTable opened(Path file, String name, WorkbookSurvey.Finding survey, TableChoices choices)
            throws IOException {
        var workbook = workbook(file, survey);
        try {
            return new SheetTable(file, name, workbook, survey, choices);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static ReadableWorkbook workbook(Path file, WorkbookSurvey.Finding survey) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(survey.hasStyles(), true));
        } catch (RuntimeException e) {
            // What the library throws at parts that do not agree is of many kinds.
            throw new IOException(e);
        }
    }

    private TableHead readHead() throws IOException {
        try (var rows = source(RowPlace.START, HEAD)) {
            return TableHead.of(rows::next);
        }
    }

    private boolean isReadable(Problems problems) {
        boolean isElsewhere = head.rows().isEmpty()
                && head.unread().isEmpty()
                && !survey.others().isEmpty();
        if (isElsewhere) {
            problems.add(new Problem(
                    ProblemCode.EMPTY_SHEET,
                    Position.startOf(name),
                    "",
                    1,
                    List.of(survey.name(), String.join("、", survey.others()))));
            return false;
        }
        return head.isReadable(name, problems);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TableForm form() {
        var basis = choices.sheet().isPresent() ? TableForm.Basis.GIVEN : TableForm.Basis.GUESSED;
        return new TableForm(
                TableForm.Kind.SPREADSHEET,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TableForm.Known(survey.name(), basis)),
                notes());
    }

    private List<TableForm.Note> notes() {
        var notes = new ArrayList<TableForm.Note>();
        if (!survey.hidden().isEmpty()) {
            notes.add(note("sheets-hidden", String.join("、", survey.hidden())));
        }
        var others = survey.others().stream()
                .filter(name -> !TemplateSheet.isNamed(name))
                .toList();
        if (!others.isEmpty()) {
            notes.add(note("sheets-not-read", String.join("、", others)));
        }
        if (survey.hiddenRows() > 0) {
            notes.add(note("rows-hidden", Integer.toString(survey.hiddenRows())));
        }
        var merged = mergedBelowHeadings();
        if (!merged.isEmpty() && choices.merged() == TableChoices.Merged.TOP_LEFT) {
            notes.add(note(
                    "cells-merged",
                    Integer.toString(merged.size()),
                    merged.get(0).written()));
        }
        return notes;
    }

    private static TableForm.Note note(String id, String... arguments) {
        return new TableForm.Note(id, List.of(arguments));
    }

    /** Headings may be merged as they like; they begin no later than the first row of different texts. */
    private List<MergedAreas.Area> mergedBelowHeadings() {
        int headings = 0;
        for (var row : head.rows()) {
            var texts = new HashSet<>(row.cells());
            texts.remove("");
            if (texts.size() > 1) {
                headings = row.number();
                break;
            }
        }
        int last = headings;
        return survey.merged().stream().filter(area -> area.firstRow() > last).toList();
    }

    @Override
    public CaseTable under(CaseTableHeader known) {
        return new SheetTable(this, known);
    }

    /** The names of the sheet that is read and of those that could be read instead. */
    List<String> visibleSheets() {
        return survey.visible();
    }

    /** Whether a column, counted from 0, holds numbers under a row of its table. */
    boolean hasNumbers(int column, int row) {
        return survey.numbers().getOrDefault(column + 1, 0) > row;
    }

    @Override
    public List<RowBlock.Row> head() {
        return head.rows();
    }

    @Override
    public List<UnreadRow> unreadHead() {
        return head.unread();
    }

    @Override
    public RowPlace after(RowBlock.Row headRow) {
        return new RowPlace(0, headRow.number());
    }

    @Override
    public RowSource rows(RowPlace from) {
        try {
            return source(from, PORTION);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    @Override
    public RowSource records(RowPlace from) {
        return rows(from);
    }

    private RowSource source(RowPlace from, int most) throws IOException {
        var merged = choices.merged() == TableChoices.Merged.FILLED
                ? Optional.of(new MergedAreas(survey.merged()))
                : Optional.<MergedAreas>empty();
        try {
            return new SheetRows(
                    sheet.openStream(), new SheetCells(workbook.isDate1904()), merged, survey, header, from, most);
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }
}
