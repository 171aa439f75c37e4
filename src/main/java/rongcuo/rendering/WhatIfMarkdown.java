package rongcuo.rendering;

import java.io.IOException;
import java.util.List;

/** What would lead cases to other conclusions, as Markdown, with the same content as {@link WhatIfText}. */
public final class WhatIfMarkdown {
    private final Messages messages;

    public WhatIfMarkdown(Messages messages) {
        this.messages = messages;
    }

    public void write(List<Alternatives> alternatives, Appendable out) throws IOException {
        out.append(new OutlineMarkdown().write(WhatIfOutline.of(alternatives, messages)));
    }
}
