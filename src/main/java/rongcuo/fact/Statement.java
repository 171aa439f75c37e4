package rongcuo.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a case says of a fact: its value, a part of what is possible, or that it is open. */
public sealed interface Statement {
    /** The fact has this value. */
    record Is(Value value) implements Statement {}

    /**
     * A level or choice has one of these values.
     *
     * @param words at least two, in the order of the type
     */
    record Among(Set<String> words) implements Statement {
        public Among {
            words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
        }
    }

    /** A number or date lies within every limit. */
    record Within(List<Limit> limits) implements Statement {
        public Within {
            limits = List.copyOf(limits);
        }
    }

    /**
     * What a set holds.
     *
     * @param named the values spoken of, TRUE or FALSE, or UNKNOWN where the case leaves that one open
     * @param others FALSE: a complete list, what is not named is not in it; UNKNOWN: a part
     */
    record Members(Map<String, Truth> named, Truth others) implements Statement {
        public Members {
            named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
            if (others == Truth.TRUE) {
                throw new IllegalArgumentException("what a list does not name is never stated to be in it");
            }
        }

        public Truth of(String value) {
            return named.getOrDefault(value, others);
        }

        /** The values stated to be in the set, in the order of the file. */
        public List<String> held() {
            return named.entrySet().stream()
                    .filter(entry -> entry.getValue() == Truth.TRUE)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Stated to be open (待查、不详): no presumption may fill it. */
    record Open() implements Statement {}
}
