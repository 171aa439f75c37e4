package rongcuo.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Tasks that run side by side and whose results are taken one after the other, in the order of the tasks.
 *
 * <p>Few are under way at any time, so that neither what they read nor what they found piles up.
 */
final class OrderedTasks<T> implements AutoCloseable {
    private static final int UNDER_WAY_A_WORKER = 2;
    private static final int ALONE = 1;

    private final Optional<ExecutorService> workers;
    private final int most;
    private final Consumer<T> taker;
    private final Deque<Future<T>> underWay = new ArrayDeque<>();

    /**
     * @param workers with 1, the thread that adds a task does it
     * @param taker is called by the thread that adds the tasks, never by two at once
     */
    OrderedTasks(int workers, Consumer<T> taker) {
        this.workers = workers == ALONE ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(workers));
        this.most = workers * UNDER_WAY_A_WORKER;
        this.taker = taker;
    }

    /** Adds a task, once there is room for it. What a task throws is thrown as it is where its result would be taken. */
    void add(Callable<T> task) {
        if (workers.isEmpty()) {
            taker.accept(done(task));
            return;
        }
        if (underWay.size() == most) {
            takeFirst();
        }
        underWay.add(workers.get().submit(task));
    }

    /** Waits until the results of all tasks have been taken. */
    void finish() {
        while (!underWay.isEmpty()) {
            takeFirst();
        }
    }

    /** Forgets the tasks whose results have not been taken, once those under way have ended. */
    void drop() {
        while (!underWay.isEmpty()) {
            result(underWay.remove());
        }
    }

    private static <T> T done(Callable<T> task) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a task ended with a fault of ours", e);
        }
    }

    private void takeFirst() {
        taker.accept(result(underWay.remove()));
    }

    private static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException("a task ended with a fault of ours", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public void close() {
        workers.ifPresent(ExecutorService::shutdownNow);
    }
}
