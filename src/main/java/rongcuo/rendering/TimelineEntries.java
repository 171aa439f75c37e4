package rongcuo.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import rongcuo.calendar.Alarm;
import rongcuo.calendar.CalendarEntry;
import rongcuo.calendar.Standing;
import rongcuo.fact.Truth;
import rongcuo.policy.Policy;
import rongcuo.procedure.DueStep;
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

    /**
     * The entries of timelines, in the order of their steps; they name the case and the step, and nobody. Of a case that
     * is given twice each has one.
     */
    public List<CalendarEntry> ofAll(List<Timeline> timelines) {
        var entries = new LinkedHashMap<UUID, CalendarEntry>();
        for (var timeline : timelines) {
            for (var entry : of(timeline)) {
                entries.putIfAbsent(entry.id(), entry);
            }
        }
        return List.copyOf(entries.values());
    }

    private List<CalendarEntry> of(Timeline timeline) {
        var entries = new ArrayList<CalendarEntry>();
        var words = new TimelineWords(messages, timeline.evaluation().policy());
        for (var step : timeline.steps()) {
            if (!step.status().isOver()
                    && step.applies() != Truth.FALSE
                    && step.due().isPresent()) {
                var evaluation = timeline.evaluation();
                int place = evaluation.caseFile().respondents().indexOf(evaluation.respondent());
                entries.add(entry(evaluation.caseFile().id(), place, evaluation.policy(), step, words));
            }
        }
        return entries;
    }

    /** The entries of what is due in many cases. A step that is listed twice has one entry. */
    public List<CalendarEntry> of(List<DueStep> steps) {
        var entries = new LinkedHashMap<UUID, CalendarEntry>();
        for (var due : steps) {
            var words = new TimelineWords(messages, due.policy());
            var entry = entry(due.caseId(), due.respondentPlace(), due.policy(), due.timing(), words);
            entries.putIfAbsent(entry.id(), entry);
        }
        return List.copyOf(entries.values());
    }

    /** @param respondentPlace of several respondents each has steps of its own; its place stands for it, not its name */
    private CalendarEntry entry(
            String caseId, int respondentPlace, Policy policy, StepTiming step, TimelineWords words) {
        var due = step.due().orElseThrow();
        boolean isCertain = !due.isProvisional() && step.basis() == StepTiming.Basis.HAPPENED;
        return new CalendarEntry(
                CalendarEntry.idOf(caseId + "/" + policy.id() + "/" + respondentPlace + "/" + step.id()),
                due.earliest(),
                due.latest(),
                messages.text("ics.summary", words.title(step), caseId),
                messages.text(
                        isCertain ? "ics.description" : "ics.description.tentative",
                        messages.of(policy.title()),
                        words.rule(step)),
                Alarm.DAY_BEFORE,
                isCertain ? Standing.CONFIRMED : Standing.TENTATIVE);
    }
}
