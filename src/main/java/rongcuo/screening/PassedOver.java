package rongcuo.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table that are no cases: sums and signatures below them, the example of a template. Who reads a result must
 * be able to see that none of them was a case after all.
 *
 * @param count how many
 * @param first the numbers of the first {@link #MOST_NAMED}, in the order of the table
 */
public record PassedOver(long count, List<Integer> first) {
    /** How many are named. */
    public static final int MOST_NAMED = 20;

    public static final PassedOver NONE = new PassedOver(0, List.of());

    public PassedOver {
        first = List.copyOf(first);
    }

    /** These and one more row. */
    public PassedOver with(int number) {
        return and(new PassedOver(1, List.of(number)));
    }

    /** These and others that stand below them. */
    public PassedOver and(PassedOver later) {
        if (later.count == 0) {
            return this;
        }
        var named = new ArrayList<>(first);
        named.addAll(later.first);
        return new PassedOver(count + later.count, named.subList(0, Math.min(named.size(), MOST_NAMED)));
    }
}
