package rongcuo.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.Events;
import rongcuo.fact.EventId;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.source.ProblemCode;

/** Tells of an event that is dated before the one that its step follows: one of the two dates is likely wrong. */
final class EventOrder {
    private final List<Policy> policies;
    private final Faults faults;

    EventOrder(List<Policy> policies, Faults faults) {
        this.policies = policies;
        this.faults = faults;
    }

    /** @param entries the dates as the case writes them, for their places */
    void check(Events events, List<YamlNode.Entry> entries, CaseNames names) {
        for (var policy : policies) {
            for (var step : policy.procedure()) {
                var start = start(step, policy, events);
                for (var event : step.done()) {
                    var done = events.dayOf(event);
                    if (done.isPresent() && start.isPresent() && done.get().isBefore(start.get())) {
                        tell(event, start.get(), entries, names);
                    }
                }
            }
        }
    }

    /** The first of the events that start a step; empty unless the days of all that are named are known. */
    private static Optional<LocalDate> start(ProcedureStep step, Policy policy, Events events) {
        var first = Optional.<LocalDate>empty();
        for (String name : step.after()) {
            var day = dayOf(name, policy, events);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            first = first.isPresent() && first.get().isBefore(day.get()) ? first : day;
        }
        return first;
    }

    /** The day of an event, or of the first event that completes a step. */
    private static Optional<LocalDate> dayOf(String name, Policy policy, Events events) {
        for (var step : policy.procedure()) {
            if (step.id().equals(name)) {
                return step.done().stream()
                        .flatMap(event -> events.dayOf(event).stream())
                        .min(LocalDate::compareTo);
            }
        }
        return events.dayOf(new EventId(name));
    }

    private void tell(EventId event, LocalDate start, List<YamlNode.Entry> entries, CaseNames names) {
        for (var entry : entries) {
            var named = names.event(entry.key().text());
            if (named.isPresent() && named.get().id().equals(event)) {
                faults.at(
                        entry.value(), ProblemCode.EVENT_TOO_EARLY, entry.key().text(), start.toString());
                return;
            }
        }
    }
}
