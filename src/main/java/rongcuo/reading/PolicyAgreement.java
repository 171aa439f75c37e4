package rongcuo.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.NameKey;
import rongcuo.policy.Policy;
import rongcuo.policy.Terms;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** Whether policies mean the same by the same name, so that one case can be judged under each. */
final class PolicyAgreement {
    private final Terms shared;
    private final Faults faults;
    private final Map<String, Own> byName = new HashMap<>();

    PolicyAgreement(Terms shared, Problems problems) {
        this.shared = shared;
        this.faults = new Faults(problems);
    }

    /** A fact of one policy only. */
    private record Own(FactDeclaration fact, Policy policy) {}

    void check(List<Policy> policies) {
        var families = families(policies);
        for (var policy : policies) {
            for (var fact : policy.terms().vocabulary().facts()) {
                if (shared.vocabulary().fact(fact.id()).isEmpty()) {
                    claim(new Own(fact, policy), families);
                }
            }
        }
    }

    private void claim(Own own, Map<String, Set<String>> families) {
        var names = new ArrayList<>(List.of(
                own.fact.id().value(),
                own.fact.label().chinese(),
                own.fact.label().english()));
        names.addAll(own.fact.aliases());
        for (String name : names) {
            String key = NameKey.of(name);
            var other = Optional.ofNullable(byName.putIfAbsent(key, own));
            if (other.isPresent()
                    && !agree(own.fact, other.get().fact)
                    && !areRelated(own.policy, other.get().policy, families)) {
                faults.at(
                        own.fact.position(),
                        ProblemCode.POLICIES_DISAGREE,
                        name,
                        own.policy.reference(),
                        other.get().policy.reference());
                return;
            }
        }
    }

    private static boolean agree(FactDeclaration a, FactDeclaration b) {
        return a.id().equals(b.id()) && a.meansTheSameAs(b);
    }

    /** Versions of one policy, and what extends what, may differ. */
    private static boolean areRelated(Policy a, Policy b, Map<String, Set<String>> families) {
        for (String id : families.getOrDefault(a.id(), Set.of())) {
            if (families.getOrDefault(b.id(), Set.of()).contains(id)) {
                return true;
            }
        }
        return false;
    }

    /** For each id, itself and all that it extends. */
    private static Map<String, Set<String>> families(List<Policy> policies) {
        var families = new HashMap<String, Set<String>>();
        for (var policy : policies) {
            var family = families.computeIfAbsent(policy.id(), id -> new HashSet<>(Set.of(id)));
            for (String parent : policy.parents()) {
                int at = parent.indexOf('@');
                family.add(at < 0 ? parent : parent.substring(0, at));
            }
        }
        return closed(families);
    }

    private static Map<String, Set<String>> closed(Map<String, Set<String>> families) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var family : families.values()) {
                for (String member : List.copyOf(family)) {
                    grew |= family.addAll(families.getOrDefault(member, Set.of()));
                }
            }
        }
        return families;
    }
}
