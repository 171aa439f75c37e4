package rongcuo.drafting;

import java.util.ArrayList;
import java.util.List;
import rongcuo.policy.Policy;
import rongcuo.policy.Property.Claim;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Properties that say nothing: a change for the better of a fact that no condition asks for. */
final class PropertyCheck {
    private PropertyCheck() {}

    /** That a fact never matters may well be said of one that is never asked for: it is to stay so. */
    static List<Problem> of(Policy policy, Pointer pointer) {
        var used = UnusedTerms.usedBy(policy).facts();
        var problems = new ArrayList<Problem>();
        for (var property : policy.properties().values()) {
            boolean isOwn = pointer.covers(property.position());
            if (isOwn && property.claim() != Claim.NEVER_MATTERS && !used.contains(property.fact())) {
                String id = property.fact().value();
                problems.add(pointer.atWord(property.position(), id, ProblemCode.PROPERTY_OF_NOTHING, id));
            }
        }
        return problems;
    }
}
