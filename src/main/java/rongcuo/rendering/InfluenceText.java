package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.analysis.FactInfluence.Claim;
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
                "influence." + key(influenced.claim()),
                influenced.policy().reference(),
                conditions.facts().fact(influenced.fact()));
        var against = influenced.against();
        outline.item(0, against.isEmpty() ? Mark.HOLDS : Mark.FAILS, claim);
        if (against.isEmpty()) {
            outline.item(1, Mark.POINT, messages.text("influence.proved"));
            return;
        }
        var pair = against.get();
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

    private String conclusion(Influenced influenced, Conclusion conclusion) {
        return messages.text("conclusion." + influenced.policy().kind().id() + "." + conclusion.id());
    }

    private static String key(Claim claim) {
        return switch (claim) {
            case NEVER_WORSENS -> "never-worsens";
            case NEVER_WORSENS_FALLING -> "never-worsens-falling";
            case NEVER_MATTERS -> "never-matters";
        };
    }
}
