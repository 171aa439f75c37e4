package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.evaluation.Explanation.Form;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType.LevelType;
import rongcuo.fact.Value.WordValue;
import rongcuo.policy.Clause;
import rongcuo.policy.Clause.Nature;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Condition;
import rongcuo.policy.Condition.Quantifier;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;
import rongcuo.source.BilingualText;

/**
 * Turns conditions into nodes. Every {@code not} is pushed down to the leaves, because a fact that an exclusion asks
 * for and nobody found counts as not established whichever way it is put.
 */
final class ProgramCompiler implements Condition.Visitor<Node> {
    private final Policy policy;
    private final Usage usage;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Node> inner = new ArrayList<>();
    private Sense sense = Sense.AFFIRMED;
    private boolean inExclusion;

    ProgramCompiler(Policy policy, Usage usage) {
        this.policy = policy;
        this.usage = usage;
    }

    /** The leaves made so far, each at the place that its node names. */
    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    /** The nodes with parts made so far, each at the place that it names; parts come before their whole. */
    List<Node> innerNodes() {
        return List.copyOf(inner);
    }

    Node clause(Clause clause, ClauseKind kind) {
        inExclusion = kind == ClauseKind.EXCLUSION;
        var node = effective(clause);
        inExclusion = false;
        return node;
    }

    /**
     * A clause with its exception: a premise is not required where that holds, any other clause is not fulfilled. The
     * exception is asked for in the same sense as a premise and in the contrary sense of anything else.
     */
    private Node effective(Clause clause) {
        var rule = ruleOf(clause);
        if (clause.except().isEmpty()) {
            return rule;
        }
        var except = clause.except().get();
        boolean loosens = isPremise(clause);
        var form = loosens == (sense == Sense.AFFIRMED) ? Form.ANY : Form.ALL;
        return joined(form, List.of(rule, loosens ? except.accept(this) : denied(except)));
    }

    private boolean isPremise(Clause clause) {
        if (holds(policy.premises(), clause)) {
            return true;
        }
        for (var group : policy.groups()) {
            if (holds(group.premises(), clause)) {
                return true;
            }
        }
        return false;
    }

    /** Told by the id, of which a policy has each but once. */
    private static boolean holds(List<Clause> clauses, Clause sought) {
        for (var clause : clauses) {
            if (clause.id().equals(sought.id())) {
                return true;
            }
        }
        return false;
    }

    private Node ruleOf(Clause clause) {
        return clause.nature() == Nature.DISCRETION
                ? leaf(new Condition.ClauseHolds(clause.id()), List.of(), List.of(new Subject.OfFinding(clause.id())))
                : clause.provision().when().orElseThrow().accept(this);
    }

    /** A condition outside the clauses that decide, such as of an effect or a duty. */
    Node consequence(Optional<Condition> when) {
        return when.isPresent() ? when.get().accept(this) : all(List.of());
    }

    Node all(List<Node> parts) {
        return inner(Form.ALL, 0, parts);
    }

    Node any(List<Node> parts) {
        return inner(Form.ANY, 0, parts);
    }

    /**
     * Whether enough clauses of a group hold.
     *
     * @param nodes of the clauses, in their order
     */
    Node matching(Match match, List<Clause> clauses, List<Node> nodes) {
        if (match instanceof Match.AtLeast atLeast) {
            return counted(atLeast.count(), nodes);
        }
        return match instanceof Match.All ? all(withoutDiscretion(clauses, nodes)) : any(nodes);
    }

    private static List<Node> withoutDiscretion(List<Clause> clauses, List<Node> nodes) {
        var rules = new ArrayList<Node>();
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).nature() != Nature.DISCRETION) {
                rules.add(nodes.get(i));
            }
        }
        return rules;
    }

    private Node counted(int count, List<Node> parts) {
        return inner(Form.AT_LEAST, count, parts);
    }

    private Node joined(Form form, List<Node> parts) {
        return parts.size() == 1 ? parts.get(0) : inner(form, 0, parts);
    }

    private Node named(BilingualText name, Node meaning) {
        return added(Node.named(inner.size(), name, sense, meaning));
    }

    private Node inner(Form form, int count, List<Node> parts) {
        return added(Node.inner(inner.size(), form, count, parts));
    }

    private Node added(Node node) {
        inner.add(node);
        return node;
    }

    private Node leaf(Condition condition, List<String> words, List<Subject> subjects) {
        leaves.add(new Leaf(condition, sense, words, subjects, mustBeFound(subjects)));
        return Node.leaf(leaves.size() - 1);
    }

    private List<Subject> mustBeFound(List<Subject> subjects) {
        if (!inExclusion) {
            return List.of();
        }
        var found = new ArrayList<Subject>();
        for (var subject : subjects) {
            if (servesExclusionsOnly(subject)) {
                found.add(subject);
            }
        }
        return List.copyOf(found);
    }

    private boolean servesExclusionsOnly(Subject subject) {
        boolean isFact = subject instanceof Subject.OfFact || subject instanceof Subject.OfMember;
        var kinds = usage.of(subject);
        return isFact && kinds.size() == 1 && kinds.contains(ClauseKind.EXCLUSION);
    }

    private Node denied(Condition condition) {
        flip();
        var node = condition.accept(this);
        flip();
        return node;
    }

    private void flip() {
        sense = sense == Sense.AFFIRMED ? Sense.DENIED : Sense.AFFIRMED;
    }

    private List<Node> compiled(List<Condition> parts) {
        var compiled = new ArrayList<Node>(parts.size());
        for (var part : parts) {
            compiled.add(part.accept(this));
        }
        return compiled;
    }

    private Node onFact(Condition condition, FactId fact, List<String> words) {
        return leaf(condition, words, List.of(new Subject.OfFact(fact)));
    }

    @Override
    public Node holds(Condition.Holds condition) {
        return onFact(condition, condition.fact(), List.of());
    }

    @Override
    public Node defined(Condition.Defined condition) {
        var definition = policy.terms().definition(condition.definition());
        return named(definition.label(), definition.meaning().accept(this));
    }

    @Override
    public Node not(Condition.Not condition) {
        return denied(condition.part());
    }

    @Override
    public Node allOf(Condition.AllOf condition) {
        return joined(sense == Sense.AFFIRMED ? Form.ALL : Form.ANY, compiled(condition.parts()));
    }

    @Override
    public Node anyOf(Condition.AnyOf condition) {
        return joined(sense == Sense.AFFIRMED ? Form.ANY : Form.ALL, compiled(condition.parts()));
    }

    /** Fewer than k of n hold where at least n - k + 1 do not. */
    @Override
    public Node atLeast(Condition.AtLeast condition) {
        int size = condition.parts().size();
        int count = sense == Sense.AFFIRMED ? condition.count() : size - condition.count() + 1;
        return counted(count, compiled(condition.parts()));
    }

    @Override
    public Node oneOf(Condition.OneOf condition) {
        var words = new ArrayList<String>();
        for (var value : condition.values()) {
            if (value instanceof WordValue word) {
                words.add(word.value());
            }
        }
        return onFact(condition, condition.fact(), List.copyOf(words));
    }

    @Override
    public Node compared(Condition.Compared condition) {
        var fact = policy.terms().vocabulary().fact(condition.fact()).orElseThrow();
        var words = fact.type() instanceof LevelType level ? level.within(condition.limits()) : List.<String>of();
        return onFact(condition, condition.fact(), words);
    }

    @Override
    public Node contains(Condition.Contains condition) {
        boolean all = (condition.quantifier() == Quantifier.ALL) == (sense == Sense.AFFIRMED);
        var members = new ArrayList<Node>();
        for (String value : condition.values()) {
            members.add(leaf(
                    new Condition.Contains(condition.fact(), condition.quantifier(), List.of(value)),
                    List.of(),
                    List.of(new Subject.OfMember(condition.fact(), value))));
        }
        return joined(all ? Form.ALL : Form.ANY, members);
    }

    @Override
    public Node elapsed(Condition.Elapsed condition) {
        return leaf(condition, List.of(), List.of(Usage.subjectOf(condition.from()), Usage.subjectOf(condition.to())));
    }

    @Override
    public Node before(Condition.Before condition) {
        return leaf(
                condition, List.of(), List.of(Usage.subjectOf(condition.first()), Usage.subjectOf(condition.second())));
    }

    @Override
    public Node occurred(Condition.Occurred condition) {
        return leaf(condition, List.of(), List.of(new Subject.OfEvent(condition.event())));
    }

    @Override
    public Node determined(Condition.Determined condition) {
        return leaf(condition, List.of(), List.of(new Subject.OfDetermination()));
    }

    @Override
    public Node clauseHolds(Condition.ClauseHolds condition) {
        var clause = policy.clauseOf(condition.clause());
        return named(clause.label(), effective(clause));
    }
}
