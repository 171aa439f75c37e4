package rongcuo.rendering;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rongcuo.casefile.ResultColumn;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.Problem;

/**
 * The rows that a screening could not judge, each with all that is wrong with it and then its own columns, so that it
 * can be mended and screened again. Used by one thread.
 */
public final class RejectsCsv {
    private final String file;
    private final String place;
    private final List<TableColumn> columns;
    private final Messages messages;
    private final ProblemText words;
    private final boolean[] left;
    private final CsvBytes csv = new CsvBytes();

    /** @param file the table, as messages call it */
    public RejectsCsv(String file, List<TableColumn> columns, Messages messages, Messages problemWords) {
        this(file, "", columns, messages, problemWords);
    }

    private RejectsCsv(String file, String place, List<TableColumn> columns, Messages messages, Messages problemWords) {
        this.file = file;
        this.place = place;
        this.columns = List.copyOf(columns);
        this.messages = messages;
        this.words = new ProblemText(messages, problemWords, Style.PLAIN);
        this.left = new boolean[columns.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = !columns.get(i).isPassedOn();
        }
    }

    /** The same where several tables are screened together: each row is named by its table and number. */
    public static RejectsCsv ofOneOfSeveral(
            String file, List<TableColumn> columns, Messages messages, Messages problemWords) {
        return new RejectsCsv(file, file + ":", columns, messages, problemWords);
    }

    /** The byte order mark and the row of headings. */
    public byte[] head() {
        var heads = new CsvBytes();
        for (var column : ResultColumn.values()) {
            if (column.kind() == ResultColumn.Kind.REJECT) {
                heads.cell(column.heading(messages.language()));
            }
        }
        for (int i = 0; i < left.length; i++) {
            if (!left[i]) {
                heads.cell(columns.get(i).heading());
            }
        }
        heads.endRow();
        return ("\uFEFF" + new String(heads.take(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** Adds a row with what is wrong with it. */
    public void add(RowBlock block, int row, List<Problem> problems) {
        var errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
        csv.cell(place + block.number(row));
        csv.cell(lines(errors, problem -> problem.heading().orElse("")));
        csv.cell(lines(errors, problem -> value(block, row, problem)));
        csv.cell(lines(errors, words::whatAlone));
        csv.cell(lines(errors, words::mend));
        csv.cell("");
        csv.cells(block, row, left);
        csv.endRow();
    }

    private static String value(RowBlock block, int row, Problem problem) {
        return problem.heading().isEmpty()
                ? ""
                : block.cell(row, problem.position().column() - 1);
    }

    private static String lines(List<Problem> problems, Function<Problem, String> words) {
        var lines = new ArrayList<String>();
        problems.forEach(problem -> lines.add(SafeText.of(words.apply(problem))));
        return String.join("\n", lines).strip();
    }

    /** Adds a row that could not be read, as it stands in the table. */
    public void add(UnreadRow row) {
        var problem = problem(row);
        csv.cell(place + row.number());
        csv.cell(problem.heading().orElse(""));
        csv.cell("");
        csv.cell(SafeText.of(words.whatAlone(problem)));
        csv.cell(SafeText.of(words.mend(problem)));
        csv.cell(SafeText.of(row.raw()));
        for (boolean isLeft : left) {
            if (!isLeft) {
                csv.cell("");
            }
        }
        csv.endRow();
    }

    /** What is wrong with a row that could not be read, as a problem of its table. */
    public Problem problem(UnreadRow row) {
        var heading = row.column() > 0 && row.column() <= columns.size()
                ? Optional.of(TableColumn.names(columns).get(row.column() - 1))
                : Optional.<String>empty();
        return row.problem(file, heading);
    }

    /** The lines added so far, and forgets them. */
    public byte[] take() {
        return csv.take();
    }
}
