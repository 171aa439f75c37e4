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
import rongcuo.analysis.Changes.Reason;
import rongcuo.analysis.Changes.Side;
import rongcuo.analysis.Changes.Untried;
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
    private final List<Untried> untried = new ArrayList<>();

    /** @param regions those of the case as it is */
    WhatIf(Completions completions, List<BitSet> regions) {
        this.completions = completions;
        this.regions = regions;
        for (var domain : completions.encoding().domains()) {
            if (domain.subjects().size() == 2) {
                domain.subjects().forEach(this::leaveAside);
            }
        }
    }

    private void leaveAside(Subject subject) {
        var aside = new Untried(subject, Reason.BETWEEN_DAYS);
        if (subject.factId().isPresent() && completions.asks(subject) && !untried.contains(aside)) {
            untried.add(aside);
        }
    }

    /** What is left aside: of margins, known once they are asked for. */
    List<Untried> untried() {
        return untried;
    }

    /** Whether other days for a fact would stand otherwise to the days with which conditions compare it. */
    private boolean isFactBetweenDays(Domain domain) {
        return domain.subjects().size() == 1
                && domain.subject().factId().isPresent()
                && completions.encoding().domainsOf(domain.subject()).size() > 1;
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
                choices.put(place, changes(domain(place), regions.get(place), allowed));
            }
        }
        return choices;
    }

    private List<BitSet> changes(Domain domain, BitSet known, Allowed allowed) {
        return Extents.answers(domain, domain.allValues()).stream()
                .filter(answer -> isChange(answer, known))
                .filter(answer -> allowed == Allowed.ANY || isWithinReach(domain, answer, known))
                .toList();
    }

    private boolean isAllowed(Domain domain, Allowed allowed) {
        var fact = domain.subjects().size() == 1 ? domain.subject().factId() : Optional.<FactId>empty();
        return fact.isPresent()
                && completions.asks(domain.subject())
                && !isFactBetweenDays(domain)
                && (allowed == Allowed.ANY || is(fact.get(), Trait.CHANGEABLE));
    }

    private boolean is(FactId fact, Trait trait) {
        return completions.encoding().vocabulary().fact(fact).orElseThrow().has(trait);
    }

    /**
     * Whether what may be changed can be brought to an answer from all that it may be so far: what only rises must not
     * have to fall.
     */
    private boolean isWithinReach(Domain domain, BitSet answer, BitSet known) {
        return !is(domain.subject().factId().orElseThrow(), Trait.RISING)
                || highest(domain, answer) >= highest(domain, known);
    }

    /** The place of the highest value among some regions; what nobody found may be any. */
    private static int highest(Domain domain, BitSet regions) {
        boolean mayBeAny = regions.get(domain.values());
        if (domain.order() == Order.NONE) {
            // Of what has no order only yes and no may rise, and yes stands first.
            return mayBeAny || regions.get(0) ? 1 : 0;
        }
        return mayBeAny ? domain.values() - 1 : regions.length() - 1;
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
                    && completions.asks(domain(place).subject())
                    && !isFactBetweenDays(domain(place))) {
                try {
                    nearest(place, Side.BELOW, now).ifPresent(margins::add);
                    nearest(place, Side.ABOVE, now).ifPresent(margins::add);
                } catch (Solver.BudgetSpent e) {
                    untried.add(new Untried(domain(place).subject(), Reason.BUDGET_SPENT));
                }
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
            var possible = completions.possible(Conclusion.settled(), changed);
            var conclusion =
                    possible.isEmpty() ? now : Verdict.ofPossible(possible).conclusion();
            if (conclusion != now) {
                return Optional.of(new Margin(Extents.answer(domain, value, domain.allValues()), side, conclusion));
            }
        }
        return Optional.empty();
    }
}
