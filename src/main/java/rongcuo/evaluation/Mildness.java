package rongcuo.evaluation;

import java.util.List;
import java.util.Optional;
import rongcuo.fact.Truth;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Force;

/**
 * How mildly one version of a policy treats a judged case (从旧兼从轻).
 *
 * <p>The earlier version applies unless the later one protects the person better, so a later one has to be shown to be
 * milder:
 *
 * <ol>
 *   <li>eligible is milder than perhaps eligible, and this than not eligible;
 *   <li>of two eligible ones, the one whose mildest disposition is milder (exempt, then mitigated, then lighter) and, where
 *       this is the same, more strictly due (应当, then 一般, then 可以); an incentive is neither milder nor harder;
 *   <li>of two that are not eligible, the one that leaves the authority a discretionary circumstance (其他情形) to find; out
 *       of scope, excluded, without a premise and not matched are otherwise alike, for none gives the person anything.
 * </ol>
 *
 * <p>Source: Legislation Law (立法法, 2023) art. 104: rules do not reach back, except special provisions made the better
 * to protect rights and interests.
 *
 * @param least what is certain, higher being milder
 * @param most what is possible
 */
public record Mildness(Truth eligible, int least, int most) {
    /** What is offered, from the mildest. */
    private static final List<String> MILDEST_FIRST = List.of("exempt", "mitigated", "lighter");

    private static final List<Force> STRICTEST_FIRST = List.of(Force.SHALL, Force.AS_A_RULE, Force.MAY);

    public static Mildness of(Evaluation evaluation) {
        int least = 0;
        int most = leavesDiscretion(evaluation) ? 1 : 0;
        for (var offered : evaluation.dispositions()) {
            int rank = rank(offered);
            most = Math.max(most, rank);
            if (offered.truth() == Truth.TRUE) {
                least = Math.max(least, rank);
            }
        }
        return new Mildness(evaluation.verdict().eligible(), least, most);
    }

    /** Whether this is milder than an earlier version: nowhere harder, whatever is still open, and perhaps milder. */
    public boolean exceeds(Mildness earlier) {
        return eligible == earlier.eligible
                ? least >= earlier.most && most > earlier.least
                : eligible.rank() > earlier.eligible.rank();
    }

    private static int rank(Offered offered) {
        int place = MILDEST_FIRST.indexOf(offered.disposition().id());
        return place < 0
                ? 0
                : (MILDEST_FIRST.size() - place) * STRICTEST_FIRST.size() - STRICTEST_FIRST.indexOf(offered.force());
    }

    private static boolean leavesDiscretion(Evaluation evaluation) {
        return evaluation.conclusion() == Conclusion.NOT_MATCHED
                && evaluation.clauses().stream().anyMatch(clause -> isOpenCircumstance(clause, evaluation));
    }

    private static boolean isOpenCircumstance(ClauseResult result, Evaluation evaluation) {
        return result.kind() == ClauseKind.CIRCUMSTANCE
                && result.clause().nature() == Clause.Nature.DISCRETION
                && result.finding().isEmpty()
                && !failsAPremise(result.group(), evaluation);
    }

    private static boolean failsAPremise(Optional<String> group, Evaluation evaluation) {
        return evaluation.clausesThatAre(ClauseKind.PREMISE, Truth.FALSE).stream()
                .anyMatch(premise -> premise.group().equals(group));
    }
}
