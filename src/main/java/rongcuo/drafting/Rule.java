package rongcuo.drafting;

import java.util.ArrayList;
import java.util.List;
import rongcuo.policy.Condition;
import rongcuo.policy.Policy;
import rongcuo.source.Position;

/** A condition of a policy and the entry it belongs to. */
record Rule(Condition condition, Position position) {
    /** The conditions of a policy's entries; those of its definitions and constraints are not among them. */
    static List<Rule> of(Policy policy) {
        var rules = new ArrayList<Rule>();
        for (var provision : policy.provisions()) {
            provision.when().ifPresent(when -> rules.add(new Rule(when, provision.position())));
        }
        for (var clause : policy.clauses()) {
            clause.except()
                    .ifPresent(except ->
                            rules.add(new Rule(except, clause.provision().position())));
        }
        for (var duty : policy.duties()) {
            duty.done()
                    .ifPresent(done -> rules.add(new Rule(done, duty.provision().position())));
        }
        return rules;
    }

    /** The conditions of entries and, after them, those of the definitions that this file itself makes. */
    static List<Rule> withDefinitions(Policy policy, Pointer pointer) {
        var rules = new ArrayList<>(of(policy));
        for (var definition : policy.terms().definitions().values()) {
            if (pointer.covers(definition.position())) {
                rules.add(new Rule(definition.meaning(), definition.position()));
            }
        }
        return rules;
    }
}
