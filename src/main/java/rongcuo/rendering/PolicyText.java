package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.policy.Policy;

/** Policies for a reader, as text: a list of all, or one in full. */
public final class PolicyText {
    private final Messages messages;
    private final int width;
    private final Style style;

    public PolicyText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    /** Writes a line a policy, and after them one a reading. */
    public void writeList(List<Policy> policies, List<Policy> readings, Appendable out) throws IOException {
        out.append(new OutlineText(width, style).write(PolicyOutline.list(policies, readings, messages)));
    }

    /** Writes all that a policy holds, in the order of a judgement. */
    public void writeWhole(Policy policy, Appendable out) throws IOException {
        out.append(new OutlineText(width, style).write(PolicyOutline.whole(policy, messages)));
    }
}
