package rongcuo.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.analysis.ClauseParts.Atom;
import rongcuo.analysis.TestCoverage.Manner;
import rongcuo.fact.Truth;

/** Some tests, and what they show. More may be added. */
final class Evidence {
    private final List<Domain> domains;
    private final List<Sighting> sightings = new ArrayList<>();

    Evidence(List<Domain> domains, List<Sighting> sightings) {
        this.domains = domains;
        this.sightings.addAll(sightings);
    }

    void add(Sighting sighting) {
        sightings.add(sighting);
    }

    List<Sighting> sightings() {
        return sightings;
    }

    /**
     * The tests that show something: one, or the two of a pair; empty where none does.
     *
     * @param manner in what way two tests have to show that a condition turns a clause
     */
    List<Sighting> showing(Goal goal, Manner manner) {
        if (goal.obligation().kind() == Obligation.Kind.CONDITION_TURNS) {
            return manner == Manner.MASKING ? masking(goal) : uniqueCause(goal);
        }
        for (var sighting : sightings) {
            if (shows(sighting, goal)) {
                return List.of(sighting);
            }
        }
        return List.of();
    }

    private boolean shows(Sighting sighting, Goal goal) {
        var parts = goal.parts();
        return switch (goal.obligation().kind()) {
            case CLAUSE_HOLDS -> sighting.clause(parts) == Truth.TRUE;
            case CLAUSE_FAILS -> sighting.clause(parts) == Truth.FALSE;
            case DECIDES_BY_HOLDING -> sighting.clause(parts) == Truth.TRUE && sighting.turnsOn(parts);
            case DECIDES_BY_FAILING -> sighting.clause(parts) == Truth.FALSE && sighting.turnsOn(parts);
            case CONDITION_HOLDS -> leaf(sighting, goal.condition()) == Truth.TRUE;
            case CONDITION_FAILS -> leaf(sighting, goal.condition()) == Truth.FALSE;
            case CONDITION_TURNS -> false;
            case BOUNDARY ->
                sighting.has(
                                domains.get(goal.condition().domain()).subject(),
                                goal.obligation().value().orElseThrow())
                        && parts.turns(sighting.leaves, goal.condition());
        };
    }

    private static Truth leaf(Sighting sighting, Atom atom) {
        return sighting.leaves[atom.leaf()];
    }

    private List<Sighting> masking(Goal goal) {
        var holding = turning(goal, Truth.TRUE);
        var failing = turning(goal, Truth.FALSE);
        return holding.isPresent() && failing.isPresent() ? List.of(holding.get(), failing.get()) : List.of();
    }

    /** A test in which the condition has a truth and the clause turns on it. */
    Optional<Sighting> turning(Goal goal, Truth truth) {
        for (var sighting : sightings) {
            if (leaf(sighting, goal.condition()) == truth && goal.parts().turns(sighting.leaves, goal.condition())) {
                return Optional.of(sighting);
            }
        }
        return Optional.empty();
    }

    /** Two tests in which the clause differs and of its conditions this one alone is known to differ. */
    private List<Sighting> uniqueCause(Goal goal) {
        int place = goal.parts().atoms.indexOf(goal.condition());
        var seen = distinct(goal.parts());
        for (var one : seen) {
            for (var other : seen) {
                if (one.vector.get(place) == Truth.TRUE
                        && other.vector.get(place) == Truth.FALSE
                        && one.clause == other.clause.not()
                        && isAlone(place, one.vector, other.vector)) {
                    return List.of(one.sighting, other.sighting);
                }
            }
        }
        return List.of();
    }

    private static boolean isAlone(int place, List<Truth> one, List<Truth> other) {
        for (int i = 0; i < one.size(); i++) {
            if (i != place && one.get(i).isKnown() && one.get(i) == other.get(i).not()) {
                return false;
            }
        }
        return true;
    }

    /** What a test shows of a clause: the truths of its conditions and its own, which is known. */
    record View(Sighting sighting, List<Truth> vector, Truth clause) {}

    /** One of all tests that look the same to a clause; those that leave it open say nothing. */
    List<View> distinct(ClauseParts parts) {
        Map<List<Truth>, View> views = new LinkedHashMap<>();
        for (var sighting : sightings) {
            var clause = sighting.clause(parts);
            if (clause.isKnown()) {
                var vector = sighting.vector(parts);
                views.putIfAbsent(vector, new View(sighting, vector, clause));
            }
        }
        return List.copyOf(views.values());
    }
}
