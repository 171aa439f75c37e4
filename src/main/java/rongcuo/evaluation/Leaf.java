package rongcuo.evaluation;

import java.io.Serializable;
import java.util.List;
import rongcuo.evaluation.Explanation.Sense;
import rongcuo.policy.Condition;

/**
 * A condition without parts, or its contrary.
 *
 * @param condition as the policy writes it; for a set, of one value only
 * @param sense whether the condition is asked for or its contrary
 * @param words for a level or choice, the values that fulfil the condition; else empty
 * @param subjects what must be known to know it: two for a time between two days
 * @param mustBeFound those of the subjects that serve exclusions only: while nobody found one, the leaf counts as not
 *     established, whichever way it is put
 */
record Leaf(Condition condition, Sense sense, List<String> words, List<Subject> subjects, List<Subject> mustBeFound)
        implements Serializable {

    /** What follows where a case is silent on one of the subjects. */
    Establishment establishment(Subject subject) {
        return mustBeFound.contains(subject) ? Establishment.MUST_BE_FOUND : Establishment.OPEN;
    }

    /** What silence of the case on a subject means. */
    enum Establishment {
        /** Nothing: it stays unknown. */
        OPEN,
        /** It counts as not found. */
        MUST_BE_FOUND
    }
}
