package rongcuo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.Calendars;
import rongcuo.evaluation.Evaluation;
import rongcuo.fact.Truth;

/**
 * The procedure of one case and respondent under one policy as it stands on a day.
 *
 * @param calendar the id of the calendar that its days are counted on
 * @param steps in the order of the policy
 */
public record Timeline(
        Evaluation evaluation,
        LocalDate today,
        String calendar,
        List<StepTiming> steps,
        List<IneffectiveRuling> ineffective) {
    public Timeline {
        steps = List.copyOf(steps);
        ineffective = List.copyOf(ineffective);
    }

    /** The timeline of an evaluated case; the calendar is asked for only where a day is to be counted. */
    public static Timeline of(Evaluation evaluation, Calendars calendars) {
        return new Scheduling(evaluation, calendars).timeline();
    }

    public Optional<StepTiming> step(String id) {
        for (var step : steps) {
            if (step.id().equals(id)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Whether a day of any step rests on notices that are still to come. */
    public boolean isProvisional() {
        for (var step : steps) {
            if (step.isProvisional()) {
                return true;
            }
        }
        return false;
    }

    /** What is open or overdue with a known last day, the most urgent first. */
    public List<StepTiming> pending() {
        var pending = new ArrayList<StepTiming>();
        for (var step : steps) {
            if (step.isPending() && step.applies() != Truth.FALSE) {
                pending.add(step);
            }
        }
        pending.sort((one, other) -> one.due()
                .orElseThrow()
                .earliest()
                .compareTo(other.due().orElseThrow().earliest()));
        return pending;
    }
}
