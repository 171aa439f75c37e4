package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.casefile.Determination;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.law.Citation;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Disposition;
import rongcuo.policy.Policy;
import rongcuo.policy.Provision;

/**
 * Conditions as sentences: 损失程度：不高于“一定”.
 *
 * <p>What is asked for and what must not be are put with the same words, so that a circumstance and an exclusion read
 * alike: a boolean fact is followed by 是 or 否, never turned into a sentence of its own.
 */
final class ConditionWords {
    private final Messages messages;
    private final Policy policy;
    private final FactWords facts;

    ConditionWords(Messages messages, Policy policy) {
        this.messages = messages;
        this.policy = policy;
        this.facts = new FactWords(messages, policy.terms().vocabulary());
    }

    FactWords facts() {
        return facts;
    }

    /** The sentence for a condition, or for its contrary. */
    String sentence(Condition condition, Wanted wanted) {
        return condition.accept(new Sentence(wanted));
    }

    /** What a condition asks of its one fact, the fact not named: 不超过“一定”. The sentence where there is no one fact. */
    String asked(Condition condition) {
        if (condition instanceof Condition.Compared compared) {
            return facts.limits(compared.fact(), compared.limits());
        }
        return condition instanceof Condition.OneOf oneOf ? values(oneOf) : sentence(condition, Wanted.HOLDS);
    }

    private String values(Condition.OneOf condition) {
        var values = new ArrayList<String>();
        for (var value : condition.values()) {
            values.add(facts.value(condition.fact(), value));
        }
        return messages.alternatives(values);
    }

    /** Whether a condition is to hold or not to. */
    enum Wanted {
        HOLDS,
        DOES_NOT_HOLD;

        Wanted opposite() {
            return this == HOLDS ? DOES_NOT_HOLD : HOLDS;
        }
    }

    /** 第六条第（一）项“民主决策中的失误”; the words given where no clause has that id. */
    String clause(String id) {
        var found = policy.clause(id);
        return found.isPresent() ? clause(found.get()) : id;
    }

    String clause(Clause clause) {
        return entry(clause.provision());
    }

    /** Where an entry stands, and its name. */
    String entry(Provision provision) {
        return messages.text("clause", article(provision.citation()), FactWords.within(messages.of(provision.label())));
    }

    String article(Citation citation) {
        return ArticleWords.in(messages.language(), citation);
    }

    /** The article of an entry; an id that names none is an article itself. */
    String article(String id) {
        for (var provision : policy.provisions()) {
            if (provision.id().equals(id)) {
                return article(provision.citation());
            }
        }
        return article(cited(id));
    }

    /** An article as the first entry or passage that cites it does, which may give it in English. */
    private Citation cited(String article) {
        for (var provision : policy.provisions()) {
            if (provision.citation().article().equals(article)) {
                return provision.citation();
            }
        }
        for (var passage : policy.unencoded()) {
            if (passage.citation().article().equals(article)) {
                return passage.citation();
            }
        }
        return new Citation(article, "");
    }

    /** The label of a disposition; {@code refused} has words of its own. */
    String disposition(String id) {
        if (id.equals(Determination.REFUSED)) {
            return messages.text("determination.refused." + policy.kind().id());
        }
        for (Disposition disposition : policy.dispositions()) {
            if (disposition.id().equals(id)) {
                return messages.of(disposition.provision().label());
            }
        }
        return id;
    }

    /** A day that a condition speaks of. */
    String day(Condition.DayRef day) {
        return day instanceof Condition.DayRef.OfEvent event
                ? facts.event(event.event())
                : facts.fact(((Condition.DayRef.OfFact) day).fact());
    }

    /** The event or step that a period counts from. */
    String eventOrStep(String id) {
        for (var step : policy.procedure()) {
            if (step.id().equals(id)) {
                return messages.of(step.provision().label());
            }
        }
        return facts.event(new EventId(id));
    }

    private final class Sentence implements Condition.Visitor<String> {
        private final Wanted wanted;

        Sentence(Wanted wanted) {
            this.wanted = wanted;
        }

        private String words(String key, String... arguments) {
            return messages.text(wanted == Wanted.HOLDS ? key : key + ".not", arguments);
        }

        private String yesOrNo(String label) {
            return messages.text("condition.is", label, facts.yesOrNo(wanted == Wanted.HOLDS));
        }

        @Override
        public String holds(Condition.Holds condition) {
            return yesOrNo(facts.fact(condition.fact()));
        }

        @Override
        public String defined(Condition.Defined condition) {
            var definition = policy.terms().definitions().get(condition.definition());
            return yesOrNo(definition == null ? condition.definition() : messages.of(definition.label()));
        }

        @Override
        public String not(Condition.Not condition) {
            return sentence(condition.part(), wanted.opposite());
        }

        @Override
        public String allOf(Condition.AllOf condition) {
            return joined("condition.all", condition.parts());
        }

        @Override
        public String anyOf(Condition.AnyOf condition) {
            return joined("condition.any", condition.parts());
        }

        @Override
        public String atLeast(Condition.AtLeast condition) {
            return words("condition.at-least", Integer.toString(condition.count()), parts(condition.parts()));
        }

        private String joined(String key, List<Condition> parts) {
            return parts.size() == 1 ? sentence(parts.get(0), wanted) : words(key, parts(parts));
        }

        private String parts(List<Condition> parts) {
            var sentences = new ArrayList<String>();
            for (var part : parts) {
                sentences.add(sentence(part, Wanted.HOLDS));
            }
            return messages.clauses(sentences);
        }

        @Override
        public String oneOf(Condition.OneOf condition) {
            return words("condition.is", facts.fact(condition.fact()), values(condition));
        }

        @Override
        public String compared(Condition.Compared condition) {
            return words(
                    "condition.is", facts.fact(condition.fact()), facts.limits(condition.fact(), condition.limits()));
        }

        @Override
        public String contains(Condition.Contains condition) {
            return members(condition.fact(), condition.quantifier(), condition.values());
        }

        private String members(FactId fact, Condition.Quantifier quantifier, List<String> values) {
            String label = facts.fact(fact);
            if (values.size() == 1) {
                return words("condition.has", label, facts.words(fact, values).get(0));
            }
            return switch (quantifier) {
                case ANY -> words("condition.has-any", label, messages.alternatives(facts.words(fact, values)));
                case ALL -> words("condition.has-all", label, messages.list(facts.words(fact, values)));
            };
        }

        @Override
        public String elapsed(Condition.Elapsed condition) {
            var limits = new ArrayList<String>();
            for (var limit : condition.limits()) {
                limits.add(messages.text("limit." + limit.comparison().id(), facts.period(limit.period())));
            }
            return words(
                    "condition.elapsed",
                    day(condition.from()),
                    day(condition.to()),
                    String.join(messages.text("limit.and"), limits));
        }

        @Override
        public String before(Condition.Before condition) {
            return words("condition.before", day(condition.first()), day(condition.second()));
        }

        @Override
        public String occurred(Condition.Occurred condition) {
            return words("condition.occurred", facts.event(condition.event()));
        }

        @Override
        public String determined(Condition.Determined condition) {
            var names = new ArrayList<String>();
            for (String disposition : condition.dispositions()) {
                names.add(messages.text("value.word", FactWords.within(disposition(disposition))));
            }
            return words("condition.determined", messages.alternatives(names));
        }

        @Override
        public String clauseHolds(Condition.ClauseHolds condition) {
            return words("condition.clause", clause(condition.clause()));
        }
    }
}
