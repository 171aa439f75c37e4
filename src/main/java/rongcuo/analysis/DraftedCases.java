package rongcuo.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;

/** Writes cases that are given as regions: in vocabulary order, and without what is presumed or found on no clause. */
final class DraftedCases {
    private final Encoding encoding;
    private final Set<Integer> deciding;
    private final OrdinaryCases ordinary;

    /** @param deciding the domains that a case speaks of */
    DraftedCases(Encoding encoding, Set<Integer> deciding, OrdinaryCases ordinary) {
        this.encoding = encoding;
        this.deciding = deciding;
        this.ordinary = ordinary;
    }

    /** @param goal what the case is to show; absent: nothing in particular */
    CaseFile caseFile(String id, int[] regions, Optional<Goal> goal) {
        var sketch = new Sketch();
        for (int place : deciding) {
            var domain = encoding.domains().get(place);
            var region = domain.regions().get(regions[place]);
            boolean isPresumed = ordinary.presumed(domain).equals(Optional.of(regions[place]));
            boolean isSaid = (!isPresumed || isNextToConstant(place, goal))
                    && !(domain.subject() instanceof Subject.OfFinding && region.equals(new Region.Whether(false)));
            if (isSaid) {
                sketch.put(domain, exactly(region, place, goal));
            }
        }
        var drafted = sketch.caseFile(
                id, List.of(encoding.evaluators().get(0).policy().reference()));
        return drafted.withFacts(complete(drafted.facts()));
    }

    private static boolean isNextToConstant(int place, Optional<Goal> goal) {
        return goal.isPresent()
                && goal.get().region() >= 0
                && goal.get().condition().domain() == place;
    }

    /** Of a number or day next to a constant, that value itself. */
    private static Region exactly(Region region, int place, Optional<Goal> goal) {
        if (region instanceof Region.OfRange range && isNextToConstant(place, goal)) {
            var value = goal.orElseThrow().obligation().value().orElseThrow();
            return new Region.OfRange(range.range(), value, range.from(), range.to());
        }
        return region;
    }

    /** Sets as whole lists, in vocabulary order. */
    private Map<FactId, StatedFact> complete(Map<FactId, StatedFact> facts) {
        var complete = new LinkedHashMap<FactId, StatedFact>();
        for (var declared : encoding.vocabulary().facts()) {
            var stated = facts.get(declared.id());
            if (stated != null) {
                complete.put(declared.id(), complete(stated));
            }
        }
        return complete;
    }

    private static StatedFact complete(StatedFact stated) {
        if (!(stated.statement() instanceof Statement.Members members)) {
            return stated;
        }
        var held = new LinkedHashMap<String, Truth>();
        members.held().forEach(value -> held.put(value, Truth.TRUE));
        return new StatedFact(
                stated.fact(),
                new Statement.Members(held, Truth.FALSE),
                stated.evidence(),
                stated.by(),
                stated.on(),
                stated.note(),
                stated.standing(),
                stated.position());
    }
}
