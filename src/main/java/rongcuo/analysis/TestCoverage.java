package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.Obligation.Criterion;
import rongcuo.policy.Policy;

/**
 * What the tests of a policy show, and what they do not.
 *
 * @param tests how many cases there are
 * @param findings one an obligation, clause by clause in the order of the policy
 */
public record TestCoverage(Policy policy, int tests, List<Finding> findings) {
    public TestCoverage {
        findings = List.copyOf(findings);
    }

    /**
     * What became of an obligation.
     *
     * @param manner how the condition can be shown to turn the clause, for {@link Obligation.Kind#CONDITION_TURNS}
     * @param shownBy the tests that show it, one or the two of a pair; empty unless it is met
     */
    public record Finding(Obligation obligation, Standing standing, Optional<Manner> manner, List<String> shownBy) {
        public Finding {
            shownBy = List.copyOf(shownBy);
        }
    }

    /** Whether tests show what they ought to. */
    public enum Standing {
        MET("met"),
        UNMET("unmet"),
        /** Proved: no case can show it. */
        INFEASIBLE("infeasible"),
        /** Not met, and whether a case can show it was not found out within the budget. */
        OPEN("open");

        private final String id;

        Standing(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }

    /** In what way two cases show that a clause turns on a condition. */
    public enum Manner {
        /** They differ in no other condition of the clause. */
        UNIQUE_CAUSE("unique-cause"),
        /** Other conditions on the same facts differ with it, but in neither case would they turn the clause. */
        MASKING("masking");

        private final String id;

        Manner(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }

    /** How many obligations of a criterion stand so. */
    public int count(Criterion criterion, Standing standing) {
        return (int) findings.stream()
                .filter(finding -> finding.obligation().kind().criterion() == criterion)
                .filter(finding -> finding.standing() == standing)
                .count();
    }

    /** How many obligations stand so. */
    public int count(Standing standing) {
        return (int) findings.stream()
                .filter(finding -> finding.standing() == standing)
                .count();
    }

    /** Hundredths of the obligations of a criterion that some case can meet, rounded down; 100 where there are none. */
    public int percent(Criterion criterion) {
        return percent(
                count(criterion, Standing.MET), count(criterion, Standing.UNMET) + count(criterion, Standing.OPEN));
    }

    /** Hundredths of all obligations that some case can meet, rounded down. */
    public int percent() {
        return percent(count(Standing.MET), count(Standing.UNMET) + count(Standing.OPEN));
    }

    private static int percent(int met, int others) {
        return met + others == 0 ? 100 : met * 100 / (met + others);
    }

    /** The findings that stand so, in their order. */
    public List<Finding> that(Standing standing) {
        var found = new ArrayList<Finding>();
        for (var finding : findings) {
            if (finding.standing() == standing) {
                found.add(finding);
            }
        }
        return found;
    }
}
