package rongcuo.cli;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.CaseTableHeader;
import rongcuo.reading.ColumnMap;
import rongcuo.reading.Configuration;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.rendering.Messages;
import rongcuo.rendering.RejectsCsv;
import rongcuo.rendering.ResultCsv;
import rongcuo.rendering.ResultJsonLines;
import rongcuo.rendering.ResultRows;
import rongcuo.rendering.RowBytes;
import rongcuo.screening.BlockJudge;
import rongcuo.screening.RowTaker;
import rongcuo.screening.ScreenedRow;
import rongcuo.screening.Screening;
import rongcuo.screening.Screening.Keeping;
import rongcuo.source.Language;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.Problems;

/**
 * From one row of a table to the lines that {@code screen} writes for it, for an engine that holds the rows on many
 * machines.
 *
 * <p>It is sent to them serialised and asks nothing of where it is: it brings the policies and calendars with it, and
 * today's date. It opens itself for its first row, which takes as long as some hundred rows. Several threads may apply
 * it at a time. The lines of all rows, one after the other, are the result of {@code screen} and its rejected rows.
 */
public final class RowFunction implements Serializable {
    private static final long serialVersionUID = 1;

    private final PackedFolders folders;
    /** The policies by which a row is judged that names none, where the call names none either. */
    private final String[] usual;

    private final @Nullable LocalDate asOf;
    private final LocalDate today;
    private final @Nullable LocalDate knownOn;
    private final Strictness strictness;
    private final int within;
    private final String[] columnMap;
    private final Language language;
    private final Format format;
    private final String table;
    private final int headingRow;
    private final String[] headings;
    private transient @Nullable Opened opened;

    /** In what form result lines are written; rejected rows are always CSV. */
    public enum Format {
        CSV,
        JSON_LINES
    }

    /** Whether a line is of the result or of the rejected rows. */
    public enum Kind {
        RESULT,
        REJECTED
    }

    /**
     * What is written for a row.
     *
     * @param text with the line end; a cell of it may hold others
     */
    public record Line(Kind kind, String text) implements Serializable {}

    private RowFunction(
            PackedFolders folders,
            List<String> usual,
            ScreeningRules.Choices choices,
            List<String> columnMap,
            Language language,
            Format format,
            CaseTableHeader header) {
        this.folders = folders;
        this.usual = usual.toArray(new String[0]);
        this.asOf = choices.asOf().orElse(null);
        this.today = choices.today();
        this.knownOn = choices.knownOn().orElse(null);
        this.strictness = choices.strictness();
        this.within = choices.within();
        this.columnMap = columnMap.toArray(new String[0]);
        this.language = language;
        this.format = format;
        this.table = header.file();
        this.headingRow = header.row().number();
        this.headings = header.row().cells().toArray(new String[0]);
    }

    /**
     * The function of a call for the rows of one of its tables.
     *
     * @param header as it was found in the table, without an error
     */
    static RowFunction of(Call call, CaseTableHeader header, Format format) {
        return new RowFunction(
                PackedFolders.of(PolicyFolders.of(call), call.values(Options.POLICY)),
                PolicyFolders.usual(call).stream()
                        .map(Configuration.Value::text)
                        .toList(),
                ScreeningRules.Choices.of(call),
                ScreeningRules.columnMap(call, new Problems()).written(),
                call.language(),
                format,
                header);
    }

    /** What stands before the lines of the result. */
    public String resultHead() {
        return text(opened().results().head());
    }

    /** What stands before the lines of the rejected rows. */
    public String rejectedHead() {
        return text(opened().rejects().head());
    }

    /**
     * What is written for a row: a result line for each policy, or a line that says what is wrong with it, or nothing
     * where it is no case, such as one of sums, or blank.
     *
     * @param cells as texts, in the order of the headings
     * @param number of the row as a spreadsheet counts it: messages name it, and a case without an id is called by it
     */
    public List<Line> apply(List<String> cells, int number) {
        var row = new RowBlock.Row(number, cells);
        return row.isBlank() ? List.of() : opened().lines(row);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private synchronized Opened opened() {
        var known = opened;
        if (known == null) {
            known = folders.unpacked(this::open);
            opened = known;
        }
        return known;
    }

    private Opened open(PackedFolders.Unpacked files) {
        var problems = new Problems();
        var usually = new ArrayList<Configuration.Value>();
        for (String policy : usual) {
            usually.add(new Configuration.Value(policy, Position.startOf(policy), "", 1));
        }
        var library = PolicyLibrary.open(files.folders(), problems).judgingUsuallyBy(usually);
        var calendars = CalendarLibrary.open(files.folders(), TreeCache.none(), problems);
        var choices = new ScreeningRules.Choices(
                files.references(), Optional.ofNullable(asOf), today, Optional.ofNullable(knownOn), strictness, within);
        // All is read now, for the files will not be there when a row asks for them.
        library.ids().forEach(library::findNamed);
        files.references().forEach(library::find);
        calendars.ids().forEach(id -> calendars.find(id, choices.knownOn()));
        var map = ColumnMap.of(Options.MAP, List.of(columnMap));
        var rules = new ScreeningRules(library, calendars, choices, map, problems);
        var headRow = new RowBlock.Row(headingRow, List.of(headings));
        var header = CaseTableHeader.at(table, headingRow, List.of(headRow), rules.names(), problems)
                .orElseThrow();
        var keeping = format == Format.JSON_LINES ? Keeping.JUDGEMENTS : Keeping.LISTS;
        return new Opened(
                header,
                new Screening(header.columns(), rules.reading(header, TableReading.ShortRows.REMARKED), keeping),
                format,
                language);
    }

    /** What was made of the files, without which no row can be judged. */
    private static final class Opened {
        private final CaseTableHeader header;
        private final Screening screening;
        private final Format format;
        private final Messages messages;
        private final Messages problemWords;
        private final ConcurrentLinkedQueue<Writing> writings = new ConcurrentLinkedQueue<>();

        Opened(CaseTableHeader header, Screening screening, Format format, Language language) {
            this.header = header;
            this.screening = screening;
            this.format = format;
            this.messages = Messages.in(language);
            this.problemWords = Messages.ofProblems(language);
        }

        ResultRows results() {
            return format == Format.JSON_LINES
                    ? new ResultJsonLines(header.file(), header.columns(), messages, problemWords)
                    : new ResultCsv(header.columns(), messages, problemWords);
        }

        RejectsCsv rejects() {
            return new RejectsCsv(header.file(), header.columns(), messages, problemWords);
        }

        /** What a thread has learnt of the texts of the table is kept for the next row, on whatever thread. */
        List<Line> lines(RowBlock.Row row) {
            var writing = Optional.ofNullable(writings.poll())
                    .orElseGet(() -> new Writing(new BlockJudge(screening), results(), rejects()));
            var lines = writing.lines(row);
            writings.add(writing);
            return lines;
        }
    }

    /** Judges and writes row after row, on one thread at a time. */
    private static final class Writing implements RowTaker {
        private final BlockJudge judge;
        private final ResultRows results;
        private final RejectsCsv rejects;
        private final List<Line> lines = new ArrayList<>();
        private RowBytes spare = new RowBytes();

        Writing(BlockJudge judge, ResultRows results, RejectsCsv rejects) {
            this.judge = judge;
            this.results = results;
            this.rejects = rejects;
        }

        List<Line> lines(RowBlock.Row row) {
            lines.clear();
            judge.judge(RowBlock.of(List.of(row), List.of()), this);
            return List.copyOf(lines);
        }

        @Override
        public void judged(RowBlock block, int row, List<ScreenedRow> screened, List<Problem> notes) {
            for (var one : screened) {
                results.add(block, row, one, notes);
                var written = results.take(spare);
                lines.add(new Line(
                        Kind.RESULT, new String(written.array(), 0, written.length(), StandardCharsets.UTF_8)));
                written.clear();
                spare = written;
            }
        }

        @Override
        public void rejected(RowBlock block, int row, List<Problem> faults) {
            rejects.add(block, row, faults);
            lines.add(new Line(Kind.REJECTED, text(rejects.take())));
        }

        @Override
        public void rejected(UnreadRow row) {
            rejects.add(row);
            lines.add(new Line(Kind.REJECTED, text(rejects.take())));
        }

        @Override
        public void passedOver(int number) {
            // Nothing is written for it.
        }
    }
}
