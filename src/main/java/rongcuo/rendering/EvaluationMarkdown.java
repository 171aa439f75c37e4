package rongcuo.rendering;

import java.io.IOException;
import java.util.List;

/** Evaluations as Markdown, with the same content as {@link EvaluationText}. */
public final class EvaluationMarkdown {
    private final Messages messages;

    public EvaluationMarkdown(Messages messages) {
        this.messages = messages;
    }

    /** Writes each in turn and, after more than one, a table of all. */
    public void write(List<Explained> evaluations, Appendable out) throws IOException {
        out.append(new OutlineMarkdown().write(EvaluationOutline.of(evaluations, messages)));
    }
}
