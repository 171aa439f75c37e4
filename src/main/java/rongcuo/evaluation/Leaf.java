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
 * @param establishment what silence of the case means for it
 * @param words for a level or choice, the values that fulfil the condition; else empty
 * @param subjects what must be known to know it: two for a time between two events
 */
record Leaf(Condition condition, Sense sense, Establishment establishment, List<String> words, List<Subject> subjects)
        implements Serializable {

    /** What follows where a case does not state the fact. */
    enum Establishment {
        /** Nothing: it stays unknown. */
        OPEN,
        /** It counts as not established, whichever way it is put. */
        MUST_BE_FOUND
    }
}
