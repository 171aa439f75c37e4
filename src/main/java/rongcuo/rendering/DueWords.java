package rongcuo.rendering;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.WorkingDayCount;
import rongcuo.fact.Truth;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep.Obligation;
import rongcuo.procedure.DueStep;
import rongcuo.procedure.StepStatus;

/** Words for what is due. */
final class DueWords {
    private final Messages messages;
    /** By identity, for a policy is long to compare. */
    private final IdentityHashMap<Policy, TimelineWords> words = new IdentityHashMap<>();

    DueWords(Messages messages) {
        this.messages = messages;
    }

    /** The name of the respondent as it may be shown; empty where the case gives none. */
    /** The case's number, in which its respondent may be named. */
    static String caseId(DueStep step, Names names) {
        String masked = step.respondent()
                .map(name -> names.inText(step.caseId(), name, MaskedName.of(name, step.kind())))
                .orElseGet(() -> names.inText(step.caseId()));
        return SafeText.of(masked);
    }

    static Optional<String> name(DueStep step, Names names) {
        return step.respondent().map(name -> names == Names.SHOWN ? name : MaskedName.of(name, step.kind()));
    }

    String title(DueStep step) {
        return of(step).title(step.timing());
    }

    /** Where the step stands, in full. */
    String status(DueStep step) {
        return of(step).status(step.timing());
    }

    private TimelineWords of(DueStep step) {
        return words.computeIfAbsent(step.policy(), policy -> new TimelineWords(messages, policy));
    }

    /** How many working days are left or past, in few words. */
    String difference(DueStep step) {
        if (step.timing().status() == StepStatus.SUSPENDED) {
            return messages.text("due.suspended");
        }
        var difference = step.timing().difference();
        if (difference.isEmpty()) {
            return "";
        }
        if (step.isOverdue()) {
            return messages.text("due.overdue", count(difference.get()));
        }
        return difference.get().most() == 0
                ? messages.text("due.today")
                : messages.text("due.left", count(difference.get()));
    }

    /** As one number, or as its two bounds. */
    static String count(WorkingDayCount count) {
        return count.isExact() ? Integer.toString(count.least()) : count.least() + "–" + count.most();
    }

    /** What a reader must know of the step beside its earliest day. */
    List<String> notes(DueStep step) {
        var notes = new ArrayList<String>();
        var due = step.timing().due().orElseThrow();
        if (!due.isExact()) {
            notes.add(messages.text("due.at-the-latest", due.latest().toString()));
        }
        if (step.timing().applies() == Truth.UNKNOWN) {
            notes.add(messages.text("due.if-it-applies"));
        }
        if (step.timing().step().obligation() == Obligation.OPTIONAL) {
            notes.add(messages.text("step.optional"));
        }
        return notes;
    }
}
