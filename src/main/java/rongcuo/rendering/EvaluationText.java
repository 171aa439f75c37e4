package rongcuo.rendering;

import java.io.IOException;
import java.util.List;

/** Evaluations as text that an officer reads without help: the conclusion first, then why. */
public final class EvaluationText {
    private final Messages messages;
    private final int width;
    private final Style style;

    /** @param width of a line in cells, at least 40 to read well */
    public EvaluationText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    /** Writes each in turn and, after more than one, a table of all. */
    public void write(List<Explained> evaluations, Appendable out) throws IOException {
        out.append(new OutlineText(width, style).write(EvaluationOutline.of(evaluations, messages)));
    }
}
