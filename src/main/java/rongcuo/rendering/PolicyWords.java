package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.policy.Effective;
import rongcuo.policy.Policy;
import rongcuo.policy.PolicySource;

/** What every answer says of the policy it rests on. */
final class PolicyWords {
    private final Messages messages;
    private final FactWords facts;

    PolicyWords(Messages messages, FactWords facts) {
        this.messages = messages;
        this.facts = facts;
    }

    /** The fields that name a policy, with its standing and what its text can bear. */
    void addTo(Outline outline, Policy policy) {
        outline.field(
                messages.text("field.policy"),
                messages.withNotes(
                        messages.text("policy.title", messages.of(policy.title())), List.of(policy.reference())));
        outline.field(messages.text("field.standing"), standingInBrief(policy));
        outline.field(messages.text("field.source"), source(policy.source()));
    }

    /** 试行；2017年6月27日起施行；按办理时的规定 · trial; from 2017-06-27; by the rules in force when …. */
    String standingAndRules(Policy policy) {
        return messages.clauses(List.of(
                standing(policy),
                messages.text("judged-by." + policy.effective().judgedBy().id())));
    }

    /** The standing, and by which rules where they are not those of the time of handling. */
    private String standingInBrief(Policy policy) {
        return policy.effective().judgedBy() == Effective.JudgedBy.HANDLING
                ? standing(policy)
                : standingAndRules(policy);
    }

    /** 征求意见稿 · 现行（据报道，是否有效未核实）. */
    static String standingInAWord(Messages messages, Policy policy) {
        return verified(messages, policy, "status.short." + policy.status().id());
    }

    /** No standing is told without saying that nobody verified it. */
    private static String verified(Messages messages, Policy policy, String key) {
        return messages.withNotes(
                messages.text(key),
                List.of(policy.isInForceByReportOnly() ? messages.text("standing.unverified") : ""));
    }

    private String standing(Policy policy) {
        var parts = new ArrayList<String>();
        parts.add(verified(messages, policy, "status." + policy.status().id()));
        var period = policy.effective().period();
        if (period.isUndated()) {
            parts.add(messages.text("effective.undated"));
        }
        if (period.from().isPresent()) {
            parts.add(messages.text("effective.from", facts.date(period.from().get())));
        }
        if (period.to().isPresent()) {
            parts.add(messages.text("effective.to", facts.date(period.to().get())));
        }
        return messages.clauses(parts);
    }

    /** What kind of text a conclusion rests on, and what its reader must know of it. */
    String source(PolicySource source) {
        String kind = messages.text("source.rests-on." + source.kind().id());
        return source.note()
                .map(note -> kind + messages.text("sentence.gap") + messages.of(note))
                .orElse(kind);
    }
}
