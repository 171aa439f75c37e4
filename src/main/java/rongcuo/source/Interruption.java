package rongcuo.source;

import java.util.concurrent.CancellationException;

/** A result that nobody waits for any more: whoever asked for it has interrupted the thread that works on it. */
public final class Interruption {
    private Interruption() {}

    /**
     * Asked now and then by what may take long.
     *
     * @throws CancellationException where the thread was interrupted; it stays so
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
