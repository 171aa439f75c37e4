package rongcuo.rendering;

import java.util.Map;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Explanation;

/**
 * An evaluation with the condition trees that a reader asked for.
 *
 * @param explanations by clause id; empty where none were asked for
 */
public record Explained(Evaluation evaluation, Map<String, Explanation> explanations) {
    public Explained {
        explanations = Map.copyOf(explanations);
    }

    /** Without any tree. */
    public static Explained plainly(Evaluation evaluation) {
        return new Explained(evaluation, Map.of());
    }
}
