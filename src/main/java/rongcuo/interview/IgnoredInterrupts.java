package rongcuo.interview;

import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** A while in which Ctrl-C does nothing to this program: another one has the terminal. */
public final class IgnoredInterrupts {
    private static final String INTERRUPT = "INT";

    private final @Nullable Object before;

    /** Begins it. */
    public IgnoredInterrupts() {
        this.before = Signals.register(INTERRUPT, () -> {});
    }

    /** Ends it: what Ctrl-C did before, it does again. */
    public void end() {
        if (before != null) {
            Signals.unregister(INTERRUPT, before);
        }
    }
}
