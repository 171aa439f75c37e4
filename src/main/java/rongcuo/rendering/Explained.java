package rongcuo.rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.analysis.Rederivation;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Explanation;
import rongcuo.evaluation.OtherReading;
import rongcuo.evaluation.Subject;
import rongcuo.procedure.Timeline;

/**
 * An evaluation with its procedure in time and what a reader asked for beyond it.
 *
 * @param explanations by clause id; empty where none were asked for
 * @param grounds a smallest set of what the case states that forces the conclusion; absent where it was not asked for
 * @param rederivation absent where it was not asked for
 * @param readings what other readings of the text make of the case; absent where they were not asked for
 */
public record Explained(
        Evaluation evaluation,
        Timeline timeline,
        Map<String, Explanation> explanations,
        Optional<List<Subject>> grounds,
        Optional<Rederivation> rederivation,
        Optional<List<OtherReading>> readings) {
    public Explained {
        explanations = Map.copyOf(explanations);
        grounds = grounds.isPresent() ? Optional.of(List.copyOf(grounds.get())) : grounds;
        readings = readings.isPresent() ? Optional.of(List.copyOf(readings.get())) : readings;
    }

    /** An evaluation of which no more than the condition trees was asked for, if that. */
    public Explained(Evaluation evaluation, Timeline timeline, Map<String, Explanation> explanations) {
        this(evaluation, timeline, explanations, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
