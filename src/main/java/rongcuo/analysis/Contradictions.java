package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Evaluator;
import rongcuo.fact.Truth;
import rongcuo.policy.Constraint;

/** What a case states that cannot be together. */
public final class Contradictions {
    private Contradictions() {}

    /** The constraints of a policy that a case violates already, whatever else is learnt of it. */
    public static List<Constraint> of(Evaluator evaluator, CaseFile caseFile, Respondent respondent) {
        var declared = evaluator.policy().terms().constraints();
        if (declared.isEmpty()) {
            return List.of();
        }
        var never = evaluator.constraints();
        var truths = new ArrayList<Truth>();
        for (byte rank : never.leafTruths(Told.asOf(caseFile, respondent))) {
            truths.add(Truth.ofRank(rank));
        }
        var outcome = never.circuit().over(truths, new Joined());
        return declared.stream()
                .filter(constraint -> outcome.entry(constraint.id()) == Truth.TRUE)
                .toList();
    }

    private static final class Joined implements Circuit.Connectives<Truth> {
        @Override
        public Truth all(List<Truth> parts) {
            return parts.stream().reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public Truth any(List<Truth> parts) {
            return parts.stream().reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public Truth atLeast(int count, List<Truth> parts) {
            long holding = parts.stream().filter(Truth.TRUE::equals).count();
            long open = parts.stream().filter(Truth.UNKNOWN::equals).count();
            return holding >= count ? Truth.TRUE : holding + open < count ? Truth.FALSE : Truth.UNKNOWN;
        }
    }
}
