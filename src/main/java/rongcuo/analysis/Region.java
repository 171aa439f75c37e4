package rongcuo.analysis;

import java.time.LocalDate;
import java.util.Optional;
import rongcuo.evaluation.Range;
import rongcuo.fact.Limit;
import rongcuo.fact.Value;

/** Values of a subject that no condition tells apart. */
sealed interface Region {
    /** One value of a fact that is true or false, or of a level or choice. */
    record OfValue(Value value) implements Region {}

    /**
     * Numbers, or days by their distance from 1970-01-01.
     *
     * @param example one of them
     * @param from the limit at which it begins, as a condition would name it; absent: where the fact's values begin
     * @param to the limit at which it ends; absent: where the values end
     */
    record OfRange(Range range, Value example, Optional<Limit> from, Optional<Limit> to) implements Region {}

    /** Whether a set holds a value, an event has happened or a clause was found to hold. */
    record Whether(boolean holds) implements Region {}

    /** What the authority determined; absent: none of what conditions ask for. */
    record Determined(Optional<String> disposition) implements Region {}

    /**
     * Two days that stand so to each other.
     *
     * @param first an example of the first day; absent: it did not come
     */
    record Days(Optional<LocalDate> first, Optional<LocalDate> second) implements Region {}

    /** Nobody found it: a condition on it counts as not established, whichever way it is put. */
    record NotFound() implements Region {}
}
