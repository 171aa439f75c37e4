package rongcuo.rendering;

import java.io.IOException;
import java.util.List;

/** Timelines as text: a table, bars under a scale of days, and the rule behind each step. */
public final class TimelineText {
    private final Messages messages;
    private final int width;
    private final Style style;

    /** @param width of a line in cells, at least 40 to read well */
    public TimelineText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    public void write(List<DatedTimeline> timelines, Appendable out) throws IOException {
        out.append(new OutlineText(width, style).write(TimelineOutline.of(timelines, messages, width)));
    }
}
