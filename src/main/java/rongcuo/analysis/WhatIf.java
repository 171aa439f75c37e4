package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import rongcuo.analysis.Changes.Allowed;
import rongcuo.analysis.Changes.Margin;
import rongcuo.analysis.Changes.Side;
import rongcuo.analysis.Domain.Order;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Subject;
import rongcuo.evaluation.Verdict;
import rongcuo.fact.FactDeclaration.Trait;
import rongcuo.fact.FactId;

/** Asks of one case what changes would lead to other conclusions. */
final class WhatIf {
    private static final int MOST_WAYS = 20;

    private final Completions completions;
    private final List<BitSet> regions;

    /** @param regions those of the case as it is */
    WhatIf(Completions completions, List<BitSet> regions) {
        this.completions = completions;
        this.regions = regions;
    }

    Changes.Other to(Conclusion conclusion, Allowed allowed) {
        var choices = choices(allowed);
        var search = new SmallestChoices(
                completions.copy(), regions, choices, completions.conclusion(conclusion), MOST_WAYS);
        var ways = new ArrayList<List<Answer>>();
        for (var set : search.smallest()) {
            ways.add(answers(set));
        }
        return new Changes.Other(conclusion, ways, search.isCut());
    }

    private List<Answer> answers(Map<Integer, BitSet> set) {
        var answers = new ArrayList<Answer>();
        set.forEach((domain, answer) -> answers.add(
                Extents.answer(domain(domain), answer, domain(domain).allValues())));
        return answers;
    }

    private Domain domain(int place) {
        return completions.encoding().domains().get(place);
    }

    private SortedMap<Integer, List<BitSet>> choices(Allowed allowed) {
        var choices = new TreeMap<Integer, List<BitSet>>();
        for (int place = 0; place < regions.size(); place++) {
            if (isAllowed(domain(place), allowed)) {
                var known = regions.get(place);
                var answers = Extents.answers(domain(place), domain(place).allValues());
                choices.put(
                        place,
                        answers.stream()
                                .filter(answer -> isChange(answer, known))
                                .toList());
            }
        }
        return choices;
    }

    private boolean isAllowed(Domain domain, Allowed allowed) {
        var fact = domain.subjects().size() == 1 ? domain.subject().factId() : Optional.<FactId>empty();
        return fact.isPresent()
                && completions.asks(domain.subject())
                && (allowed == Allowed.ANY
                        || completions
                                .encoding()
                                .vocabulary()
                                .fact(fact.get())
                                .orElseThrow()
                                .has(Trait.CHANGEABLE));
    }

    /** Whether an answer shuts out something of what is so far. */
    private static boolean isChange(BitSet answer, BitSet known) {
        var left = (BitSet) known.clone();
        left.andNot(answer);
        return !left.isEmpty();
    }

    /** How far each level, number and day is from another conclusion. */
    List<Margin> margins(Conclusion now) {
        var margins = new ArrayList<Margin>();
        for (int place = 0; place < regions.size(); place++) {
            boolean isKnown = regions.get(place).cardinality() == 1;
            if (isKnown
                    && domain(place).order() == Order.ORDERED
                    && completions.asks(domain(place).subject())) {
                nearest(place, Side.BELOW, now).ifPresent(margins::add);
                nearest(place, Side.ABOVE, now).ifPresent(margins::add);
            }
        }
        return margins;
    }

    private Optional<Margin> nearest(int place, Side side, Conclusion now) {
        var domain = domain(place);
        int step = side == Side.ABOVE ? 1 : -1;
        for (int region = regions.get(place).nextSetBit(0) + step;
                region >= 0 && region < domain.values();
                region += step) {
            var value = new BitSet();
            value.set(region);
            var changed = new ArrayList<>(regions);
            changed.set(place, value);
            openPairsOf(domain.subject(), changed);
            var possible = completions.possible(Conclusion.settled(), changed);
            var conclusion =
                    possible.isEmpty() ? now : Verdict.ofPossible(possible).conclusion();
            if (conclusion != now) {
                return Optional.of(new Margin(Extents.answer(domain, value, domain.allValues()), side, conclusion));
            }
        }
        return Optional.empty();
    }

    /** A day that is another stands otherwise to other days, and how is not known. */
    private void openPairsOf(Subject subject, List<BitSet> changed) {
        for (int place = 0; place < changed.size(); place++) {
            if (domain(place).subjects().size() == 2 && domain(place).subjects().contains(subject)) {
                changed.set(place, domain(place).allValues());
            }
        }
    }
}
