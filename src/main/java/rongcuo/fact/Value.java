package rongcuo.fact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One value of a fact. */
public sealed interface Value extends Serializable {
    /** As files and JSON write it: {@code true}, {@code major}, {@code 12}, {@code 2024-03-05}. */
    String text();

    record TruthValue(boolean value) implements Value {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** A value of a level, choice or set, by its id. */
    record WordValue(String value) implements Value {
        @Override
        public String text() {
            return value;
        }
    }

    /** Two are equal when they are the same number, however many zeros follow. */
    record NumberValue(BigDecimal value) implements Value {
        public NumberValue {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    record DateValue(LocalDate value) implements Value {
        @Override
        public String text() {
            return value.toString();
        }
    }
}
