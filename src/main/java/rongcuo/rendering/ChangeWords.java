package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.Changes;
import rongcuo.analysis.Changes.Side;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Comparison;
import rongcuo.fact.FactId;
import rongcuo.fact.Limit;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;

/** Changes of a case as sentences, each from what the case says now: 损失程度：由“重大”改为“一定”. */
final class ChangeWords {
    private final Messages messages;
    private final Evaluation evaluation;
    private final FactWords facts;
    private final ReasonWords reasons;
    private final AnswerWords answers;

    ChangeWords(Messages messages, Evaluation evaluation) {
        var conditions = new ConditionWords(messages, evaluation.policy());
        this.messages = messages;
        this.evaluation = evaluation;
        this.facts = conditions.facts();
        this.reasons = new ReasonWords(messages, evaluation, conditions);
        this.answers = new AnswerWords(messages, conditions);
    }

    /** Changes that go together, values added to one set in one part of the sentence, and likewise those left out. */
    String together(List<Answer> changes) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < changes.size(); ) {
            int end = i + 1;
            if (changes.get(i).subject() instanceof Subject.OfMember member) {
                while (end < changes.size() && changeAlike(changes.get(i), changes.get(end))) {
                    end++;
                }
                parts.add(members(member, changes.subList(i, end)));
            } else {
                parts.add(change(changes.get(i)));
            }
            i = end;
        }
        return String.join(messages.text("whatif.and"), parts);
    }

    private boolean changeAlike(Answer one, Answer other) {
        return one.subject() instanceof Subject.OfMember a
                && other.subject() instanceof Subject.OfMember b
                && a.fact().equals(b.fact())
                && one.extent().equals(other.extent())
                && isKnown(a) == isKnown(b);
    }

    private String members(Subject.OfMember first, List<Answer> alike) {
        var values = new ArrayList<String>();
        for (var answer : alike) {
            values.add(((Subject.OfMember) answer.subject()).value());
        }
        boolean holds = alike.get(0).extent() instanceof Answer.Holds it && it.holds();
        String change = holds ? "whatif.member.added" : "whatif.member.removed";
        String learnt = holds ? "whatif.member.found" : "whatif.member.not-found";
        return messages.text(
                isKnown(first) ? change : learnt,
                facts.fact(first.fact()),
                messages.list(facts.words(first.fact(), values)));
    }

    /** Whether the case says of a value that it is in its set or not. */
    private boolean isKnown(Subject.OfMember member) {
        return reasons.stated(member.fact())
                .filter(stated -> stated.effective() instanceof Statement.Members members
                        && members.of(member.value()) != Truth.UNKNOWN)
                .isPresent();
    }

    private String change(Answer change) {
        var fact = change.subject().factId();
        if (fact.isEmpty()) {
            return answers.together(List.of(change));
        }
        var now = now(fact.get());
        return now.isPresent()
                ? messages.text("whatif.change", facts.fact(fact.get()), now.get(), value(change))
                : messages.text("whatif.learnt", facts.fact(fact.get()), value(change));
    }

    /** In the middle of a sentence yes and no are quoted like other words. */
    private String value(Answer answer) {
        String value = answers.value(answer);
        return answer.extent() instanceof Answer.Is is && is.value() instanceof Value.TruthValue
                ? messages.text("value.word", value)
                : value;
    }

    private String said(FactId fact, Statement statement) {
        return statement instanceof Statement.Is is && is.value() instanceof Value.TruthValue truth
                ? messages.text("value.word", facts.yesOrNo(truth.value()))
                : facts.statement(fact, statement);
    }

    /** What is taken to be so of a fact; empty where it is open. */
    private Optional<String> now(FactId fact) {
        var stated = reasons.stated(fact);
        if (stated.isPresent()) {
            return stated.get().effective() instanceof Statement.Open
                    ? Optional.empty()
                    : Optional.of(said(fact, stated.get().statement()));
        }
        for (var presumed : evaluation.presumed()) {
            if (presumed.subject().factId().equals(Optional.of(fact))
                    && presumed.value().isPresent()) {
                String value = said(fact, new Statement.Is(presumed.value().get()));
                return Optional.of(messages.text("whatif.presumed", value));
            }
        }
        return Optional.empty();
    }

    /** How far it is to the nearest value of one fact at which the conclusion is another. */
    String margin(Changes.Margin margin) {
        var fact = margin.value().subject().factId().orElseThrow();
        return messages.text(
                "whatif.margin.from",
                facts.fact(fact),
                now(fact).orElseGet(() -> messages.text("basis.unstated")),
                reached(fact, margin));
    }

    /** The end that is met first: 升至“重大” · 降至不足3位. */
    private String reached(FactId fact, Changes.Margin margin) {
        if (margin.value().extent() instanceof Answer.Within within) {
            for (var limit : within.limits()) {
                boolean isFromBelow =
                        limit.comparison() == Comparison.AT_LEAST || limit.comparison() == Comparison.ABOVE;
                if (isFromBelow == (margin.side() == Side.ABOVE)) {
                    return reached(fact, margin.side(), limit);
                }
            }
        }
        return margin.value().extent() instanceof Answer.Is is
                ? to(fact, margin.side(), is.value())
                : messages.text("whatif.margin.within", answers.value(margin.value()));
    }

    private String reached(FactId fact, Side side, Limit limit) {
        boolean isMet = limit.comparison() == Comparison.AT_LEAST || limit.comparison() == Comparison.AT_MOST;
        return isMet
                ? to(fact, side, limit.value())
                : messages.text("whatif.margin.within", facts.limits(fact, List.of(limit)));
    }

    private String to(FactId fact, Side side, Value value) {
        String kind = value instanceof Value.DateValue ? "whatif.margin.date." : "whatif.margin.";
        return messages.text(kind + side.id(), facts.value(fact, value));
    }
}
