package rongcuo.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.DateInterval;
import rongcuo.calendar.Standstill;
import rongcuo.calendar.WorkingDayCount;
import rongcuo.fact.Truth;
import rongcuo.policy.ProcedureStep;

/**
 * A step of a case's procedure in time.
 *
 * @param applies whether the case calls for it; UNKNOWN: all else is said for the case that it does
 * @param awaited events and steps that have not happened, of which any starts it or, before it, all bound it
 * @param start the day that is not counted, from which its period runs
 * @param basis whether the start has happened
 * @param opens the first day on which it may be done, where there is one
 * @param due the last day on which it is in time; empty: no period, or not yet known
 * @param done the day on which it was done
 * @param difference working days left until due, or past it where it was or is late; empty where neither is
 * @param standstill when its clock stands still
 * @param extensions how often its period was made longer
 */
public record StepTiming(
        ProcedureStep step,
        Truth applies,
        StepStatus status,
        List<String> awaited,
        Optional<DateInterval> start,
        Basis basis,
        Optional<DateInterval> opens,
        Optional<DateInterval> due,
        Optional<LocalDate> done,
        Optional<WorkingDayCount> difference,
        Standstill standstill,
        int extensions) {
    public StepTiming {
        awaited = List.copyOf(awaited);
    }

    /** How the start of a step is known. */
    public enum Basis {
        HAPPENED,
        /** Reckoned from the latest lawful day of the step before. */
        PROJECTED
    }

    public String id() {
        return step.id();
    }

    /** Whether a day of it rests on notices that are still to come. */
    public boolean isProvisional() {
        return isProvisional(opens) || isProvisional(due);
    }

    private static boolean isProvisional(Optional<DateInterval> interval) {
        return interval.isPresent() && interval.get().isProvisional();
    }

    /** Whether it is to be done by a day that is known and has started to run. */
    public boolean isPending() {
        boolean isOpen = status == StepStatus.OPEN || status == StepStatus.OVERDUE || status == StepStatus.SUSPENDED;
        return isOpen && due.isPresent() && basis == Basis.HAPPENED;
    }
}
