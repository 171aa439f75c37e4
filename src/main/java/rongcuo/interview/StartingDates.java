package rongcuo.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rongcuo.casefile.Events;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.StepResult;
import rongcuo.fact.EventId;
import rongcuo.fact.Truth;

/**
 * The days that no conclusion rests on but that time limits run from: that of the conduct, and those of the events that
 * start the next steps of the procedures. What only a step that has not begun can bring about cannot have a day yet.
 */
final class StartingDates {
    private final Events events;
    private final List<Evaluation> evaluations;

    StartingDates(Events events, List<Evaluation> evaluations) {
        this.events = events;
        this.evaluations = List.copyOf(evaluations);
    }

    /** The events of which the case says nothing, in the order in which they happen. */
    Set<EventId> unsaid() {
        var unsaid = new LinkedHashSet<EventId>();
        unsaid.add(Events.CONDUCT);
        for (var evaluation : evaluations) {
            for (var result : evaluation.steps()) {
                var starts = starts(result, evaluation.steps());
                if (result.truth() != Truth.FALSE && !hasBegun(starts)) {
                    starts.stream()
                            .filter(event -> mayHaveHappened(event, evaluation.steps()))
                            .forEach(unsaid::add);
                }
            }
        }
        unsaid.removeIf(event -> events.of(event).isPresent());
        return unsaid;
    }

    /** What starts a step: events, for the name of a step those that complete it. */
    private static List<EventId> starts(StepResult result, List<StepResult> steps) {
        var starts = new ArrayList<EventId>();
        for (String name : result.step().after()) {
            var before =
                    steps.stream().filter(one -> one.step().id().equals(name)).findFirst();
            before.map(one -> one.step().done()).orElseGet(() -> List.of(new EventId(name))).stream()
                    .forEach(starts::add);
        }
        return starts;
    }

    private boolean hasBegun(List<EventId> starts) {
        return starts.stream().anyMatch(event -> events.dayOf(event).isPresent());
    }

    private boolean mayHaveHappened(EventId event, List<StepResult> steps) {
        boolean isOfStep = false;
        for (var result : steps) {
            if (result.step().isDoneBy(event.value())) {
                var starts = starts(result, steps);
                if (starts.isEmpty() || hasBegun(starts)) {
                    return true;
                }
                isOfStep = true;
            }
        }
        return !isOfStep;
    }
}
