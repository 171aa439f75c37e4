package rongcuo.analysis;

import java.util.BitSet;
import java.util.Optional;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Value;
import rongcuo.fact.Value.TruthValue;

/**
 * How likely each answer is taken to be before it is given. No statistics stand behind it: what a policy presumes is
 * usual, what only speaks against a person is rare, of a list of values few apply; all else is even.
 */
final class Plausibility {
    private static final double USUAL = 0.8;
    private static final double RARE = 0.15;
    private static final double SELDOM = 0.3;

    private Plausibility() {}

    /** By place among the regions in which a subject may lie; together 1. */
    static double[] of(Encoding encoding, int place, BitSet possible) {
        var domain = encoding.domains().get(place);
        var regions = possible.stream().toArray();
        var likelihood = new double[regions.length];
        double sum = 0;
        for (int i = 0; i < regions.length; i++) {
            likelihood[i] = weight(encoding, domain, domain.regions().get(regions[i]), regions.length);
            sum += likelihood[i];
        }
        for (int i = 0; i < regions.length; i++) {
            likelihood[i] /= sum;
        }
        return likelihood;
    }

    private static double weight(Encoding encoding, Domain domain, Region region, int regions) {
        var yes = yes(region);
        if (yes.isPresent() && domain.mayBeNotFound()) {
            return yes.get() ? RARE : 1 - RARE;
        }
        var presumed = presumed(encoding, domain);
        if (presumed.isPresent()) {
            return holds(region, presumed.get()) ? USUAL : (1 - USUAL) / Math.max(1, regions - 1);
        }
        if (yes.isPresent() && domain.subject() instanceof Subject.OfMember) {
            return yes.get() ? SELDOM : 1 - SELDOM;
        }
        return 1.0 / regions;
    }

    private static Optional<Boolean> yes(Region region) {
        if (region instanceof Region.Whether whether) {
            return Optional.of(whether.holds());
        }
        return region instanceof Region.OfValue one && one.value() instanceof TruthValue truth
                ? Optional.of(truth.value())
                : Optional.empty();
    }

    private static Optional<Value> presumed(Encoding encoding, Domain domain) {
        return domain.subject() instanceof Subject.OfFact of
                ? encoding.vocabulary().fact(of.fact()).flatMap(fact -> fact.presumed())
                : Optional.empty();
    }

    private static boolean holds(Region region, Value value) {
        return region instanceof Region.OfRange range
                ? range.range().contains(value)
                : region.equals(new Region.OfValue(value));
    }
}
