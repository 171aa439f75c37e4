package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import rongcuo.policy.Policy;
import rongcuo.policy.Property;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Whether a policy has the properties that it declares. */
public final class PropertyProofs {
    private PropertyProofs() {}

    /** A problem for each property that does not hold or could not be proved; it names the fact first. */
    public static List<Problem> of(Policy policy) {
        var problems = new ArrayList<Problem>();
        for (var property : policy.properties().values()) {
            var finding = FactInfluence.of(property.claim(), policy, property.fact());
            switch (finding.outcome()) {
                case PROVED -> {}
                case REFUTED -> {
                    var pair = finding.against().orElseThrow();
                    problems.add(problem(
                            ProblemCode.PROPERTY_FAILS,
                            property,
                            pair.was().id(),
                            pair.becomes().id(),
                            policy.reference()));
                }
                case BETWEEN_DAYS -> problems.add(problem(ProblemCode.PROPERTY_BETWEEN_DAYS, property));
                case BUDGET_SPENT -> problems.add(problem(ProblemCode.PROPERTY_UNPROVED, property));
            }
        }
        return problems;
    }

    private static Problem problem(ProblemCode code, Property property, String... further) {
        var arguments = new ArrayList<>(
                List.of(property.fact().value(), property.claim().id()));
        arguments.addAll(List.of(further));
        return new Problem(code, property.position(), "", 1, arguments);
    }
}
