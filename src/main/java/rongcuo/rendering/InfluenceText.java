package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.analysis.FactInfluence.Outcome;
import rongcuo.evaluation.Conclusion;

/** What facts do to conclusions, as text. */
public final class InfluenceText {
    private final Messages messages;
    private final int width;
    private final Style style;

    public InfluenceText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    /** Writes each in turn. */
    public void write(List<Influenced> influences, Appendable out) throws IOException {
        var outline = new Outline(messages);
        for (var influenced : influences) {
            add(influenced, outline);
        }
        out.append(new OutlineText(width, style).write(outline));
    }

    private void add(Influenced influenced, Outline outline) {
        var conditions = new ConditionWords(messages, influenced.policy());
        String claim = messages.text(
                "influence." + influenced.claim().id(),
                influenced.policy().reference(),
                conditions.facts().fact(influenced.fact()));
        var outcome = influenced.finding().outcome();
        outline.item(0, mark(outcome), claim);
        if (outcome != Outcome.REFUTED) {
            outline.item(1, Mark.POINT, messages.text("influence." + outcome.id()));
            return;
        }
        var pair = influenced.finding().against().orElseThrow();
        var answers = new AnswerWords(messages, conditions);
        outline.item(
                1,
                Mark.POINT,
                messages.text(
                        "influence.pair",
                        answers.together(List.of(pair.before())),
                        conclusion(influenced, pair.was()),
                        answers.together(List.of(pair.after())),
                        conclusion(influenced, pair.becomes())));
        if (!pair.shared().isEmpty()) {
            outline.item(1, Mark.POINT, messages.text("influence.shared", answers.together(pair.shared())));
        }
    }

    private static Mark mark(Outcome outcome) {
        return switch (outcome) {
            case PROVED -> Mark.HOLDS;
            case REFUTED -> Mark.FAILS;
            case BETWEEN_DAYS, BUDGET_SPENT -> Mark.OPEN;
        };
    }

    private String conclusion(Influenced influenced, Conclusion conclusion) {
        return messages.text("conclusion." + influenced.policy().kind().id() + "." + conclusion.id());
    }
}
