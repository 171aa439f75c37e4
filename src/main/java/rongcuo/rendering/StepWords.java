package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.policy.ProcedureStep;

/** What the text says of a step: who takes it, from when, and in what time. */
final class StepWords {
    private final Messages messages;
    private final FactWords facts;
    private final ConditionWords conditions;

    StepWords(Messages messages, ConditionWords conditions) {
        this.messages = messages;
        this.facts = conditions.facts();
        this.conditions = conditions;
    }

    /** In the order in which the rule reads, the actor first. */
    List<String> rule(ProcedureStep step) {
        var notes = new ArrayList<String>();
        step.actor().ifPresent(actor -> notes.add(messages.of(actor)));
        if (!step.after().isEmpty()) {
            notes.add(messages.text("duty.after", eventsOrSteps(step.after())));
        }
        step.manner().ifPresent(manner -> notes.add(messages.of(manner)));
        step.within().ifPresent(within -> notes.add(messages.text("step.within", facts.period(within))));
        step.atLeast().ifPresent(least -> notes.add(messages.text("step.at-least", facts.period(least))));
        step.between()
                .ifPresent(window -> notes.add(messages.text(
                        "step.between",
                        conditions.eventOrStep(window.after()),
                        conditions.eventOrStep(window.before()))));
        step.before().ifPresent(lead -> addLead(lead, notes));
        step.setBy().ifPresent(setBy -> notes.add(messages.text("step.set-by", messages.of(setBy))));
        step.lasting().ifPresent(lasting -> notes.add(facts.lasting(lasting)));
        step.extension().ifPresent(extension -> notes.add(extension(extension)));
        if (step.obligation() == ProcedureStep.Obligation.OPTIONAL) {
            notes.add(messages.text("step.optional"));
        }
        if (!isTimed(step)) {
            notes.add(messages.text("step.no-period"));
        }
        return notes;
    }

    /** Whether the text sets any length of time for it. */
    static boolean isTimed(ProcedureStep step) {
        boolean hasLead = step.before().isPresent()
                && (step.before().get().atLeast().isPresent()
                        || step.before().get().within().isPresent());
        return step.within().isPresent()
                || step.atLeast().isPresent()
                || hasLead
                || step.setBy().isPresent()
                || step.lasting().isPresent();
    }

    String eventsOrSteps(List<String> ids) {
        var names = new ArrayList<String>();
        ids.forEach(id -> names.add(conditions.eventOrStep(id)));
        return messages.alternatives(names);
    }

    private void addLead(ProcedureStep.Lead lead, List<String> notes) {
        String event = conditions.eventOrStep(lead.event());
        if (lead.atLeast().isEmpty() && lead.within().isEmpty()) {
            notes.add(messages.text("step.before", event));
        }
        lead.atLeast().ifPresent(least -> notes.add(messages.text("step.before-at-least", event, facts.period(least))));
        lead.within().ifPresent(within -> notes.add(messages.text("step.before-within", event, facts.period(within))));
    }

    private String extension(ProcedureStep.Extension extension) {
        String words =
                messages.text("step.extension", facts.period(extension.by()), Integer.toString(extension.times()));
        Optional<String> leave = extension.approvedBy().map(by -> messages.text("step.approved-by", messages.of(by)));
        return leave.map(by -> words + by).orElse(words);
    }
}
