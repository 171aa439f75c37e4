package rongcuo.rendering;

import rongcuo.evaluation.Explanation;
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
        var leaf = explanation.leaf();
        if (leaf.isPresent()) {
            var wanted = explanation.sense() == Explanation.Sense.AFFIRMED ? Wanted.HOLDS : Wanted.DOES_NOT_HOLD;
            line(explanation, depth, reasons.leaf(leaf.get(), wanted));
        } else if (explanation.name().isEmpty() && explanation.parts().size() == 1) {
            // “All of one part” says no more than the part.
            add(explanation.parts().get(0), depth);
        } else {
            line(explanation, depth, joint(explanation));
            for (var part : explanation.parts()) {
                add(part, depth + 1);
            }
        }
    }

    private void line(Explanation explanation, int depth, String text) {
        outline.item(depth, Mark.of(explanation.truth()), text);
    }

    private String joint(Explanation explanation) {
        String form = messages.text("form." + form(explanation.form()), Integer.toString(explanation.count()));
        if (explanation.name().isEmpty()) {
            return form;
        }
        BilingualText name = explanation.name().get();
        String asked = messages.text(
                "condition.is",
                messages.of(name),
                messages.text(explanation.sense() == Explanation.Sense.AFFIRMED ? "value.yes" : "value.no"));
        return explanation.parts().size() < 2 ? asked : messages.text("notes", asked, form);
    }

    private static String form(Explanation.Form form) {
        return switch (form) {
            case ALL, LEAF -> "all";
            case ANY -> "any";
            case AT_LEAST -> "at-least";
        };
    }
}
