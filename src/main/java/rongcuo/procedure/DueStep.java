package rongcuo.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.Calendars;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.casefile.Respondent;
import rongcuo.policy.Policy;
import rongcuo.source.Position;

/**
 * A step that somebody has to see to: overdue, or soon to be.
 *
 * <p>It keeps nothing of the case but what a list shows, so that a list over many thousands of cases stays small.
 *
 * @param caseId the id of the case
 * @param place where the case stands
 * @param respondent the name of the respondent, if the case gives one
 * @param respondentPlace which of the respondents of the case it is, counted from 0
 * @param kind whether the respondent is a person or a unit
 * @param calendar the id of the calendar that its days are counted on
 */
public record DueStep(
        String caseId,
        Position place,
        Optional<String> respondent,
        int respondentPlace,
        Respondent.Kind kind,
        Policy policy,
        String calendar,
        StepTiming timing) {
    /**
     * What is overdue before what is not, each by its day; a step whose day is provisional by the earliest that it may
     * be. What is due on one day stands in the order of cases.
     */
    public static final Comparator<DueStep> BY_URGENCY = Comparator.comparing((DueStep step) -> !step.isOverdue())
            .thenComparing(step -> step.timing().due().orElseThrow().earliest())
            .thenComparing(step -> step.timing().due().orElseThrow().latest())
            .thenComparing(DueStep::caseId)
            .thenComparing(DueStep::place);

    public boolean isOverdue() {
        return timing.status() == StepStatus.OVERDUE;
    }

    /**
     * The steps of a timeline that are overdue, or whose last day comes within so many working days after today; the
     * last day itself counts, and one that is provisional may be its earliest.
     *
     * @param within at least 0; with 0 what is due today, or before the next working day
     */
    public static List<DueStep> of(Timeline timeline, int within, Calendars calendars) {
        if (within < 0) {
            throw new IllegalArgumentException("working days ahead are at least 0, were " + within);
        }
        var due = new ArrayList<DueStep>();
        for (var step : timeline.pending()) {
            if (step.status() == StepStatus.OVERDUE || isNear(step, timeline, within, calendars)) {
                due.add(of(timeline, step));
            }
        }
        return due;
    }

    private static boolean isNear(StepTiming step, Timeline timeline, int within, Calendars calendars) {
        var today = timeline.today();
        var last = step.due().orElseThrow().earliest();
        if (!last.isAfter(today)) {
            return true;
        }
        if (!HolidayCalendar.reaches(today) || !HolidayCalendar.reaches(last)) {
            return false;
        }
        var calendar = calendars.find(timeline.calendar());
        return calendar.isPresent() && calendar.get().workingDays(today, last).least() <= within;
    }

    private static DueStep of(Timeline timeline, StepTiming step) {
        var evaluation = timeline.evaluation();
        var respondent = evaluation.respondent();
        return new DueStep(
                evaluation.caseFile().id(),
                evaluation.caseFile().position(),
                respondent.name(),
                evaluation.caseFile().respondents().indexOf(respondent),
                respondent.kind(),
                evaluation.policy(),
                timeline.calendar(),
                step);
    }
}
