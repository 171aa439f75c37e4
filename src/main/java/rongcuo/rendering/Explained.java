package rongcuo.rendering;

import java.util.Map;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Explanation;
import rongcuo.procedure.Timeline;

/**
 * An evaluation with its procedure in time and the condition trees that a reader asked for.
 *
 * @param explanations by clause id; empty where none were asked for
 */
public record Explained(Evaluation evaluation, Timeline timeline, Map<String, Explanation> explanations) {
    public Explained {
        explanations = Map.copyOf(explanations);
    }
}
