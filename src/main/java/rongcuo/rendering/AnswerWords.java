package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Value.DateValue;

/** Answers as sentences: 工作情境：含“急难险重任务”. */
final class AnswerWords {
    private final Messages messages;
    private final ConditionWords conditions;
    private final FactWords facts;
    private final SubjectWords subjects;

    AnswerWords(Messages messages, ConditionWords conditions) {
        this.messages = messages;
        this.conditions = conditions;
        this.facts = conditions.facts();
        this.subjects = new SubjectWords(messages, conditions);
    }

    /** Answers that stand together, as one statement; values of one set in one part of it. */
    String together(List<Answer> answers) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < answers.size(); ) {
            int end = i + 1;
            while (end < answers.size() && areOfOneSet(answers.get(i), answers.get(end))) {
                end++;
            }
            parts.add(sentence(answers.subList(i, end)));
            i = end;
        }
        return messages.clauses(parts);
    }

    private static boolean areOfOneSet(Answer one, Answer other) {
        return one.subject() instanceof Subject.OfMember a
                && other.subject() instanceof Subject.OfMember b
                && a.fact().equals(b.fact())
                && one.extent().equals(other.extent());
    }

    /** @param alike one answer, or the same answer to several values of one set */
    private String sentence(List<Answer> alike) {
        var first = alike.get(0);
        if (!(first.subject() instanceof Subject.OfMember member)) {
            return sentence(first);
        }
        var values = new ArrayList<String>();
        for (var answer : alike) {
            values.add(((Subject.OfMember) answer.subject()).value());
        }
        return messages.text(
                holds(first) ? "condition.has" : "condition.has.not",
                facts.fact(member.fact()),
                messages.list(facts.words(member.fact(), values)));
    }

    private String sentence(Answer answer) {
        if (answer.subject() instanceof Subject.OfFact of) {
            return messages.text("condition.is", facts.fact(of.fact()), value(answer));
        }
        if (answer.subject() instanceof Subject.OfEvent of
                && answer.extent() instanceof Answer.Is is
                && is.value() instanceof DateValue day) {
            return messages.text("condition.is", facts.event(of.event()), facts.date(day.value()));
        }
        if (answer.subject() instanceof Subject.OfEvent of) {
            return messages.text(
                    holds(answer) ? "condition.occurred" : "condition.occurred.not", facts.event(of.event()));
        }
        if (answer.extent() instanceof Answer.Determines determines) {
            return messages.text("condition.determined", determined(determines.disposition()));
        }
        return messages.text(
                "condition.is",
                subjects.of(answer.subject()),
                messages.text(holds(answer) ? "finding.holds" : "finding.does-not-hold"));
    }

    private String determined(String disposition) {
        return disposition.equals(Answer.Determines.OTHER)
                ? messages.text("determination.other")
                : conditions.disposition(disposition);
    }

    private static boolean holds(Answer answer) {
        return answer.extent() instanceof Answer.Holds holds && holds.holds();
    }

    /** What is answered of a fact, the fact not named: “重大”, or 不低于“较小”，且低于“重大”. */
    String value(Answer answer) {
        if (answer.subject() instanceof Subject.OfFact of) {
            if (answer.extent() instanceof Answer.Is is) {
                return facts.value(of.fact(), is.value());
            }
            if (answer.extent() instanceof Answer.Within within) {
                return facts.limits(of.fact(), within.limits());
            }
        }
        return facts.yesOrNo(holds(answer));
    }
}
