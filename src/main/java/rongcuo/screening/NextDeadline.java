package rongcuo.screening;

import java.util.List;
import java.util.Optional;
import rongcuo.calendar.DateInterval;
import rongcuo.policy.ProcedureStep;
import rongcuo.procedure.DueStep;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.Timeline;

/**
 * The most urgent step of a case that is open or overdue.
 *
 * @param isNear whether it is overdue, or due within as many working days as the screening looks ahead
 */
public record NextDeadline(ProcedureStep step, StepStatus status, DateInterval due, boolean isNear) {
    /**
     * The next deadline of a timeline; empty where nothing runs.
     *
     * @param near the steps of the timeline that are overdue or due soon
     */
    public static Optional<NextDeadline> of(Timeline timeline, List<DueStep> near) {
        var pending = timeline.pending();
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        var first = pending.get(0);
        boolean isNear = near.stream().anyMatch(step -> step.timing().equals(first));
        return Optional.of(
                new NextDeadline(first.step(), first.status(), first.due().orElseThrow(), isNear));
    }

    public boolean isOverdue() {
        return status == StepStatus.OVERDUE;
    }
}
