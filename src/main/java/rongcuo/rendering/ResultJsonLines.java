package rongcuo.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.screening.ScreenedRow;
import rongcuo.source.Problem;

/**
 * The result of a screening as evaluations, one a line: what {@code evaluate --format json} would print of each row, and
 * the row itself.
 */
public final class ResultJsonLines implements ResultRows {
    private final String table;
    private final List<TableColumn> columns;
    private final List<String> headings;
    private final ProblemText problems;
    private final EvaluationJson json = new EvaluationJson();
    private final StringBuilder text = new StringBuilder();

    /**
     * @param table as messages call it
     * @param columns of the table
     */
    public ResultJsonLines(String table, List<TableColumn> columns, Messages messages, Messages problemWords) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.headings = TableColumn.names(columns);
        this.problems = new ProblemText(messages, problemWords, Style.PLAIN);
    }

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public void add(RowBlock block, int row, ScreenedRow screened, List<Problem> notes) {
        var judged = screened.judged().orElseThrow();
        var remarks = notes.stream().map(problems::what).toList();
        var of = JudgedRow.of(table, columns, headings, block, row, remarks);
        try {
            json.write(new Explained(judged.evaluation(), judged.timeline(), Map.of()), Optional.of(of), text);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
    }

    @Override
    public RowBytes take(RowBytes next) {
        next.add(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
        return next;
    }
}
