package rongcuo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A keyboard whose reader can be interrupted while it waits for a line; Java itself would wait for the line first. */
final class StoppableInput extends InputStream {
    private static final long LOOK_MILLIS = 50;

    private final InputStream typed;

    /** @param typed by a person: of what has ended it cannot tell that nothing more will come */
    StoppableInput(InputStream typed) {
        this.typed = typed;
    }

    @Override
    public int read() throws IOException {
        awaitTyped();
        return typed.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        awaitTyped();
        return typed.read(bytes, from, length);
    }

    private void awaitTyped() throws IOException {
        try {
            while (typed.available() == 0) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
