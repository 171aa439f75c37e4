package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import rongcuo.evaluation.Subject;

/**
 * What a policy asks of a case about one subject.
 *
 * @param answers each as the values that no condition tells apart; what nobody found is the answer after the last
 */
record Question(Subject subject, List<List<Object>> answers, Order order) {
    enum Order {
        ORDERED,
        NONE
    }

    /** The place of the answer that nobody found it. */
    int notFound() {
        return answers.size();
    }

    BitSet all() {
        var all = new BitSet();
        all.set(0, answers.size());
        return all;
    }

    /** A value of an answer. */
    Object example(int answer) {
        return answers.get(answer).get(0);
    }

    /** One answer, or a run of ordered ones, that says more than is known; the widest first. */
    List<BitSet> narrower(BitSet known) {
        var places = known.stream().filter(place -> place < notFound()).toArray();
        var runs = new ArrayList<BitSet>();
        for (int width = order == Order.ORDERED ? places.length : 1; width > 0; width--) {
            for (int from = 0; from + width <= places.length; from++) {
                var run = new BitSet();
                for (int i = from; i < from + width; i++) {
                    run.set(places[i]);
                }
                if (!run.equals(known)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }
}
