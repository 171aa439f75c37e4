package rongcuo.rendering;

import java.io.IOException;
import rongcuo.analysis.PolicyMatrix;

/** A comparison of two policies as text for a terminal. */
public final class ComparisonText {
    private final Messages messages;
    private final int width;
    private final Style style;

    public ComparisonText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    public void write(Compared compared, Appendable out) throws IOException {
        out.append(new OutlineText(width, style).write(ComparisonOutline.of(compared, messages)));
    }

    public void write(PolicyMatrix matrix, Appendable out) throws IOException {
        out.append(new OutlineText(width, style).write(new MatrixOutline(messages, matrix).outline()));
    }
}
