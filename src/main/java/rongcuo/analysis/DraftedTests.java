package rongcuo.analysis;

import java.util.List;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.fact.Truth;
import rongcuo.policy.Policy;

/**
 * Cases drafted to complete the tests of a policy. What ought to be concluded of them is for a person to say.
 *
 * @param base an ordinary case, from which each of them departs in a few facts
 * @param left how many obligations no case was found for, though none is proved impossible: days that several conditions
 *     compare with one another are not looked at together
 */
public record DraftedTests(Policy policy, CaseFile base, List<Drafted> tests, int left) {
    public DraftedTests {
        tests = List.copyOf(tests);
    }

    /**
     * One case.
     *
     * @param caseFile all that it states, the base included
     * @param purpose what it was drafted for
     * @param condition whether the condition that it was drafted for holds; absent where it is about a whole clause
     * @param clause whether the clause holds that it was drafted for
     */
    public record Drafted(CaseFile caseFile, Obligation purpose, Optional<Truth> condition, Truth clause) {}
}
