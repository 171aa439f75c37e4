package rongcuo.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.DateInterval;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.StepTiming;
import rongcuo.procedure.StepTiming.Basis;
import rongcuo.procedure.Timeline;

/**
 * A step as a stretch of days, for drawings.
 *
 * @param from the day its period runs from, or on which it was done where it has none
 * @param end its last day in time, or of a shortest period the last day of that; empty where it has no period
 * @param to the last day of it that is known
 */
record StepSpan(StepTiming step, LocalDate from, Optional<DateInterval> end, LocalDate to) {
    /** The steps of which a day is known. */
    static List<StepSpan> of(Timeline timeline) {
        var spans = new ArrayList<StepSpan>();
        for (var step : timeline.steps()) {
            var from = step.start().map(DateInterval::earliest).or(step::done);
            if (step.status() != StepStatus.NOT_APPLICABLE && from.isPresent()) {
                var end = step.due().isEmpty() && step.step().atLeast().isPresent() ? step.opens() : step.due();
                to(step, from.get(), end, timeline.today())
                        .ifPresent(to -> spans.add(new StepSpan(step, from.get(), end, to)));
            }
        }
        return spans;
    }

    private static Optional<LocalDate> to(
            StepTiming step, LocalDate from, Optional<DateInterval> end, LocalDate today) {
        var last = end.map(DateInterval::latest);
        boolean isRunningOpenEnded =
                step.status() == StepStatus.OPEN && step.due().isEmpty() && step.basis() == Basis.HAPPENED;
        var known = step.done().or(() -> isRunningOpenEnded && !today.isBefore(from) ? Optional.of(today) : last);
        return last.isPresent() && known.isPresent() && last.get().isAfter(known.get()) ? last : known;
    }

    /** The day up to which its time has passed; a period that is over without being late stops at its last day. */
    LocalDate reached(LocalDate today) {
        var until = step.done().orElse(step.basis() == Basis.HAPPENED ? today : from);
        boolean stops = step.due().isPresent() && !isLate();
        return stops && until.isAfter(step.due().get().latest())
                ? step.due().get().latest()
                : until;
    }

    /** Whether it ran, or runs, past its last day. */
    boolean isLate() {
        return step.status() == StepStatus.OVERDUE || step.status() == StepStatus.DONE_LATE;
    }
}
