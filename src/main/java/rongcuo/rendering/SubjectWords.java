package rongcuo.rendering;

import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.screening.ScreenedPolicy;

/** What an answer would settle, in words. */
final class SubjectWords {
    private final Messages messages;
    private final ConditionWords conditions;
    private final FactWords facts;

    SubjectWords(Messages messages, ConditionWords conditions) {
        this.messages = messages;
        this.conditions = conditions;
        this.facts = conditions.facts();
    }

    String of(Subject subject) {
        if (subject instanceof Subject.OfFact of) {
            return facts.fact(of.fact());
        }
        if (subject instanceof Subject.OfMember of) {
            return messages.text(
                    "subject.member", facts.fact(of.fact()), FactWords.within(facts.word(of.fact(), of.value())));
        }
        if (subject instanceof Subject.OfEvent of) {
            return facts.event(of.event());
        }
        if (subject instanceof Subject.OfFinding of) {
            return messages.text("subject.finding", conditions.clause(of.clause()));
        }
        return messages.text("subject.determination");
    }

    /** @param key as {@link ScreenedPolicy#key} names a subject */
    String of(String key) {
        return of(subject(key));
    }

    private static Subject subject(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return key.equals("determination") ? new Subject.OfDetermination() : new Subject.OfFact(new FactId(key));
        }
        String kind = key.substring(0, colon);
        String name = key.substring(colon + 1);
        return switch (kind) {
            case "event" -> new Subject.OfEvent(new EventId(name));
            case "finding" -> new Subject.OfFinding(name);
            default -> new Subject.OfMember(new FactId(kind), name);
        };
    }
}
