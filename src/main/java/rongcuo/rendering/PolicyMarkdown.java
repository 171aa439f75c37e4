package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.policy.Policy;

/** Policies as Markdown, with the same content as {@link PolicyText}. */
public final class PolicyMarkdown {
    private final Messages messages;

    public PolicyMarkdown(Messages messages) {
        this.messages = messages;
    }

    /** Writes a row a policy, and after them one a reading. */
    public void writeList(List<Policy> policies, List<Policy> readings, Appendable out) throws IOException {
        out.append(new OutlineMarkdown().write(PolicyOutline.list(policies, readings, messages)));
    }

    /** Writes all that a policy holds, in the order of a judgement. */
    public void writeWhole(Policy policy, Appendable out) throws IOException {
        out.append(new OutlineMarkdown().write(PolicyOutline.whole(policy, messages)));
    }
}
