package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.evaluation.Explanation;
import rongcuo.evaluation.Reason;
import rongcuo.evaluation.Subject;
import rongcuo.rendering.ConditionWords.Wanted;
import rongcuo.source.BilingualText;

/** A condition tree, a line a part. */
final class ExplanationLines {
    private final Messages messages;
    private final Outline outline;
    private final ReasonWords reasons;

    ExplanationLines(Messages messages, Outline outline, ReasonWords reasons) {
        this.messages = messages;
        this.outline = outline;
        this.reasons = reasons;
    }

    /** Adds the lines of a tree; each part stands one deeper than what it is part of. */
    void add(Explanation explanation, int depth) {
        if (explanation.leaf().isPresent()) {
            outline.item(
                    depth,
                    Mark.of(explanation.truth()),
                    reasons.leaf(List.of(explanation.leaf().get()), wanted(explanation)));
        } else if (explanation.name().isEmpty() && explanation.parts().size() == 1) {
            // “All of one part” says no more than the part.
            add(explanation.parts().get(0), depth);
        } else {
            var joined = joined(explanation);
            outline.item(depth, Mark.of(explanation.truth()), joint(explanation, joined));
            addParts(joined.parts(), depth + 1);
        }
    }

    private static Wanted wanted(Explanation leaf) {
        return leaf.sense() == Explanation.Sense.AFFIRMED ? Wanted.HOLDS : Wanted.DOES_NOT_HOLD;
    }

    /** What joins the parts: a name with one unnamed part under it is one line, not two. */
    private static Explanation joined(Explanation explanation) {
        if (explanation.parts().size() == 1) {
            var part = explanation.parts().get(0);
            if (part.name().isEmpty() && part.leaf().isEmpty()) {
                return joined(part);
            }
        }
        return explanation;
    }

    /** Values of one set that stand alike share a line. */
    private void addParts(List<Explanation> parts, int depth) {
        for (int i = 0; i < parts.size(); ) {
            int end = i + 1;
            while (end < parts.size() && sayTheSame(parts.get(i), parts.get(end))) {
                end++;
            }
            if (end == i + 1) {
                add(parts.get(i), depth);
            } else {
                var leaves = new ArrayList<Reason>();
                parts.subList(i, end).forEach(part -> part.leaf().ifPresent(leaves::add));
                var first = parts.get(i);
                outline.item(depth, Mark.of(first.truth()), reasons.leaf(leaves, wanted(first)));
            }
            i = end;
        }
    }

    private static boolean sayTheSame(Explanation part, Explanation next) {
        return part.leaf().isPresent()
                && next.leaf().isPresent()
                && part.leaf().get().subject() instanceof Subject.OfMember a
                && next.leaf().get().subject() instanceof Subject.OfMember b
                && a.fact().equals(b.fact())
                && part.truth() == next.truth()
                && part.sense() == next.sense()
                && part.leaf().get().basis() == next.leaf().get().basis();
    }

    private String joint(Explanation explanation, Explanation joined) {
        String form = messages.text("form." + form(joined.form()), Integer.toString(joined.count()));
        if (explanation.name().isEmpty()) {
            return form;
        }
        BilingualText name = explanation.name().get();
        String asked = messages.text(
                "condition.is",
                messages.of(name),
                messages.text(explanation.sense() == Explanation.Sense.AFFIRMED ? "value.yes" : "value.no"));
        return joined.parts().size() < 2 ? asked : messages.text("notes", asked, form);
    }

    private static String form(Explanation.Form form) {
        return switch (form) {
            case ALL, LEAF -> "all";
            case ANY -> "any";
            case AT_LEAST -> "at-least";
        };
    }
}
