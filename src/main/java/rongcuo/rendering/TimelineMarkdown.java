package rongcuo.rendering;

import java.io.IOException;
import java.util.List;

/** Timelines as Markdown, with the same content as {@link TimelineText}. */
public final class TimelineMarkdown {
    private static final int DRAWING = 80;

    private final Messages messages;

    public TimelineMarkdown(Messages messages) {
        this.messages = messages;
    }

    public void write(List<DatedTimeline> timelines, Appendable out) throws IOException {
        out.append(new OutlineMarkdown().write(TimelineOutline.of(timelines, messages, DRAWING)));
    }
}
