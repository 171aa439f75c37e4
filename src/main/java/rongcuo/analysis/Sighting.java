package rongcuo.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;

/** What judging finds of one case: the truth of every condition and clause, as far as it is known. */
final class Sighting {
    private static final Logic<Truth> TRUTHS = new Logic.OfTruths();

    final Trial trial;
    final Truth[] leaves;
    private final Circuit.Outcome<Truth> outcome;
    private final Decisiveness<Truth> decisiveness;
    private final Evaluator evaluator;

    Sighting(Trial trial, Evaluator evaluator, Circuit circuit) {
        this.trial = trial;
        this.evaluator = evaluator;
        var ranks = evaluator.leafTruths(trial.caseFile(), trial.respondent(), trial.strictness());
        leaves = new Truth[ranks.length];
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            leaves[leaf] = Truth.ofRank(ranks[leaf]);
        }
        outcome = circuit.over(Arrays.asList(leaves), TRUTHS);
        decisiveness = new Decisiveness<>(evaluator.policy(), outcome, TRUTHS);
    }

    Truth clause(ClauseParts parts) {
        return outcome.clause(parts.place);
    }

    /** Whether it is certain that the conclusion turns on a clause. */
    boolean turnsOn(ClauseParts parts) {
        return decisiveness.of(parts.place) == Truth.TRUE;
    }

    /** The truths of the conditions of a clause, in their order. */
    List<Truth> vector(ClauseParts parts) {
        return parts.atoms.stream().map(atom -> leaves[atom.leaf()]).toList();
    }

    /** Whether a case has one value of a fact, stated or presumed. */
    boolean has(Subject subject, Value value) {
        return subject.factId().flatMap(this::value).filter(value::equals).isPresent();
    }

    private Optional<Value> value(FactId fact) {
        var stated = Optional.ofNullable(
                        trial.caseFile().factsOf(trial.respondent()).get(fact))
                .map(StatedFact::effective);
        if (stated.isPresent()) {
            return stated.get() instanceof Statement.Is is ? Optional.of(is.value()) : Optional.empty();
        }
        return trial.strictness() == Strictness.ORDINARY ? evaluator.presumed(fact) : Optional.empty();
    }

    /** The names of some, in their order. */
    static List<String> names(List<Sighting> sightings) {
        return sightings.stream()
                .map(sighting -> sighting.trial.name())
                .distinct()
                .toList();
    }
}
