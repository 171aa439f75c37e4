package rongcuo.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import rongcuo.casefile.RowBlock;
import rongcuo.screening.ScreenedRow;
import rongcuo.source.Problem;

/** The result of a screening as evaluations, one a line: what {@code evaluate --format json} would print of each row. */
public final class ResultJsonLines implements ResultRows {
    private final EvaluationJson json = new EvaluationJson();
    private final StringBuilder text = new StringBuilder();

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public void add(RowBlock block, int row, ScreenedRow screened, List<Problem> notes) {
        var judged = screened.judged().orElseThrow();
        try {
            json.write(List.of(new Explained(judged.evaluation(), judged.timeline(), Map.of())), text);
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
