package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import rongcuo.source.Problem;
import rongcuo.source.Problems;

/** The rows that a run rejects, as far as they are told at its end: the first ones with their faults, then how many. */
final class RejectedRows implements ScreeningRun.Rejections {
    private static final int MOST_TOLD = 20;

    private final boolean stopsAtFirst;
    private final Problems told = new Problems();
    private int count;

    RejectedRows(boolean stopsAtFirst) {
        this.stopsAtFirst = stopsAtFirst;
    }

    @Override
    public boolean rejected(List<Problem> problems) {
        for (var problem : problems) {
            if (count < MOST_TOLD && !(stopsAtFirst && count > 0)) {
                told.add(problem);
            }
            count++;
        }
        return !stopsAtFirst;
    }

    /**
     * Tells the first faults, and where all rejected rows stand.
     *
     * @param rows how many rows were rejected, those of a run before this one included
     * @param file in which they are; empty where they are written nowhere
     */
    void tell(Call call, long rows, Optional<String> file) throws IOException {
        new Faults(call).tell(told);
        if (count > MOST_TOLD) {
            say(call, "screening.more-faults", Integer.toString(count - MOST_TOLD));
        }
        if (rows > 0 && file.isPresent()) {
            say(call, "screening.all-faults", file.get());
        } else if (rows > 0) {
            say(call, "screening.rejects-nowhere", Long.toString(rows));
        }
    }

    /** Tells the fault at which the run stopped, and that nothing came of it. */
    void tellStopped(Call call) throws IOException {
        new Faults(call).tell(told);
        say(call, "screening.stopped");
    }

    private static void say(Call call, String key, String... arguments) throws IOException {
        call.surroundings().err().append(call.messages().text(key, arguments)).append('\n');
    }
}
