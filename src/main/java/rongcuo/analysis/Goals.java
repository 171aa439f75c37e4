package rongcuo.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.ClauseParts.Atom;
import rongcuo.analysis.Obligation.Kind;
import rongcuo.evaluation.Circuit;
import rongcuo.fact.Value;

/** What the tests of a policy ought to show of its deciding clauses. */
final class Goals {
    private final List<Domain> domains;
    private final Circuit circuit;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(List<Domain> domains, Circuit circuit) {
        this.domains = domains;
        this.circuit = circuit;
    }

    /** Clause by clause. */
    static List<Goal> of(List<ClauseParts> clauses, List<Domain> domains, Circuit circuit) {
        var goals = new Goals(domains, circuit);
        clauses.forEach(goals::add);
        return goals.goals;
    }

    private void add(ClauseParts parts) {
        for (var kind :
                List.of(Kind.CLAUSE_HOLDS, Kind.CLAUSE_FAILS, Kind.DECIDES_BY_HOLDING, Kind.DECIDES_BY_FAILING)) {
            goals.add(new Goal(Obligation.of(kind, parts.clause), parts, Optional.empty(), -1));
        }
        for (var kind : List.of(Kind.CONDITION_HOLDS, Kind.CONDITION_FAILS, Kind.CONDITION_TURNS)) {
            for (var atom : parts.atoms) {
                var obligation = Obligation.of(kind, parts.clause, parts.asked(atom, circuit));
                goals.add(new Goal(obligation, parts, Optional.of(atom), -1));
            }
        }
        parts.atoms.forEach(atom -> addBoundaries(parts, atom));
    }

    /** Wherever a condition begins or ceases to hold from one value to the next, both values. */
    private void addBoundaries(ClauseParts parts, Atom atom) {
        var domain = domains.get(atom.domain());
        if (domain.order() != Domain.Order.ORDERED) {
            return;
        }
        for (int above = 1; above < domain.values(); above++) {
            if (atom.holding().get(above - 1) != atom.holding().get(above)) {
                addBoundary(parts, atom, above - 1, last(domain.regions().get(above - 1)));
                addBoundary(parts, atom, above, first(domain.regions().get(above)));
            }
        }
    }

    private void addBoundary(ClauseParts parts, Atom atom, int region, Value value) {
        var obligation = new Obligation(
                Kind.BOUNDARY, parts.clause, Optional.of(parts.asked(atom, circuit)), Optional.of(value));
        boolean isKnown = goals.stream().anyMatch(goal -> goal.obligation().equals(obligation));
        if (!isKnown) {
            goals.add(new Goal(obligation, parts, Optional.of(atom), region));
        }
    }

    private static Value first(Region region) {
        return region instanceof Region.OfRange range
                ? value(range, range.range().least().orElseThrow())
                : ((Region.OfValue) region).value();
    }

    private static Value last(Region region) {
        return region instanceof Region.OfRange range
                ? value(range, range.range().most().orElseThrow())
                : ((Region.OfValue) region).value();
    }

    private static Value value(Region.OfRange range, BigDecimal end) {
        return range.example() instanceof Value.DateValue
                ? new Value.DateValue(LocalDate.ofEpochDay(end.longValueExact()))
                : new Value.NumberValue(end);
    }
}
