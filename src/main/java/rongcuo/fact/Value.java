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

        /** Written out, as in {@link FactId}. */
        @Override
        public boolean equals(Object other) {
            return other instanceof TruthValue truth && value == truth.value;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(value);
        }
    }

    /** A value of a level, choice or set, by its id. */
    record WordValue(String value) implements Value {
        @Override
        public String text() {
            return value;
        }

        /** Written out, as in {@link FactId}. */
        @Override
        public boolean equals(Object other) {
            return other instanceof WordValue word && value.equals(word.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
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
