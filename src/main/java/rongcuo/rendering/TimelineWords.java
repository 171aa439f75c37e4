package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.calendar.DateInterval;
import rongcuo.calendar.WorkingDayCount;
import rongcuo.fact.Truth;
import rongcuo.policy.Policy;
import rongcuo.procedure.IneffectiveRuling;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.StepTiming;
import rongcuo.procedure.StepTiming.Basis;
import rongcuo.procedure.Timeline;

/** The steps of a timeline in words. Days stand as 2024-03-05 in both languages, for they stand in columns. */
final class TimelineWords {
    private final Messages messages;
    private final ConditionWords conditions;
    private final StepWords steps;

    TimelineWords(Messages messages, Policy policy) {
        this.messages = messages;
        this.conditions = new ConditionWords(messages, policy);
        this.steps = new StepWords(messages, conditions);
    }

    String title(StepTiming timing) {
        return messages.of(timing.step().provision().label());
    }

    /** Who takes the step, from when and in what time, and where the text says so. */
    String rule(StepTiming timing) {
        var parts = new ArrayList<>(steps.rule(timing.step()));
        parts.add(conditions.article(timing.step().provision().citation()));
        return messages.clauses(parts);
    }

    /** The mark of a status: what is done in time, what is late, what is open. */
    Mark mark(StepTiming timing) {
        return switch (timing.status()) {
            case DONE, ENDED -> Mark.HOLDS;
            case DONE_LATE, DONE_EARLY, OVERDUE -> Mark.FAILS;
            case OPEN, SUSPENDED, RUNNING, NOT_RECKONED -> Mark.OPEN;
            case NOT_APPLICABLE, WAITING, LAPSED -> Mark.POINT;
        };
    }

    /** Where a step stands, such as 进行中，剩13个工作日. */
    String status(StepTiming timing) {
        String words = plainStatus(timing);
        return timing.applies() == Truth.UNKNOWN ? messages.text("timeline.if-applicable", words) : words;
    }

    private String plainStatus(StepTiming timing) {
        return switch (timing.status()) {
            case WAITING -> messages.text("timeline.waiting", steps.eventsOrSteps(timing.awaited()));
            case OPEN -> open(timing);
            case DONE -> done(timing);
            case DONE_EARLY ->
                messages.text(
                        timing.step().atLeast().isPresent()
                                ? "timeline.done-early.short"
                                : "timeline.done-early.order");
            case DONE_LATE ->
                isBoundByEvent(timing)
                        ? messages.text("timeline.done-late.after", boundary(timing))
                        : late("timeline.done-late", timing);
            case OVERDUE ->
                isBoundByEvent(timing)
                        ? messages.text("timeline.overdue.after", boundary(timing))
                        : late("timeline.overdue", timing);
            case NOT_APPLICABLE, SUSPENDED, LAPSED, RUNNING, ENDED, NOT_RECKONED ->
                messages.text("timeline." + timing.status().id());
        };
    }

    /** Whether it must come before an event, however shortly. */
    private static boolean isBoundByEvent(StepTiming timing) {
        var before = timing.step().before();
        return timing.step().between().isPresent()
                || (before.isPresent() && before.get().atLeast().isEmpty());
    }

    private String done(StepTiming timing) {
        if (timing.due().isEmpty()) {
            return messages.text("timeline.done");
        }
        String inTime = messages.text("timeline.done.in-time");
        boolean isCertain =
                !timing.done().orElseThrow().isAfter(timing.due().get().earliest());
        return isCertain ? inTime : messages.text("timeline.provisional", inTime);
    }

    /** What a step had to come before. */
    private String boundary(StepTiming timing) {
        var step = timing.step();
        return conditions.eventOrStep(
                step.before().isPresent()
                        ? step.before().get().event()
                        : step.between().orElseThrow().before());
    }

    private String late(String key, StepTiming timing) {
        return timing.difference().isEmpty()
                ? messages.text(key + ".unknown")
                : messages.text(key, count(timing.difference().get()));
    }

    private String open(StepTiming timing) {
        if (timing.due().isEmpty() && !timing.awaited().isEmpty()) {
            return messages.text("timeline.open.before", steps.eventsOrSteps(timing.awaited()));
        }
        if (timing.due().isEmpty()) {
            boolean isToBeSet = timing.step().setBy().isPresent();
            return messages.text(
                    isToBeSet
                            ? "timeline.open.not-set"
                            : StepWords.isTimed(timing.step()) ? "timeline.open" : "timeline.open.no-period");
        }
        if (timing.difference().isEmpty()) {
            return messages.text("timeline.open");
        }
        return timing.difference().get().most() == 0
                ? messages.text("timeline.open.last-day")
                : messages.text("timeline.open.left", count(timing.difference().get()));
    }

    /** 13个工作日, or 12至13个工作日 while notices are to come. */
    String count(WorkingDayCount count) {
        String most = Integer.toString(count.most());
        if (count.isExact()) {
            return messages.text(count.most() == 1 ? "period.working-days.one" : "period.working-days", most);
        }
        return messages.text("timeline.between", Integer.toString(count.least()), most);
    }

    /** The day from which its period runs. */
    String start(StepTiming timing) {
        if (timing.start().isEmpty()) {
            return "-";
        }
        return timing.basis() == Basis.PROJECTED
                ? messages.text("timeline.projected", interval(timing.start().get()))
                : interval(timing.start().get());
    }

    /** The last day in time, or the first lawful one of what has only a shortest period. */
    String due(StepTiming timing) {
        if (timing.due().isEmpty()) {
            return timing.step().atLeast().isPresent() && timing.opens().isPresent()
                    ? messages.text(
                            "timeline.not-before", interval(timing.opens().get()))
                    : "-";
        }
        String days = interval(timing.due().get());
        return timing.basis() == Basis.PROJECTED ? messages.text("timeline.projected", days) : days;
    }

    /** 2026-12-26 至 2026-12-28（暂定）. */
    String interval(DateInterval interval) {
        String days = interval.isExact()
                ? interval.latest().toString()
                : messages.text(
                        "timeline.from-to",
                        interval.earliest().toString(),
                        interval.latest().toString());
        return interval.isProvisional() ? messages.text("timeline.provisional", days) : days;
    }

    String ineffective(IneffectiveRuling ruling) {
        String step = conditions.eventOrStep(ruling.step());
        if (ruling.suspension().isPresent()) {
            var suspension = ruling.suspension().get();
            return messages.text(
                    "timeline.ineffective." + ruling.why().id(),
                    step,
                    suspension.from().toString(),
                    suspension.to().map(Object::toString).orElse(messages.text("timeline.without-end")));
        }
        return messages.text("timeline.ineffective." + ruling.why().id(), step);
    }

    /** What else is to be known of its days: pauses and extensions. */
    List<String> circumstances(StepTiming timing, Timeline timeline) {
        var notes = new ArrayList<String>();
        for (var suspension : timeline.evaluation().caseFile().rulings().suspensions()) {
            if (suspension.steps().contains(timing.id()) && suspension.basis().isPresent()) {
                notes.add(messages.text(
                        "timeline.suspension",
                        suspension.from().toString(),
                        suspension.to().map(Object::toString).orElse(messages.text("timeline.without-end")),
                        suspension.basis().get()));
            }
        }
        if (timing.extensions() > 0) {
            notes.add(messages.text("timeline.extended", Integer.toString(timing.extensions())));
        }
        if (timing.applies() == Truth.UNKNOWN && timing.status() != StepStatus.NOT_APPLICABLE) {
            notes.add(messages.text("timeline.applies-unknown"));
        }
        return notes;
    }
}
