package rongcuo.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.fact.Comparison;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType.LevelType;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Condition.DayRef;
import rongcuo.policy.Policy;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/**
 * Finds clauses that draw a line at the same value and disagree on the side to which the value itself belongs: 超过 here
 * and 以上 there. Often one word was meant for both.
 */
final class BoundaryProofs {
    private final Policy policy;
    private final Map<Line, List<Drawn>> lines = new LinkedHashMap<>();

    private BoundaryProofs(Policy policy) {
        this.policy = policy;
    }

    /** Where lines are drawn: at a value of what is measured. */
    private record Line(String measured, String value) {}

    /** A line as one clause draws it. */
    private record Drawn(Clause clause, Comparison comparison, Condition condition) {}

    static List<Problem> of(Policy policy) {
        var proofs = new BoundaryProofs(policy);
        for (var clause : policy.clauses()) {
            clause.provision().when().ifPresent(when -> proofs.collect(clause, when));
            clause.except().ifPresent(except -> proofs.collect(clause, except));
        }
        var problems = new ArrayList<Problem>();
        proofs.lines.forEach((line, drawn) -> proofs.clash(drawn).ifPresent(pair -> problems.add(told(line, pair))));
        return problems;
    }

    private void collect(Clause clause, Condition condition) {
        condition.parts().forEach(part -> collect(clause, part));
        if (condition instanceof Condition.Defined defined) {
            collect(clause, policy.terms().definition(defined.definition()).meaning());
        } else if (condition instanceof Condition.Compared compared) {
            for (var limit : compared.limits()) {
                var line = new Line(compared.fact().value(), limit.value().text());
                add(line, new Drawn(clause, limit.comparison(), condition));
            }
        } else if (condition instanceof Condition.Elapsed elapsed) {
            for (var limit : elapsed.limits()) {
                var line = new Line(
                        name(elapsed.from()) + " → " + name(elapsed.to()),
                        limit.period().length() + " " + limit.period().unit().id());
                add(line, new Drawn(clause, limit.comparison(), condition));
            }
        }
    }

    private static String name(DayRef day) {
        return day instanceof DayRef.OfEvent event
                ? event.event().value()
                : ((DayRef.OfFact) day).fact().value();
    }

    private void add(Line line, Drawn drawn) {
        lines.computeIfAbsent(line, any -> new ArrayList<>()).add(drawn);
    }

    /** The first two clauses that disagree on one line. */
    private Optional<List<Drawn>> clash(List<Drawn> drawn) {
        for (int i = 0; i < drawn.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (disagree(drawn.get(j), drawn.get(i))) {
                    return Optional.of(List.of(drawn.get(j), drawn.get(i)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean disagree(Drawn one, Drawn other) {
        boolean isApart = isUnderValue(one.comparison()) != isUnderValue(other.comparison());
        return isApart
                && !one.condition().equals(other.condition())
                && (isSameSide(one.comparison(), other.comparison()) || !isOfLevel(one.condition()));
    }

    /** Whether the line runs below the value, which then belongs to what is above. */
    private static boolean isUnderValue(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.BELOW;
    }

    private static boolean isSameSide(Comparison one, Comparison other) {
        return isFromBelow(one) == isFromBelow(other);
    }

    private static boolean isFromBelow(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.ABOVE;
    }

    /** A level has its own place between its neighbours, so that one clause may end with it and another begin. */
    private boolean isOfLevel(Condition condition) {
        return condition instanceof Condition.Compared compared && isLevel(compared.fact());
    }

    private boolean isLevel(FactId fact) {
        return policy.terms()
                .vocabulary()
                .fact(fact)
                .filter(it -> it.type() instanceof LevelType)
                .isPresent();
    }

    private static Problem told(Line line, List<Drawn> pair) {
        var first = pair.get(0);
        var second = pair.get(1);
        return new Problem(
                ProblemCode.BOUNDARY_DISAGREES,
                second.clause().provision().position(),
                "",
                1,
                List.of(
                        second.clause().id(),
                        line.measured(),
                        second.comparison().id() + " " + line.value(),
                        first.clause().id(),
                        first.comparison().id() + " " + line.value(),
                        line.value()));
    }
}
