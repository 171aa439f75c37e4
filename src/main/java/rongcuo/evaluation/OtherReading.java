package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.fact.Truth;
import rongcuo.policy.Provision;

/**
 * A case as another reading of the same text judges it.
 *
 * @param chosen under the reading that the policy chose
 * @param other under the other
 */
public record OtherReading(Evaluation chosen, Evaluation other) {
    /** Whether the conclusion, or what is still possible, is another. */
    public boolean changesConclusion() {
        return !chosen.verdict().possible().equals(other.verdict().possible());
    }

    /**
     * The authorities, duties, measures and steps that arise under one of the readings and not, or not so certainly,
     * under the other; in the order of the policy. Where the conclusion is another, what follows from it is not told.
     */
    public List<Provision> shifted() {
        var shifted = new ArrayList<Provision>();
        if (changesConclusion()) {
            return shifted;
        }
        var before = arising(chosen);
        var after = arising(other);
        before.forEach((id, arises) -> {
            boolean isSame = Optional.ofNullable(after.get(id))
                    .filter(it -> it.truth() == arises.truth())
                    .isPresent();
            if (!isSame) {
                shifted.add(arises.provision());
            }
        });
        after.forEach((id, arises) -> {
            if (!before.containsKey(id)) {
                shifted.add(arises.provision());
            }
        });
        return shifted;
    }

    private record Arises(Provision provision, Truth truth) {}

    private static Map<String, Arises> arising(Evaluation evaluation) {
        var arising = new LinkedHashMap<String, Arises>();
        evaluation.authorities().forEach(it -> put(it.entry().provision(), it.truth(), arising));
        evaluation.duties().forEach(it -> put(it.duty().provision(), it.truth(), arising));
        evaluation.measures().forEach(it -> put(it.entry().provision(), it.truth(), arising));
        evaluation.steps().forEach(it -> put(it.step().provision(), it.truth(), arising));
        return arising;
    }

    private static void put(Provision provision, Truth truth, Map<String, Arises> arising) {
        if (truth != Truth.FALSE) {
            arising.put(provision.id(), new Arises(provision, truth));
        }
    }
}
