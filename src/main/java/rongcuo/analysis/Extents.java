package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.Domain.Order;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Answer.Extent;
import rongcuo.fact.Comparison;
import rongcuo.fact.Limit;

/** What may be answered of a subject, as regions, and how an answer is put. */
final class Extents {
    private Extents() {}

    /**
     * The answers that say more than is known, the widest first: values, or ranges of what is ordered.
     *
     * @param possible what is known; the regions of an ordered subject need not follow each other
     */
    static List<BitSet> answers(Domain domain, BitSet possible) {
        var regions = possible.stream()
                .filter(region -> region < domain.values())
                .boxed()
                .toList();
        if (domain.subjects().size() == 2 || regions.isEmpty()) {
            return List.of();
        }
        int widest = domain.order() == Order.ORDERED ? regions.size() : 1;
        var answers = new ArrayList<BitSet>();
        for (int width = widest; width > 0; width--) {
            for (int first = 0; first + width <= regions.size(); first++) {
                var answer = new BitSet();
                regions.subList(first, first + width).forEach(answer::set);
                if (!answer.equals(possible)) {
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    /**
     * How an answer is put.
     *
     * @param answer regions that follow each other among the possible ones
     * @param possible what is known: an end that the answer shares with it need not be said
     */
    static Answer answer(Domain domain, BitSet answer, BitSet possible) {
        return new Answer(domain.subject(), extent(domain, answer, possible));
    }

    private static Extent extent(Domain domain, BitSet answer, BitSet possible) {
        int first = answer.nextSetBit(0);
        int last = answer.length() - 1;
        var region = domain.regions().get(first);
        if (region instanceof Region.Whether whether) {
            return new Answer.Holds(whether.holds());
        }
        if (region instanceof Region.Determined determined) {
            return new Answer.Determines(determined.disposition().orElse(Answer.Determines.OTHER));
        }
        if (region instanceof Region.OfValue one && first == last) {
            return new Answer.Is(one.value());
        }
        if (region instanceof Region.OfRange ofRange
                && first == last
                && ofRange.range().isOneValue()) {
            return new Answer.Is(ofRange.example());
        }
        var limits = new ArrayList<Limit>();
        if (first > possible.nextSetBit(0)) {
            from(domain, first).ifPresent(limits::add);
        }
        if (last < possible.length() - 1) {
            to(domain, last).ifPresent(limits::add);
        }
        return new Answer.Within(limits);
    }

    private static Optional<Limit> from(Domain domain, int region) {
        return domain.regions().get(region) instanceof Region.OfRange ofRange
                ? ofRange.from()
                : Optional.of(new Limit(
                        Comparison.AT_LEAST, ((Region.OfValue) domain.regions().get(region)).value()));
    }

    private static Optional<Limit> to(Domain domain, int region) {
        return domain.regions().get(region) instanceof Region.OfRange ofRange
                ? ofRange.to()
                : Optional.of(new Limit(
                        Comparison.BELOW, ((Region.OfValue) domain.regions().get(region + 1)).value()));
    }
}
