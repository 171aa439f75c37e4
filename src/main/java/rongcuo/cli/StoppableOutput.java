package rongcuo.cli;

import java.io.IOException;
import rongcuo.source.Interruption;

/** Output of a command that ends the command once its thread was interrupted: what comes after that nobody wants. */
record StoppableOutput(Appendable out) implements Appendable {
    @Override
    public Appendable append(CharSequence text) throws IOException {
        Interruption.check();
        out.append(text);
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) throws IOException {
        return append(String.valueOf(c));
    }
}
