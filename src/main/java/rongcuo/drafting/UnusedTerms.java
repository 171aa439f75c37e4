package rongcuo.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import rongcuo.policy.Policy;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Facts and definitions that a policy declares for itself and nothing in it uses. */
final class UnusedTerms {
    private UnusedTerms() {}

    static List<Problem> of(Policy policy, Pointer pointer) {
        var used = usedBy(policy);
        var problems = new ArrayList<Problem>();
        for (var fact : policy.terms().vocabulary().facts()) {
            if (pointer.covers(fact.position()) && !used.facts().contains(fact.id())) {
                String id = fact.id().value();
                problems.add(pointer.atWord(fact.position(), id, ProblemCode.UNUSED_FACT, id));
            }
        }
        for (var definition : policy.terms().definitions().values()) {
            if (pointer.covers(definition.position()) && !used.definitions().contains(definition.id())) {
                String id = definition.id();
                problems.add(pointer.atWord(definition.position(), id, ProblemCode.UNUSED_DEFINITION, id));
            }
        }
        return problems;
    }

    /** What entries and constraints speak of, definitions followed as far as they lead. */
    static Mentions usedBy(Policy policy) {
        var used = new Mentions();
        Rule.of(policy).forEach(rule -> used.addAll(Mentions.in(rule.condition())));
        policy.terms().constraints().forEach(constraint -> used.addAll(Mentions.in(constraint.never())));
        var followed = new HashSet<String>();
        var open = new ArrayDeque<>(used.definitions());
        while (!open.isEmpty()) {
            String id = open.remove();
            var definition = policy.terms().definitions().get(id);
            if (followed.add(id) && definition != null) {
                var inside = Mentions.in(definition.meaning());
                used.addAll(inside);
                open.addAll(inside.definitions());
            }
        }
        return used;
    }
}
