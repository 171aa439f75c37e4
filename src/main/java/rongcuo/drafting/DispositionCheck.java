package rongcuo.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Disposition;
import rongcuo.policy.Policy;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Whether circumstances lead to dispositions, and each disposition can be led to. */
final class DispositionCheck {
    private DispositionCheck() {}

    static List<Problem> of(Policy policy, Pointer pointer) {
        var problems = new ArrayList<Problem>();
        if (policy.groups().isEmpty()) {
            return problems;
        }
        if (policy.dispositions().isEmpty()) {
            problems.add(pointer.atWord(
                    policy.position(), "circumstances", ProblemCode.NO_DISPOSITIONS, policy.reference()));
        }
        var offered = offered(policy);
        for (var disposition : policy.dispositions()) {
            String id = disposition.id();
            if (!offered.contains(id)) {
                var position = disposition.provision().position();
                problems.add(pointer.atWord(position, id, ProblemCode.DISPOSITION_NEVER_OFFERED, id));
            }
        }
        return problems;
    }

    private static Set<String> offered(Policy policy) {
        var all = policy.dispositions().stream().map(Disposition::id).toList();
        var offered = new HashSet<String>();
        for (CircumstanceGroup group : policy.groups()) {
            var byGroup = group.dispositions().isEmpty() ? all : group.dispositions();
            for (var clause : group.clauses()) {
                offered.addAll(clause.dispositions().isEmpty() ? byGroup : clause.dispositions());
            }
        }
        return offered;
    }
}
