package rongcuo.policy;

import java.util.List;
import java.util.Optional;
import rongcuo.law.Citation;
import rongcuo.source.BilingualText;

/**
 * A rule that decides: of scope, a premise, a circumstance or an exclusion.
 *
 * @param except where it holds, a premise is not required and an exclusion does not exclude
 * @param dispositions what this clause alone may lead to; empty: what its group offers
 */
public record Clause(Provision provision, Nature nature, Optional<Condition> except, List<String> dispositions) {
    public Clause {
        dispositions = List.copyOf(dispositions);
        if (nature == Nature.RULE && provision.when().isEmpty()) {
            throw new IllegalArgumentException("clause " + provision.id() + " has no condition");
        }
    }

    public String id() {
        return provision.id();
    }

    public Citation citation() {
        return provision.citation();
    }

    public BilingualText label() {
        return provision.label();
    }

    /** How a clause comes to hold. */
    public enum Nature {
        /** By its condition. */
        RULE,
        /** By an authority's recorded finding only (其他情形). */
        DISCRETION,
        /** By its condition, the policy being applied by analogy (参照执行). */
        BY_REFERENCE
    }
}
