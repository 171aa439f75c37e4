package rongcuo.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A line of a session that is being done, on a thread of its own. Who stops it interrupts the thread; what does not look
 * at that can be left behind, once the user has been told so.
 */
final class StoppableWork {
    private static final int LOOK_MILLIS = 100;
    private static final int PATIENCE = 15;

    private final FutureTask<ExitCode> task;
    private final Thread thread;
    private volatile Stage stage = Stage.RUNS;

    private enum Stage {
        RUNS,
        IS_STOPPED,
        MAY_BE_LEFT
    }

    /** Something that may take long. */
    interface Work {
        ExitCode run() throws IOException;
    }

    /** Told that what was stopped goes on for the time being. */
    interface Delay {
        void tell() throws IOException;
    }

    StoppableWork(Work work) {
        this.task = new FutureTask<>(work::run);
        this.thread = new Thread(task, "command");
        thread.setDaemon(true);
    }

    /**
     * Runs it, until it has ended or is left.
     *
     * @param delay that the user is told of, who may then leave it by stopping it once more
     * @return empty where it was left
     */
    Optional<ExitCode> run(Delay delay) throws IOException {
        thread.start();
        int looks = 0;
        while (true) {
            try {
                return Optional.of(task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                looks += stage == Stage.IS_STOPPED ? 1 : 0;
                if (looks == PATIENCE && stage == Stage.IS_STOPPED) {
                    stage = Stage.MAY_BE_LEFT;
                    delay.tell();
                }
            } catch (CancellationException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                stop();
            } catch (ExecutionException e) {
                throw rethrown(e);
            }
        }
    }

    private static IOException rethrown(ExecutionException failed) {
        var cause = failed.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException defect) {
            throw defect;
        }
        return cause instanceof IOException broken ? broken : new IOException(failed);
    }

    /** Called by any thread, and as often as the user wants. */
    void stop() {
        if (stage == Stage.MAY_BE_LEFT) {
            task.cancel(true);
            return;
        }
        stage = Stage.IS_STOPPED;
        thread.interrupt();
    }
}
