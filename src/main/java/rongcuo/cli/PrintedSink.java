package rongcuo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rongcuo.reading.RowPlace;
import rongcuo.screening.Tally;

/** Prints what comes of rows. Rejected rows are only told, for there is no file beside which theirs could stand. */
final class PrintedSink implements ScreeningRun.Sink {
    private final Appendable out;
    private final ScreeningProgress progress;

    PrintedSink(Appendable out, ScreeningProgress progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public void write(byte[] result, int length, byte[] rejected) {
        try {
            out.append(new String(result, 0, length, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the result cannot be printed", e);
        }
    }

    @Override
    public void reached(int table, RowPlace place, List<Tally> tallies) {
        progress.reached(table, place);
    }
}
