package rongcuo.rendering;

import java.util.List;
import java.util.Optional;
import rongcuo.analysis.Obligation;
import rongcuo.analysis.TestCoverage.Finding;
import rongcuo.analysis.TestCoverage.Manner;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.policy.Condition;
import rongcuo.policy.Policy;
import rongcuo.rendering.ConditionWords.Wanted;

/** What tests ought to show, in words. */
final class CoverageWords {
    private final Messages messages;
    private final ConditionWords conditions;

    CoverageWords(Messages messages, Policy policy) {
        this.messages = messages;
        this.conditions = new ConditionWords(messages, policy);
    }

    String clause(Obligation obligation) {
        return conditions.clause(obligation.clause());
    }

    /** What was to be shown, the clause not named. */
    String finding(Finding finding) {
        String said = obligation(finding.obligation());
        return finding.manner().equals(Optional.of(Manner.MASKING))
                ? messages.withNotes(said, List.of(messages.text("coverage.masking")))
                : said;
    }

    private String obligation(Obligation obligation) {
        String key = "coverage.obligation." + obligation.kind().id();
        if (obligation.asked().isEmpty()) {
            return messages.text(key);
        }
        var asked = obligation.asked().get();
        String sentence = FactWords.within(sentence(asked, Truth.TRUE));
        return obligation.value().isPresent()
                ? messages.text(key, sentence, value(asked.condition(), obligation))
                : messages.text(key, sentence);
    }

    /** What a clause asks for, or the contrary where it does not hold. */
    String sentence(Obligation.Asked asked, Truth truth) {
        boolean holds = (asked.sense() == Sense.AFFIRMED) == (truth == Truth.TRUE);
        return conditions.sentence(asked.condition(), holds ? Wanted.HOLDS : Wanted.DOES_NOT_HOLD);
    }

    /** What a case says of what a clause asks for: the value itself where there are more than two. */
    String stated(Obligation.Asked asked, Truth truth, CaseFile caseFile) {
        var fact = fact(asked.condition());
        if (fact.isEmpty()) {
            return sentence(asked, truth);
        }
        var facts = conditions.facts();
        var stated = caseFile.facts().get(fact.get());
        if (stated == null) {
            boolean isFound = truth == Truth.TRUE;
            return isFound ? sentence(asked, truth) : messages.text("coverage.not-found", facts.fact(fact.get()));
        }
        return stated.statement() instanceof Statement.Is is
                ? messages.text("condition.is", facts.fact(fact.get()), facts.value(fact.get(), is.value()))
                : sentence(asked, truth);
    }

    private String value(Condition condition, Obligation obligation) {
        var value = obligation.value().orElseThrow();
        return conditions.facts().value(fact(condition).orElseThrow(), value);
    }

    /** The fact that a condition asks for, where it is no value of a set. */
    private static Optional<FactId> fact(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            return Optional.of(holds.fact());
        }
        if (condition instanceof Condition.Compared compared) {
            return Optional.of(compared.fact());
        }
        return condition instanceof Condition.OneOf oneOf ? Optional.of(oneOf.fact()) : Optional.empty();
    }
}
