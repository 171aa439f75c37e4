package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
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
        outline.field(messages.text("field.standing"), standing(policy));
        outline.field(messages.text("field.source"), source(policy.source()));
    }

    /** 试行；2017年6月27日起施行 · trial; in force from 2017-06-27. */
    String standing(Policy policy) {
        var parts = new ArrayList<String>();
        parts.add(messages.text("status." + policy.status().id()));
        var period = policy.effective().period();
        if (period.isUndated()) {
            parts.add(messages.text("effective.undated"));
        }
        period.from().ifPresent(from -> parts.add(messages.text("effective.from", facts.date(from))));
        period.to().ifPresent(to -> parts.add(messages.text("effective.to", facts.date(to))));
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
