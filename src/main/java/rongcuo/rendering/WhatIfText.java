package rongcuo.rendering;

import java.io.IOException;
import java.util.List;

/** What would lead cases to other conclusions, as text. */
public final class WhatIfText {
    private final Messages messages;
    private final int width;
    private final Style style;

    /** @param width of a line in cells, at least 40 to read well */
    public WhatIfText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    public void write(List<Alternatives> alternatives, Appendable out) throws IOException {
        out.append(new OutlineText(width, style).write(WhatIfOutline.of(alternatives, messages)));
    }
}
