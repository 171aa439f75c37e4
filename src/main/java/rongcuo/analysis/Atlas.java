package rongcuo.analysis;

import java.util.ArrayList;
import java.util.List;
import rongcuo.analysis.DifferenceClass.Direction;
import rongcuo.evaluation.Conclusion;

/**
 * Every class of cases that two policies treat differently: first those that are eligible under the first alone, then
 * those that are under the second alone, then the others; each in the order of the grounds.
 *
 * @param proof whether the classes are shown to cover every difference
 */
public record Atlas(List<DifferenceClass> classes, Proof proof) {
    public Atlas {
        classes = List.copyOf(classes);
    }

    /** What is shown of an atlas. */
    public enum Proof {
        /** No case that the policies treat differently is outside the classes. */
        COMPLETE("complete"),
        /** The search was given up: there may be further classes. */
        BUDGET_SPENT("budget-spent");

        private final String id;

        Proof(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }

    /** The classes of one direction. */
    public List<DifferenceClass> of(Direction direction) {
        var found = new ArrayList<DifferenceClass>();
        for (var difference : classes) {
            if (difference.direction() == direction) {
                found.add(difference);
            }
        }
        return found;
    }

    /** How many classes have these two conclusions. */
    public int count(Conclusion first, Conclusion second) {
        int count = 0;
        for (var difference : classes) {
            if (difference.first().conclusion() == first && difference.second().conclusion() == second) {
                count++;
            }
        }
        return count;
    }
}
