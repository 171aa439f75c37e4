package rongcuo.rendering;

import java.io.IOException;
import rongcuo.analysis.PolicyMatrix;

/** A comparison of two policies as Markdown, with the same content as {@link ComparisonText}. */
public final class ComparisonMarkdown {
    private final Messages messages;

    public ComparisonMarkdown(Messages messages) {
        this.messages = messages;
    }

    public void write(Compared compared, Appendable out) throws IOException {
        out.append(new OutlineMarkdown().write(ComparisonOutline.of(compared, messages)));
    }

    public void write(PolicyMatrix matrix, Appendable out) throws IOException {
        out.append(new OutlineMarkdown().write(new MatrixOutline(messages, matrix).outline()));
    }
}
