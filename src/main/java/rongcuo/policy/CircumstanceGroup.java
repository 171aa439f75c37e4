package rongcuo.policy;

import java.util.List;

/**
 * A list of circumstances under one opening sentence.
 *
 * @param provision its id, opening words and, if the opening words set one, condition
 * @param premises what must hold besides, for this group only
 * @param dispositions the ids of what it may lead to; empty: all that the policy offers
 */
public record CircumstanceGroup(
        Provision provision,
        Match match,
        List<Clause> premises,
        List<String> dispositions,
        Force force,
        List<Clause> clauses) {
    public CircumstanceGroup {
        premises = List.copyOf(premises);
        dispositions = List.copyOf(dispositions);
        clauses = List.copyOf(clauses);
    }

    public String id() {
        return provision.id();
    }
}
