package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.analysis.NextQuestion;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Missing;
import rongcuo.evaluation.Subject;
import rongcuo.fact.AllowedValue;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.Constraint;
import rongcuo.policy.Policy;
import rongcuo.source.ProblemCode;

/** The words of a dialogue with an officer: what is asked, why, and where the matter stands. */
public final class QuestionWords {
    private final Messages messages;
    private final Messages problems;
    private final List<Policy> policies;
    private final Vocabulary vocabulary;
    private final FactWords facts;

    /** @param policies under which the case is judged, at least one */
    public QuestionWords(Messages messages, List<Policy> policies) {
        this.messages = messages;
        this.problems = Messages.ofProblems(messages.language());
        this.policies = List.copyOf(policies);
        this.vocabulary = policies.stream()
                .map(policy -> policy.terms().vocabulary())
                .reduce(Vocabulary.empty(), Vocabulary::with);
        this.facts = new FactWords(messages, vocabulary);
    }

    /** Words that need no case. */
    public String say(String key, String... arguments) {
        return messages.text("interview." + key, arguments);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The question itself. */
    public String question(NextQuestion question) {
        var subject = question.subject();
        if (subject instanceof Subject.OfEvent of) {
            return say("ask.event", facts.event(of.event()));
        }
        if (subject instanceof Subject.OfFinding of) {
            return say("ask.finding", clause(of.clause()));
        }
        return facts.question(subject.factId().orElseThrow());
    }

    /** The clause of the first policy that has it. */
    private String clause(String id) {
        for (var policy : policies) {
            if (policy.clause(id).isPresent()) {
                return new ConditionWords(messages, policy).clause(id);
            }
        }
        return id;
    }

    /** The values that may be answered, in the order in which they are numbered; none where it is no list. */
    public List<AllowedValue> choices(NextQuestion question) {
        var fact = question.subject().factId().flatMap(vocabulary::fact);
        if (fact.isEmpty() || !(fact.get().type() instanceof FactType.Listed listed)) {
            return List.of();
        }
        if (question.set().isEmpty()) {
            return listed.values();
        }
        return listed.values().stream()
                .filter(value -> question.subjects()
                        .contains(new Subject.OfMember(fact.get().id(), value.id())))
                .toList();
    }

    /** Whether it asks for some values of a set and not for others. */
    public boolean isPartOfSet(NextQuestion question) {
        return question.set().flatMap(vocabulary::fact).isPresent()
                && choices(question).size()
                        < ((FactType.Listed) vocabulary
                                        .fact(question.set().get())
                                        .orElseThrow()
                                        .type())
                                .values()
                                .size();
    }

    /** A value that may be answered. */
    public String choice(AllowedValue value) {
        return SafeText.of(messages.of(value.label()));
    }

    /** How the question may be answered. */
    public String hint(NextQuestion question) {
        var subject = question.subject();
        if (subject instanceof Subject.OfEvent) {
            return say("hint.event");
        }
        if (subject instanceof Subject.OfFinding) {
            return say("hint.finding");
        }
        var type = vocabulary.fact(subject.factId().orElseThrow()).orElseThrow().type();
        return type.accept(new FactType.Visitor<String>() {
            @Override
            public String truth(FactType.TruthType truth) {
                return say("hint.truth");
            }

            @Override
            public String level(FactType.LevelType level) {
                return say("hint.level");
            }

            @Override
            public String choice(FactType.ChoiceType choice) {
                return say("hint.choice");
            }

            @Override
            public String set(FactType.SetType set) {
                return say("hint.set");
            }

            @Override
            public String number(FactType.NumberType number) {
                return number.unit().map(unit -> say("hint.number.unit", unit)).orElseGet(() -> say("hint.number"));
            }

            @Override
            public String date(FactType.DateType date) {
                return say("hint.date");
            }
        });
    }

    /** What an answer was understood as; of a set, what it holds. */
    public String understood(FactId fact, Statement statement) {
        if (statement instanceof Statement.Members members && !members.held().isEmpty()) {
            return say("understood", facts.fact(fact), messages.list(facts.words(fact, members.held())));
        }
        return say("understood", facts.fact(fact), facts.statement(fact, statement));
    }

    /** What is wrong with a written value, and how to mend it. */
    public String refusal(ProblemCode code, List<String> arguments) {
        String key = "problem." + code.id();
        var safe = arguments.stream().map(SafeText::of).toArray(String[]::new);
        return problems.text(key, safe)
                + (problems.has(key + ".mend") ? "\n" + problems.text(key + ".mend", safe) : "");
    }

    /** Why two answers do not go together. */
    public String contradiction(Constraint constraint) {
        return messages.of(constraint.reason());
    }

    /** The clauses of a policy that depend on the answer, each with its article and words. */
    public List<String> reasons(Policy policy, NextQuestion question, List<Missing> missing) {
        var conditions = new ConditionWords(messages, policy);
        var ids = new ArrayList<String>();
        for (var one : missing) {
            if (question.subjects().contains(one.subject())) {
                one.clauses().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
            }
        }
        if (question.subject() instanceof Subject.OfFinding of
                && policy.clause(of.clause()).isPresent()) {
            ids.add(of.clause());
        }
        var reasons = new ArrayList<String>();
        for (String id : ids) {
            var clause = policy.clauseOf(id);
            String text = clause.provision().citation().text();
            reasons.add(text.isEmpty() ? conditions.clause(id) : say("why.clause", conditions.clause(id), text));
        }
        return reasons;
    }

    /** The name of a policy. */
    public String policy(Policy policy) {
        return messages.text("policy.title", messages.of(policy.title()));
    }

    /** What a case comes to under a policy, or may come to. */
    public String standing(Policy policy, List<Conclusion> possible) {
        var words = possible.stream()
                .map(one -> messages.text("conclusion." + policy.kind().id() + "." + one.id()))
                .toList();
        return switch (words.size()) {
            case 0 -> say("standing.never", policy(policy));
            case 1 -> say("standing.settled", policy(policy), words.get(0));
            default -> say("standing.open", policy(policy), messages.clauses(words));
        };
    }

    /** The conclusions in short, with the clauses that decide, as text for a terminal. */
    public String conclusions(List<Evaluation> evaluations, int width, Style style) {
        var outline = new Outline(messages);
        for (var evaluation : evaluations) {
            outline.separator();
            EvaluationOutline.addHead(evaluation, messages, outline);
            EvaluationOutline.addDecisive(evaluation, messages, outline);
        }
        return new OutlineText(width, style).write(outline);
    }
}
