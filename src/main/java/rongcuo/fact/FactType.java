package rongcuo.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What values a fact may take. */
public sealed interface FactType {
    /** The word that files use. */
    String id();

    <R> R accept(Visitor<R> visitor);

    /** One method a type. */
    interface Visitor<R> {
        R truth(TruthType type);

        R level(LevelType type);

        R choice(ChoiceType type);

        R set(SetType type);

        R number(NumberType type);

        R date(DateType type);
    }

    /** A type with a list of values. */
    sealed interface Listed extends FactType permits LevelType, ChoiceType, SetType {
        List<AllowedValue> values();

        /** The place of a value in the list, counted from 0; -1 if it is none. */
        default int indexOf(String value) {
            for (int i = 0; i < values().size(); i++) {
                if (values().get(i).id().equals(value)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /**
     * True or false.
     *
     * @param trueWords further words for true
     * @param falseWords further words for false
     */
    record TruthType(List<String> trueWords, List<String> falseWords) implements FactType {
        public TruthType {
            trueWords = List.copyOf(trueWords);
            falseWords = List.copyOf(falseWords);
        }

        @Override
        public String id() {
            return "boolean";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }

    /** Exactly one of an ordered list, the lowest first. */
    record LevelType(List<AllowedValue> values) implements Listed {
        public LevelType {
            values = List.copyOf(values);
        }

        @Override
        public String id() {
            return "level";
        }

        /** The values that lie within every limit, in the order of the list. */
        public List<String> within(List<Limit> limits) {
            var words = new ArrayList<String>();
            for (int i = 0; i < values.size(); i++) {
                boolean isWithin = true;
                for (var limit : limits) {
                    int order = Integer.compare(i, indexOf(limit.value().text()));
                    isWithin &= limit.comparison().admits(order);
                }
                if (isWithin) {
                    words.add(values.get(i).id());
                }
            }
            return words;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.level(this);
        }
    }

    /** Exactly one of a list without order. */
    record ChoiceType(List<AllowedValue> values) implements Listed {
        public ChoiceType {
            values = List.copyOf(values);
        }

        @Override
        public String id() {
            return "choice";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** Any number of a list; each value is true, false or unknown by itself. */
    record SetType(List<AllowedValue> values) implements Listed {
        public SetType {
            values = List.copyOf(values);
        }

        @Override
        public String id() {
            return "set";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /**
     * A number.
     *
     * @param unit such as 位 or 万元; absent for a bare number
     * @param min the least it may be, itself included
     * @param max the most it may be, itself included
     * @param decimals how many digits may follow the point
     */
    record NumberType(Optional<String> unit, Optional<BigDecimal> min, Optional<BigDecimal> max, int decimals)
            implements FactType {
        @Override
        public String id() {
            return "number";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** A day. */
    record DateType() implements FactType {
        @Override
        public String id() {
            return "date";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.date(this);
        }
    }
}
