package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.calendar.Alarm;
import rongcuo.calendar.CalendarEntry;
import rongcuo.calendar.DateInterval;
import rongcuo.calendar.Standing;
import rongcuo.fact.Truth;
import rongcuo.procedure.StepTiming;
import rongcuo.procedure.Timeline;

/**
 * The last days of a timeline as entries of a calendar for people: of what has begun and is not over, and of what is
 * projected from it. Nothing in their words changes from day to day, or every publication would stamp them anew.
 */
public final class TimelineEntries {
    private final Messages messages;

    public TimelineEntries(Messages messages) {
        this.messages = messages;
    }

    /** By which calendar programs list them. */
    public String calendarName() {
        return messages.text("ics.name");
    }

    /** The entries of a timeline, in the order of its steps; they name the case and the step, and nobody. */
    public List<CalendarEntry> of(Timeline timeline) {
        var entries = new ArrayList<CalendarEntry>();
        var words = new TimelineWords(messages, timeline.evaluation().policy());
        for (var step : timeline.steps()) {
            if (!step.status().isOver()
                    && step.applies() != Truth.FALSE
                    && step.due().isPresent()) {
                entries.add(entry(step, step.due().get(), timeline, words));
            }
        }
        return entries;
    }

    private CalendarEntry entry(StepTiming step, DateInterval due, Timeline timeline, TimelineWords words) {
        var evaluation = timeline.evaluation();
        String caseId = evaluation.caseFile().id();
        boolean isCertain = !due.isProvisional() && step.basis() == StepTiming.Basis.HAPPENED;
        return new CalendarEntry(
                CalendarEntry.idOf(identity(timeline) + "/" + step.id()),
                due.earliest(),
                due.latest(),
                messages.text("ics.summary", words.title(step), caseId),
                messages.text(
                        isCertain ? "ics.description" : "ics.description.tentative",
                        messages.of(evaluation.policy().title()),
                        words.rule(step)),
                Alarm.DAY_BEFORE,
                isCertain ? Standing.CONFIRMED : Standing.TENTATIVE);
    }

    /** Of several respondents each has steps of his own; their place in the file stands for them, not their name. */
    private static String identity(Timeline timeline) {
        var evaluation = timeline.evaluation();
        int place = evaluation.caseFile().respondents().indexOf(evaluation.respondent());
        return evaluation.caseFile().id() + "/" + evaluation.policy().id() + "/" + place;
    }
}
