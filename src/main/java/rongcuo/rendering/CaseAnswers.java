package rongcuo.rendering;

import java.util.List;
import java.util.Map;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Explanation;

/** Parts of evaluations as text for a terminal, for who asks one thing at a time. */
public final class CaseAnswers {
    private final Messages messages;
    private final int width;
    private final Style style;

    /** @param width of a line in cells, at least 40 to read well */
    public CaseAnswers(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    /** The facts that are missing, and what would settle the matter. */
    public String missing(List<Evaluation> evaluations) {
        return text(EvaluationOutline.missing(evaluations, messages));
    }

    /**
     * One clause: its words, whether it holds, and why.
     *
     * @param explanations by clause id
     */
    public String clause(Evaluation evaluation, String clause, Map<String, Explanation> explanations) {
        return text(EvaluationOutline.clause(evaluation, clause, explanations, messages));
    }

    /** A row an evaluation. */
    public String table(List<Evaluation> evaluations) {
        return text(EvaluationOutline.table(evaluations, messages));
    }

    /** In a few words: what is concluded, of several respondents each different conclusion once. */
    public String inShort(List<Evaluation> evaluations) {
        return String.join(
                "/",
                evaluations.stream()
                        .map(evaluation -> ConclusionWords.inShort(evaluation, messages))
                        .distinct()
                        .toList());
    }

    private String text(Outline outline) {
        return new OutlineText(width, style).write(outline);
    }
}
