package rongcuo.cli;

import java.io.IOException;
import java.util.List;
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

    /** Tells the first faults. */
    void tell(Call call) throws IOException {
        new Faults(call).tell(told);
        if (count > MOST_TOLD && !stopsAtFirst) {
            call.surroundings()
                    .err()
                    .append(call.messages().text("screening.more-faults", Integer.toString(count - MOST_TOLD)))
                    .append('\n');
        }
    }

    /**
     * Tells the first faults and the file in which all of them stand.
     *
     * @param rows how many rows were rejected, those of a run before this one included
     */
    void tell(Call call, long rows, String file) throws IOException {
        tell(call);
        if (rows > 0) {
            call.surroundings()
                    .err()
                    .append(call.messages().text("screening.all-faults", file))
                    .append('\n');
        }
    }
}
