package rongcuo.cli;

import java.util.List;
import java.util.Optional;
import rongcuo.cli.ScreeningState.Phase;
import rongcuo.reading.RowPlace;
import rongcuo.screening.Tally;

/** Writes what comes of rows to the files of a run, and keeps from time to time how far it has come. */
final class FileSink implements ScreeningRun.Sink {
    /** In nanoseconds: what a killed run has to do again, and no more often than a disk likes. */
    private static final long BETWEEN_SAVES = 2_000_000_000L;

    private final Call call;
    private final ScreeningFiles files;
    private final String fingerprint;
    private final ScreeningProgress progress;
    private long written;
    private long rejected;
    private long saved;

    FileSink(
            Call call,
            ScreeningFiles files,
            Optional<ScreeningState> from,
            String fingerprint,
            ScreeningProgress progress) {
        this.call = call;
        this.files = files;
        this.fingerprint = fingerprint;
        this.progress = progress;
        this.written = from.map(ScreeningState::written).orElse(0L);
        this.rejected = from.map(ScreeningState::rejected).orElse(0L);
        this.saved = call.surroundings().clock().getAsLong();
    }

    @Override
    public void write(byte[] result, int length, byte[] rejects) {
        files.write(result, length);
        files.writeRejects(rejects);
        written += length;
        rejected += rejects.length;
    }

    @Override
    public void reached(int table, RowPlace place, List<Tally> tallies) {
        progress.reached(table, place);
        long now = call.surroundings().clock().getAsLong();
        if (now - saved >= BETWEEN_SAVES) {
            saved = now;
            save(Phase.READING, table, place, tallies);
        }
    }

    /** Keeps that all rows are written. */
    void end(List<Tally> tallies) {
        save(Phase.ENDED, tallies.size() - 1, RowPlace.START, tallies);
    }

    private void save(Phase phase, int table, RowPlace place, List<Tally> tallies) {
        files.save(new ScreeningState(
                fingerprint, call.today(), phase, table, place, written, rejected, files.checks(), tallies));
    }
}
