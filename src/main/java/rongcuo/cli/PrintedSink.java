package rongcuo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rongcuo.reading.RowPlace;
import rongcuo.screening.Tally;

/**
 * Prints what comes of rows. There is no result beside which the rejected ones could stand: they go where the call says,
 * else they are only told.
 */
final class PrintedSink implements ScreeningRun.Sink {
    private final Appendable out;
    private final OutputStream rejects;
    private final ScreeningProgress progress;

    PrintedSink(Appendable out, OutputStream rejects, ScreeningProgress progress) {
        this.out = out;
        this.rejects = rejects;
        this.progress = progress;
    }

    @Override
    public void write(byte[] result, int length, byte[] rejected) {
        try {
            rejects.write(rejected);
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
